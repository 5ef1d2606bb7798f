package org.mooring.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What makes lines vouch for each other: SHA-256 of a whole line, which the next one names, and HMAC-SHA-256 of a line's content under a key
 * that its owner alone can read. Without the key a line can be linked, and not be made.
 */
final class Seal {

    /** Lines are linked, and no more. */
    static final Seal WITHOUT_KEY = new Seal(null);

    /** What stands for the line before the first. */
    static final String BEGINNING = "0".repeat(64);

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private Seal(byte[] key) {
        this.key = key;
    }

    /** The key of a file, 64 hexadecimal digits. */
    static Seal read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!text.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}")) {
            throw new IOException(file + " is no key of an audit: one is " + 2 * KEY_BYTES + " hexadecimal digits.");
        }
        return new Seal(HexFormat.of().parseHex(text));
    }

    /** The key of a file, which is made where it is missing. */
    static Seal of(Path file, NewFile made) throws IOException {
        try {
            return read(file);
        } catch (NoSuchFileException e) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            made.write(file, (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
            return read(file);
        }
    }

    /** Writes a file that its owner alone can read. */
    interface NewFile {
        void write(Path file, byte[] content) throws IOException;
    }

    boolean isKeyed() {
        return key != null;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean vouches(byte[] content, String mac) {
        return MessageDigest.isEqual(mac(content).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.US_ASCII));
    }
}
