package org.mooring.shell.powershell.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Version;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.VersionTable;

/** Reads a module manifest: its text as a data file, its members with their types, and whether this PowerShell is what it asks for. */
final class ManifestReader {

    static final List<String> MEMBERS = List.of("ModuleToProcess", "NestedModules", "GUID", "Author", "CompanyName", "Copyright",
        "ModuleVersion", "Description", "PowerShellVersion", "PowerShellHostName", "PowerShellHostVersion", "CLRVersion",
        "DotNetFrameworkVersion", "ProcessorArchitecture", "RequiredModules", "TypesToProcess", "FormatsToProcess", "ScriptsToProcess",
        "PrivateData", "RequiredAssemblies", "ModuleList", "FileList", "FunctionsToExport", "VariablesToExport", "AliasesToExport",
        "CmdletsToExport", "DscResourcesToExport", "CompatiblePSEditions", "HelpInfoURI", "RootModule", "DefaultCommandPrefix");

    private static final List<String> COMMANDS = List.of("Import-LocalizedData", "ConvertFrom-StringData", "Write-Host", "Out-Host", "Join-Path");
    private static final List<String> VARIABLES = List.of("PSScriptRoot", "PSEdition", "EnabledExperimentalFeatures");
    private static final String INVALID = "Modules_InvalidManifest";

    /** Ends the reading at the first error. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused() {
            super(null, null, false, false);
        }
    }

    private final Engine engine;
    private final Path file;
    private final Consumer<ErrorRecord> errors;
    private final boolean endsAtFirst;
    private final boolean checksHost;
    private Map<String, Object> keys = Map.of();
    private boolean failed;

    /**
     * @param errors takes what is wrong
     * @param endsAtFirst whether there is nothing to read on for after an error
     */
    ManifestReader(Engine engine, Path file, Consumer<ErrorRecord> errors, boolean endsAtFirst, boolean checksHost) {
        this.engine = engine;
        this.file = file;
        this.errors = errors;
        this.endsAtFirst = endsAtFirst;
        this.checksHost = checksHost;
    }

    /** Whether something was wrong. */
    boolean failed() {
        return failed;
    }

    /** What it says; null when it can't be used. */
    ManifestData read() {
        try {
            if (!load()) {
                return null;
            }
            return members();
        } catch (Refused e) {
            return null;
        }
    }

    private void fault(String type, String id, ErrorCategory category, String message) {
        failed = true;
        errors.accept(new ErrorRecord(new DotNetException(type, message), id, category, file.toString()));
        if (endsAtFirst) {
            throw new Refused();
        }
    }

    private void unavailable(String type, String message) {
        fault(type, INVALID, ErrorCategory.ResourceUnavailable, message);
    }

    private boolean load() {
        Object value;
        try {
            value = DataFile.evaluate(engine, file, COMMANDS, VARIABLES, true);
        } catch (DotNetException e) {
            unavailable("System.MissingMemberException", "The module manifest '" + file
                + "' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: "
                + e.getMessage());
            return false;
        }
        if (!(PSObject.base(value) instanceof Map<?, ?> map)) {
            unavailable("System.ArgumentException", "Processing the module manifest file '" + file + "' did not result in a valid manifest"
                + " object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the"
                + " New-ModuleManifest cmdlet.");
            return false;
        }
        keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> wrong = new ArrayList<>();
        Map<String, Object> written = new LinkedHashMap<>();
        map.forEach((key, each) -> written.put(Conversion.toText(key), PSObject.base(each)));
        written.forEach((key, each) -> {
            keys.put(key, each);
            if (MEMBERS.stream().noneMatch(key::equalsIgnoreCase)) {
                wrong.add("'" + key + "'");
            }
        });
        if (!wrong.isEmpty()) {
            Version wanted = value("PowerShellVersion", "version", Version.class);
            if (wanted != null && VersionTable.VERSION.compareTo(wanted) < 0) {
                tooOld(wanted);
            } else {
                fault("System.InvalidOperationException", "Modules_InvalidManifestMember", ErrorCategory.InvalidData, "The '" + file
                    + "' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest"
                    + " members are ('" + String.join("', '", MEMBERS) + "'). Remove the members that are not valid (" + String.join(", ", wrong)
                    + "), then try to import the module again.");
            }
        }
        return true;
    }

    private void tooOld(Version wanted) {
        fault("System.InvalidOperationException", "Modules_InsufficientPowerShellVersion", ErrorCategory.ResourceUnavailable,
            "The version of PowerShell on this computer is '" + VersionTable.VERSION + "'. The module '" + file
                + "' requires a minimum PowerShell version of '" + wanted
                + "' to run. Verify that you have the minimum required version of PowerShell installed, and then try again.");
    }

    private ManifestData members() {
        ManifestData data = new ManifestData();
        String old = text("ModuleToProcess");
        data.rootModule = text("RootModule");
        if (old != null && !old.isEmpty() && data.rootModule != null && !data.rootModule.isEmpty()) {
            fault("System.InvalidOperationException", "Modules_ModuleManifestCannotContainBothModuleToProcessAndRootModule",
                ErrorCategory.InvalidOperation, "The module manifest cannot contain both the 'ModuleToProcess' and 'RootModule' members."
                    + " Change the module manifest file to remove one of these members at '" + file + "', and then try again.");
        }
        data.rootModule = old != null ? old : data.rootModule;
        if (data.rootModule != null && data.rootModule.isEmpty()) {
            data.rootModule = null;
        }
        data.defaultCommandPrefix = text("DefaultCommandPrefix");
        data.author = text("Author");
        data.companyName = text("CompanyName");
        data.copyright = text("Copyright");
        data.guid = value("GUID", "guid", UUID.class);
        version(data);
        environment(data);
        data.helpInfoUri = text("HelpInfoURI");
        data.requiredModules = specifications("RequiredModules");
        data.nestedModules = specifications("NestedModules");
        data.privateData = keys.get("PrivateData");
        data.functions = patterns("FunctionsToExport");
        data.variables = patterns("VariablesToExport");
        data.aliases = patterns("AliasesToExport");
        data.cmdlets = patterns("CmdletsToExport");
        patterns("DscResourcesToExport");
        data.requiredAssemblies = strings("RequiredAssemblies");
        data.typeFiles = files("TypesToProcess", ".ps1xml", true);
        data.formatFiles = files("FormatsToProcess", ".ps1xml", true);
        data.scripts = files("ScriptsToProcess", ".ps1", true);
        for (String script : data.scripts) {
            if (!script.toLowerCase(java.util.Locale.ROOT).endsWith(".ps1")) {
                invalid("ScriptsToProcess", "The file '" + script + "' is not allowed because it does not have the extension '.ps1'.");
            }
        }
        data.description = text("Description");
        data.fileList = files("FileList", null, false);
        data.moduleList = specifications("ModuleList");
        data.compatibleEditions = strings("CompatiblePSEditions");
        return data;
    }

    private void version(ManifestData data) {
        boolean before = failed;
        failed = false;
        data.version = value("ModuleVersion", "version", Version.class);
        if (data.version == null && !failed) {
            unavailable("System.MissingMemberException", "The member 'ModuleVersion' is not present in the module manifest. This member must"
                + " exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '" + file + "'.");
        }
        failed |= before;
        Path folder = file.getParent();
        Version named = ModulePaths.versionOf(folder);
        if (data.version != null && named != null && folder.getParent() != null && folder.getParent().getFileName() != null
                && folder.getParent().getFileName().toString().equals(ModulePaths.nameOf(file)) && !named.equals(data.version)) {
            fault("System.InvalidOperationException", "Modules_InvalidModuleManifestVersion", ErrorCategory.InvalidArgument,
                "The ModuleVersion key in module manifest '" + file + "' specifies module version '" + data.version
                    + "' which does not match its version folder name at '" + folder
                    + "'. Change the value of the ModuleVersion key to match the version folder name.");
        }
    }

    /** What it asks of this PowerShell, the host and the machine. */
    private void environment(ManifestData data) {
        data.powerShellVersion = value("PowerShellVersion", "version", Version.class);
        if (data.powerShellVersion != null && VersionTable.VERSION.compareTo(data.powerShellVersion) < 0) {
            tooOld(data.powerShellVersion);
        }
        data.hostName = text("PowerShellHostName");
        String host = engine.host().name();
        if (checksHost && data.hostName != null && !data.hostName.equalsIgnoreCase(host)) {
            fault("System.InvalidOperationException", "Modules_InvalidPowerShellHostName", ErrorCategory.ResourceUnavailable,
                "The name of the current PowerShell host is: '" + host + "'. The module '" + file
                    + "' requires the following PowerShell host: '" + data.hostName + "'.");
        }
        data.hostVersion = value("PowerShellHostVersion", "version", Version.class);
        Version hostVersion = Version.parse(engine.host().version());
        if (checksHost && data.hostVersion != null && hostVersion.compareTo(data.hostVersion) < 0) {
            fault("System.InvalidOperationException", "Modules_InsufficientPowerShellHostVersion", ErrorCategory.ResourceUnavailable,
                "The current PowerShell host is: '" + host + "' (version " + hostVersion + "). The module '" + file
                    + "' requires a minimum PowerShell host version of '" + data.hostVersion + "' to run.");
        }
        String architecture = text("ProcessorArchitecture");
        if (architecture != null) {
            architecture(data, architecture);
        }
        data.clrVersion = value("CLRVersion", "version", Version.class);
        data.dotNetFrameworkVersion = value("DotNetFrameworkVersion", "version", Version.class);
    }

    private void architecture(ManifestData data, String wanted) {
        List<String> known = List.of("None", "MSIL", "X86", "IA64", "Amd64", "Arm");
        String found = known.stream().filter(wanted::equalsIgnoreCase).findFirst().orElse(null);
        if (found == null) {
            invalidValue("ProcessorArchitecture", "Unable to match the identifier name " + wanted
                + " to a valid enumerator name. Specify one of the following enumerator names and try again:\n" + String.join(", ", known));
            return;
        }
        data.processorArchitecture = found;
        String here = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "X64";
            case "aarch64" -> "Arm64";
            case "x86", "i386" -> "X86";
            default -> System.getProperty("os.arch");
        };
        boolean fits = switch (found) {
            case "X86" -> here.equals("X86");
            case "Amd64" -> here.equals("X64");
            case "Arm" -> here.startsWith("Arm");
            case "IA64" -> false;
            default -> true;
        };
        if (!fits) {
            fault("System.InvalidOperationException", "Modules_InvalidProcessorArchitecture", ErrorCategory.ResourceUnavailable,
                "The current processor architecture is: " + here + ". The module '" + file + "' requires the following architecture: "
                    + found + ".");
        }
    }

    private String text(String key) {
        return value(key, "string", String.class);
    }

    private <T> T value(String key, String type, Class<T> as) {
        Object found = keys.get(key);
        if (found == null) {
            return null;
        }
        try {
            return as.cast(PSObject.base(Conversion.convert(found, ClrTypes.find(type))));
        } catch (DotNetException e) {
            invalidValue(key, e.getMessage());
            return null;
        }
    }

    private void invalidValue(String key, String why) {
        unavailable("System.ArgumentException", "The '" + key + "' member is not valid in the module manifest file '" + file + "': " + why);
    }

    private void invalid(String key, String why) {
        unavailable("System.ArgumentException", "The member '" + key + "' in the module manifest is not valid: " + why
            + ". Verify that a valid value is specified for this field in the '" + file + "' file.");
    }

    private List<String> strings(String key) {
        Object found = keys.get(key);
        if (found == null) {
            return List.of();
        }
        try {
            return List.of((String[]) Conversion.convert(found, ClrTypes.find("string[]")));
        } catch (DotNetException e) {
            invalid(key, e.getMessage());
            return List.of();
        }
    }

    private Patterns patterns(String key) {
        return keys.get(key) == null ? null : Patterns.of(strings(key));
    }

    private List<ModuleSpecification> specifications(String key) {
        Object found = keys.get(key);
        if (found == null) {
            return List.of();
        }
        List<ModuleSpecification> all = new ArrayList<>();
        for (Object each : found instanceof Object[] array ? array : new Object[] {found}) {
            try {
                all.add((ModuleSpecification) PSObject.base(Conversion.convert(each, ClrTypes.of(ModuleSpecification.class))));
            } catch (DotNetException e) {
                invalidValue(key, e.getMessage());
            }
        }
        return all;
    }

    private List<String> files(String key, String extension, boolean mustExist) {
        List<String> found = new ArrayList<>();
        for (String name : strings(key)) {
            Path path = ModulePaths.within(engine, file.getParent(), name, extension);
            if (mustExist && !Files.isRegularFile(path)) {
                invalid(key, "Cannot find path '" + path + "' because it does not exist.");
            }
            found.add(path.toString());
        }
        return found;
    }
}
