package org.mooring.negotiate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of NTLM version 2 ([MS-NLMP] 3.3.2, 3.4.5), and what they are made with. */
public final class NtlmKeys {

    private NtlmKeys() {}

    /** NTOWFv1: the hash of a password that NTLM works with. Whoever has it can log in as if he had the password. */
    public static byte[] ntHash(char[] password) {
        ByteBuffer text = StandardCharsets.UTF_16LE.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(text.array(), text.limit());
        byte[] hash = Md4.digest(bytes);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), (byte) 0);
        return hash;
    }

    /** NTOWFv2: the key of a user's responses. */
    static byte[] responseKey(byte[] ntHash, String user, String domain) {
        return hmac(ntHash, (user.toUpperCase(Locale.ROOT) + domain).getBytes(StandardCharsets.UTF_16LE));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC with MD5.", e);
        }
    }

    static byte[] md5(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no MD5.", e);
        }
    }

    static Cipher rc4(byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance("ARCFOUR");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no RC4.", e);
        }
    }

    /** The session key that the client chose, which goes encrypted; the same function both ways. */
    static byte[] exchanged(byte[] keyExchangeKey, byte[] key) {
        return rc4(keyExchangeKey).update(key);
    }

    static byte[] signingKey(byte[] sessionKey, boolean ofClient) {
        return md5(sessionKey, magic("session key to " + direction(ofClient) + " signing key magic constant"));
    }

    static byte[] sealingKey(byte[] sessionKey, boolean ofClient) {
        return md5(sessionKey, magic("session key to " + direction(ofClient) + " sealing key magic constant"));
    }

    private static String direction(boolean ofClient) {
        return ofClient ? "client-to-server" : "server-to-client";
    }

    private static byte[] magic(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
