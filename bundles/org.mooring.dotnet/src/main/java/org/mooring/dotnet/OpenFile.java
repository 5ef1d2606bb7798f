package org.mooring.dotnet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.mooring.api.provider.LimitedFolder;

/**
 * Opens the files that commands name. A named pipe (FIFO) whose other end nobody has lets who opens it wait in the operating system, where
 * Java cannot interrupt: it is opened on a thread of its own, and who is stopped meanwhile leaves it and ends that thread. What writes in a
 * {@link LimitedFolder} keeps to its limits.
 */
public final class OpenFile {

    private static final int KIND = 0170000;
    private static final int FIFO = 0010000;

    private OpenFile() {}

    public static InputStream input(Path file) throws IOException {
        return open(file, () -> Files.newInputStream(file));
    }

    public static OutputStream output(Path file, OpenOption... options) throws IOException {
        return LimitedFolder.output(file, () -> open(file, () -> Files.newOutputStream(file, options)));
    }

    /** Copies what is left, until a stop where there is no end. */
    public static void copy(InputStream in, OutputStream out) throws IOException {
        Turns turns = new Turns();
        byte[] part = new byte[1 << 16];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            turns.reachOrStop();
            out.write(part, 0, count);
        }
    }

    public static FileChannel channel(Path file, OpenOption... options) throws IOException {
        return channel(file, Set.of(options));
    }

    public static FileChannel channel(Path file, Set<? extends OpenOption> options) throws IOException {
        return open(file, () -> FileChannel.open(file, options));
    }

    /** All that is in it. */
    public static byte[] bytes(Path file) throws IOException {
        if (!isFifo(file)) {
            return Files.readAllBytes(file);
        }
        try (InputStream in = input(file)) {
            return in.readAllBytes();
        }
    }

    /** All that is in it, as text: in the encoding that a byte order mark tells, else in UTF-8. */
    public static String text(Path file) throws IOException {
        return Encoding.UTF8.read(bytes(file));
    }

    /** Whether it is a named pipe, which is opened when both ends are. */
    public static boolean isFifo(Path file) throws IOException {
        if (!Files.exists(file) || !Files.readAttributes(file, BasicFileAttributes.class).isOther() || !file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        return ((int) Files.getAttribute(file, "unix:mode") & KIND) == FIFO;
    }

    private static <T extends Closeable> T open(Path file, Callable<T> opening) throws IOException {
        if (!isFifo(file)) {
            return called(opening);
        }
        CompletableFuture<T> opened = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("mooring-open").start(() -> {
            try {
                T end = opening.call();
                if (!opened.complete(end)) {
                    end.close();
                }
            } catch (Throwable e) {
                opened.completeExceptionally(e);
            }
        });
        try {
            return opened.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!opened.cancel(false)) {
                return opened.join();
            }
            ClosedByInterruptException left = new ClosedByInterruptException();
            letGo(file, left);
            throw left;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /**
     * Ends the wait of whoever opens one end of a pipe: opened for both, it is open at once, and gone again. Who may not open it so leaves a thread
     * to whoever opens the other end.
     */
    private static void letGo(Path fifo, IOException left) {
        try {
            FileChannel.open(fifo, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
        } catch (IOException e) {
            left.addSuppressed(e);
        }
    }

    private static <T> T called(Callable<T> opening) throws IOException {
        try {
            return opening.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
