package org.mooring.credential.users;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash of a password: PBKDF2 with HMAC-SHA-512, which the JDK has, so that no other cryptography is shipped. As text
 * {@code pbkdf2-sha512$ITERATIONS$SALT$HASH}; another algorithm would have another name there.
 */
record PasswordHash(int iterations, byte[] salt, byte[] hash) {

    /** What OWASP's cheat sheet asks of PBKDF2-HMAC-SHA512. */
    static final int ITERATIONS = 210_000;

    private static final String NAME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    /** So that a file cannot make every login last for minutes. */
    private static final int MOST_ITERATIONS = 10_000_000;

    /** The hash of a new password, with a salt of its own. */
    static PasswordHash of(char[] password) {
        byte[] salt = random(SALT_BYTES);
        return new PasswordHash(ITERATIONS, salt, hash(password, salt, ITERATIONS));
    }

    /** A hash of no password, that takes as long to compare with one as any other. */
    static PasswordHash ofNone() {
        return new PasswordHash(ITERATIONS, random(SALT_BYTES), random(HASH_BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The hash that {@code text} is, or nothing where it is none. */
    static Optional<PasswordHash> parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME) || !parts[1].matches("[1-9][0-9]{0,7}")) {
            return Optional.empty();
        }
        int iterations = Integer.parseInt(parts[1]);
        try {
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            byte[] hash = Base64.getDecoder().decode(parts[3]);
            boolean complete = salt.length >= SALT_BYTES && hash.length == HASH_BYTES && iterations <= MOST_ITERATIONS;
            return complete ? Optional.of(new PasswordHash(iterations, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return NAME + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Another for each password that is set; says nothing of it. */
    String fingerprint() {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether this is the hash of {@code password}; takes the same time whatever the answer. */
    boolean matches(char[] password) {
        return MessageDigest.isEqual(hash, hash(password, salt, iterations));
    }

    private static byte[] hash(char[] password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password, salt, iterations, HASH_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2 with HMAC-SHA-512.", e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[" + iterations + " iterations]";
    }
}
