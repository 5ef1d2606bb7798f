package org.mooring.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.mooring.api.configuration.PermissionChange;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.configuration.SessionDefinition.Role;
import org.mooring.api.configuration.SessionLimits;
import org.mooring.api.configuration.Visibility;
import org.mooring.api.configuration.Visible;
import org.mooring.api.credential.Identity;

/** Reads a session configuration file (.pssc): PowerShell's keys, and Mooring's own for who may use it, where it runs and its limits. */
final class ConfigurationReader {

    /** PowerShell's session types. */
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
    /** What else a session without restrictions has, where it is installed: with wildcards, so that nobody misses it where it is not. */
    private static final List<String> OPTIONAL_MODULES = List.of("Pester*");

    private static final Set<String> KEYS = Stream.concat(Grants.KEYS.stream(), Stream.of("SchemaVersion", "GUID", "Author", "CompanyName",
        "Copyright", "Description", "RoleCapabilities", "RoleCapabilityFiles", "TranscriptDirectory", "SessionType", "LanguageMode", "ExecutionPolicy", "PowerShellVersion", "RoleDefinitions",
        "RequiredGroups", "RunAsVirtualAccount", "GroupManagedServiceAccount", "MountUserDrive", "UserDriveMaximumSize", "EnforceInputParameterValidation", "AllowedUsers", "AllowedGroups", "Shell",
        "Process", "ProcessMemoryMB", "ProcessCpuPercent", "ProcessOptions", "ProcessSpares", "RunAsUser", "RunAsVirtualAccountGroups", "IdleTimeoutSec",
        "MaxIdleTimeoutSec", "OutputBufferingMode", "OutputBufferBytes", "SessionsPerUser", "PermissionChange", "RequiredCredentials"))
        .collect(Collectors.toUnmodifiableSet());

    /** What the drive of a user needs, seen or not. */
    private static final String FILE_SYSTEM = "Mooring.FileSystem";

    /** PowerShell's execution policies. */
    private enum Policy { Unrestricted, RemoteSigned, AllSigned, Restricted, Default, Bypass, Undefined }

    /** The version of the language, of which a configuration may ask for no more. */
    private static final String VERSION = "7.6";

    /** Who may open what names nobody, as on Windows. */
    private static final List<String> ADMINISTRATORS = List.of(Identity.ADMINISTRATORS, Identity.SERVER_OWNER);

    private static final Set<String> VARIABLE_KEYS = Set.of("Name", "Value");

    private static final long MOST_SECONDS = Integer.MAX_VALUE / 1000;

    private ConfigurationReader() {}

    /**
     * @param name the configuration's name
     * @param origin the file's name, for messages
     */
    static SessionConfiguration read(String name, String origin, String text) throws ConfigurationException {
        return read(name, origin, text, new RoleReader(RoleFiles.NONE));
    }

    /** @param roles reads the role capability files that it names */
    static SessionConfiguration read(String name, String origin, String text, RoleReader roles) throws ConfigurationException {
        try {
            return read(name, origin, text, new Keys(DataFile.parse(origin, text), KEYS, Set.of()), roles);
        } catch (DataException e) {
            throw new ConfigurationException("Session configuration '" + name + "' (" + origin + ", line " + e.line() + "): "
                + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("Session configuration (" + origin + "): " + e.getMessage(), e);
        }
    }

    private static SessionConfiguration read(String name, String origin, String text, Keys keys, RoleReader reader) throws DataException {
        SessionType type = keys.constant("SessionType", SessionType.Default, EnumSet.allOf(SessionType.class));
        LanguageMode mode = keys.constant("LanguageMode", type != SessionType.Default ? LanguageMode.NoLanguage : LanguageMode.FullLanguage,
            EnumSet.allOf(LanguageMode.class));
        keys.constant("ExecutionPolicy", Policy.Unrestricted, EnumSet.allOf(Policy.class));
        keys.texts(RoleReader.ABOUT);
        keys.text("SchemaVersion", "");
        refuse(keys);
        userDrive(keys);
        Grants.check(keys);
        reader.rely(keys);
        List<Role> roles = reader.roles(keys);
        SessionDefinition definition = isForShell(keys, type) ? new SessionDefinition(origin, text, roles, transcripts(keys)) : null;
        return new SessionConfiguration(name, origin, keys.text("Description", ""), access(keys, roles), keys.text("Shell", "PowerShell"),
            IsolationReader.process(keys), mode, modules(keys, type), visible(keys, type), variables(keys), limits(keys), definition, IsolationReader.read(keys));
    }

    private static void refuse(Keys keys) throws DataException {
        if (!keys.text("GroupManagedServiceAccount", "").isEmpty()) {
            throw new DataException(keys.value("GroupManagedServiceAccount").line(), "'GroupManagedServiceAccount' is an account of Windows' Active Directory,"
                + " which this server cannot become. 'RunAsUser' names a user of this system, and Process = 'child' gives sessions a process of that user.");
        }
        String version = keys.text("PowerShellVersion", VERSION);
        if (!version.matches("[1-7](?:\\.\\d+){0,3}") || version.startsWith("7.") && Integer.parseInt(version.split("\\.")[1]) > 6) {
            throw new DataException(keys.value("PowerShellVersion").line(), "'PowerShellVersion' can be a version up to " + VERSION + ", not '"
                + version + "'.");
        }
    }

    private static void userDrive(Keys keys) throws DataException {
        keys.number("UserDriveMaximumSize", 0, 1, Long.MAX_VALUE);
        for (String key : List.of("MountUserDrive", "EnforceInputParameterValidation")) {
            if (keys.truth(key, false) && IsolationReader.process(keys).equals("pwsh")) {
                throw new DataException(keys.value(key).line(), "'" + key + "' is for sessions that run in the server or in a child of it, not in PowerShell's own"
                    + " program.");
            }
        }
    }

    /** Whether the file says more than every shell understands. */
    private static boolean isForShell(Keys keys, SessionType type) throws DataException {
        return type == SessionType.RestrictedRemoteServer || Grants.OF_SHELL.stream().anyMatch(keys::has) || Grants.hasParameters(keys)
            || keys.truth("MountUserDrive", false) || keys.truth("EnforceInputParameterValidation", false) || keys.has("RoleDefinitions") || keys.has("RoleCapabilities") || keys.has("RoleCapabilityFiles")
            || keys.has("TranscriptDirectory") || keys.hasTables("ModulesToImport") || keys.hasScripts("VariableDefinitions");
    }

    /** The server writes them, wherever the session runs: the folder is one of the server's. */
    private static String transcripts(Keys keys) throws DataException {
        String folder = keys.text("TranscriptDirectory", "");
        if (!folder.isEmpty() && !Path.of(folder).isAbsolute()) {
            throw new DataException(keys.value("TranscriptDirectory").line(), "'TranscriptDirectory' has to be an absolute path, as '/var/log/mooring/transcripts', not '"
                + folder + "'.");
        }
        return folder;
    }

    /** Who has a role may, where nobody else is named; without roles, administrators. */
    private static Access access(Keys keys, List<Role> roles) throws DataException {
        boolean named = keys.has("AllowedUsers") || keys.has("AllowedGroups");
        List<String> ofRoles = named ? List.of() : roles.stream().map(Role::name).filter(role -> !role.isEmpty()).toList();
        List<String> users = orElse(keys.words("AllowedUsers"), ofRoles);
        List<String> groups = orElse(keys.words("AllowedGroups"), named || keys.has("RoleDefinitions") ? ofRoles : ADMINISTRATORS);
        return new Access(named && users.contains("*"), new LinkedHashSet<>(users), new LinkedHashSet<>(groups), RoleReader.required(keys),
            credentials(keys));
    }

    private static List<String> modules(Keys keys, SessionType type) throws DataException {
        Set<String> modules = new LinkedHashSet<>(type != SessionType.Empty ? DEFAULT_MODULES : List.of());
        if (type == SessionType.Default) {
            modules.addAll(OPTIONAL_MODULES);
        }
        modules.addAll(Grants.modules(keys));
        if (keys.truth("MountUserDrive", false)) {
            modules.add(FILE_SYSTEM);
        }
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
        return keys.has(key) ? new Visibility(keys.names(key, "Name")) : otherwise;
    }

    private static Map<String, Object> variables(Keys keys) throws DataException {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (Keys variable : keys.inner("VariableDefinitions", VARIABLE_KEYS)) {
            variables.put(variable.text("Name", ""), variable.plain("Value"));
        }
        return variables;
    }

    /** Each text is a combination, as {@code publickey,password}. */
    private static List<Set<String>> credentials(Keys keys) throws DataException {
        List<Set<String>> combinations = new ArrayList<>();
        for (String text : keys.names("RequiredCredentials", "Name")) {
            combinations.add(Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet()));
        }
        return combinations;
    }

    private static SessionLimits limits(Keys keys) throws DataException {
        SessionLimits normal = SessionLimits.DEFAULT;
        long least = SessionLimits.MIN_IDLE_TIMEOUT.toSeconds();
        long most = keys.number("MaxIdleTimeoutSec", normal.maxIdleTimeout().toSeconds(), least, MOST_SECONDS);
        long idle = keys.number("IdleTimeoutSec", Math.min(most, normal.idleTimeout().toSeconds()), least, most);
        return new SessionLimits(Duration.ofSeconds(idle), Duration.ofSeconds(most),
            keys.constant("OutputBufferingMode", normal.buffering(), EnumSet.of(BufferingMode.Block, BufferingMode.Drop)),
            keys.number("OutputBufferBytes", normal.outputBufferBytes(), 64 << 10, 1 << 30),
            (int) keys.number("SessionsPerUser", normal.sessionsPerUser(), 1, 100_000),
            keys.constant("PermissionChange", normal.permissionChange(), EnumSet.allOf(PermissionChange.class)));
    }

    private static <T> T orElse(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
