package org.mooring.shell.powershell.userdrive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderInfo;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.binder.DriveRule;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Engine;

/**
 * The drive {@code User:} of a session configuration with MountUserDrive: a folder for each of its users, of which nobody else sees anything, and that
 * takes so many bytes and no more. It stays when the session ends. (InitialSessionState.ProcessUserDrive of PowerShell.)
 *
 * @param maximumBytes how much it takes
 */
public record UserDrive(long maximumBytes) {

    /** What it takes where the configuration does not say: PowerShell's. */
    public static final long DEFAULT_BYTES = 50_000_000;

    /** What Copy-Item -ToSession and -FromSession call in a session that runs no scripts, by name. */
    private static final List<String> HELPERS = List.of("PSCopyToSessionHelper", "PSCopyFromSessionHelper", "PSCopyRemoteUtils");

    /** Where the folders are: those of the server, or, where a script opens a runspace by itself, the user's own. */
    private static Path folder(Path drives, String configuration, String user) {
        return drives != null ? drives.resolve(name(configuration.toLowerCase(Locale.ROOT))).resolve(name(user))
            : Path.of(System.getProperty("user.home"), ".cache", "powershell", "DriveRoots", name(user));
    }

    /** A name as one part of a path, whatever is in it; no two names are the same part. */
    private static String name(String text) {
        StringBuilder name = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '.' && !name.isEmpty();
            name.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return name.isEmpty() ? "%" : name.toString();
    }

    /**
     * Gives a session its drive.
     *
     * @param drives the folder with those of all users, or null where no server keeps them
     */
    public void mount(Engine engine, Path drives) {
        RunspaceRequest request = engine.services().get(RunspaceRequest.class);
        String user = request == null || request.userName() == null || request.userName().isEmpty() ? System.getProperty("user.name") : request.userName();
        Path folder = folder(drives, engine.configuration().state().configuration(), user);
        try {
            make(folder, drives == null ? folder.getParent() : drives);
            ProviderInfo files = engine.drives().providers().stream().filter(provider -> provider.isNamed("FileSystem")).findFirst().orElseThrow(
                () -> new IOException("the session has no FileSystem provider"));
            engine.drives().newDrive(new Drive.Definition(DriveRule.USER, folder.toString(), "", null, maximumBytes), files, "global", null);
        } catch (IOException e) {
            throw Errors.of("System.Management.Automation.PSInvalidOperationException", "InvalidOperation", ErrorCategory.InvalidOperation, null,
                "%s", "Could not process the user drive: " + e.getMessage());
        }
    }

    /** With rights for its owner alone, from the folder of all drives on. */
    private static void make(Path folder, Path top) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path parent = folder.getParent();
        if (!Files.isDirectory(parent)) {
            if (folder.equals(top)) {
                Files.createDirectories(parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                make(parent, top);
            }
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(folder + " is no folder.", e);
            }
        }
    }

    /** The functions that clients copy files with, by name. */
    public static Map<String, String> helpers() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : HELPERS) {
            try (InputStream in = UserDrive.class.getResourceAsStream(name + ".ps1")) {
                texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Whether the session of another one has as much. */
    public static boolean isWithin(UserDrive one, UserDrive other) {
        return one == null || one.equals(other);
    }
}
