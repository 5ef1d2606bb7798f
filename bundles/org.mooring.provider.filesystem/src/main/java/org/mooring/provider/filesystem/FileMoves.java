package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;

/** Moves and renames files and directories for Move-Item and Rename-Item. */
final class FileMoves {

    private FileMoves() {}

    static Object rename(Path path, String newName, ProviderContext context) {
        String given = newName.replace('\\', '/');
        String name = given.startsWith("./") ? given.substring(2) : given;
        if (name.contains("/") && !Path.of(given).getParent().equals(path.getParent())) {
            throw ProviderErrors.invalidArgument(newName,
                "Cannot rename the specified target, because it represents a path or device name.");
        }
        Path target = path.resolveSibling(Path.of(name).getFileName());
        boolean directory = Files.isDirectory(path);
        if (!context.shouldProcess("Item: " + path + " Destination: " + target, directory ? "Rename Directory" : "Rename File")) {
            return null;
        }
        if (target.equals(path) && !directory) {
            return FileSystemInfo.of(path);
        }
        try {
            if (target.equals(path)) {
                throw new DotNetException("System.IO.IOException", "Source and destination path must be different.")
                    .withRecord("RenameItemIOError", ErrorCategory.WriteError, path.toString());
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new DotNetException("System.IO.IOException", "Cannot create a file when that file already exists.")
                    .withRecord("RenameItemIOError", ErrorCategory.WriteError, path.toString());
            }
            Files.move(path, target);
        } catch (IOException e) {
            throw FileFailures.of(e, path, "RenameItem", path.toString());
        }
        return FileSystemInfo.of(target);
    }

    static Object move(Path path, Path destination, ProviderContext context) {
        boolean directory = Files.isDirectory(path);
        Path target = Files.isDirectory(destination) && !destination.normalize().equals(path.normalize())
            ? destination.resolve(path.getFileName()) : destination;
        if (directory && (target.normalize().startsWith(path.normalize()) || target.toString().equalsIgnoreCase(path.toString()))) {
            throw new DotNetException("System.IO.IOException", "Destination path cannot be a subdirectory of the source or the source itself: "
                + destination + ".").withRecord("MoveItemArgumentError", ErrorCategory.InvalidArgument, target.toString());
        }
        if (!context.shouldProcess("Item: " + path + " Destination: " + target, directory ? "Move Directory" : "Move File")) {
            return null;
        }
        return directory ? moveDirectory(path, target, context) : moveFile(path, target, context);
    }

    private static FileSystemInfo moveFile(Path path, Path target, ProviderContext context) {
        try {
            boolean taken = Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !path.normalize().equals(target.normalize());
            if (taken) {
                if (!context.force() || Files.isDirectory(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                Files.delete(target);
            }
            Limits.moving(path, target, () -> Files.move(path, target));
        } catch (IOException e) {
            throw FileFailures.of(e, blamed(path, target), "MoveFileInfoItem", new FileInfo(path));
        }
        return new FileInfo(target);
    }

    /** Where something may not be written, the target is to blame, else what was to be moved. */
    private static Path blamed(Path path, Path target) {
        Path folder = target.getParent();
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS) || folder == null || !Files.isWritable(folder) ? target : path;
    }

    /** A directory goes into one of its name that is there already; elsewhere file by file where it cannot go at once. */
    private static FileSystemInfo moveDirectory(Path path, Path target, ProviderContext context) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            merge(path, target, context);
            return new DirectoryInfo(path);
        }
        try {
            Limits.moving(path, target, () -> Files.move(path, target));
        } catch (DirectoryNotEmptyException onAnotherDevice) {
            merge(path, target, context);
        } catch (IOException e) {
            DotNetException error = FileErrors.of(e, target);
            boolean denied = error.typeName().equals("System.UnauthorizedAccessException");
            throw (denied ? new DotNetException("System.IO.IOException", "Access to the path '" + path + "' is denied.") : error)
                .withRecord("MoveDirectoryItemIOError", ErrorCategory.WriteError, new DirectoryInfo(path));
        }
        return new DirectoryInfo(target);
    }

    private static void merge(Path path, Path target, ProviderContext context) {
        if (!Files.exists(target)) {
            NewFile.directory(target, context);
        } else if (!Files.isDirectory(target)) {
            throw new DotNetException("System.IO.IOException", "An item with the specified name " + target + " already exists.")
                .withRecord("DirectoryExist", ErrorCategory.ResourceExists, target.toString());
        }
        List<FileTrees.Child> children = FileTrees.listing(path);
        for (FileTrees.Child child : children) {
            if (!child.isDirectory() && !context.stopping()) {
                FileFailures.each(context, "MoveFileInfoItem", new FileInfo(child.path()),
                    () -> moveFile(child.path(), target.resolve(child.name()), context));
            }
        }
        for (FileTrees.Child child : children) {
            if (child.isDirectory() && !context.stopping()) {
                FileFailures.each(context, "MoveDirectoryItem", new DirectoryInfo(child.path()),
                    () -> mergeChild(child.path(), target.resolve(child.name()), context));
            }
        }
        if (FileTrees.listing(path).isEmpty()) {
            FileRemovals.remove(path, path.toString(), false, context);
        }
    }

    /** A link to a directory stays one: what it leads to is not moved. */
    private static void mergeChild(Path path, Path target, ProviderContext context) {
        if (Files.isSymbolicLink(path)) {
            moveFile(path, target, context);
        } else {
            merge(path, target, context);
        }
    }
}
