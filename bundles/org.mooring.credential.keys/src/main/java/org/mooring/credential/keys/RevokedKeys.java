package org.mooring.credential.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is not accepted any more: the lines that {@code ssh-keygen -k} makes a revocation list of (ssh-keygen(1), KEY REVOCATION LISTS):
 * {@code serial: N}, {@code serial: N-M}, {@code id: TEXT}, {@code key: KEY}, {@code sha256: FINGERPRINT}, or a key as it is.
 */
final class RevokedKeys {

    private static final int MOST_BYTES = 4 << 20;

    private RevokedKeys() {}

    /**
     * Whether a certificate is revoked, or its key, or its authority.
     *
     * @throws IOException also where a line is not understood: what it was to revoke must not be accepted
     */
    static boolean have(Path file, String id, long serial, List<String> fingerprints) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than " + MOST_BYTES + " bytes.");
        }
        int number = 0;
        boolean revoked = false;
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\\R")) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                revoked |= has(text, id, serial, fingerprints, file + ", line " + number);
            }
        }
        return revoked;
    }

    private static boolean has(String line, String id, long serial, List<String> fingerprints, String where) throws IOException {
        int colon = line.indexOf(':');
        String kind = colon < 0 || line.startsWith("ssh-") || line.startsWith("ecdsa-") ? "key" : line.substring(0, colon).strip();
        String value = kind.equals("key") && !line.startsWith("key:") ? line : line.substring(colon + 1).strip();
        return switch (kind) {
            case "serial" -> inRange(serial, value, where);
            case "id" -> value.equals(id);
            case "sha256", "hash" -> fingerprints.contains(value.startsWith("SHA256:") ? value : "SHA256:" + value);
            case "key" -> fingerprints.contains(fingerprint(value, where));
            default -> throw new IOException(where + ": '" + kind + "' is not known: use serial, id, key or sha256.");
        };
    }

    private static boolean inRange(long serial, String value, String where) throws IOException {
        String[] ends = value.split("-", 2);
        try {
            long first = Long.parseUnsignedLong(ends[0].strip());
            long last = ends.length == 1 ? first : Long.parseUnsignedLong(ends[1].strip());
            return Long.compareUnsigned(serial, first) >= 0 && Long.compareUnsigned(serial, last) <= 0;
        } catch (NumberFormatException e) {
            throw new IOException(where + ": '" + value + "' is no serial number.", e);
        }
    }

    private static String fingerprint(String key, String where) throws IOException {
        String[] parts = key.split("\\s+");
        return KeyText.fingerprint(KeyText.decode(parts.length > 1 ? parts[1] : "!")
            .orElseThrow(() -> new IOException(where + ": this is no public key.")));
    }
}
