package org.mooring.api.audit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A session's transcript, which its configuration asks for (TranscriptDirectory): written by the server, named as Start-Transcript names one,
 * readable by the server's user alone. Control characters are not written: whoever reads it at a terminal reads, and no more. Thread-safe.
 */
public final class TranscriptFile implements AutoCloseable {

    /** Of one session; beyond it, it says that it says no more. */
    public static final long MOST_BYTES = 256L << 20;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final int RANDOM_BYTES = 6;

    private final ReentrantLock lock = new ReentrantLock();
    private final Path path;
    /** Not a channel, which an interrupt, as of a stopped command, would close for good. */
    private final FileOutputStream file;
    private final long most;
    private long bytes;

    private TranscriptFile(Path path, FileOutputStream file, long most) {
        this.path = path;
        this.file = file;
        this.most = most;
    }

    /** A new one in a folder, which is made where it is missing. */
    public static TranscriptFile in(Path folder) throws IOException {
        return in(folder, MOST_BYTES);
    }

    static TranscriptFile in(Path folder, long most) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, permissions(posix, "rwx------"));
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Path path = folder.resolve("PowerShell_transcript." + machine() + "." + HexFormat.of().formatHex(random) + "." + LocalDateTime.now().format(STAMP)
            + ".txt");
        Files.createFile(path, permissions(posix, "rw-------"));
        return new TranscriptFile(path, new FileOutputStream(path.toFile(), true), most);
    }

    private static FileAttribute<?>[] permissions(boolean posix, String permissions) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9_-]", "_");
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    public Path path() {
        return path;
    }

    /** Adds lines, each with its end. */
    public void write(String text) throws IOException {
        byte[] content = plain(text).getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            if (bytes > most) {
                return;
            }
            if (bytes + content.length > most) {
                content = ("The transcript is full: more is not written." + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
                bytes = most + 1;
            } else {
                bytes += content.length;
            }
            file.write(content);
        } finally {
            lock.unlock();
        }
    }

    private static String plain(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t') {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, '\uFFFD');
            }
        }
        return plain == null ? text : plain.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
