package org.mooring.provider.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.Turns;
import org.mooring.dotnet.system.collections.ListDictionary;
import org.mooring.dotnet.system.io.DirectoryInfo;
import org.mooring.dotnet.system.io.FileInfo;
import org.mooring.dotnet.system.io.FileSystemInfo;

/** Copies files and directories for Copy-Item. */
final class FileCopies {

    private static final long PART = 8L << 20;

    private final ProviderContext context;
    private final NameFilter filter;
    private final boolean recurse;
    /** The directories that are being copied: one that leads back to them has no end. */
    private final Deque<Path> way = new ArrayDeque<>();
    private Path root;

    private FileCopies(boolean recurse, ProviderContext context) {
        this.context = context;
        this.recurse = recurse;
        this.filter = NameFilter.of(context.filter());
    }

    static void copy(Path source, Path destination, boolean recurse, ProviderContext context) {
        if (isSame(source, destination)) {
            throw ontoItself(source, destination);
        }
        FileCopies copies = new FileCopies(recurse, context);
        if (Files.isDirectory(source)) {
            copies.tree(source, destination);
        } else {
            copies.file(source, destination);
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.normalize().equals(other.normalize()) || Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            // Copying will say what is wrong with it.
            return false;
        }
    }

    private static DotNetException ontoItself(Path named, Path other) {
        DotNetException e = new DotNetException("System.IO.IOException", "Cannot overwrite the item " + named + " with itself.");
        ListDictionary data = ListDictionary.make();
        data.put("SelfCopy", other.toString());
        e.properties().put("Data", data);
        return e.withRecord("CopyError", ErrorCategory.WriteError, named.toString());
    }

    /** What cannot be read at all ends the copy. */
    private void tree(Path source, Path destination) {
        try {
            directory(source, destination);
        } catch (DotNetException e) {
            throw e.errorRecord() != null ? e : e.withRecord("CopyItemProviderException", ErrorCategory.NotSpecified, null);
        }
    }

    private void directory(Path source, Path destination) {
        Path target = Files.isDirectory(destination) ? destination.resolve(source.getFileName()) : destination;
        if (!context.shouldProcess("Item: " + source + " Destination: " + target, "Copy Directory")) {
            return;
        }
        root = root == null ? target : root;
        try {
            Object made = NewFile.directory(target, context);
            if (made != null) {
                context.writeItem(made, target.toString(), true);
            }
        } catch (DotNetException notMade) {
            FileFailures.report(context, notMade);
        }
        if (!recurse || !enter(source)) {
            return;
        }
        List<FileTrees.Child> children = FileTrees.listing(source);
        for (FileTrees.Child child : children) {
            if (!child.isDirectory() && wants(child) && !context.stopping()) {
                FileFailures.each(context, "CopyDirectoryInfoItem", new FileInfo(child.path()), () -> file(child.path(), target));
            }
        }
        for (FileTrees.Child child : children) {
            // What is copied into itself is not copied once more.
            if (child.isDirectory() && !child.path().equals(root) && !context.stopping()) {
                FileFailures.each(context, "CopyDirectoryInfoItem", new DirectoryInfo(child.path()),
                    () -> directory(Limits.check(child.path()), target));
            }
        }
        way.pop();
    }

    private boolean wants(FileTrees.Child file) {
        return (filter == null || filter.test(file.name())) && context.selects(file.name());
    }

    /** Goes on the way through a directory; one that is on it already is a circle of links. */
    private boolean enter(Path source) {
        for (Path above : way) {
            if (isSame(above, source)) {
                context.writeError(new ErrorRecord(new DotNetException("System.IO.IOException", "Too many levels of symbolic links : '" + source + "'"),
                    "CopyDirectoryInfoItemIOError", ErrorCategory.WriteError, new DirectoryInfo(source)));
                return false;
            }
        }
        way.push(source);
        return true;
    }

    private void file(Path source, Path destination) {
        Path target = Files.isDirectory(destination) ? destination.resolve(source.getFileName()) : destination;
        if (isSame(source, target)) {
            throw ontoItself(target, source);
        }
        if (!context.shouldProcess("Item: " + source + " Destination: " + target, "Copy File")) {
            return;
        }
        try {
            unlock(target);
            if (Files.isDirectory(target)) {
                throw new DotNetException("System.IO.IOException", "The target file '" + target + "' is a directory, not a file.")
                    .withRecord("CopyFileInfoItemIOError", ErrorCategory.WriteError, new FileInfo(source));
            }
            if (Files.isRegularFile(Limits.check(source)) && Files.size(source) > 0) {
                copyFile(source, Limits.check(target));
            } else {
                copyEndless(source, target);
            }
        } catch (IOException e) {
            Path blamed = Files.isReadable(source) ? target : source;
            throw FileFailures.of(e, blamed, "CopyFileInfoItem", new FileInfo(source));
        }
        context.writeItem(new FileInfo(target), target.toString(), false);
    }

    /** A file that is read-only is replaced with -Force only. */
    private void unlock(Path target) throws IOException {
        if (Files.isRegularFile(target) && FileSystemInfo.isReadOnly(target)) {
            if (!context.force() || !target.toFile().setWritable(true, true)) {
                throw new AccessDeniedException(target.toString());
            }
        }
    }

    /** What was there stays the same file, with the same links to it; one that was begun and could not be finished goes. */
    private static void copyFile(Path source, Path target) throws IOException {
        boolean fresh = !Files.exists(target);
        try (FileChannel in = OpenFile.channel(source)) {
            Limits.writing(target, in.size(), () -> {
                Turns turns = new Turns();
                try (FileChannel out = OpenFile.channel(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                    for (long at = 0, count = 1; count > 0; at += count) {
                        turns.reachOrStop();
                        count = in.transferTo(at, PART, out);
                    }
                } catch (IOException | RuntimeException e) {
                    if (fresh) {
                        Files.deleteIfExists(target);
                    }
                    throw e;
                }
                inherit(source, target);
            });
        }
    }

    /** Permissions and times are those of what was copied, where they may be set. */
    private static void inherit(Path source, Path target) {
        try {
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
            BasicFileAttributes times = Files.readAttributes(source, BasicFileAttributes.class);
            Files.getFileAttributeView(target, BasicFileAttributeView.class).setTimes(times.lastModifiedTime(), times.lastAccessTime(), null);
        } catch (IOException | UnsupportedOperationException anothersFile) {
            return;
        }
    }

    /** Of a device or a pipe until a stop, where there is no end; of files of the system too, which have no size and still something in them. */
    private static void copyEndless(Path source, Path target) throws IOException {
        if (!Files.exists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        try (InputStream in = OpenFile.input(source); OutputStream out = OpenFile.output(target)) {
            OpenFile.copy(in, out);
        }
        if (Files.isRegularFile(source)) {
            inherit(source, target);
        }
    }
}
