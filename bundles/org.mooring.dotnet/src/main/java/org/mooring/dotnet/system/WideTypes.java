package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt64;

/** System.Int128 and UInt128: whole numbers of 128 bits. */
public final class WideTypes {

    private WideTypes() {}

    /** System.Int128. */
    @ClrClass(value = "System.Int128", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"})
    public record Int128(BigInteger number) implements Comparable<Int128>, Formatter.Formattable {

        private static final BigInteger LEAST = BigInteger.ONE.shiftLeft(127).negate();
        private static final BigInteger MOST = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

        @Get @Name("Zero") public static final Int128 ZERO = new Int128(BigInteger.ZERO);
        @Get @Name("One") public static final Int128 ONE = new Int128(BigInteger.ONE);
        @Get @Name("MaxValue") public static final Int128 MAX = new Int128(MOST);
        @Get @Name("MinValue") public static final Int128 MIN = new Int128(LEAST);

        private static Int128 checked(BigInteger value) {
            if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
                throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
            }
            return new Int128(value);
        }

        /** As unchecked arithmetic does, what is too big goes round. */
        private static Int128 wrapped(BigInteger value) {
            BigInteger range = MOST.subtract(LEAST).add(BigInteger.ONE);
            return new Int128(value.subtract(LEAST).mod(range).add(LEAST));
        }

        @New
        public static Int128 make(UInt64 upper, UInt64 lower) {
            BigInteger high = new BigInteger(Long.toUnsignedString(upper.longValue())).shiftLeft(64);
            return wrapped(high.add(new BigInteger(Long.toUnsignedString(lower.longValue()))));
        }

        @Member
        @Name("op_Implicit")
        public static Int128 of(int value) {
            return wrapped(BigInteger.valueOf(value));
        }

        @Member
        @Name("op_Implicit")
        public static Int128 of(long value) {
            return wrapped(BigInteger.valueOf(value));
        }

        @Member
        @Name("op_Implicit")
        public static Int128 of(UInt64 value) {
            return wrapped(new BigInteger(Long.toUnsignedString(value.longValue())));
        }

        @Member
        @Name("op_Explicit")
        public static Int128 of(double value) {
            return checked(new BigDecimal(value).toBigInteger());
        }

        @Member
        @Name("op_Explicit")
        public static Int128 of(BigDecimal value) {
            return checked(value.toBigInteger());
        }

        @Member
        @Name("op_Explicit")
        public static Int128 of(BigInteger value) {
            return checked(value);
        }

        @Member
        @Name("op_Explicit")
        public static BigInteger big(Int128 value) {
            return value.number;
        }

        @Member
        @Name("op_Explicit")
        public static int small(Int128 value) {
            return value.number.intValue();
        }

        @Member
        @Name("op_Explicit")
        public static long large(Int128 value) {
            return value.number.longValue();
        }

        @Member
        @Name("op_Explicit")
        public static double real(Int128 value) {
            return value.number.doubleValue();
        }

        @Member
        @Name("op_Addition")
        public static Int128 plus(Int128 left, Int128 right) {
            return wrapped(left.number.add(right.number));
        }

        @Member
        @Name("op_Subtraction")
        public static Int128 minus(Int128 left, Int128 right) {
            return wrapped(left.number.subtract(right.number));
        }

        @Member
        @Name("op_Multiply")
        public static Int128 times(Int128 left, Int128 right) {
            return wrapped(left.number.multiply(right.number));
        }

        private static BigInteger divisor(Int128 value) {
            if (value.number.signum() == 0) {
                throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
            }
            return value.number;
        }

        @Member
        @Name("op_Division")
        public static Int128 over(Int128 left, Int128 right) {
            return wrapped(left.number.divide(divisor(right)));
        }

        @Member
        @Name("op_Modulus")
        public static Int128 rest(Int128 left, Int128 right) {
            return wrapped(left.number.remainder(divisor(right)));
        }

        @Member
        @Name("op_UnaryNegation")
        public static Int128 negative(Int128 value) {
            return wrapped(value.number.negate());
        }

        @Member
        public static Int128 parse(String s) {
            return checked(BigIntegerType.parse(s));
        }

        @Member
        public static boolean tryParse(String s, @Type("System.Int128") ByRef result) {
            try {
                result.set(parse(s));
                return true;
            } catch (org.mooring.api.stream.DotNetException e) {
                result.set(ZERO);
                return false;
            }
        }

        @Member
        public static Int128 abs(Int128 value) {
            return wrapped(value.number.abs());
        }

        @Member
        public static Int128 max(Int128 x, Int128 y) {
            return x.compareTo(y) >= 0 ? x : y;
        }

        @Member
        public static Int128 min(Int128 x, Int128 y) {
            return x.compareTo(y) <= 0 ? x : y;
        }

        @Member
        public static int sign(Int128 value) {
            return value.number.signum();
        }

        @Member
        public static boolean isEvenInteger(Int128 value) {
            return !value.number.testBit(0);
        }

        @Override
        @Member
        public int compareTo(Int128 value) {
            return number.compareTo(value.number);
        }

        @Override
        @Member
        public boolean equals(Object obj) {
            return obj instanceof Int128 other && other.number.equals(number);
        }

        @Override
        @Member
        public int hashCode() {
            return number.hashCode();
        }

        @Override
        @Member
        public String toString() {
            return number.toString();
        }

        @Member
        @Name("ToString")
        public String text(String format) {
            return toString(format, Culture.current());
        }

        @Override
        public String toString(String format, Culture culture) {
            return Formatter.toString(number, format, culture);
        }
    }

    /** System.UInt128. */
    @ClrClass(value = "System.UInt128", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"})
    public record UInt128(BigInteger number) implements Comparable<UInt128>, Formatter.Formattable {

        private static final BigInteger LEAST = BigInteger.ZERO;
        private static final BigInteger MOST = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

        @Get @Name("Zero") public static final UInt128 ZERO = new UInt128(BigInteger.ZERO);
        @Get @Name("One") public static final UInt128 ONE = new UInt128(BigInteger.ONE);
        @Get @Name("MaxValue") public static final UInt128 MAX = new UInt128(MOST);
        @Get @Name("MinValue") public static final UInt128 MIN = new UInt128(LEAST);

        private static UInt128 checked(BigInteger value) {
            if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
                throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
            }
            return new UInt128(value);
        }

        /** As unchecked arithmetic does, what is too big goes round. */
        private static UInt128 wrapped(BigInteger value) {
            BigInteger range = MOST.subtract(LEAST).add(BigInteger.ONE);
            return new UInt128(value.subtract(LEAST).mod(range).add(LEAST));
        }

        @New
        public static UInt128 make(UInt64 upper, UInt64 lower) {
            BigInteger high = new BigInteger(Long.toUnsignedString(upper.longValue())).shiftLeft(64);
            return wrapped(high.add(new BigInteger(Long.toUnsignedString(lower.longValue()))));
        }

        @Member
        @Name("op_Implicit")
        public static UInt128 of(int value) {
            return wrapped(BigInteger.valueOf(value));
        }

        @Member
        @Name("op_Implicit")
        public static UInt128 of(long value) {
            return wrapped(BigInteger.valueOf(value));
        }

        @Member
        @Name("op_Implicit")
        public static UInt128 of(UInt64 value) {
            return wrapped(new BigInteger(Long.toUnsignedString(value.longValue())));
        }

        @Member
        @Name("op_Explicit")
        public static UInt128 of(double value) {
            return checked(new BigDecimal(value).toBigInteger());
        }

        @Member
        @Name("op_Explicit")
        public static UInt128 of(BigDecimal value) {
            return checked(value.toBigInteger());
        }

        @Member
        @Name("op_Explicit")
        public static UInt128 of(BigInteger value) {
            return checked(value);
        }

        @Member
        @Name("op_Explicit")
        public static BigInteger big(UInt128 value) {
            return value.number;
        }

        @Member
        @Name("op_Explicit")
        public static int small(UInt128 value) {
            return value.number.intValue();
        }

        @Member
        @Name("op_Explicit")
        public static long large(UInt128 value) {
            return value.number.longValue();
        }

        @Member
        @Name("op_Explicit")
        public static double real(UInt128 value) {
            return value.number.doubleValue();
        }

        @Member
        @Name("op_Addition")
        public static UInt128 plus(UInt128 left, UInt128 right) {
            return wrapped(left.number.add(right.number));
        }

        @Member
        @Name("op_Subtraction")
        public static UInt128 minus(UInt128 left, UInt128 right) {
            return wrapped(left.number.subtract(right.number));
        }

        @Member
        @Name("op_Multiply")
        public static UInt128 times(UInt128 left, UInt128 right) {
            return wrapped(left.number.multiply(right.number));
        }

        private static BigInteger divisor(UInt128 value) {
            if (value.number.signum() == 0) {
                throw Exceptions.make("System.DivideByZeroException", "Attempted to divide by zero.");
            }
            return value.number;
        }

        @Member
        @Name("op_Division")
        public static UInt128 over(UInt128 left, UInt128 right) {
            return wrapped(left.number.divide(divisor(right)));
        }

        @Member
        @Name("op_Modulus")
        public static UInt128 rest(UInt128 left, UInt128 right) {
            return wrapped(left.number.remainder(divisor(right)));
        }

        @Member
        @Name("op_UnaryNegation")
        public static UInt128 negative(UInt128 value) {
            return wrapped(value.number.negate());
        }

        @Member
        public static UInt128 parse(String s) {
            return checked(BigIntegerType.parse(s));
        }

        @Member
        public static boolean tryParse(String s, @Type("System.UInt128") ByRef result) {
            try {
                result.set(parse(s));
                return true;
            } catch (org.mooring.api.stream.DotNetException e) {
                result.set(ZERO);
                return false;
            }
        }

        @Member
        public static UInt128 abs(UInt128 value) {
            return wrapped(value.number.abs());
        }

        @Member
        public static UInt128 max(UInt128 x, UInt128 y) {
            return x.compareTo(y) >= 0 ? x : y;
        }

        @Member
        public static UInt128 min(UInt128 x, UInt128 y) {
            return x.compareTo(y) <= 0 ? x : y;
        }

        @Member
        public static int sign(UInt128 value) {
            return value.number.signum();
        }

        @Member
        public static boolean isEvenInteger(UInt128 value) {
            return !value.number.testBit(0);
        }

        @Override
        @Member
        public int compareTo(UInt128 value) {
            return number.compareTo(value.number);
        }

        @Override
        @Member
        public boolean equals(Object obj) {
            return obj instanceof UInt128 other && other.number.equals(number);
        }

        @Override
        @Member
        public int hashCode() {
            return number.hashCode();
        }

        @Override
        @Member
        public String toString() {
            return number.toString();
        }

        @Member
        @Name("ToString")
        public String text(String format) {
            return toString(format, Culture.current());
        }

        @Override
        public String toString(String format, Culture culture) {
            return Formatter.toString(number, format, culture);
        }
    }
}
