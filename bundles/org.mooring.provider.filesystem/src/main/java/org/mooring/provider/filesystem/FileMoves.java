package org.mooring.provider.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.provider.ProviderErrors;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
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
        boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (!context.shouldProcess("Item: " + path + " Destination: " + target, directory ? "Rename Directory" : "Rename File")) {
            return null;
        }
        try {
            if (target.equals(path)) {
                return FileSystemInfo.of(path);
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new DotNetException("System.IO.IOException", "Cannot create a file when that file already exists.")
                    .withRecord("RenameItemIOError", ErrorCategory.WriteError, path.toString());
            }
            Files.move(path, target);
        } catch (IOException e) {
            throw FileErrors.of(e, path).withRecord("RenameItemIOError", ErrorCategory.WriteError, path.toString());
        }
        return FileSystemInfo.of(target);
    }

    static Object move(Path path, Path destination, ProviderContext context) {
        boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        Path target = Files.isDirectory(destination) && !destination.normalize().equals(path.normalize())
            ? destination.resolve(path.getFileName()) : destination;
        String kind = directory ? "Directory" : "File";
        if (directory && target.normalize().startsWith(path.normalize())) {
            throw new DotNetException("System.IO.IOException", "Destination path cannot be a subdirectory of the source or the source itself: "
                + destination + ".").withRecord("MoveItemArgumentError", ErrorCategory.InvalidArgument, target.toString());
        }
        if (!context.shouldProcess("Item: " + path + " Destination: " + target, "Move " + kind)) {
            return null;
        }
        String id = "Move" + kind + "InfoItemIOError";
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !path.normalize().equals(target.normalize())) {
                boolean empty = directory && Files.isDirectory(target) && FileTrees.children(target).isEmpty();
                if (!empty && (!context.force() || Files.isDirectory(target))) {
                    throw new DotNetException("System.IO.IOException", "The file '" + target + "' already exists.")
                        .withRecord(id, ErrorCategory.WriteError, new FileInfo(path));
                }
                Files.delete(target);
            }
            Limits.moving(path, target, () -> Files.move(path, target));
        } catch (IOException e) {
            throw FileErrors.of(e, target).withRecord(id, ErrorCategory.WriteError, path.toString());
        }
        return FileSystemInfo.of(target);
    }
}
