package org.mooring.dotnet.system.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Security.Cryptography.Aes, in the modes CBC and ECB. */
@ClrClass(value = "System.Security.Cryptography.Aes", base = "System.Security.Cryptography.SymmetricAlgorithm")
public final class Aes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MODES = "System.Security.Cryptography.CipherMode";
    private static final String PADDINGS = "System.Security.Cryptography.PaddingMode";

    private byte[] key = random(32);
    private byte[] iv = random(16);
    private Object mode = value(MODES, 1);
    private Object padding = value(PADDINGS, 2);

    /** System.Security.Cryptography.SymmetricAlgorithm. */
    @ClrClass(value = "System.Security.Cryptography.SymmetricAlgorithm", type = ClrClass.None.class, isAbstract = true, interfaces = "System.IDisposable")
    public static final class Base {
        private Base() {}
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Object value(String type, long number) {
        return ((ClrEnum) ClrTypes.find(type)).value(number);
    }

    @Member
    public static Aes create() {
        return new Aes();
    }

    @Get
    public byte[] key() {
        return key.clone();
    }

    @Set
    public void key(byte[] value) {
        if (value.length != 16 && value.length != 24 && value.length != 32) {
            throw Exceptions.make("System.Security.Cryptography.CryptographicException", "Specified key is not a valid size for this algorithm.");
        }
        key = value.clone();
    }

    @Get
    @Name("IV")
    public byte[] iv() {
        return iv.clone();
    }

    @Set
    @Name("IV")
    public void iv(byte[] value) {
        if (value.length != 16) {
            throw Exceptions.make("System.Security.Cryptography.CryptographicException", "Specified initialization vector (IV) does not match the block size for this algorithm.");
        }
        iv = value.clone();
    }

    @Get
    public int keySize() {
        return key.length * 8;
    }

    @Set
    public void keySize(int value) {
        key = random(value / 8);
    }

    @Get
    public int blockSize() {
        return 128;
    }

    @Get
    @Type(MODES)
    public Object mode() {
        return mode;
    }

    @Set
    public void mode(@Type(MODES) Object value) {
        mode = value;
    }

    @Get
    @Type(PADDINGS)
    public Object padding() {
        return padding;
    }

    @Set
    public void padding(@Type(PADDINGS) Object value) {
        padding = value;
    }

    @Member
    public void generateKey() {
        key = random(key.length);
    }

    @Member
    @Name("GenerateIV")
    public void generateIv() {
        iv = random(16);
    }

    private Cipher cipher(int how, byte[] withKey, byte[] withIv) {
        boolean ecb = ClrEnum.number(mode) == 2;
        if (!ecb && ClrEnum.number(mode) != 1) {
            throw Exceptions.make("System.Security.Cryptography.CryptographicException", "The specified cipher mode is not valid for this algorithm.");
        }
        String name = "AES/" + (ecb ? "ECB" : "CBC") + (ClrEnum.number(padding) == 1 ? "/NoPadding" : "/PKCS5Padding");
        try {
            Cipher made = Cipher.getInstance(name);
            SecretKeySpec secret = new SecretKeySpec(withKey, "AES");
            if (ecb) {
                made.init(how, secret);
            } else {
                made.init(how, secret, new IvParameterSpec(withIv));
            }
            return made;
        } catch (GeneralSecurityException e) {
            throw failure(e);
        }
    }

    private static DotNetException failure(GeneralSecurityException e) {
        String message = e instanceof javax.crypto.BadPaddingException ? "Padding is invalid and cannot be removed." : e.getMessage();
        return new DotNetException("System.Security.Cryptography.CryptographicException", message, null);
    }

    @Member
    public Transform createEncryptor() {
        return new Transform(cipher(Cipher.ENCRYPT_MODE, key, iv));
    }

    @Member
    public Transform createEncryptor(byte[] rgbKey, byte[] rgbIv) {
        return new Transform(cipher(Cipher.ENCRYPT_MODE, rgbKey, rgbIv));
    }

    @Member
    public Transform createDecryptor() {
        return new Transform(cipher(Cipher.DECRYPT_MODE, key, iv));
    }

    @Member
    public Transform createDecryptor(byte[] rgbKey, byte[] rgbIv) {
        return new Transform(cipher(Cipher.DECRYPT_MODE, rgbKey, rgbIv));
    }

    @Member
    public byte[] encryptCbc(byte[] plaintext, byte[] vector) {
        return createEncryptor(key, vector).transformFinalBlock(plaintext, 0, plaintext.length);
    }

    @Member
    public byte[] decryptCbc(byte[] ciphertext, byte[] vector) {
        return createDecryptor(key, vector).transformFinalBlock(ciphertext, 0, ciphertext.length);
    }

    @Member
    public void dispose() {
        java.util.Arrays.fill(key, (byte) 0);
    }

    /** System.Security.Cryptography.ICryptoTransform. */
    @ClrClass(value = "System.Security.Cryptography.UniversalCryptoTransform", interfaces = "System.IDisposable")
    public static final class Transform {

        private final Cipher cipher;

        private Transform(Cipher cipher) {
            this.cipher = cipher;
        }

        @Member
        public byte[] transformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount) {
            try {
                return cipher.doFinal(inputBuffer, inputOffset, inputCount);
            } catch (GeneralSecurityException e) {
                throw failure(e);
            }
        }

        @Member
        public void dispose() {
            // Nothing is held.
        }
    }
}
