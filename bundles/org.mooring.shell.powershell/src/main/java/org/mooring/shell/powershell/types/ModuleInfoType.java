package org.mooring.shell.powershell.types;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Uri;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.modules.ModuleInfo;
import org.mooring.shell.powershell.runtime.Collector;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.SessionStateObject;

/** System.Management.Automation.PSModuleInfo. */
@ClrClass(value = "System.Management.Automation.PSModuleInfo", type = ModuleInfo.class)
public final class ModuleInfoType {

    private ModuleInfoType() {}

    @Get
    public static boolean logPipelineExecutionDetails(ModuleInfo self) {
        return self.logsExecution();
    }

    @org.mooring.dotnet.Set
    public static void logPipelineExecutionDetails(ModuleInfo self, boolean value) {
        self.logsExecution(value);
    }

    @Get
    public static String name(ModuleInfo self) {
        return self.name();
    }

    @Get
    public static String path(ModuleInfo self) {
        return self.path();
    }

    @Get
    public static String definition(ModuleInfo self) {
        return self.definition();
    }

    @Get
    public static String description(ModuleInfo self) {
        return orEmpty(self.manifest().description());
    }

    @Get
    public static UUID guid(ModuleInfo self) {
        return self.guid();
    }

    @Get
    @Name("HelpInfoUri")
    public static String helpInfoUri(ModuleInfo self) {
        return self.manifest().helpInfoUri();
    }

    @Get
    public static String moduleBase(ModuleInfo self) {
        return self.base();
    }

    @Get
    public static Object privateData(ModuleInfo self) {
        return self.privateData();
    }

    @org.mooring.dotnet.Set
    public static void privateData(ModuleInfo self, Object value) {
        self.privateData(value);
    }

    @Get
    public static Collection<?> tags(ModuleInfo self) {
        Object tags = psData(self, "Tags");
        return list(tags instanceof Object[] all ? List.of(all) : tags == null ? List.of() : List.of(tags), "string");
    }

    @Get
    public static Uri projectUri(ModuleInfo self) {
        return uri(self, "ProjectUri");
    }

    @Get
    public static Uri iconUri(ModuleInfo self) {
        return uri(self, "IconUri");
    }

    @Get
    public static Uri licenseUri(ModuleInfo self) {
        return uri(self, "LicenseUri");
    }

    @Get
    public static String releaseNotes(ModuleInfo self) {
        Object notes = psData(self, "ReleaseNotes");
        return notes == null ? "" : Conversion.toText(notes);
    }

    @Get
    public static Uri repositorySourceLocation(ModuleInfo self) {
        return null;
    }

    private static Object psData(ModuleInfo self, String key) {
        return PSObject.base(self.privateData()) instanceof Map<?, ?> map && PSObject.base(map.get("PSData")) instanceof Map<?, ?> data
            ? PSObject.base(data.get(key)) : null;
    }

    private static Uri uri(ModuleInfo self, String key) {
        Object value = psData(self, key);
        return value == null ? null : (Uri) Conversion.convert(value, ClrTypes.find("uri"));
    }

    @Get
    public static Version version(ModuleInfo self) {
        return self.version();
    }

    @Get
    public static Object moduleType(ModuleInfo self) {
        return enumeration(self.moduleType(), "System.Management.Automation.ModuleType");
    }

    @Get
    public static String author(ModuleInfo self) {
        return orEmpty(self.manifest().author());
    }

    @Get
    public static Object accessMode(ModuleInfo self) {
        return enumeration(self.accessMode().name(), "System.Management.Automation.ModuleAccessMode");
    }

    @org.mooring.dotnet.Set
    public static void accessMode(ModuleInfo self, Object value) {
        Object mode = Conversion.convert(value, ClrTypes.find("System.Management.Automation.ModuleAccessMode"));
        self.accessMode(ModuleInfo.AccessMode.valueOf(Conversion.toText(mode)));
    }

    @Get
    public static Version clrVersion(ModuleInfo self) {
        return self.manifest().clrVersion();
    }

    @Get
    public static String companyName(ModuleInfo self) {
        return orEmpty(self.manifest().companyName());
    }

    @Get
    public static String copyright(ModuleInfo self) {
        return orEmpty(self.manifest().copyright());
    }

    @Get
    public static Version dotNetFrameworkVersion(ModuleInfo self) {
        return self.manifest().dotNetFrameworkVersion();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @Get
    public static ClrDictionary exportedFunctions(ModuleInfo self) {
        return dictionary(self.functions(), "System.Management.Automation.FunctionInfo");
    }

    @Get
    public static String prefix(ModuleInfo self) {
        return self.prefix();
    }

    @Get
    public static ClrDictionary exportedCmdlets(ModuleInfo self) {
        return dictionary(self.cmdlets(), "System.Management.Automation.CmdletInfo");
    }

    @Get
    public static ClrDictionary exportedCommands(ModuleInfo self) {
        return dictionary(self.commands(), "System.Management.Automation.CommandInfo");
    }

    @Get
    public static Collection<?> fileList(ModuleInfo self) {
        return list(self.manifest().fileList(), "string");
    }

    @Get
    @Name("CompatiblePSEditions")
    public static Collection<?> compatibleEditions(ModuleInfo self) {
        return list(self.manifest().compatibleEditions(), "string");
    }

    @Get
    public static Collection<?> moduleList(ModuleInfo self) {
        return collection(self.manifest().moduleList(), "System.Object");
    }

    @Get
    public static Collection<?> nestedModules(ModuleInfo self) {
        return readOnly(self.nested(), "System.Management.Automation.PSModuleInfo");
    }

    @Get
    @Name("PowerShellHostName")
    public static String hostName(ModuleInfo self) {
        return self.manifest().hostName();
    }

    @Get
    @Name("PowerShellHostVersion")
    public static Version hostVersion(ModuleInfo self) {
        return self.manifest().hostVersion();
    }

    @Get
    public static Version powerShellVersion(ModuleInfo self) {
        return self.manifest().powerShellVersion();
    }

    @Get
    public static Object processorArchitecture(ModuleInfo self) {
        return enumeration(self.manifest().processorArchitecture(), "System.Reflection.ProcessorArchitecture");
    }

    @Get
    public static Collection<?> scripts(ModuleInfo self) {
        return list(self.manifest().scripts(), "string");
    }

    @Get
    public static Collection<?> requiredAssemblies(ModuleInfo self) {
        return collection(self.manifest().requiredAssemblies(), "string");
    }

    @Get
    public static Collection<?> requiredModules(ModuleInfo self) {
        return readOnly(self.required(), "System.Management.Automation.PSModuleInfo");
    }

    @Get
    public static String rootModule(ModuleInfo self) {
        return self.rootModule();
    }

    @Get
    public static ClrDictionary exportedVariables(ModuleInfo self) {
        return dictionary(self.variables(), "System.Management.Automation.PSVariable");
    }

    @Get
    public static ClrDictionary exportedAliases(ModuleInfo self) {
        return dictionary(self.aliases(), "System.Management.Automation.AliasInfo");
    }

    @Get
    public static Collection<?> exportedDscResources(ModuleInfo self) {
        return readOnly(List.of(), "string");
    }

    @Get
    public static Object sessionState(ModuleInfo self) {
        return self.state() == null ? null : new SessionStateObject(Engine.current(), self.state());
    }

    @Get
    public static PSScriptBlock onRemove(ModuleInfo self) {
        return self.onRemove();
    }

    @org.mooring.dotnet.Set
    public static void onRemove(ModuleInfo self, Object block) {
        self.onRemove((PSScriptBlock) PSObject.base(block));
    }

    @Get
    public static Collection<?> exportedFormatFiles(ModuleInfo self) {
        return readOnly(self.manifest().formatFiles(), "string");
    }

    @Get
    public static Collection<?> exportedTypeFiles(ModuleInfo self) {
        return readOnly(self.manifest().typeFiles(), "string");
    }

    public static PSScriptBlock newBoundScriptBlock(ModuleInfo self, PSScriptBlock scriptBlockToBind) {
        return scriptBlockToBind.boundTo(state(self));
    }

    public static Object invoke(ModuleInfo self, PSScriptBlock sb, @Params Object[] args) {
        Collector out = new Collector();
        sb.boundTo(state(self)).call(out::write, args);
        return out.count() == 0 ? null : out.value();
    }

    private static org.mooring.shell.powershell.runtime.SessionState state(ModuleInfo self) {
        if (self.state() == null) {
            throw new org.mooring.api.stream.DotNetException("System.Management.Automation.PSInvalidOperationException",
                "This operation cannot be performed on a binary module. It can only be performed on a script module.");
        }
        return self.state();
    }

    public static Object asCustomObject(ModuleInfo self) {
        state(self);
        return org.mooring.shell.powershell.modules.ModuleLoading.asObject(self);
    }

    public static Object getExportedTypeDefinitions(ModuleInfo self) {
        return dictionary(Map.of(), "System.Object");
    }

    public static String toString(ModuleInfo self) {
        return self.name();
    }

    private static Object enumeration(String value, String type) {
        return Conversion.convert(value, ClrTypes.find(type));
    }

    private static ClrDictionary dictionary(Map<String, ?> values, String type) {
        ClrType value = ClrTypes.find(type);
        ClrDictionary made = new ClrDictionary(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.Dictionary`2"),
            List.of(ClrTypes.find("string"), value)), false, StringComparer.ORDINAL_IGNORE_CASE);
        values.forEach(made::put);
        return made;
    }

    private static ClrList list(Collection<?> items, String element) {
        return ClrList.of(ClrTypes.find(element), items);
    }

    private static ClrList collection(Collection<?> items, String element) {
        return generic("System.Collections.ObjectModel.Collection`1", items, element);
    }

    private static ClrList readOnly(Collection<?> items, String element) {
        return generic("System.Collections.ObjectModel.ReadOnlyCollection`1", items, element).asReadOnly();
    }

    private static ClrList generic(String type, Collection<?> items, String element) {
        return new ClrList(ClrTypes.generic(ClrTypes.find(type), List.of(ClrTypes.find(element))), items);
    }
}
