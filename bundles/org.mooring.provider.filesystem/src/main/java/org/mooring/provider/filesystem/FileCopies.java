package org.mooring.provider.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mooring.api.provider.LimitedFolder;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Turns;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileErrors;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;

/** Copies files and directories for Copy-Item. */
final class FileCopies {

    private FileCopies() {}

    static void copy(Path source, Path destination, boolean recurse, ProviderContext context) {
        if (Files.isDirectory(source)) {
            directory(source, Files.isDirectory(destination) ? destination.resolve(source.getFileName()) : destination, recurse, context);
        } else {
            file(source, Files.isDirectory(destination) ? destination.resolve(source.getFileName()) : destination, context);
        }
    }

    private static void directory(Path source, Path target, boolean recurse, ProviderContext context) {
        if (!context.shouldProcess("Item: " + source + " Destination: " + target, "Copy Directory")) {
            return;
        }
        try {
            Limits.writing(target, 0, () -> Files.createDirectories(target));
        } catch (IOException e) {
            throw FileErrors.of(e, target).withRecord("CopyDirectoryInfoItemIOError", ErrorCategory.WriteError, source.toString());
        }
        context.writeItem(new DirectoryInfo(target), target.toString(), true);
        if (!recurse) {
            return;
        }
        for (Path child : FileTrees.children(source)) {
            if (context.stopping()) {
                return;
            }
            if (!context.selects(child.getFileName().toString())) {
                continue;
            }
            if (Files.isDirectory(Limits.check(child))) {
                directory(child, target.resolve(child.getFileName()), true, context);
            } else {
                file(child, target.resolve(child.getFileName()), context);
            }
        }
    }

    private static void file(Path source, Path target, ProviderContext context) {
        if (source.normalize().equals(target.normalize())) {
            throw new DotNetException("System.IO.IOException", "Cannot overwrite the item " + source + " with itself.")
                .withRecord("CopyError", ErrorCategory.WriteError, source.toString());
        }
        if (!context.shouldProcess("Item: " + source + " Destination: " + target, "Copy File")) {
            return;
        }
        try {
            if (Files.exists(target) && FileSystemInfo.isReadOnly(target)) {
                if (!context.force()) {
                    throw new AccessDeniedException(target.toString());
                }
                target.toFile().setWritable(true, true);
            }
            if (Files.isDirectory(target)) {
                throw new DotNetException("System.IO.IOException", "The target file '" + target + "' is a directory, not a file.")
                    .withRecord("CopyFileInfoItemIOError", ErrorCategory.WriteError, source.toString());
            }
            if (Files.isRegularFile(source)) {
                Limits.writing(target, Files.size(source), () ->
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES));
            } else {
                copyEndless(source, target);
            }
        } catch (IOException e) {
            throw FileErrors.of(e, target).withRecord("CopyFileInfoItemIOError", ErrorCategory.WriteError, source.toString());
        }
        context.writeItem(new FileInfo(target), target.toString(), false);
    }

    /** Of a device or a pipe: until a stop, where there is no end. */
    private static void copyEndless(Path source, Path target) throws IOException {
        Turns turns = new Turns();
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(source); OutputStream out = LimitedFolder.output(target, () -> Files.newOutputStream(target))) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                turns.reachOrStop();
                out.write(part, 0, count);
            }
        }
    }
}
