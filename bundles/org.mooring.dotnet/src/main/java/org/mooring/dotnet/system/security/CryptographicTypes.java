package org.mooring.dotnet.system.security;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;

/** Small types of System.Security.Cryptography. */
public final class CryptographicTypes {

    private static final String NAME = "System.Security.Cryptography.HashAlgorithmName";

    private CryptographicTypes() {}

    /** System.Security.Cryptography.CryptographicOperations. */
    @ClrClass(value = "System.Security.Cryptography.CryptographicOperations", type = ClrClass.None.class)
    public static final class Operations {

        private Operations() {}

        public static boolean fixedTimeEquals(byte[] left, byte[] right) {
            return MessageDigest.isEqual(left, right);
        }

        public static void zeroMemory(byte[] buffer) {
            Arrays.fill(buffer, (byte) 0);
        }

        public static byte[] hashData(@Type(NAME) Object hashAlgorithm, byte[] source) {
            return HashType.compute(hashAlgorithm.toString(), null, source);
        }

        public static byte[] hmacData(@Type(NAME) Object hashAlgorithm, byte[] key, byte[] source) {
            return HashType.compute("HMAC" + hashAlgorithm, key, source);
        }
    }

    /** System.Security.Cryptography.IncrementalHash. */
    @ClrClass(value = "System.Security.Cryptography.IncrementalHash", interfaces = "System.IDisposable")
    public static final class Incremental {

        private final Object algorithm;
        private final byte[] key;
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        private Incremental(Object algorithm, byte[] key) {
            this.algorithm = algorithm;
            this.key = key;
        }

        @Member
        public static Incremental createHash(@Type(NAME) Object hashAlgorithm) {
            return new Incremental(hashAlgorithm, null);
        }

        @Member
        @org.mooring.dotnet.Name("CreateHMAC")
        public static Incremental createKeyed(@Type(NAME) Object hashAlgorithm, byte[] key) {
            return new Incremental(hashAlgorithm, key.clone());
        }

        @Get
        @Type(NAME)
        public Object algorithmName() {
            return algorithm;
        }

        @Get
        public int hashLengthInBytes() {
            return getCurrentHash().length;
        }

        @Member
        public void appendData(byte[] more) {
            data.writeBytes(more);
        }

        @Member
        public void appendData(byte[] more, int offset, int count) {
            data.write(more, offset, count);
        }

        @Member
        public byte[] getCurrentHash() {
            return HashType.compute((key == null ? "" : "HMAC") + algorithm, key, data.toByteArray());
        }

        @Member
        public byte[] getHashAndReset() {
            byte[] hash = getCurrentHash();
            data.reset();
            return hash;
        }

        @Member
        public void dispose() {
            data.reset();
        }
    }

    /** System.Security.Cryptography.CryptoStream: a stream whose bytes a transform changes; only that of writing to a stream or reading one at once. */
    @ClrClass(value = "System.Security.Cryptography.CryptoStream", base = "System.IO.Stream")
    public static final class CryptoStream implements AutoCloseable {

        private final org.mooring.dotnet.system.io.ClrStream stream;
        private final Aes.Transform transform;
        private final boolean writes;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private java.io.ByteArrayInputStream read;
        private boolean finished;

        private CryptoStream(org.mooring.dotnet.system.io.ClrStream stream, Aes.Transform transform, boolean writes) {
            this.stream = stream;
            this.transform = transform;
            this.writes = writes;
        }

        @New
        public static CryptoStream make(org.mooring.dotnet.system.io.ClrStream stream, Aes.Transform transform,
                @Type("System.Security.Cryptography.CryptoStreamMode") Object mode) {
            return new CryptoStream(stream, transform, org.mooring.dotnet.ClrEnum.number(mode) == 1);
        }

        @Get
        public boolean canRead() {
            return !writes;
        }

        @Get
        public boolean canWrite() {
            return writes;
        }

        @Get
        public boolean canSeek() {
            return false;
        }

        @Get
        public boolean hasFlushedFinalBlock() {
            return finished;
        }

        @Member
        public void write(byte[] buffer, int offset, int count) {
            written.write(buffer, offset, count);
        }

        @Member
        public int read(byte[] buffer, int offset, int count) {
            if (read == null) {
                byte[] all = stream.rest();
                read = new java.io.ByteArrayInputStream(transform.transformFinalBlock(all, 0, all.length));
            }
            return Math.max(0, read.read(buffer, offset, count));
        }

        @Member
        public void flushFinalBlock() {
            if (writes && !finished) {
                byte[] changed = transform.transformFinalBlock(written.toByteArray(), 0, written.size());
                stream.write(changed, 0, changed.length);
                finished = true;
            }
        }

        @Member
        public void flush() {
            // The last block is written by FlushFinalBlock or Close.
        }

        @Override
        @Member
        public void close() {
            flushFinalBlock();
            stream.close();
        }

        @Member
        public void dispose() {
            close();
        }
    }
}
