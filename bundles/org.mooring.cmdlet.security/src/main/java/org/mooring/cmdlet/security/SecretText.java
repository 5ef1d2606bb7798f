package org.mooring.cmdlet.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.SecureString;

/**
 * Secrets as text. With a key they are encrypted with AES, as PowerShell does; without one PowerShell off Windows only writes their UTF-16 bytes in
 * hexadecimal digits, and so do we.
 */
final class SecretText {

    /** Stands before what a key encrypts. */
    private static final String MARK = "76492d1116743f0423413b16050a5345";

    private SecretText() {}

    /** The bytes of a key, or null without one. */
    static byte[] key(byte[] given, SecureString secure) {
        return given != null ? given : secure == null ? null : new String(secure.toCharArray()).getBytes(StandardCharsets.UTF_16LE);
    }

    static String encrypt(char[] secret, byte[] key) {
        byte[] plain = StandardCharsets.UTF_16LE.encode(java.nio.CharBuffer.wrap(secret)).array();
        byte[] exact = Arrays.copyOf(plain, secret.length * 2);
        Arrays.fill(plain, (byte) 0);
        if (key == null) {
            return HexFormat.of().formatHex(exact);
        }
        byte[] vector = new byte[16];
        new SecureRandom().nextBytes(vector);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, vector, exact);
        String body = "2|" + Base64.getEncoder().encodeToString(vector) + "|" + HexFormat.of().formatHex(sealed);
        return MARK + Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_16LE));
    }

    static String decrypt(String text, byte[] key) {
        if (key == null) {
            return new String(hex(text), StandardCharsets.UTF_16LE);
        }
        if (!text.startsWith(MARK)) {
            throw new DotNetException("System.Security.Cryptography.CryptographicException", "The text was not encrypted with a key.");
        }
        String[] parts = new String(Base64.getDecoder().decode(text.substring(MARK.length())), StandardCharsets.UTF_16LE).split("\\|");
        byte[] plain = cipher(Cipher.DECRYPT_MODE, key, Base64.getDecoder().decode(parts[1]), hex(parts[2]));
        return new String(plain, StandardCharsets.UTF_16LE);
    }

    private static byte[] hex(String text) {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            String digits = text.substring(i * 2, i * 2 + 2);
            try {
                bytes[i] = (byte) Integer.parseInt(digits, 16);
            } catch (NumberFormatException notHex) {
                throw new DotNetException("System.FormatException", "The input string '" + digits + "' was not in a correct format.");
            }
        }
        return bytes;
    }

    private static byte[] cipher(int mode, byte[] key, byte[] vector, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new DotNetException("System.Security.Cryptography.CryptographicException", e.getMessage(), e);
        }
    }
}
