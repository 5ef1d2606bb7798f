package org.mooring.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest record of a chain, as {@code audit.head} has it: so that a chain whose end was cut off is told from one that ended there.
 *
 * @param hash of the record's line
 */
record Head(long sequence, String hash) {

    static final Head NONE = new Head(0, Seal.BEGINNING);

    /** Always as long, so that writing it needs no room on a disk that is full. */
    private static final int BYTES = 256;
    private static final Pattern FORM =
        Pattern.compile("(\\{\"sequence\":([0-9]{1,18}),\"hash\":\"([0-9a-f]{64})\")(?:,\"mac\":\"([0-9a-f]{64})\")?\\} *\n");

    /** What {@code audit.head} says, and what vouches for it. */
    record Written(Head head, byte[] content, String mac) {}

    /** @param next the key of the record that comes next, or null for none */
    void write(FileChannel file, RollingKey next) throws IOException {
        String content = "{\"sequence\":" + sequence + ",\"hash\":\"" + hash + "\"";
        String mac = next == null ? ""
            : ",\"mac\":\"" + HexFormat.of().formatHex(next.sealHead(content.getBytes(StandardCharsets.US_ASCII))) + "\"";
        String text = content + mac + "}";
        ByteBuffer bytes = ByteBuffer.wrap((text + " ".repeat(BYTES - 1 - text.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            file.write(bytes, bytes.position());
        }
    }

    /** What a file says, whoever wrote it; nothing where it is empty. */
    static Optional<Written> read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) { // a short file is one that is wrong
        }
        if (bytes.position() == 0) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
        if (!parts.matches()) {
            throw new BadHead("it is not what the server writes");
        }
        return Optional.of(new Written(new Head(Long.parseLong(parts.group(2)), parts.group(3)),
            parts.group(1).getBytes(StandardCharsets.US_ASCII), parts.group(4)));
    }

    /** The file is not the server's. */
    static final class BadHead extends IOException {
        private static final long serialVersionUID = 1;

        BadHead(String what) {
            super("audit.head was changed: " + what + ".");
        }
    }
}
