package org.mooring.dotnet.system;

import java.math.BigDecimal;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** Max, Min and Clamp of System.Math, for every type of number. */
public final class MathRanges {

    private MathRanges() {}

    private static RuntimeException wrongRange(Object min, Object max) {
        return Exceptions.argument("'" + Formatter.text(min, Culture.current()) + "' cannot be greater than " + Formatter.text(max, Culture.current()) + ".");
    }

    public static double max(double val1, double val2) {
        return Math.max(val1, val2);
    }

    public static double min(double val1, double val2) {
        return Math.min(val1, val2);
    }

    public static double clamp(double value, double min, double max) {
        if (max < min) {
            throw wrongRange(min, max);
        }
        return value < min ? min : max < value ? max : value;
    }

    public static BigDecimal max(BigDecimal val1, BigDecimal val2) {
        return val1.compareTo(val2) < 0 ? val2 : val1;
    }

    public static BigDecimal min(BigDecimal val1, BigDecimal val2) {
        return val2.compareTo(val1) < 0 ? val2 : val1;
    }

    public static BigDecimal clamp(BigDecimal value, BigDecimal min, BigDecimal max) {
        if (max.compareTo(min) < 0) {
            throw wrongRange(min, max);
        }
        return value.compareTo(min) < 0 ? min : max.compareTo(value) < 0 ? max : value;
    }

    public static int max(int val1, int val2) {
        return Math.max(val1, val2);
    }

    public static int min(int val1, int val2) {
        return Math.min(val1, val2);
    }

    public static int clamp(int value, int min, int max) {
        if (max < min) {
            throw wrongRange(min, max);
        }
        return value < min ? min : max < value ? max : value;
    }

    public static long max(long val1, long val2) {
        return Math.max(val1, val2);
    }

    public static long min(long val1, long val2) {
        return Math.min(val1, val2);
    }

    public static long clamp(long value, long min, long max) {
        if (max < min) {
            throw wrongRange(min, max);
        }
        return value < min ? min : max < value ? max : value;
    }

    public static float max(float val1, float val2) {
        return Math.max(val1, val2);
    }

    public static float min(float val1, float val2) {
        return Math.min(val1, val2);
    }

    public static float clamp(float value, float min, float max) {
        if (max < min) {
            throw wrongRange(min, max);
        }
        return value < min ? min : max < value ? max : value;
    }

    public static short max(short val1, short val2) {
        return val1 < val2 ? val2 : val1;
    }

    public static short min(short val1, short val2) {
        return val2 < val1 ? val2 : val1;
    }

    public static short clamp(short value, short min, short max) {
        if (max < min) {
            throw wrongRange(min, max);
        }
        return value < min ? min : max < value ? max : value;
    }

    public static byte max(byte val1, byte val2) {
        return (val1 & 0xff) < (val2 & 0xff) ? val2 : val1;
    }

    public static byte min(byte val1, byte val2) {
        return (val2 & 0xff) < (val1 & 0xff) ? val2 : val1;
    }

    public static byte clamp(byte value, byte min, byte max) {
        if ((max & 0xff) < (min & 0xff)) {
            throw wrongRange(min, max);
        }
        return (value & 0xff) < (min & 0xff) ? min : (max & 0xff) < (value & 0xff) ? max : value;
    }

    public static SByte max(SByte val1, SByte val2) {
        return val1.compareTo(val2) < 0 ? val2 : val1;
    }

    public static SByte min(SByte val1, SByte val2) {
        return val2.compareTo(val1) < 0 ? val2 : val1;
    }

    public static SByte clamp(SByte value, SByte min, SByte max) {
        if (max.compareTo(min) < 0) {
            throw wrongRange(min, max);
        }
        return value.compareTo(min) < 0 ? min : max.compareTo(value) < 0 ? max : value;
    }

    public static UInt16 max(UInt16 val1, UInt16 val2) {
        return val1.compareTo(val2) < 0 ? val2 : val1;
    }

    public static UInt16 min(UInt16 val1, UInt16 val2) {
        return val2.compareTo(val1) < 0 ? val2 : val1;
    }

    public static UInt16 clamp(UInt16 value, UInt16 min, UInt16 max) {
        if (max.compareTo(min) < 0) {
            throw wrongRange(min, max);
        }
        return value.compareTo(min) < 0 ? min : max.compareTo(value) < 0 ? max : value;
    }

    public static UInt32 max(UInt32 val1, UInt32 val2) {
        return val1.compareTo(val2) < 0 ? val2 : val1;
    }

    public static UInt32 min(UInt32 val1, UInt32 val2) {
        return val2.compareTo(val1) < 0 ? val2 : val1;
    }

    public static UInt32 clamp(UInt32 value, UInt32 min, UInt32 max) {
        if (max.compareTo(min) < 0) {
            throw wrongRange(min, max);
        }
        return value.compareTo(min) < 0 ? min : max.compareTo(value) < 0 ? max : value;
    }

    public static UInt64 max(UInt64 val1, UInt64 val2) {
        return val1.compareTo(val2) < 0 ? val2 : val1;
    }

    public static UInt64 min(UInt64 val1, UInt64 val2) {
        return val2.compareTo(val1) < 0 ? val2 : val1;
    }

    public static UInt64 clamp(UInt64 value, UInt64 min, UInt64 max) {
        if (max.compareTo(min) < 0) {
            throw wrongRange(min, max);
        }
        return value.compareTo(min) < 0 ? min : max.compareTo(value) < 0 ? max : value;
    }
}
