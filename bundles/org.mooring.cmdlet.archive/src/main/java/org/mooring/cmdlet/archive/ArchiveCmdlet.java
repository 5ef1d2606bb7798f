package org.mooring.cmdlet.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.system.io.FileErrors;

/** What both commands share: paths, and the errors of PowerShell's own module. */
abstract class ArchiveCmdlet extends PipelineCmdlet {

    private static final String EXTENSION = ".zip";

    final Drives drives() {
        return session().service(Drives.class);
    }

    /** A path of the file system, which need not be there. */
    final Path place(String path) {
        return Path.of(drives().qualify(path).providerPath()).normalize();
    }

    /** What the paths name; one that names nothing ends the command. */
    final List<Path> existing(String[] paths, boolean literal) {
        List<Path> found = new ArrayList<>();
        for (String path : paths) {
            List<PathInfo> places;
            try {
                places = literal ? List.of(drives().resolveLiteral(path, null)) : drives().resolve(path, null);
            } catch (DotNetException missing) {
                places = List.of();
            }
            if (places.isEmpty()) {
                throw failure("ArchiveCmdletPathNotFound", path, "The path '" + path + "' either does not exist or is not a valid file system path.");
            }
            places.forEach(each -> found.add(Path.of(each.providerPath()).normalize()));
        }
        return found;
    }

    /** With the extension of archives, which is added where there is none; others are refused. */
    final Path archive(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return path.resolveSibling(name + EXTENSION);
        }
        String extension = name.substring(dot);
        if (!extension.toLowerCase(Locale.ROOT).equals(EXTENSION)) {
            throw failure("NotSupportedArchiveFileExtension", extension, extension + " is not a supported archive file format. " + EXTENSION
                + " is the only supported archive file format.");
        }
        return path;
    }

    final RuntimeException failure(String id, Object target, String message) {
        return terminate(new ErrorRecord(new DotNetException("System.ArgumentException", message), id, ErrorCategory.InvalidArgument, target));
    }

    final ErrorRecord record(IOException e, Path file, String id) {
        return new ErrorRecord(FileErrors.of(e, file), id, ErrorCategory.NotSpecified, file.toString());
    }
}
