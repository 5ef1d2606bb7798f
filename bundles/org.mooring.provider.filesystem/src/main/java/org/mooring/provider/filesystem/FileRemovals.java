package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorDetails;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;

/**
 * Deletes files and directories for Remove-Item: what cannot be deleted is told, and the rest goes; without -Force what is hidden or
 * read-only stays, and the directories that it is in.
 */
final class FileRemovals {

    private final boolean recurse;
    private final ProviderContext context;
    private final NameFilter filter;

    private FileRemovals(boolean recurse, ProviderContext context) {
        this.recurse = recurse;
        this.context = context;
        this.filter = NameFilter.of(context.filter());
    }

    /** @param written the path as it was given: a slash at its end stays */
    static void remove(Path file, String written, boolean recurse, ProviderContext context) {
        FileRemovals removals = new FileRemovals(recurse, context);
        try {
            if (Files.isDirectory(file)) {
                removals.directory(file, written, true);
            } else {
                removals.file(file, written);
            }
        } catch (DotNetException unreadable) {
            throw unreadable.errorRecord() != null ? unreadable : FileFailures.of(unreadable, "RemoveItem", written);
        }
    }

    private void directory(Path folder, String written, boolean first) {
        if ((first || recurse) && !context.shouldProcess(written, "Remove Directory")) {
            return;
        }
        FileSystemInfo item = FileSystemInfo.of(folder, written);
        if (Files.isSymbolicLink(folder)) {
            link(folder, item);
            return;
        }
        for (FileTrees.Child child : FileTrees.listing(folder)) {
            if (context.stopping()) {
                return;
            }
            if (child.isDirectory()) {
                directory(child.path(), child.path().toString(), false);
            } else if (filter != null && !filter.test(child.name())) {
                continue;
            } else if (recurse) {
                file(child.path(), child.path().toString());
            } else {
                delete(child.path(), new FileInfo(child.path()));
            }
        }
        if (!context.force() && !FileTrees.listing(folder).isEmpty()) {
            context.writeError(new ErrorRecord(new DotNetException("System.IO.IOException", "Directory " + item.fullName()
                + " cannot be removed because it is not empty."), "DirectoryNotEmpty", ErrorCategory.WriteError, item));
        } else {
            delete(folder, item);
        }
    }

    private void file(Path file, String written) {
        if (context.shouldProcess(written, "Remove File")) {
            delete(file, FileSystemInfo.of(file, written));
        }
    }

    /** To a directory: only the link goes. */
    private void link(Path link, FileSystemInfo item) {
        try {
            Files.delete(link);
        } catch (IOException e) {
            String reason = FileErrors.of(e, link).getMessage();
            context.writeError(new ErrorRecord(new DotNetException("System.IO.IOException", "Cannot remove item " + item.fullName() + ": " + reason),
                "DeleteSymbolicLinkFailed", ErrorCategory.WriteError, item));
        }
    }

    private void delete(Path file, FileSystemInfo item) {
        boolean ofLink = Files.isSymbolicLink(file);
        if (!context.force() && (item.isHidden() || !ofLink && FileSystemInfo.isReadOnly(file))) {
            fail(new DotNetException("System.IO.IOException", "You do not have sufficient access rights to perform this operation or the item is"
                + " hidden, system, or read only."), "RemoveFileSystemItemUnAuthorizedAccess", ErrorCategory.PermissionDenied, item);
            return;
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(file.getParent())) {
                return;
            }
            DotNetException error = FileErrors.of(e, file);
            boolean denied = error.typeName().equals("System.UnauthorizedAccessException");
            fail(error, denied ? "RemoveFileSystemItemUnAuthorizedAccess" : "RemoveFileSystemItemIOError",
                denied ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError, item);
        }
    }

    private void fail(DotNetException e, String id, ErrorCategory category, FileSystemInfo item) {
        ErrorRecord record = new ErrorRecord(e, id, category, item);
        context.writeError(record.withDetails(new ErrorDetails("Cannot remove item " + item.fullName() + ": " + e.getMessage(), null)));
    }
}
