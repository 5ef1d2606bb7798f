package org.mooring.cmdlet.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationFile;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.Wildcard;

/** What Register- and Set-PSSessionConfiguration have in common: the file, and the keys that parameters write into it. */
abstract class ConfigurationSettings extends AdministrationCmdlet {

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter(parameterSet = "SessionConfigurationFile", mandatory = true)
    @ValidateNotNullOrEmpty
    String path;

    /** Who may open it, with {@link #allowedGroups}; nobody else, whatever the file says. */
    @Parameter
    String[] allowedUsers;

    @Parameter
    String[] allowedGroups;

    @Parameter
    @DotNetType("System.Management.Automation.Runspaces.PSSessionConfigurationAccessMode")
    Object accessMode;

    @Parameter
    String startupScript;

    @Parameter(parameterSet = "NameParameterSet")
    Object[] modulesToImport;

    /** Whose process the sessions have: its name alone, the server needs no password to become somebody else. */
    @Parameter
    @DotNetType("System.Management.Automation.PSCredential")
    Object runAsCredential;

    /** The server's own process, which it is without anything else. */
    @Parameter
    boolean useSharedProcess;

    @Parameter(name = "PSVersion")
    @Alias("PowerShellVersion")
    @DotNetType("System.Version")
    Object psVersion;

    @Parameter
    @DotNetType("System.Management.Automation.PSTransportOption")
    Object transportOption;

    @Parameter
    boolean force;

    @Parameter
    boolean noServiceRestart;

    @Parameter
    String securityDescriptorSddl;

    @Parameter
    boolean showSecurityDescriptorUI;

    @Parameter
    @DotNetType("System.Threading.ApartmentState")
    Object threadApartmentState;

    @Parameter
    @DotNetType("System.Management.Automation.Runspaces.PSThreadOptions")
    Object threadOptions;

    @Parameter
    @DotNetType("System.Nullable`1[System.Double]")
    Object maximumReceivedDataSizePerCommandMB;

    @Parameter
    @DotNetType("System.Nullable`1[System.Double]")
    Object maximumReceivedObjectSizeMB;

    @Parameter(parameterSet = "AssemblyNameParameterSet", mandatory = true, position = 1)
    String assemblyName;

    @Parameter(parameterSet = "AssemblyNameParameterSet", mandatory = true, position = 2)
    String configurationTypeName;

    @Parameter(parameterSet = "NameParameterSet")
    @Parameter(parameterSet = "AssemblyNameParameterSet")
    String applicationBase;

    ConfigurationSettings(ConfigurationStore store) {
        super(store);
    }

    /** The file's text, with what the parameters say. */
    final void write(String text) {
        try {
            String changed = store.with(text, settings());
            store.advice(name + ".pssc", changed).forEach(advice -> writeWarning(advice.toString()));
            announce(name);
            store.write(name, changed);
            if (accessMode != null) {
                store.enable(name, !isMode("Disabled"));
            }
        } catch (ConfigurationException e) {
            throw terminate(refused(e, name));
        }
    }

    final String file() {
        Path file = Path.of(session().service(Drives.class).qualify(path).providerPath());
        try {
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".pssc")) {
                throw terminate(error(INVALID_OPERATION, "The file path '" + path + "' is not valid. The path argument must resolve to a single file"
                    + " in the file system with a '.pssc' extension.", ErrorCategory.InvalidArgument, path));
            }
            return ConfigurationFile.text(file);
        } catch (IOException e) {
            throw terminate(error("System.IO.FileNotFoundException", "Could not find file '" + file + "'.", ErrorCategory.ObjectNotFound, path));
        }
    }

    /** What Windows' parameters say that has no counterpart here is refused by name: nothing that an administrator asks for is passed over. */
    final void refuseForeign() {
        for (String parameter : WindowsParameters.WITHOUT_EFFECT.keySet()) {
            if (isBound(parameter)) {
                throw terminate(WindowsParameters.refusal(parameter));
            }
        }
        if (transportOption != null) {
            TransportSettings.refusal(transportOption).ifPresent(this::throwTerminating);
        }
        if (accessMode != null && isMode("Local")) {
            throw terminate(WindowsParameters.refusal("AccessMode"));
        }
    }

    private void throwTerminating(ErrorRecord error) {
        throw terminate(error);
    }

    private boolean isMode(String mode) {
        return Conversion.toText(accessMode).equals(mode);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (allowedUsers != null || allowedGroups != null) {
            settings.put("AllowedUsers", allowedUsers == null ? null : words(allowedUsers));
            settings.put("AllowedGroups", allowedGroups == null ? null : words(allowedGroups));
        }
        if (isBound("StartupScript")) {
            settings.put("ScriptsToProcess", startupScript == null || startupScript.isEmpty() ? null : words(session().service(Drives.class).qualify(startupScript).providerPath()));
        }
        if (modulesToImport != null) {
            settings.put("ModulesToImport", modulesToImport.length == 0 ? null : modules());
        }
        if (useSharedProcess) {
            settings.put("Process", DataText.quoted("jvm"));
        }
        if (runAsCredential != null) {
            settings.put("RunAsUser", DataText.quoted(Members.current().get(runAsCredential, "UserName")));
        }
        if (psVersion != null) {
            settings.put("PowerShellVersion", DataText.quoted(psVersion));
        }
        if (transportOption != null) {
            settings.putAll(TransportSettings.of(transportOption));
        }
        return settings;
    }

    private String modules() {
        String text = DataText.wordsAndTables(List.of(modulesToImport));
        if (text == null) {
            throw terminate(error("System.ArgumentException", "'ModulesToImport' takes names of modules, and hashtables with a 'ModuleName'.", ErrorCategory.InvalidArgument,
                modulesToImport));
        }
        return text;
    }

    private static String words(String... words) {
        return words.length == 0 ? null : Stream.of(words).map(DataText::quoted).collect(Collectors.joining(", "));
    }

    /** The name as it is written in its file's, and the default's for the one that it has on Windows. */
    final void takeOwnName() {
        name = found().map(ConfigurationStore.Entry::name).orElse(name);
    }

    /** Whether a configuration of this name has a file. */
    final boolean hasFile() {
        return found().filter(one -> !one.comesWithServer()).isPresent();
    }

    /** The configuration of this name. */
    final Optional<ConfigurationStore.Entry> found() {
        return named(Wildcard.escape(name)).stream().findFirst();
    }
}
