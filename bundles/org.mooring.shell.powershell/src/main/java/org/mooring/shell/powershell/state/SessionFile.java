package org.mooring.shell.powershell.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.OpenFile;
import org.mooring.shell.powershell.ast.DataFiles;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.userdrive.UserDrive;

/** A session configuration file (.pssc) as an initial session state, with what the roles of a user add to it. */
final class SessionFile {

    private SessionFile() {}

    /** @param hasRole whether the user is in a role: the keys of RoleDefinitions */
    static InitialState read(String path, Predicate<String> hasRole) {
        Path file = path == null || path.isEmpty() ? null : Path.of(path);
        if (file == null || !Files.isRegularFile(file)) {
            throw wrong("The provided configuration file '" + (path == null ? "" : path) + "' does not exist.");
        }
        if (!path.toLowerCase(Locale.ROOT).endsWith(".pssc")) {
            throw wrong("The provided configuration file '" + path + "' must have a .pssc file extension.");
        }
        return of(table(file), hasRole, Roles.OF_MODULES);
    }

    /** As the server has read and checked it, with the roles of a user. */
    static InitialState of(SessionDefinition definition) {
        Map<String, String> texts = new HashMap<>();
        Set<String> roles = new HashSet<>();
        for (SessionDefinition.Role role : definition.roles()) {
            roles.add(role.name());
            texts.putAll(role.capabilities());
        }
        return of(DataFiles.read(definition.file(), definition.text()), roles::contains, 
            Roles.Files.of(asked -> DataFiles.read(asked, texts.get(asked))));
    }

    private static InitialState of(Object read, Predicate<String> hasRole, Roles.Files files) {
        if (!(read instanceof Map<?, ?> table)) {
            throw new DotNetException("System.NullReferenceException", "Object reference not set to an instance of an object.");
        }
        Settings settings = new Settings();
        settings.add(table);
        Roles.addTo(settings, table, files);
        Roles.addTo(settings, table.get("RoleDefinitions"), hasRole, files);
        return state(settings);
    }

    static Object table(Path file) {
        try {
            return DataFiles.read(file.toString(), OpenFile.text(file));
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", e.getMessage(), e);
        }
    }

    static DotNetException wrong(String message) {
        return Errors.of("System.Management.Automation.PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation,
            null, message.replace("%", "%%"));
    }

    private static InitialState state(Settings settings) {
        InitialState state = settings.isOfType("Empty") ? InitialStates.empty()
            : settings.isOfType("RestrictedRemoteServer") ? InitialStates.restricted("RemoteServer")
            : InitialStates.standard();
        boolean isDefault = state.mode() == LanguageMode.FullLanguage;
        if (settings.limitsVisibility()) {
            state.additions().hideImported();
            if (isDefault) {
                for (Entry entry : state.commands()) {
                    ((Entry.OfCommand) entry).isPublic(false);
                }
            }
        }
        Object mode = settings.constant("LanguageMode", Names.LANGUAGE_MODE);
        if (mode != null) {
            state.languageMode(mode);
        }
        Object policy = settings.constant("ExecutionPolicy", "Microsoft.PowerShell.ExecutionPolicy");
        if (policy != null) {
            state.executionPolicy(policy);
        }
        state.transcriptDirectory(settings.text("TranscriptDirectory"));
        if (settings.isTrue("EnforceInputParameterValidation")) {
            state.additions().enforceValidation();
        }
        new SessionFileEntries(settings, state).add();
        if (settings.isTrue("MountUserDrive")) {
            mountUserDrive(settings, state);
        }
        return state;
    }

    /** A session that hides files has its functions see them all the same. */
    private static void mountUserDrive(Settings settings, InitialState state) {
        String size = settings.text("UserDriveMaximumSize");
        long bytes = size == null ? 0 : Conversion.toLong(size);
        state.additions().userDrive(new UserDrive(bytes > 0 ? bytes : UserDrive.DEFAULT_BYTES));
        if (state.providers().named("FileSystem").isEmpty()) {
            state.available().stream().flatMap(module -> module.providers().stream().map(provider -> new ProviderInfo(module.name(), provider)))
                .filter(provider -> provider.isNamed("FileSystem")).findFirst().ifPresent(files -> state.providers().add(ProviderEntry.of(files, false)));
        }
        UserDrive.helpers().forEach((name, text) -> state.commands().add(FunctionEntry.of(name, text, "None", null, true).vetted()));
    }
}
