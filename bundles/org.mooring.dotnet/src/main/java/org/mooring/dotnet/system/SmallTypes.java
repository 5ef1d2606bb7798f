package org.mooring.dotnet.system;

import java.lang.reflect.Array;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;

/** Types of one or two members each. */
public final class SmallTypes {

    private SmallTypes() {}

    /** System.GC. */
    @ClrClass(value = "System.GC", type = ClrClass.None.class)
    public static final class GarbageCollector {
        private GarbageCollector() {}

        /** The JVM's collector decides for itself. */
        public static void collect() {
            Thread.onSpinWait();
        }

        public static void collect(int generation) {
            if (generation < 0) {
                throw org.mooring.dotnet.Exceptions.outOfRange("generation ('" + generation + "') must be a non-negative value. (Parameter 'generation')"
                        + "\nActual value was " + generation + ".", null);
            }
            collect();
        }

        public static void collect(int generation, @org.mooring.dotnet.Type("System.GCCollectionMode") Object mode) {
            collect(generation);
        }

        public static void collect(int generation, @org.mooring.dotnet.Type("System.GCCollectionMode") Object mode, boolean blocking) {
            collect(generation);
        }

        public static void waitForPendingFinalizers() {
            Thread.onSpinWait();
        }

        public static long getTotalMemory(boolean forceFullCollection) {
            return EnvironmentType.workingSet();
        }

        public static int collectionCount(int generation) {
            return 0;
        }

        public static int getGeneration(Object obj) {
            return 0;
        }

        public static void keepAlive(Object obj) {
            java.lang.ref.Reference.reachabilityFence(obj);
        }

        public static long getTotalAllocatedBytes() {
            return EnvironmentType.workingSet();
        }

        @Get
        public static int maxGeneration() {
            return 2;
        }

        public static void suppressFinalize(Object obj) {
            Thread.onSpinWait();
        }
    }

    /** System.Nullable: a value or null itself. */
    @ClrClass(value = "System.Nullable`1", type = ClrClass.None.class, valueType = true, typeParameters = "T")
    public static final class Nullable {
        private Nullable() {}

        @New
        @Type("T")
        public static Object make(@Self ClrType type, @Type("T") Object value) {
            return value;
        }
    }

    /** System.Nullable: of types that may be null. */
    @ClrClass(value = "System.Nullable", type = ClrClass.None.class)
    public static final class Nullables {
        private Nullables() {}

        @org.mooring.dotnet.Generic("T")
        public static int compare(@Type("T") Object n1, @Type("T") Object n2) {
            return org.mooring.dotnet.Comparers.DEFAULT.compare(n1, n2);
        }

        /** Null where it is no System.Nullable. */
        public static ClrType getUnderlyingType(ClrType nullableType) {
            return nullableType.isConstructed() && nullableType.genericDefinition().fullName().equals("System.Nullable`1") ? nullableType.genericArguments().get(0)
                    : null;
        }
    }

    /** System.Buffer. */
    @ClrClass(value = "System.Buffer", type = ClrClass.None.class)
    public static final class Buffer {
        private Buffer() {}

        private static java.nio.ByteBuffer bytes(Object array) {
            int length = Array.getLength(array);
            int size = byteLength(array) / Math.max(1, length);
            java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(length * size).order(java.nio.ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < length; i++) {
                Object each = Array.get(array, i);
                long bits = each instanceof Double d ? Double.doubleToRawLongBits(d) : each instanceof Float f ? Float.floatToRawIntBits(f)
                        : each instanceof Character c ? c : each instanceof Boolean b ? (b ? 1 : 0) : ((Number) each).longValue();
                for (int at = 0; at < size; at++) {
                    all.put(i * size + at, (byte) (bits >> 8 * at));
                }
            }
            return all;
        }

        public static byte getByte(@Type("System.Array") Object array, int index) {
            if (index < 0 || index >= byteLength(array)) {
                throw org.mooring.dotnet.Exceptions.outOfRange("index");
            }
            return bytes(array).get(index);
        }

        public static void setByte(@Type("System.Array") Object array, int index, byte value) {
            if (index < 0 || index >= byteLength(array)) {
                throw org.mooring.dotnet.Exceptions.outOfRange("index");
            }
            put(array, bytes(array).put(index, value));
        }

        private static void put(Object array, java.nio.ByteBuffer from) {
            int size = byteLength(array) / Math.max(1, Array.getLength(array));
            for (int i = 0; i < Array.getLength(array); i++) {
                switch (array) {
                    case byte[] b -> b[i] = from.get(i);
                    case boolean[] b -> b[i] = from.get(i) != 0;
                    case char[] c -> c[i] = from.getChar(i * size);
                    case short[] s -> s[i] = from.getShort(i * size);
                    case int[] n -> n[i] = from.getInt(i * size);
                    case long[] n -> n[i] = from.getLong(i * size);
                    case float[] n -> n[i] = from.getFloat(i * size);
                    case double[] n -> n[i] = from.getDouble(i * size);
                    default -> throw org.mooring.dotnet.Exceptions.argument("Object must be an array of primitives.", "array");
                }
            }
        }

        /** Between arrays of any numbers: by their bytes. */
        public static void blockCopy(@Type("System.Array") Object src, int srcOffset, @Type("System.Array") Object dst, int dstOffset, int count) {
            java.nio.ByteBuffer to = bytes(dst);
            to.put(dstOffset, bytes(src), srcOffset, count);
            put(dst, to);
        }

        public static int byteLength(@Type("System.Array") Object array) {
            int size = switch (array) {
                case byte[] b -> 1;
                case boolean[] b -> 1;
                case char[] c -> 2;
                case short[] s -> 2;
                case long[] l -> 8;
                case double[] d -> 8;
                default -> 4;
            };
            return ArrayMembers.length(array) * size;
        }
    }

    /** System.AppContext. */
    @ClrClass(value = "System.AppContext", type = ClrClass.None.class)
    public static final class AppContext {
        private AppContext() {}

        @Get
        public static String baseDirectory() {
            return System.getProperty("user.dir") + "/";
        }
    }

    /** System.Diagnostics.Stopwatch. */
    @ClrClass("System.Diagnostics.Stopwatch")
    public static final class Stopwatch {

        @Get @Name("Frequency") public static final long FREQUENCY = 1_000_000_000;
        @Get @Name("IsHighResolution") public static final boolean HIGH = true;

        private long elapsed;
        private long started;
        private boolean running;

        @New
        public static Stopwatch make() {
            return new Stopwatch();
        }

        @Member
        public static Stopwatch startNew() {
            Stopwatch made = new Stopwatch();
            made.start();
            return made;
        }

        @Member
        public static long getTimestamp() {
            return System.nanoTime();
        }

        @Member
        public static org.mooring.dotnet.TimeSpan getElapsedTime(long startingTimestamp) {
            return getElapsedTime(startingTimestamp, getTimestamp());
        }

        @Member
        public static org.mooring.dotnet.TimeSpan getElapsedTime(long startingTimestamp, long endingTimestamp) {
            return new org.mooring.dotnet.TimeSpan((endingTimestamp - startingTimestamp) / 100);
        }

        @Member
        public void start() {
            if (!running) {
                started = System.nanoTime();
                running = true;
            }
        }

        @Member
        public void stop() {
            elapsed = nanos();
            running = false;
        }

        @Member
        public void reset() {
            elapsed = 0;
            running = false;
        }

        @Member
        public void restart() {
            reset();
            start();
        }

        private long nanos() {
            return elapsed + (running ? System.nanoTime() - started : 0);
        }

        @Get
        public boolean isRunning() {
            return running;
        }

        @Get
        public org.mooring.dotnet.TimeSpan elapsed() {
            return new org.mooring.dotnet.TimeSpan(nanos() / 100);
        }

        @Get
        public long elapsedMilliseconds() {
            return nanos() / 1_000_000;
        }

        @Get
        public long elapsedTicks() {
            return nanos();
        }

        @Override
        public String toString() {
            return elapsed().toString();
        }
    }
}
