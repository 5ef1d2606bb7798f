package org.mooring.psrp.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mooring.psrp.PsrpException;

/**
 * The key that hides SecureStrings from who reads messages: AES-256 in CBC mode with PKCS #7 padding and an initialization vector of
 * zeros, as [MS-PSRP] 2.2.5.2 has it. It protects little, which is why protocol 2.4 leaves secrets to the transport.
 */
public final class SessionKey {

    private static final int BYTES = 32;
    private static final String CIPHER = "AES/CBC/PKCS5Padding";

    private final byte[] key;

    SessionKey(byte[] key) {
        this.key = key.clone();
    }

    static SessionKey generate() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new SessionKey(key);
    }

    byte[] bytes() {
        return key.clone();
    }

    /** The text as it is sent: its UTF-16 encrypted, in base64. */
    public String encrypt(char[] text) {
        byte[] plain = utf16(text);
        try {
            return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot encrypt with " + CIPHER + ".", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The text, for the caller to clear. */
    public char[] decrypt(String sent) throws PsrpException {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sent));
            char[] text = StandardCharsets.UTF_16LE.decode(ByteBuffer.wrap(plain)).toString().toCharArray();
            Arrays.fill(plain, (byte) 0);
            return text;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PsrpException("SecureStringDecryptionFailed", "A SecureString cannot be decrypted with the session's key.", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        return cipher;
    }

    static byte[] utf16(char[] text) {
        byte[] bytes = new byte[text.length * 2];
        for (int i = 0; i < text.length; i++) {
            bytes[2 * i] = (byte) text[i];
            bytes[2 * i + 1] = (byte) (text[i] >>> 8);
        }
        return bytes;
    }
}
