package org.mooring.psrp.security;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import org.mooring.psrp.PsrpException;

/**
 * How client and server agree on a {@link SessionKey}: the client sends an RSA key of 2,048 bits as a PUBLICKEYBLOB, the server
 * generates the session key and sends it, encrypted with that, as a SIMPLEBLOB, both in base64 ([MS-PSRP] 2.2.2.3 and 2.2.2.4).
 */
public final class KeyExchange {

    private static final int PUBLIC_KEY_BLOB = 0x00000206;
    private static final int SIMPLE_BLOB = 0x00000201;
    private static final int RSA_KEY_EXCHANGE = 0x0000A400;
    private static final int AES_256 = 0x00006610;
    private static final int RSA1 = 0x31415352;
    private static final int MIN_BITS = 2048;
    private static final int MAX_BITS = 8192;
    private static final String RSA = "RSA/ECB/PKCS1Padding";

    private final PrivateKey privateKey;
    private final String publicKey;

    private KeyExchange(PrivateKey privateKey, String publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The client's side of an exchange, with a new key pair. */
    public static KeyExchange ofClient() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(MIN_BITS);
            KeyPair pair = generator.generateKeyPair();
            return new KeyExchange(pair.getPrivate(), publicKeyBlob((RSAPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot generate RSA keys.", e);
        }
    }

    /** What the client sends as PUBLIC_KEY. */
    public String publicKey() {
        return publicKey;
    }

    /** The session key from what the server sent as ENCRYPTED_SESSION_KEY. */
    public SessionKey sessionKey(String encrypted) throws PsrpException {
        byte[] blob = base64(encrypted);
        ByteBuffer header = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        if (blob.length < 12 || header.getInt() != SIMPLE_BLOB || header.getInt() != AES_256) {
            throw new PsrpException("InvalidSessionKey", "The session key data is invalid.");
        }
        try {
            Cipher cipher = Cipher.getInstance(RSA);
            cipher.init(Cipher.DECRYPT_MODE, privateKey);
            byte[] key = cipher.doFinal(reversed(blob, 12, blob.length - 12));
            if (key.length != 32) {
                throw new PsrpException("InvalidSessionKey", "The session key data is invalid.");
            }
            return new SessionKey(key);
        } catch (GeneralSecurityException e) {
            throw new PsrpException("InvalidSessionKey", "The session key data is invalid.", e);
        }
    }

    /** The server's side: a new session key, and what it sends as ENCRYPTED_SESSION_KEY. */
    public record Answer(SessionKey key, String encrypted) {}

    /** @param publicKey what the client sent as PUBLIC_KEY */
    public static Answer answer(String publicKey) throws PsrpException {
        PublicKey key = publicKey(publicKey);
        SessionKey session = SessionKey.generate();
        try {
            Cipher cipher = Cipher.getInstance(RSA);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            byte[] encrypted = cipher.doFinal(session.bytes());
            ByteBuffer blob = ByteBuffer.allocate(12 + encrypted.length).order(ByteOrder.LITTLE_ENDIAN);
            blob.putInt(SIMPLE_BLOB).putInt(AES_256).putInt(RSA_KEY_EXCHANGE).put(reversed(encrypted, 0, encrypted.length));
            return new Answer(session, Base64.getEncoder().encodeToString(blob.array()));
        } catch (GeneralSecurityException e) {
            throw new PsrpException("InvalidPublicKey", "The public key data is invalid.", e);
        }
    }

    private static String publicKeyBlob(RSAPublicKey key) {
        byte[] modulus = unsigned(key.getModulus());
        ByteBuffer blob = ByteBuffer.allocate(20 + modulus.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.putInt(PUBLIC_KEY_BLOB).putInt(RSA_KEY_EXCHANGE).putInt(RSA1).putInt(modulus.length * 8);
        blob.putInt(key.getPublicExponent().intValueExact()).put(reversed(modulus, 0, modulus.length));
        return Base64.getEncoder().encodeToString(blob.array());
    }

    private static PublicKey publicKey(String text) throws PsrpException {
        byte[] blob = base64(text);
        ByteBuffer header = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        if (blob.length < 20 || header.getInt() != PUBLIC_KEY_BLOB || header.getInt() != RSA_KEY_EXCHANGE || header.getInt() != RSA1) {
            throw new PsrpException("InvalidPublicKey", "The public key data is invalid.");
        }
        int bits = header.getInt();
        long exponent = header.getInt() & 0xFFFFFFFFL;
        if (bits < MIN_BITS || bits > MAX_BITS || bits % 8 != 0 || blob.length != 20 + bits / 8) {
            throw new PsrpException("InvalidPublicKey", "The public key data is invalid.");
        }
        try {
            BigInteger modulus = new BigInteger(1, reversed(blob, 20, bits / 8));
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(exponent)));
        } catch (GeneralSecurityException e) {
            throw new PsrpException("InvalidPublicKey", "The public key data is invalid.", e);
        }
    }

    private static byte[] base64(String text) throws PsrpException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new PsrpException("InvalidPublicKey", "The public key data is invalid.", e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] reversed(byte[] bytes, int from, int length) {
        byte[] reversed = new byte[length];
        for (int i = 0; i < length; i++) {
            reversed[i] = bytes[from + length - 1 - i];
        }
        return reversed;
    }
}
