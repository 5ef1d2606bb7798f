package org.mooring.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.state.StateDirectory;
import org.mooring.api.state.WholeFile;

/**
 * Where the server has its keys: {@code audit.seal} is the one of the record that it writes next, written over in its place as the key rolls;
 * the file of the keys to check with ({@code audit.key}) is there until an administrator takes it away, and needed only where the other is not.
 */
final class SealFile {

    static final String NAME = "audit.seal";

    /** Always as long, so that it is written over, and writing it needs no room on a disk that is full. */
    private static final int BYTES = 128;
    private static final Pattern FORM = Pattern.compile("\\{\"sequence\":([1-9][0-9]{0,17}),\"key\":\"([0-9a-f]{64})\"\\} *\n");

    private final StateDirectory state;
    private final Path keys;
    private FileChannel open;

    /** @param keys the file of the keys to check with */
    SealFile(StateDirectory state, Path keys) {
        this.state = state;
        this.keys = keys;
    }

    /** The key of the record that is written next; empty where the file is not there, or is none. */
    Optional<RollingKey> read() throws IOException {
        return read(state.path().resolve(NAME));
    }

    static Optional<RollingKey> read(Path file) throws IOException {
        byte[] bytes;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(BYTES);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) { // a short file is one that is wrong
            }
            bytes = Arrays.copyOf(buffer.array(), buffer.position());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(new String(bytes, StandardCharsets.US_ASCII));
        return parts.matches() ? Optional.of(RollingKey.parse(Long.parseLong(parts.group(1)), parts.group(2))) : Optional.empty();
    }

    void write(RollingKey key) throws IOException {
        String text = "{\"sequence\":" + key.sequence() + ",\"key\":\"" + key.text() + "\"}";
        ByteBuffer bytes = ByteBuffer.wrap((text + " ".repeat(BYTES - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        if (open == null || !isThere()) {
            close();
            open = FileChannel.open(state.file(NAME), StandardOpenOption.WRITE);
        }
        while (bytes.hasRemaining()) {
            open.write(bytes, bytes.position());
        }
    }

    boolean isThere() {
        return Files.exists(state.path().resolve(NAME));
    }

    void close() throws IOException {
        try (FileChannel channel = open) {
            open = null;
        }
    }

    /** The keys to check with; none where they were taken away. */
    AuditKeys roots() throws IOException {
        try {
            return AuditKeys.read(keys);
        } catch (NoSuchFileException e) {
            return AuditKeys.NONE;
        }
    }

    static AuditKeys.Root make(long from) {
        byte[] key = new byte[Seal.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new AuditKeys.Root(from, key);
    }

    /** Puts a key to those that are there. */
    void add(AuditKeys.Root root) throws IOException {
        String before = Files.exists(keys) ? Files.readString(keys, StandardCharsets.ISO_8859_1) : "";
        String lines = (before.isEmpty() || before.endsWith("\n") ? before : before + "\n") + root.line();
        WholeFile.write(keys, lines.getBytes(StandardCharsets.ISO_8859_1), true);
    }

    /** Takes away what is checked with: written over, and removed. False where it is not there. */
    boolean forget() throws IOException {
        try (FileChannel channel = FileChannel.open(keys, StandardOpenOption.WRITE)) {
            ByteBuffer nothing = ByteBuffer.allocate((int) channel.size());
            while (nothing.hasRemaining()) {
                channel.write(nothing, nothing.position());
            }
            channel.force(true);
        } catch (NoSuchFileException e) {
            return false;
        }
        Files.delete(keys);
        return true;
    }

    Path keys() {
        return keys;
    }
}
