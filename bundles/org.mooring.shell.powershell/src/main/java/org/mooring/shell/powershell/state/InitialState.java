package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.modules.ModuleSpecification;

/**
 * What a runspace starts with, as scripts put it together (System.Management.Automation.Runspaces.InitialSessionState). A runspace
 * takes a copy: what is changed afterwards is for the next.
 */
@ClrClass("System.Management.Automation.Runspaces.InitialSessionState")
public final class InitialState {

    static final String COMMAND_ENTRY = Names.RUNSPACES + "SessionStateCommandEntry";
    static final String VARIABLE_ENTRY = Names.RUNSPACES + "SessionStateVariableEntry";

    private final List<CmdletModule> available;
    private final EntryCollection commands = new EntryCollection(COMMAND_ENTRY);
    private final EntryCollection variables = new EntryCollection(VARIABLE_ENTRY);
    private final EntryCollection environment = new EntryCollection(VARIABLE_ENTRY);
    private final EntryCollection providers = new EntryCollection(Names.RUNSPACES + "SessionStateProviderEntry");
    private final EntryCollection types = new EntryCollection(Names.RUNSPACES + "SessionStateTypeEntry");
    private final EntryCollection formats = new EntryCollection(Names.RUNSPACES + "SessionStateFormatEntry");
    private final EntryCollection assemblies = new EntryCollection(Names.RUNSPACES + "SessionStateAssemblyEntry");
    private final Set<String> startupScripts = new LinkedHashSet<>();
    private final List<Object> modules = new ArrayList<>();
    private final List<Object> moduleSpecifications = new ArrayList<>();
    private final Additions additions = new Additions();
    private LanguageMode languageMode = LanguageMode.FullLanguage;
    private String configurationName = "";
    private Object executionPolicy;
    private Object threadOptions;
    private String transcriptDirectory;
    private boolean throwOnOpenError;
    private boolean fullLanguageInDebugger;

    /** @param available the modules that can be in it at all: those of the session that makes it */
    InitialState(List<CmdletModule> available) {
        this.available = List.copyOf(available);
    }

    @New
    public static InitialState make() {
        return InitialStates.empty();
    }

    @Member
    public static InitialState create() {
        return InitialStates.empty();
    }

    @Member
    public static InitialState create(@Type("System.String[]") String... snapInNames) {
        return InitialStates.standard();
    }

    @Member
    public static InitialState createDefault() {
        return InitialStates.standard();
    }

    @Member
    public static InitialState createDefault2() {
        return InitialStates.standard();
    }

    @Member
    public static InitialState createRestricted(@Type("System.Management.Automation.SessionCapabilities") Object sessionCapabilities) {
        return InitialStates.restricted(Conversion.toText(sessionCapabilities));
    }

    @Member
    public static InitialState createFromSessionConfigurationFile(String path) {
        return SessionFile.read(path, role -> false);
    }

    @Member
    public static InitialState createFromSessionConfigurationFile(String path,
            @Type("System.Func`2[System.String,System.Boolean]") Delegate roleVerifier) {
        return SessionFile.read(path, role -> roleVerifier != null && Conversion.toBoolean(roleVerifier.invoke(role)));
    }

    @Member
    public static InitialState createFromSessionConfigurationFile(String path,
            @Type("System.Func`2[System.String,System.Boolean]") Delegate roleVerifier, boolean validateFile) {
        return createFromSessionConfigurationFile(path, roleVerifier);
    }

    @Get
    @Type(Names.LANGUAGE_MODE)
    public Object languageMode() {
        return Names.value(Names.LANGUAGE_MODE, languageMode.name());
    }

    @org.mooring.dotnet.Set
    public void languageMode(@Type(Names.LANGUAGE_MODE) Object mode) {
        languageMode = LanguageMode.valueOf(Conversion.toText(mode));
    }

    public LanguageMode mode() {
        return languageMode;
    }

    public void mode(LanguageMode mode) {
        languageMode = mode;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateCommandEntry]")
    public EntryCollection commands() {
        return commands;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateVariableEntry]")
    public EntryCollection variables() {
        return variables;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateVariableEntry]")
    public EntryCollection environmentVariables() {
        return environment;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateProviderEntry]")
    public EntryCollection providers() {
        return providers;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateTypeEntry]")
    public EntryCollection types() {
        return types;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateFormatEntry]")
    public EntryCollection formats() {
        return formats;
    }

    @Get
    @Type(Names.RUNSPACES + "InitialSessionStateEntryCollection`1[System.Management.Automation.Runspaces.SessionStateAssemblyEntry]")
    public EntryCollection assemblies() {
        return assemblies;
    }

    @Get
    @Type("System.Collections.Generic.HashSet`1[System.String]")
    public Object startupScripts() {
        return Conversion.convert(startupScripts.toArray(new String[0]), org.mooring.dotnet.ClrTypes.find(
            "System.Collections.Generic.HashSet[string]"));
    }

    /** What was asked of {@link #importModule}. */
    @Get
    public Object modules() {
        return moduleSpecifications.toArray();
    }

    @Member
    @Name("ImportPSModule")
    public void importModule(@Type("System.String[]") String... name) {
        for (String each : name) {
            modules.add(each);
            moduleSpecifications.add(ModuleSpecification.of(each));
        }
    }

    @Member
    @Name("ImportPSModule")
    public void importModules(@Type("System.Collections.Generic.IEnumerable`1[Microsoft.PowerShell.Commands.ModuleSpecification]") Object modules) {
        Enumeration.of(modules).forEachRemaining(each -> {
            if (PSObject.base(each) instanceof ModuleSpecification module) {
                importModule(module);
            } else {
                importModule(Conversion.toText(each));
            }
        });
    }

    /** One of certain versions. */
    void importModule(ModuleSpecification module) {
        modules.add(module);
        moduleSpecifications.add(module);
    }

    @Member
    @Name("ImportPSModulesFromPath")
    public void importModulesFrom(String path) {
        java.io.File[] folders = new java.io.File(path).listFiles(java.io.File::isDirectory);
        if (folders != null) {
            java.util.Arrays.sort(folders);
            for (java.io.File folder : folders) {
                importModule(folder.getPath());
            }
        }
    }

    @Member
    @Name("Clone")
    public InitialState copy() {
        InitialState copy = new InitialState(available);
        copy.commands.addCopies(commands);
        copy.variables.addCopies(variables);
        copy.environment.addCopies(environment);
        copy.providers.addCopies(providers);
        copy.types.addCopies(types);
        copy.formats.addCopies(formats);
        copy.assemblies.addCopies(assemblies);
        copy.startupScripts.addAll(startupScripts);
        copy.modules.addAll(modules);
        copy.moduleSpecifications.addAll(moduleSpecifications);
        copy.additions.addAll(additions);
        copy.languageMode = languageMode;
        copy.configurationName = configurationName;
        copy.executionPolicy = executionPolicy;
        copy.threadOptions = threadOptions;
        copy.transcriptDirectory = transcriptDirectory;
        copy.throwOnOpenError = throwOnOpenError;
        copy.fullLanguageInDebugger = fullLanguageInDebugger;
        return copy;
    }

    @Get
    public boolean throwOnRunspaceOpenError() {
        return throwOnOpenError;
    }

    @org.mooring.dotnet.Set
    public void throwOnRunspaceOpenError(boolean value) {
        throwOnOpenError = value;
    }

    @Get
    public boolean useFullLanguageModeInDebugger() {
        return fullLanguageInDebugger;
    }

    @org.mooring.dotnet.Set
    public void useFullLanguageModeInDebugger(boolean value) {
        fullLanguageInDebugger = value;
    }

    @Get
    public Object authorizationManager() {
        return null;
    }

    @Get
    @Type("Microsoft.PowerShell.ExecutionPolicy")
    public Object executionPolicy() {
        return executionPolicy == null ? Names.value("Microsoft.PowerShell.ExecutionPolicy", "Default") : executionPolicy;
    }

    @org.mooring.dotnet.Set
    public void executionPolicy(@Type("Microsoft.PowerShell.ExecutionPolicy") Object policy) {
        executionPolicy = policy;
    }

    @Get
    @Type(Names.RUNSPACES + "PSThreadOptions")
    public Object threadOptions() {
        return threadOptions == null ? Names.value(Names.RUNSPACES + "PSThreadOptions", "Default") : threadOptions;
    }

    @org.mooring.dotnet.Set
    public void threadOptions(@Type(Names.RUNSPACES + "PSThreadOptions") Object options) {
        threadOptions = options;
    }

    @Get
    public String transcriptDirectory() {
        return transcriptDirectory;
    }

    @org.mooring.dotnet.Set
    public void transcriptDirectory(String folder) {
        transcriptDirectory = folder;
    }

    /** The modules that can be in it. */
    public List<CmdletModule> available() {
        return available;
    }

    /** Names and paths of modules to import when a runspace opens. */
    public List<Object> modulesToImport() {
        return modules;
    }

    public Set<String> scripts() {
        return startupScripts;
    }

    /** What is done when a runspace opens, beyond the entries. */
    public Additions additions() {
        return additions;
    }

    /** The session configuration's name, for messages. */
    public String configurationName() {
        return configurationName;
    }

    void configurationName(String name) {
        configurationName = name;
    }
}
