package org.mooring.cmdlet.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mooring.dotnet.OpenFile;

/**
 * An archive that is being written: beside the place where it is to be, and moved there when it is complete, so that one that was there
 * before is whole until then. Files are read as they are written; none is in memory as a whole.
 */
final class ZipWriting implements Closeable {

    /** How hard to try to make it small. */
    enum Level {
        Optimal(Deflater.DEFAULT_COMPRESSION), Fastest(Deflater.BEST_SPEED), NoCompression(Deflater.NO_COMPRESSION);

        private final int deflater;

        Level(int deflater) {
            this.deflater = deflater;
        }
    }

    private final Path target;
    private final Path made;
    private final ZipOutputStream out;
    private final Set<String> names = new HashSet<>();
    private final BooleanSupplier stopped;

    ZipWriting(Path target, Level level, BooleanSupplier stopped) throws IOException {
        this.target = target;
        this.stopped = stopped;
        this.made = Files.createTempFile(target.getParent(), ".", ".zip");
        this.out = new ZipOutputStream(new BufferedOutputStream(OpenFile.output(made), 1 << 16));
        out.setLevel(level.deflater);
    }

    /** A file under its name; a folder with all below it under its own name. What cannot be read is told, and the rest goes on. */
    void add(Path source, BiConsumer<Path, IOException> unreadable) throws IOException {
        if (!Files.isDirectory(source)) {
            file(source, source.getFileName().toString(), unreadable);
            return;
        }
        Path base = source.getParent() == null ? source : source.getParent();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(source) && isHidden(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (isEmpty(folder)) {
                    entry(name(base, folder) + "/", folder, null);
                }
                return goOn();
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean linkToFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
                if (!isHidden(file) && !linkToFolder && !file.equals(made) && !file.equals(target)) {
                    file(file, name(base, file), unreadable);
                }
                return goOn();
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unreadable.accept(file, e);
                return goOn();
            }
        });
    }

    private FileVisitResult goOn() {
        return stopped.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                if (!isHidden(each)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String name(Path base, Path file) {
        return base.relativize(file).toString().replace(base.getFileSystem().getSeparator(), "/");
    }

    private void file(Path file, String name, BiConsumer<Path, IOException> unreadable) throws IOException {
        try (InputStream in = OpenFile.input(file)) {
            entry(name, file, in);
        } catch (java.nio.file.FileSystemException e) {
            unreadable.accept(file, e);
        }
    }

    private void entry(String name, Path file, InputStream content) throws IOException {
        if (!names.add(name)) {
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        out.putNextEntry(entry);
        if (content != null) {
            OpenFile.copy(content, out);
        }
        out.closeEntry();
    }

    /** @param keeping whether what the archive had and was not given anew stays */
    void finish(boolean keeping) throws IOException {
        if (stopped.getAsBoolean()) {
            return;
        }
        if (keeping && Files.exists(target)) {
            try (ZipFile old = new ZipFile(target.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = old.entries(); entries.hasMoreElements();) {
                    copy(old, entries.nextElement());
                }
            }
        }
        out.close();
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, Files.exists(target) ? Files.getPosixFilePermissions(target)
                : PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(ZipFile old, ZipEntry entry) throws IOException {
        if (!names.add(entry.getName())) {
            return;
        }
        ZipEntry kept = new ZipEntry(entry.getName());
        kept.setLastModifiedTime(entry.getLastModifiedTime());
        out.putNextEntry(kept);
        try (InputStream in = old.getInputStream(entry)) {
            OpenFile.copy(in, out);
        }
        out.closeEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(made);
    }
}
