package org.mooring.api.provider;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;

/**
 * A folder that is somebody's drive: it takes so many bytes and no more, and no link in it leads anywhere. Whoever writes below it asks here
 * first, in whichever session and process: those who write take turns.
 */
public final class LimitedFolder {

    /** Empty files and folders have no bytes, but take room too. */
    private static final int MOST_ITEMS = 10_000;

    private static final int BLOCK = 256 << 10;

    private static final Map<Path, LimitedFolder> KNOWN = new ConcurrentHashMap<>();

    /** Something that is done to files. */
    @FunctionalInterface
    public interface Action {
        void run() throws IOException;
    }

    private final Path root;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long maximumBytes;

    private LimitedFolder(Path root) {
        this.root = root;
    }

    /** Makes a folder, which exists, one that is limited; one that is already gets the new limit. */
    public static LimitedFolder limit(Path root, long maximumBytes) {
        LimitedFolder folder = KNOWN.computeIfAbsent(root.toAbsolutePath().normalize(), LimitedFolder::new);
        folder.maximumBytes = maximumBytes;
        return folder;
    }

    /** The limited folder that a file is in, or null. */
    public static LimitedFolder of(Path file) {
        if (KNOWN.isEmpty()) {
            return null;
        }
        for (Path folder = file.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            LimitedFolder known = KNOWN.get(folder);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /** The file, where no link would be followed to it. */
    public static Path checked(Path file) {
        LimitedFolder folder = of(file);
        if (folder != null) {
            folder.check(file, false);
        }
        return file;
    }

    public Path root() {
        return root;
    }

    public long maximumBytes() {
        return maximumBytes;
    }

    /**
     * Throws where a path below it has a link on its way.
     *
     * @param itself whether the file itself may be a link, as one that is only listed or removed may
     */
    public void check(Path file, boolean itself) {
        Path link = link(file, itself);
        if (link != null) {
            throw new DotNetException("System.UnauthorizedAccessException", "Access to the path '" + file + "' is denied: '" + root.relativize(link)
                + "' is a link, and links are not followed on this drive.").withRecord("ItemAccessDenied", ErrorCategory.PermissionDenied, file.toString());
        }
    }

    /** The link on the way to a file, or null. */
    public Path link(Path file, boolean itself) {
        Path path = file.toAbsolutePath().normalize();
        Path last = itself ? path.getParent() : path;
        for (Path part = last; part != null && !part.equals(root) && part.startsWith(root); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                return part;
            }
        }
        return null;
    }

    /**
     * Writes, while nobody else does.
     *
     * @param bytes by how much the folder grows
     * @param items how many files and folders come to be
     * @throws DotNetException System.IO.IOException where there is not so much room left
     */
    public void write(long bytes, int items, Action action) throws IOException {
        lock.lock();
        try (FileChannel channel = FileChannel.open(turns(), StandardOpenOption.WRITE); FileLock turn = channel.lock()) {
            Use use = use();
            if (bytes > 0 && use.bytes + bytes > maximumBytes) {
                throw new DotNetException("System.IO.IOException", "Maximum size for drive has been exceeded: " + maximumBytes + ".").withRecord("DriveMaxSizeError", ErrorCategory.WriteError, root.getFileName().toString());
            }
            if (items > 0 && use.items + items > MOST_ITEMS) {
                throw new DotNetException("System.IO.IOException", "Maximum number of files and folders for drive has been exceeded: " + MOST_ITEMS + ".").withRecord("DriveMaxItemsError", ErrorCategory.WriteError, root.getFileName().toString());
            }
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** How many of a path's folders and itself are not there. */
    public static int missing(Path file) {
        int count = 0;
        for (Path part = file; part != null && Files.notExists(part, LinkOption.NOFOLLOW_LINKS); part = part.getParent()) {
            count++;
        }
        return count;
    }

    /** Opens a file for writing. */
    @FunctionalInterface
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /** Makes a folder, and those that it is in. */
    public static void makeFolders(Path path) throws IOException {
        LimitedFolder folder = LimitedFolder.of(path);
        if (folder == null) {
            Files.createDirectories(path);
            return;
        }
        folder.check(path, false);
        folder.write(0, missing(path), () -> Files.createDirectories(path));
    }

    /** What writes a file, in a limited folder by no link and no further than there is room: that is asked for each block. */
    public static OutputStream output(Path file, Opening opening) throws IOException {
        LimitedFolder folder = LimitedFolder.of(file);
        if (folder == null) {
            return opening.open();
        }
        folder.check(file, false);
        OutputStream[] opened = new OutputStream[1];
        folder.write(0, missing(file), () -> opened[0] = opening.open());
        return new BufferedOutputStream(new FilterOutputStream(opened[0]) {

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                folder.write(count, 0, () -> out.write(bytes, from, count));
            }
        }, BLOCK);
    }

    /** The file that is locked, beside the folder: processes that have the same drive take turns by it. */
    private Path turns() throws IOException {
        Path file = root.resolveSibling(root.getFileName() + ".lock");
        if (Files.notExists(file)) {
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException another) {
                return file;
            }
        }
        return file;
    }

    private static final class Use extends SimpleFileVisitor<Path> {

        private long bytes;
        private int items;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            items++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            items++;
            return FileVisitResult.CONTINUE;
        }

        /** One that somebody removes meanwhile has no bytes any more. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private Use use() throws IOException {
        Use use = new Use();
        Files.walkFileTree(root, use);
        return use;
    }
}
