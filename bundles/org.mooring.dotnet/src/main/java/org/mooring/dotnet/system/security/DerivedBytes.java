package org.mooring.dotnet.system.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.system.RuntimeTypes.HashName;

/** System.Security.Cryptography.Rfc2898DeriveBytes: PBKDF2, byte after byte. */
@ClrClass(value = "System.Security.Cryptography.Rfc2898DeriveBytes", interfaces = "System.IDisposable")
public final class DerivedBytes {

    private static final int USUAL_ITERATIONS = 1000;

    private final byte[] password;
    private final byte[] salt;
    private final int iterations;
    private final HashName hash;
    private int block = 1;
    private byte[] left = new byte[0];

    private DerivedBytes(byte[] password, byte[] salt, int iterations, HashName hash) {
        if (iterations <= 0) {
            throw Exceptions.outOfRange("Positive number required.", "iterations");
        }
        this.password = password.length == 0 ? new byte[1] : password.clone();
        this.salt = salt.clone();
        this.iterations = iterations;
        this.hash = hash;
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int size) {
        byte[] salt = new byte[size];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    @New
    public static DerivedBytes make(String password, byte[] salt) {
        return new DerivedBytes(bytes(password), salt, USUAL_ITERATIONS, HashName.SHA1);
    }

    @New
    public static DerivedBytes make(String password, int saltSize) {
        return make(password, random(saltSize));
    }

    @New
    public static DerivedBytes make(String password, byte[] salt, int iterations) {
        return new DerivedBytes(bytes(password), salt, iterations, HashName.SHA1);
    }

    @New
    public static DerivedBytes make(String password, int saltSize, int iterations) {
        return make(password, random(saltSize), iterations);
    }

    @New
    public static DerivedBytes make(byte[] password, byte[] salt, int iterations) {
        return new DerivedBytes(password, salt, iterations, HashName.SHA1);
    }

    @New
    public static DerivedBytes make(String password, byte[] salt, int iterations, HashName hashAlgorithm) {
        return new DerivedBytes(bytes(password), salt, iterations, hashAlgorithm);
    }

    @New
    public static DerivedBytes make(byte[] password, byte[] salt, int iterations, HashName hashAlgorithm) {
        return new DerivedBytes(password, salt, iterations, hashAlgorithm);
    }

    @Member
    public static byte[] pbkdf2(String password, byte[] salt, int iterations, HashName hashAlgorithm, int outputLength) {
        return make(password, salt, iterations, hashAlgorithm).getBytes(outputLength);
    }

    @Member
    public static byte[] pbkdf2(byte[] password, byte[] salt, int iterations, HashName hashAlgorithm, int outputLength) {
        return make(password, salt, iterations, hashAlgorithm).getBytes(outputLength);
    }

    @Get
    public byte[] salt() {
        return salt.clone();
    }

    @Get
    public int iterationCount() {
        return iterations;
    }

    @Get
    public HashName hashAlgorithm() {
        return hash;
    }

    private byte[] next() {
        byte[] start = ByteBuffer.allocate(salt.length + Integer.BYTES).put(salt).putInt(block++).array();
        byte[] last = HashType.compute("HMAC" + hash.name(), password, start);
        byte[] sum = last.clone();
        for (int i = 1; i < iterations; i++) {
            last = HashType.compute("HMAC" + hash.name(), password, last);
            for (int at = 0; at < sum.length; at++) {
                sum[at] ^= last[at];
            }
        }
        return sum;
    }

    /** The next ones: calling it again goes on. */
    @Member
    public byte[] getBytes(int cb) {
        if (cb <= 0) {
            throw Exceptions.outOfRange("Positive number required.", "cb");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(left);
        while (out.size() < cb) {
            out.writeBytes(next());
        }
        byte[] all = out.toByteArray();
        left = Arrays.copyOfRange(all, cb, all.length);
        return Arrays.copyOf(all, cb);
    }

    @Member
    public void reset() {
        block = 1;
        left = new byte[0];
    }

    @Member
    public void dispose() {
        Arrays.fill(password, (byte) 0);
    }
}
