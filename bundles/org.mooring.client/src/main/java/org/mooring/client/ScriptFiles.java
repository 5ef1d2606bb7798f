package org.mooring.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Encoding;

/** Scripts that are to run elsewhere, by the paths of their files as a session has them. */
public final class ScriptFiles {

    private final SessionState session;

    public ScriptFiles(SessionState session) {
        this.session = session;
    }

    public boolean isContainer(String path) {
        return Files.isDirectory(file(path));
    }

    private Path file(String path) {
        PathInfo place = session.service(Drives.class).qualify(path);
        if (!place.provider().name().equalsIgnoreCase("FileSystem")) {
            throw new DotNetException("System.InvalidOperationException", "The path '" + path + "' is not a path of the file system.")
                .withRecord("InvalidOperation", ErrorCategory.InvalidOperation, path);
        }
        return Path.of(place.providerPath());
    }

    /** The text of the one file that {@code path} means. */
    public String read(String path, boolean literal) {
        Path file = literal ? file(path) : resolved(path);
        if (!Files.exists(file)) {
            throw new DotNetException("System.Management.Automation.ItemNotFoundException", "Cannot find path '" + file
                + "' because it does not exist.").withRecord("PathNotFound", ErrorCategory.ObjectNotFound, path);
        }
        if (!file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".ps1")) {
            throw new DotNetException("System.ArgumentException", "The file '" + file + "' is not a Windows PowerShell script (*.ps1) file.")
                .withRecord("System.ArgumentException", ErrorCategory.InvalidArgument, path);
        }
        try {
            return Encoding.UTF8.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new DotNetException("System.IO.IOException", e.getMessage(), e).withRecord("FileReadError", ErrorCategory.ReadError, path);
        }
    }

    private Path resolved(String path) {
        if (!session.service(Drives.class).hasWildcards(path)) {
            return file(path);
        }
        List<Object> found = session.invoke("Resolve-Path", java.util.Map.of("Path", path), List.of());
        if (found.size() != 1) {
            throw new DotNetException("System.ArgumentException", "The path '" + path + "' must stand for one file.")
                .withRecord("System.ArgumentException", ErrorCategory.InvalidArgument, path);
        }
        return file(found.get(0).toString());
    }
}
