package org.mooring.credential.keys;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Public keys as OpenSSH writes them: a type and the base64 of RFC 4253's, 5656's and 8709's forms. */
final class KeyText {

    private KeyText() {}

    /** The bytes of the key as OpenSSH's files have them in base64, or nothing for a kind of key that is not accepted. */
    static Optional<byte[]> blob(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= 2048 ->
                Optional.of(join(text("ssh-rsa"), number(rsa.getPublicExponent()), number(rsa.getModulus())));
            case EdECPublicKey edwards when edwards.getParams().getName().equalsIgnoreCase("Ed25519") ->
                Optional.of(join(text("ssh-ed25519"), string(lastBytes(edwards, 32))));
            case ECPublicKey curve -> curve(curve);
            default -> Optional.empty();
        };
    }

    /** What {@code ssh-keygen -l} shows of a key. */
    static String fingerprint(byte[] blob) {
        try {
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(blob));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** The bytes in a line's base64. */
    static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> curve(ECPublicKey key) {
        int bits = key.getParams().getCurve().getField().getFieldSize();
        if (bits != 256 && bits != 384 && bits != 521) {
            return Optional.empty();
        }
        String name = "nistp" + bits;
        int size = (bits + 7) / 8;
        byte[] point = join(new byte[] {4}, padded(key.getW().getAffineX(), size), padded(key.getW().getAffineY(), size));
        return Optional.of(join(text("ecdsa-sha2-" + name), text(name), string(point)));
    }

    /** The encoded key's last bytes are the key itself (RFC 8410). */
    private static byte[] lastBytes(PublicKey key, int count) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - count, encoded.length);
    }

    private static byte[] padded(BigInteger number, int size) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[size];
        int length = Math.min(bytes.length, size);
        System.arraycopy(bytes, bytes.length - length, padded, size - length, length);
        return padded;
    }

    private static byte[] text(String text) {
        return string(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] number(BigInteger number) {
        return string(number.toByteArray());
    }

    private static byte[] string(byte[] bytes) {
        return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
