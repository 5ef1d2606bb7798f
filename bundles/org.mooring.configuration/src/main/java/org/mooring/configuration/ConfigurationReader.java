package org.mooring.configuration;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mooring.api.configuration.Access;
import org.mooring.api.configuration.BufferingMode;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.configuration.Visibility;
import org.mooring.api.configuration.Visible;
import org.mooring.configuration.DataFile.Table;
import org.mooring.configuration.DataFile.Value;

/** Reads a session configuration file (.pssc): PowerShell's keys, and Mooring's own for who may use it, where it runs and its limits. */
final class ConfigurationReader {

    /** PowerShell's session types, as far as they are here. */
    private enum SessionType {
        /** What PowerShell comes with, and what the file adds. */
        Default,
        /** What the file names. */
        Empty,
        /** What a remote client needs, and what the file names. */
        RestrictedRemoteServer
    }

    /** What PowerShell comes with. */
    private static final List<String> DEFAULT_MODULES = List.of("Microsoft.PowerShell.*", "Mooring.*");

    private static final Set<String> KEYS = Set.of("SchemaVersion", "GUID", "Author", "CompanyName", "Copyright", "Description",
        "SessionType", "LanguageMode", "ModulesToImport", "VisibleCmdlets", "VisibleFunctions", "VisibleAliases",
        "VisibleExternalCommands", "VisibleProviders", "VariableDefinitions", "AllowedUsers", "AllowedGroups", "Shell", "Process",
        "IdleTimeoutSec", "MaxIdleTimeoutSec", "OutputBufferingMode", "OutputBufferBytes", "SessionsPerUser");

    /** What the shell itself reads in the file. */
    private static final Set<String> OF_SHELL = Set.of("FunctionDefinitions", "AliasDefinitions", "EnvironmentVariables", "ScriptsToProcess",
        "TypesToProcess", "FormatsToProcess");

    private static final Set<String> KNOWN = Stream.concat(KEYS.stream(), OF_SHELL.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> UNSUPPORTED = Set.of("RoleDefinitions", "RequiredGroups", "AssembliesToLoad", "ExecutionPolicy",
        "RunAsVirtualAccount", "RunAsVirtualAccountGroups", "GroupManagedServiceAccount", "TranscriptDirectory", "MountUserDrive",
        "UserDriveMaximumSize", "PowerShellVersion", "EnforceInputParameterValidation");

    private static final Set<String> VARIABLE_KEYS = Set.of("Name", "Value");

    private static final long MOST_SECONDS = Integer.MAX_VALUE / 1000;

    private ConfigurationReader() {}

    /**
     * @param name the configuration's name
     * @param origin the file's name, for messages
     */
    static SessionConfiguration read(String name, String origin, String text) throws ConfigurationException {
        try {
            return read(name, origin, text, new Keys(DataFile.parse(origin, text), KNOWN, UNSUPPORTED));
        } catch (DataException e) {
            throw new ConfigurationException("Session configuration '" + name + "' (" + origin + ", line " + e.line() + "): "
                + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("Session configuration (" + origin + "): " + e.getMessage(), e);
        }
    }

    private static SessionConfiguration read(String name, String origin, String text, Keys keys) throws DataException {
        SessionType type = keys.constant("SessionType", SessionType.Default, EnumSet.allOf(SessionType.class));
        LanguageMode mode = keys.constant("LanguageMode", type != SessionType.Default ? LanguageMode.NoLanguage : LanguageMode.FullLanguage,
            EnumSet.allOf(LanguageMode.class));
        return new SessionConfiguration(name, origin, keys.text("Description", ""), access(keys), keys.text("Shell", "PowerShell"),
            keys.text("Process", "jvm"), mode, modules(keys, type), visible(keys, type), variables(keys), limits(keys),
            isForShell(keys, type) ? text : null);
    }

    /** Whether the file says more than every shell understands. */
    private static boolean isForShell(Keys keys, SessionType type) {
        return type == SessionType.RestrictedRemoteServer || OF_SHELL.stream().anyMatch(keys::has) || keys.hasTables("VisibleCmdlets")
            || keys.hasTables("VisibleFunctions");
    }

    private static Access access(Keys keys) throws DataException {
        List<String> users = orElse(keys.words("AllowedUsers"), List.of());
        List<String> groups = orElse(keys.words("AllowedGroups"), List.of());
        return new Access(users.contains("*"), new LinkedHashSet<>(users), new LinkedHashSet<>(groups));
    }

    private static List<String> modules(Keys keys, SessionType type) throws DataException {
        Set<String> modules = new LinkedHashSet<>(type != SessionType.Empty ? DEFAULT_MODULES : List.of());
        modules.addAll(orElse(keys.words("ModulesToImport"), List.of()));
        return List.copyOf(modules);
    }

    /** Of the modules, everything is seen as long as nothing is said; what lies outside of them is seen by default in a Default session. */
    private static Visible visible(Keys keys, SessionType type) throws DataException {
        boolean somethingSaid = keys.has("VisibleCmdlets") || keys.has("VisibleFunctions") || keys.has("VisibleAliases");
        Visibility ofModules = somethingSaid ? Visibility.NONE : Visibility.ALL;
        Visibility outside = type == SessionType.Default && !somethingSaid ? Visibility.ALL : Visibility.NONE;
        return new Visible(visibility(keys, "VisibleCmdlets", ofModules), visibility(keys, "VisibleFunctions", ofModules),
            visibility(keys, "VisibleAliases", ofModules), visibility(keys, "VisibleExternalCommands", outside),
            visibility(keys, "VisibleProviders", outside));
    }

    private static Visibility visibility(Keys keys, String key, Visibility otherwise) throws DataException {
        List<String> words = keys.names(key);
        return words == null ? otherwise : new Visibility(words);
    }

    private static Map<String, Object> variables(Keys keys) throws DataException {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Value value : keys.tables("VariableDefinitions")) {
            Keys variable = new Keys((Table) value.data(), VARIABLE_KEYS, Set.of());
            String name = variable.text("Name", "");
            if (name.isBlank()) {
                throw new DataException(value.line(), "A variable definition needs a 'Name'.");
            }
            variables.put(name, variable.plain("Value"));
        }
        return variables;
    }

    private static SessionLimits limits(Keys keys) throws DataException {
        SessionLimits normal = SessionLimits.DEFAULT;
        long least = SessionLimits.MIN_IDLE_TIMEOUT.toSeconds();
        long most = keys.number("MaxIdleTimeoutSec", normal.maxIdleTimeout().toSeconds(), least, MOST_SECONDS);
        long idle = keys.number("IdleTimeoutSec", Math.min(most, normal.idleTimeout().toSeconds()), least, most);
        return new SessionLimits(Duration.ofSeconds(idle), Duration.ofSeconds(most),
            keys.constant("OutputBufferingMode", normal.buffering(), EnumSet.of(BufferingMode.Block, BufferingMode.Drop)),
            keys.number("OutputBufferBytes", normal.outputBufferBytes(), 64 << 10, 1 << 30),
            (int) keys.number("SessionsPerUser", normal.sessionsPerUser(), 1, 100_000));
    }

    private static <T> T orElse(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
