package org.mooring.cmdlet.management;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.OpenFile;
import org.mooring.object.Conversion;

/** The files of a session elsewhere, as Copy-Item -ToSession and -FromSession need them. */
interface RemoteFiles {

    /** A file or folder there. */
    record Item(String path, boolean folder, String top, String below, long length, Instant time) {}

    /** Copies a file, or a folder and with {@code recurse} all that is in it, to a path there. */
    void send(Path source, String destination, boolean recurse, boolean force);

    /** What a path names there, and with {@code recurse} what is in it. */
    List<Item> list(String path, boolean literal, boolean recurse);

    /** Writes what a file there holds. */
    void read(Item item, OutputStream out) throws IOException;

    /** Copies one of them to a path here. */
    default void receive(Item item, Path place, boolean force) {
        try {
            if (item.folder()) {
                LimitedFolder.makeFolders(place);
                return;
            }
            if (force && Files.exists(place) && !Files.isWritable(place)) {
                Files.delete(place);
            }
            try (OutputStream out = OpenFile.output(place)) {
                read(item, out);
            }
            Files.setLastModifiedTime(place, FileTime.from(item.time()));
        } catch (IOException | DotNetException | IllegalArgumentException e) {
            throw failed("FailedToCopyFileFromRemoteSession", "Failed to copy file " + item.path() + " from the remote session. " + e.getMessage(),
                item.path(), e);
        }
    }

    /** By scripts, where the session runs them, or else by the commands that a configuration with MountUserDrive has. */
    static RemoteFiles of(SessionState here, Object session) {
        return runsScripts(here, session) ? new SessionFiles(here, session) : new UserDriveFiles(here, session);
    }

    private static boolean runsScripts(SessionState here, Object session) {
        try {
            return here.invoke("Invoke-Command", Map.of("Session", session, "ScriptBlock", here.compile("\"$($ExecutionContext.SessionState.LanguageMode)\""), "ErrorAction",
                "Stop"), List.of()).stream().anyMatch(mode -> Conversion.toText(mode).equals("FullLanguage"));
        } catch (DotNetException refused) {
            if (refused.errorRecord() != null && refused.errorRecord().fullyQualifiedErrorId().startsWith("ScriptsNotAllowed")
                || refused.getMessage().contains("no-language mode")) {
                return false;
            }
            throw refused;
        }
    }

    static DotNetException failed(String id, String message, Object target, Exception cause) {
        if (cause instanceof DotNetException stopped && stopped.typeName().endsWith("PipelineStoppedException")) {
            return stopped;
        }
        return new DotNetException("System.IO.IOException", message, cause).withRecord(id, ErrorCategory.WriteError, target.toString());
    }
}
