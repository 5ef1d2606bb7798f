package org.mooring.dotnet.system.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;

/** System.Security.Cryptography.HashAlgorithm, its algorithms and their keyed forms. */
@ClrClass(value = "System.Security.Cryptography.HashAlgorithm", isAbstract = true, interfaces = "System.IDisposable")
public final class HashType implements ClrTyped {

    private final ClrType type;
    private final byte[] key;
    private byte[] hash;

    private HashType(ClrType type, byte[] key) {
        this.type = type;
        this.key = key;
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    /** Java's name: {@code SHA-256} of {@code SHA256}, {@code HmacSHA256} of {@code HMACSHA256}. */
    static byte[] compute(String name, byte[] key, byte[] data) {
        try {
            if (name.startsWith("HMAC")) {
                Mac mac = Mac.getInstance("Hmac" + name.substring(4));
                mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, mac.getAlgorithm()));
                return mac.doFinal(data);
            }
            name = name.replaceFirst("(CryptoServiceProvider|Managed)$", "");
            return MessageDigest.getInstance(name.startsWith("SHA") ? "SHA-" + name.substring(3) : name).digest(data);
        } catch (GeneralSecurityException e) {
            throw new DotNetException("System.Security.Cryptography.CryptographicException", e.getMessage(), e);
        }
    }

    @Member
    public byte[] computeHash(byte[] buffer) {
        hash = compute(type.name(), key, buffer);
        return hash;
    }

    @Member
    public byte[] computeHash(byte[] buffer, int offset, int count) {
        return computeHash(java.util.Arrays.copyOfRange(buffer, offset, offset + count));
    }

    private java.io.ByteArrayOutputStream blocks;

    private void keep(byte[] inputBuffer, int inputOffset, int inputCount) {
        blocks = blocks == null ? new java.io.ByteArrayOutputStream() : blocks;
        blocks.write(inputBuffer, inputOffset, inputCount);
    }

    @Member
    public int transformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset) {
        keep(inputBuffer, inputOffset, inputCount);
        if (outputBuffer != null && (outputBuffer != inputBuffer || outputOffset != inputOffset)) {
            System.arraycopy(inputBuffer, inputOffset, outputBuffer, outputOffset, inputCount);
        }
        return inputCount;
    }

    @Member
    public byte[] transformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount) {
        keep(inputBuffer, inputOffset, inputCount);
        hash = compute(type.name(), key, blocks.toByteArray());
        blocks = null;
        return java.util.Arrays.copyOfRange(inputBuffer, inputOffset, inputOffset + inputCount);
    }

    @Member
    public byte[] computeHash(org.mooring.dotnet.system.io.ClrStream inputStream) {
        return computeHash(inputStream.rest());
    }

    @Get
    public boolean canReuseTransform() {
        return true;
    }

    @Get
    public int inputBlockSize() {
        return 1;
    }

    @Get
    public int outputBlockSize() {
        return 1;
    }

    @Get
    public byte[] hash() {
        return hash;
    }

    @Get
    public byte[] key() {
        return key;
    }

    @Get
    public int hashSize() {
        return compute(type.name(), key == null ? new byte[1] : key, new byte[0]).length * 8;
    }

    /** By the name of an algorithm; null for one that is not known. */
    @Member
    public static HashType create(String hashName) {
        String name = hashName.replaceFirst("^System\\.Security\\.Cryptography\\.", "").replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return java.util.Set.of("MD5", "SHA", "SHA1", "SHA256", "SHA384", "SHA512").contains(name)
                ? new HashType(org.mooring.dotnet.ClrTypes.find("System.Security.Cryptography." + (name.equals("SHA") ? "SHA1" : name)), null) : null;
    }

    @Member
    public void initialize() {
        hash = null;
    }

    @Member
    public void dispose() {
        hash = null;
    }

    @Member
    public void clear() {
        hash = null;
    }

    @Override
    public String toString() {
        return type.toString();
    }

    /** What each algorithm has of its own. */
    public static final class Algorithm {
        private Algorithm() {}

        public static HashType create(@Self ClrType type) {
            return new HashType(type, null);
        }

        public static byte[] hashData(@Self ClrType type, byte[] source) {
            return compute(type.name(), null, source);
        }
    }

    /** What the algorithms' older forms, which are made by New-Object, have of their own. */
    public static final class Older {
        private Older() {}

        @New
        public static HashType make(@Self ClrType type) {
            return new HashType(type, null);
        }

        public static HashType create(@Self ClrType type) {
            return new HashType(type, null);
        }
    }

    /** What each keyed algorithm has of its own. */
    public static final class Keyed {
        private Keyed() {}

        @New
        public static HashType make(@Self ClrType type) {
            byte[] key = new byte[64];
            new java.security.SecureRandom().nextBytes(key);
            return new HashType(type, key);
        }

        @New
        public static HashType make(@Self ClrType type, byte[] key) {
            return new HashType(type, key);
        }

        public static byte[] hashData(@Self ClrType type, byte[] key, byte[] source) {
            return compute(type.name(), key, source);
        }
    }

    /** System.Security.Cryptography.MD5. */
    @ClrClass(value = "System.Security.Cryptography.MD5", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Algorithm.class)
    public static final class MD5 {
        private MD5() {}
    }

    /** System.Security.Cryptography.HMACMD5. */
    @ClrClass(value = "System.Security.Cryptography.HMACMD5", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Keyed.class)
    public static final class HmacMD5 {
        private HmacMD5() {}
    }

    /** System.Security.Cryptography.SHA1. */
    @ClrClass(value = "System.Security.Cryptography.SHA1", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Algorithm.class)
    public static final class SHA1 {
        private SHA1() {}
    }

    /** System.Security.Cryptography.HMACSHA1. */
    @ClrClass(value = "System.Security.Cryptography.HMACSHA1", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Keyed.class)
    public static final class HmacSHA1 {
        private HmacSHA1() {}
    }

    /** System.Security.Cryptography.SHA256. */
    @ClrClass(value = "System.Security.Cryptography.SHA256", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Algorithm.class)
    public static final class SHA256 {
        private SHA256() {}
    }

    /** System.Security.Cryptography.HMACSHA256. */
    @ClrClass(value = "System.Security.Cryptography.HMACSHA256", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Keyed.class)
    public static final class HmacSHA256 {
        private HmacSHA256() {}
    }

    /** System.Security.Cryptography.SHA384. */
    @ClrClass(value = "System.Security.Cryptography.SHA384", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Algorithm.class)
    public static final class SHA384 {
        private SHA384() {}
    }

    /** System.Security.Cryptography.HMACSHA384. */
    @ClrClass(value = "System.Security.Cryptography.HMACSHA384", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Keyed.class)
    public static final class HmacSHA384 {
        private HmacSHA384() {}
    }

    /** System.Security.Cryptography.SHA512. */
    @ClrClass(value = "System.Security.Cryptography.SHA512", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Algorithm.class)
    public static final class SHA512 {
        private SHA512() {}
    }

    /** System.Security.Cryptography.HMACSHA512. */
    @ClrClass(value = "System.Security.Cryptography.HMACSHA512", type = HashType.class, base = "System.Security.Cryptography.HashAlgorithm", shared = Keyed.class)
    public static final class HmacSHA512 {
        private HmacSHA512() {}
    }

    /** System.Security.Cryptography.MD5CryptoServiceProvider. */
    @ClrClass(value = "System.Security.Cryptography.MD5CryptoServiceProvider", type = HashType.class, base = "System.Security.Cryptography.MD5", shared = Older.class)
    public static final class MD5CryptoServiceProvider {
        private MD5CryptoServiceProvider() {}
    }

    /** System.Security.Cryptography.SHA1CryptoServiceProvider. */
    @ClrClass(value = "System.Security.Cryptography.SHA1CryptoServiceProvider", type = HashType.class, base = "System.Security.Cryptography.SHA1", shared = Older.class)
    public static final class SHA1CryptoServiceProvider {
        private SHA1CryptoServiceProvider() {}
    }

    /** System.Security.Cryptography.SHA1Managed. */
    @ClrClass(value = "System.Security.Cryptography.SHA1Managed", type = HashType.class, base = "System.Security.Cryptography.SHA1", shared = Older.class)
    public static final class SHA1Managed {
        private SHA1Managed() {}
    }

    /** System.Security.Cryptography.SHA256CryptoServiceProvider. */
    @ClrClass(value = "System.Security.Cryptography.SHA256CryptoServiceProvider", type = HashType.class, base = "System.Security.Cryptography.SHA256", shared = Older.class)
    public static final class SHA256CryptoServiceProvider {
        private SHA256CryptoServiceProvider() {}
    }

    /** System.Security.Cryptography.SHA256Managed. */
    @ClrClass(value = "System.Security.Cryptography.SHA256Managed", type = HashType.class, base = "System.Security.Cryptography.SHA256", shared = Older.class)
    public static final class SHA256Managed {
        private SHA256Managed() {}
    }

    /** System.Security.Cryptography.SHA384CryptoServiceProvider. */
    @ClrClass(value = "System.Security.Cryptography.SHA384CryptoServiceProvider", type = HashType.class, base = "System.Security.Cryptography.SHA384", shared = Older.class)
    public static final class SHA384CryptoServiceProvider {
        private SHA384CryptoServiceProvider() {}
    }

    /** System.Security.Cryptography.SHA384Managed. */
    @ClrClass(value = "System.Security.Cryptography.SHA384Managed", type = HashType.class, base = "System.Security.Cryptography.SHA384", shared = Older.class)
    public static final class SHA384Managed {
        private SHA384Managed() {}
    }

    /** System.Security.Cryptography.SHA512CryptoServiceProvider. */
    @ClrClass(value = "System.Security.Cryptography.SHA512CryptoServiceProvider", type = HashType.class, base = "System.Security.Cryptography.SHA512", shared = Older.class)
    public static final class SHA512CryptoServiceProvider {
        private SHA512CryptoServiceProvider() {}
    }

    /** System.Security.Cryptography.SHA512Managed. */
    @ClrClass(value = "System.Security.Cryptography.SHA512Managed", type = HashType.class, base = "System.Security.Cryptography.SHA512", shared = Older.class)
    public static final class SHA512Managed {
        private SHA512Managed() {}
    }
}
