package org.mooring.dotnet.system;

import java.math.BigInteger;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;

/** A whole number of 128 bits. Its members are {@link WideMembers}. */
public abstract sealed class WideNumber implements Comparable<WideNumber>, Formatter.Formattable {

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(128);

    private final BigInteger number;

    private WideNumber(BigInteger number) {
        this.number = number;
    }

    /** System.Int128. */
    @ClrClass(value = "System.Int128", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"}, shared = WideMembers.class)
    public static final class Int128 extends WideNumber {

        @Get @Name("Zero") public static final Int128 ZERO = new Int128(BigInteger.ZERO);
        @Get @Name("One") public static final Int128 ONE = new Int128(BigInteger.ONE);
        @Get @Name("MaxValue") public static final Int128 MAX = new Int128(RANGE.shiftRight(1).subtract(BigInteger.ONE));
        @Get @Name("MinValue") public static final Int128 MIN = new Int128(RANGE.shiftRight(1).negate());

        private Int128(BigInteger number) {
            super(number);
        }

        @Override
        WideNumber least() {
            return MIN;
        }

        @Override
        WideNumber made(BigInteger value) {
            return new Int128(value);
        }
    }

    /** System.UInt128. */
    @ClrClass(value = "System.UInt128", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"}, shared = WideMembers.class)
    public static final class UInt128 extends WideNumber {

        @Get @Name("Zero") public static final UInt128 ZERO = new UInt128(BigInteger.ZERO);
        @Get @Name("One") public static final UInt128 ONE = new UInt128(BigInteger.ONE);
        @Get @Name("MaxValue") public static final UInt128 MAX = new UInt128(RANGE.subtract(BigInteger.ONE));
        @Get @Name("MinValue") public static final UInt128 MIN = ZERO;

        private UInt128(BigInteger number) {
            super(number);
        }

        @Override
        WideNumber least() {
            return MIN;
        }

        @Override
        WideNumber made(BigInteger value) {
            return new UInt128(value);
        }
    }

    BigInteger number() {
        return number;
    }

    /** The smallest number of this one's type. */
    abstract WideNumber least();

    /** A number of this one's type, which it is known to fit. */
    abstract WideNumber made(BigInteger value);

    /** A number of this one's type; what is too big for it is an error. */
    WideNumber checked(BigInteger value) {
        if (!offset(value).equals(offset(value).mod(RANGE))) {
            throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
        }
        return made(value);
    }

    /** A number of this one's type; as unchecked arithmetic does, what is too big goes round. */
    WideNumber wrapped(BigInteger value) {
        return made(offset(value).mod(RANGE).add(least().number));
    }

    private BigInteger offset(BigInteger value) {
        return value.subtract(least().number);
    }

    @Override
    public int compareTo(WideNumber value) {
        return number.compareTo(value.number);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof WideNumber other && other.getClass() == getClass() && other.number.equals(number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return number.toString();
    }

    @Override
    public String toString(String format, Culture culture) {
        return Formatter.toString(number, format, culture);
    }
}
