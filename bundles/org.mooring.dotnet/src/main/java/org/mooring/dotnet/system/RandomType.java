package org.mooring.dotnet.system;

import java.util.Random;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.SeededRandom;
import org.mooring.dotnet.Type;

/** System.Random. */
@ClrClass(value = "System.Random", type = Random.class)
public final class RandomType {

    private static final Random SHARED = new Random();

    private RandomType() {}

    @New
    public static Random make() {
        return new Random();
    }

    @New
    public static Random make(int seed) {
        return new SeededRandom(seed);
    }

    @Get
    public static Random shared() {
        return SHARED;
    }

    public static int next(Random self) {
        return self.nextInt(Integer.MAX_VALUE);
    }

    public static int next(Random self, int maxValue) {
        if (maxValue < 0) {
            throw Exceptions.outOfRange("'maxValue' must be greater than zero.", "maxValue");
        }
        return maxValue == 0 ? 0 : self.nextInt(maxValue);
    }

    public static int next(Random self, int minValue, int maxValue) {
        if (minValue > maxValue) {
            throw Exceptions.outOfRange("'minValue' cannot be greater than maxValue.", "minValue");
        }
        return minValue == maxValue ? minValue : self.nextInt(minValue, maxValue);
    }

    public static long nextInt64(Random self) {
        return self.nextLong(Long.MAX_VALUE);
    }

    public static long nextInt64(Random self, long maxValue) {
        return self.nextLong(maxValue);
    }

    public static long nextInt64(Random self, long minValue, long maxValue) {
        return self.nextLong(minValue, maxValue);
    }

    public static double nextDouble(Random self) {
        return self.nextDouble();
    }

    public static float nextSingle(Random self) {
        return self.nextFloat();
    }

    public static void nextBytes(Random self, byte[] buffer) {
        self.nextBytes(buffer);
    }

    public static void shuffle(Random self, @Type("System.Array") Object values) {
        int length = ArrayMembers.length(values);
        for (int i = 0; i < length - 1; i++) {
            int j = next(self, i, length);
            Object kept = java.lang.reflect.Array.get(values, i);
            java.lang.reflect.Array.set(values, i, java.lang.reflect.Array.get(values, j));
            java.lang.reflect.Array.set(values, j, kept);
        }
    }

    @org.mooring.dotnet.Generic("T")
    @Type("T[]")
    public static Object getItems(Random self, @Type("T[]") Object choices, int length) {
        if (length < 0) {
            throw Exceptions.outOfRange("length ('" + length + "') must be a non-negative value.", "length");
        }
        Object items = org.mooring.dotnet.Arrays.like(choices, length);
        for (int i = 0; i < length; i++) {
            java.lang.reflect.Array.set(items, i, java.lang.reflect.Array.get(choices, next(self, ArrayMembers.length(choices))));
        }
        return items;
    }

    public static String getString(Random self, String choices, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(choices.charAt(next(self, choices.length())));
        }
        return out.toString();
    }

    public static String getHexString(Random self, int stringLength, @org.mooring.dotnet.Optional boolean lowercase) {
        return getString(self, lowercase ? "0123456789abcdef" : "0123456789ABCDEF", stringLength);
    }
}
