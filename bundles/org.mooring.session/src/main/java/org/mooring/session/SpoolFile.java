package org.mooring.session;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mooring.api.session.SessionMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a session has said while nobody is there to read, as a file, for the case that the server ends before somebody comes. Messages are
 * added at its end, and so is what is gone of them; when most of it is gone it is written anew.
 */
final class SpoolFile {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFile.class);
    private static final long SLACK_BYTES = 1 << 20;
    private static final int ENTRY_BYTES = 12;
    /** In place of a message's size, where it is gone. */
    private static final int GONE = -1;

    private final Path path;
    private final Map<Long, SessionMessage> kept = new TreeMap<>();
    /** Not a channel, which an interrupt, as of a stopped command, would close for good. */
    private FileOutputStream file;
    private long keptBytes;
    private long fileBytes;

    SpoolFile(Path path) {
        this.path = path;
    }

    /** What the server's earlier run left, in order. */
    static SortedMap<Long, SessionMessage> read(Path path) {
        SortedMap<Long, SessionMessage> messages = new TreeMap<>();
        if (Files.exists(path)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
                while (true) {
                    long sequence = in.readLong();
                    int size = in.readInt();
                    if (size == GONE) {
                        messages.remove(sequence);
                    } else if (size < SessionMessage.HEADER_BYTES || size > in.available()) {
                        throw new EOFException();
                    } else {
                        messages.put(sequence, SessionMessage.of(in.readNBytes(size)));
                    }
                }
            } catch (EOFException end) {
                LOG.debug("{} has been read; its last entry may have been cut.", path);
            } catch (IOException e) {
                LOG.error("What a session had said cannot be read.", e);
            }
        }
        return messages;
    }

    /** Keeps a message, once. */
    void said(long sequence, SessionMessage message) {
        if (kept.put(sequence, message) != null) {
            return;
        }
        keptBytes += message.size();
        try {
            write(sequence, message);
        } catch (IOException e) {
            LOG.error("What a session says would be lost with the server.", e);
        }
    }

    /** The message, which may be none of the file's, is gone. */
    void gone(long sequence) {
        SessionMessage message = kept.remove(sequence);
        if (message == null) {
            return;
        }
        keptBytes -= message.size();
        try {
            if (kept.isEmpty()) {
                delete();
            } else if (fileBytes > 4 * keptBytes + SLACK_BYTES) {
                writeAnew();
            } else {
                write(sequence, null);
            }
        } catch (IOException e) {
            LOG.error("What a session said might be delivered twice.", e);
        }
    }

    private void write(long sequence, SessionMessage message) throws IOException {
        if (file == null) {
            file = open(path);
        }
        fileBytes += write(file, sequence, message);
    }

    private static int write(FileOutputStream file, long sequence, SessionMessage message) throws IOException {
        int size = message == null ? 0 : message.size();
        ByteBuffer entry = ByteBuffer.allocate(ENTRY_BYTES + size).putLong(sequence).putInt(message == null ? GONE : size);
        if (message != null) {
            entry.put(message.bytes());
        }
        file.write(entry.array());
        return ENTRY_BYTES + size;
    }

    private static FileOutputStream open(Path path) throws IOException {
        FileAttribute<?>[] ownerOnly = path.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        Files.deleteIfExists(path);
        Files.createFile(path, ownerOnly);
        return new FileOutputStream(path.toFile(), true);
    }

    private void writeAnew() throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        FileOutputStream to = open(fresh);
        fileBytes = 0;
        for (Map.Entry<Long, SessionMessage> entry : kept.entrySet()) {
            fileBytes += write(to, entry.getKey(), entry.getValue());
        }
        file.close();
        file = to;
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Nothing of it is needed any more. */
    void delete() {
        try {
            close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.error("What a session had said is left behind.", e);
        }
    }

    /** The server ends; the file stays. */
    void close() throws IOException {
        kept.clear();
        keptBytes = 0;
        fileBytes = 0;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
