package org.mooring.cmdlet.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.ConfigurationStore;
import org.mooring.api.provider.Drives;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.Conversion;
import org.mooring.object.Members;

/** What Register- and Set-PSSessionConfiguration have in common: the file, and the keys that parameters write into it. */
abstract class ConfigurationSettings extends AdministrationCmdlet {

    private static final Map<String, String> OF_TRANSPORT = Map.of("IdleTimeoutSec", "IdleTimeoutSec", "MaxIdleTimeoutSec", "MaxIdleTimeoutSec",
        "MaxSessionsPerUser", "SessionsPerUser", "OutputBufferingMode", "OutputBufferingMode");

    @Parameter(mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter(parameterSet = "SessionConfigurationFile", mandatory = true)
    @ValidateNotNullOrEmpty
    String path;

    /** Who may open it; nobody else. */
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
    String[] modulesToImport;

    @Parameter
    @DotNetType("System.Management.Automation.PSTransportOption")
    Object transportOption;

    @Parameter
    boolean force;

    @Parameter
    boolean noServiceRestart;

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
                store.enable(name, !Conversion.toText(accessMode).equals("Disabled"));
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
            return Files.readString(file);
        } catch (IOException e) {
            throw terminate(error("System.IO.FileNotFoundException", "Could not find file '" + file + "'.", ErrorCategory.ObjectNotFound, path));
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (allowedUsers != null) {
            settings.put("AllowedUsers", words(allowedUsers));
        }
        if (allowedGroups != null) {
            settings.put("AllowedGroups", words(allowedGroups));
        }
        if (startupScript != null) {
            settings.put("ScriptsToProcess", startupScript.isEmpty() ? null : words(startupScript));
        }
        if (modulesToImport != null) {
            settings.put("ModulesToImport", words(modulesToImport));
        }
        if (transportOption != null) {
            OF_TRANSPORT.forEach((property, key) -> {
                Object value = Members.current().get(transportOption, property);
                if (value != null) {
                    settings.put(key, value instanceof Number ? value.toString() : DataText.quoted(Conversion.toText(value)));
                }
            });
        }
        return settings;
    }

    private static String words(String... words) {
        return words.length == 0 ? null : Stream.of(words).map(DataText::quoted).collect(Collectors.joining(", "));
    }

    /** Whether a configuration of this name has a file. */
    final boolean exists() {
        List<ConfigurationStore.Entry> found = store.entries().stream().filter(one -> one.name().equalsIgnoreCase(name)).toList();
        return !found.isEmpty() && !found.get(0).comesWithServer();
    }
}
