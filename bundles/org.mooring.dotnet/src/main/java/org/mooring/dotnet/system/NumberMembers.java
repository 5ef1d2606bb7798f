package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.NumberFormatInfo;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.Type;

/** What all numeric types have in common. */
public final class NumberMembers {

    private NumberMembers() {}

    public static String toString(Number self) {
        return Formatter.toString(self, null, Culture.current());
    }

    public static String toString(Number self, String format) {
        return Formatter.toString(self, format, Culture.current());
    }

    public static String toString(Number self, @Type("System.IFormatProvider") Object provider) {
        return Formatter.toString(self, null, Culture.ofProvider(provider));
    }

    public static String toString(Number self, String format, @Type("System.IFormatProvider") Object provider) {
        return Formatter.toString(self, format, Culture.ofProvider(provider));
    }

    public static int compareTo(Number self, Object value) {
        if (value == null) {
            return 1;
        }
        if (value.getClass() != self.getClass()) {
            throw Exceptions.argument("Object must be of type " + ClrTypes.of(self).name() + ".");
        }
        return compare(self, value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int compare(Object a, Object b) {
        if (a instanceof Byte x && b instanceof Byte y) {
            return Integer.signum(Byte.compareUnsigned(x, y));
        }
        if (a instanceof Double x && b instanceof Double y && x.doubleValue() == y) {
            return 0;
        }
        if (a instanceof Double x && x.isNaN() != ((Double) b).isNaN()) {
            return x.isNaN() ? -1 : 1;
        }
        return Integer.signum(((Comparable) a).compareTo(b));
    }

    public static boolean equals(Number self, Object obj) {
        return self instanceof BigDecimal d && obj instanceof BigDecimal o ? d.compareTo(o) == 0 : self.equals(obj);
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(Number self) {
        ClrEnum codes = (ClrEnum) ClrTypes.find("System.TypeCode");
        return codes.parse(ClrTypes.of(self).name(), false);
    }

    static NumberFormatInfo numbers(Object provider) {
        return Culture.ofProvider(provider).numbers();
    }

    /** The integer that a text is; throws as .NET's Parse. */
    static BigInteger integer(String s, int styles, Object provider, BigInteger min, BigInteger max, String type) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        BigDecimal value = NumberParser.read(s, styles, numbers(provider));
        if (value == null) {
            throw Exceptions.notANumber(s);
        }
        BigInteger integer = whole(value, styles, min, max);
        if (integer == null) {
            throw Exceptions.overflow("Value was either too large or too small for " + type + ".");
        }
        return integer;
    }

    /** Null when it is none or does not fit. */
    static BigInteger tryInteger(String s, int styles, Object provider, BigInteger min, BigInteger max) {
        BigDecimal value = NumberParser.read(s, styles, numbers(provider));
        return value == null ? null : whole(value, styles, min, max);
    }

    private static BigInteger whole(BigDecimal value, int styles, BigInteger min, BigInteger max) {
        if (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 40 && min != null) {
            return null;
        }
        BigInteger integer = value.toBigInteger();
        if (min == null) {
            return integer;
        }
        if ((styles & (NumberParser.HEX | NumberParser.BINARY)) != 0 && min.signum() < 0) {
            int bits = max.bitLength() + 1;
            if (integer.bitLength() > bits) {
                return null;
            }
            return integer.testBit(bits - 1) ? integer.subtract(BigInteger.ONE.shiftLeft(bits)) : integer;
        }
        return integer.compareTo(min) < 0 || integer.compareTo(max) > 0 ? null : integer;
    }

    static int styles(Object style) {
        return (int) ClrEnum.number(style);
    }
}
