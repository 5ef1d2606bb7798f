package org.mooring.cmdlet.security.cms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.provider.Drives;
import org.mooring.api.provider.PathInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.system.io.FileErrors;

/** What the commands about messages share: the one file that a path names, and errors that end them. */
abstract class CmsCommand extends PipelineCmdlet {

    /** The content of the file that a path names. */
    final byte[] file(String path, String literalPath) {
        Drives drives = session().service(Drives.class);
        List<PathInfo> places = literalPath != null ? List.of(drives.resolveLiteral(literalPath, null)) : drives.resolve(path, null);
        if (places.size() != 1 || !places.get(0).provider().name().equals("FileSystem")) {
            throw refused("FilePathMustBeFileSystemPath", places.isEmpty() ? null : places.get(0).provider(), "The path '"
                + (literalPath != null ? literalPath : path) + "' must refer to a single file system path.");
        }
        Path file = Path.of(places.get(0).providerPath());
        try {
            return OpenFile.bytes(file);
        } catch (IOException e) {
            throw FileErrors.of(e, file);
        }
    }

    final RuntimeException refused(String id, Object target, String message) {
        return terminate(new ErrorRecord(new DotNetException("System.ArgumentException", message), id, ErrorCategory.ObjectNotFound, target));
    }

    /** Errors about recipients end the command with their own records. */
    final <T> T ending(java.util.function.Supplier<T> action) {
        try {
            return action.get();
        } catch (DotNetException e) {
            throw e.errorRecord() == null || e.errorRecord().invocation() != null ? e : terminate(e.errorRecord());
        }
    }
}
