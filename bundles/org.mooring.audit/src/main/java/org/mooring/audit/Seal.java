package org.mooring.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What makes lines vouch for each other: SHA-256 of a whole line, which the next one names, and HMAC-SHA-256 of a line's content under a key. */
final class Seal {

    /** What stands for the line before the first. */
    static final String BEGINNING = "0".repeat(64);

    static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private Seal() {}

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] mac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] mac(byte[] key, String content) {
        return mac(key, content.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether {@code text} is the MAC as lines have it. */
    static boolean is(byte[] mac, String text) {
        return text != null && MessageDigest.isEqual(HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII),
            text.getBytes(StandardCharsets.US_ASCII));
    }
}
