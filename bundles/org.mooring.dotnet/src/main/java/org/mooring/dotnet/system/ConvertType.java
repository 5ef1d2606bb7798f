package org.mooring.dotnet.system;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.HexFormat;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.NumberParser;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** System.Convert: rounds to even, refuses what does not fit. */
@ClrClass(value = "System.Convert", type = ClrClass.None.class)
public final class ConvertType {

    private static final String PROVIDER = "System.IFormatProvider";

    private ConvertType() {}

    /** The number of any value that converts to one; strings are read as the culture writes them. */
    private static BigDecimal exact(Object value, Object provider, boolean whole, String to) {
        return switch (value) {
            case null -> BigDecimal.ZERO;
            case Boolean b -> b ? BigDecimal.ONE : BigDecimal.ZERO;
            case Character c -> BigDecimal.valueOf(c);
            case BigDecimal d -> d;
            case BigInteger i -> new BigDecimal(i);
            case UInt64 u -> new BigDecimal(u.toBigInteger());
            case Byte b -> BigDecimal.valueOf(b & 0xff);
            case Double d -> ofDouble(d);
            case Float f -> ofDouble(f);
            case Number n -> BigDecimal.valueOf(n.longValue());
            case String s -> {
                BigDecimal read = NumberParser.read(s, whole ? NumberParser.INTEGER_STYLE : NumberParser.NUMBER_STYLE | NumberParser.EXPONENT,
                        NumberMembers.numbers(provider));
                if (read == null) {
                    throw Exceptions.notANumber(s);
                }
                yield read;
            }
            case DBNullType nothing -> throw Exceptions.make("System.InvalidCastException", "Object cannot be cast from DBNull to other types.");
            case DateTime date -> throw invalid(value, to);
            default -> {
                if (org.mooring.dotnet.ClrTypes.of(value).isEnum()) {
                    yield BigDecimal.valueOf(ClrEnum.number(value));
                }
                throw Exceptions.make("System.InvalidCastException", "Unable to cast object of type '" + org.mooring.dotnet.ClrTypes.of(value).fullName()
                        + "' to type 'System.IConvertible'.");
            }
        };
    }

    private static RuntimeException invalid(Object value, String to) {
        return Exceptions.make("System.InvalidCastException", "Invalid cast from '" + org.mooring.dotnet.ClrTypes.of(value).name() + "' to '" + to + "'.");
    }

    private static BigDecimal ofDouble(double d) {
        if (!Double.isFinite(d)) {
            throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
        }
        return new BigDecimal(d);
    }

    private static BigInteger whole(Object value, Object provider, String min, String max, String type) {
        BigInteger number = exact(value, provider, true, type.substring(type.indexOf(' ') + 1)).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        if (number.compareTo(new BigInteger(min)) < 0 || number.compareTo(new BigInteger(max)) > 0) {
            throw Exceptions.overflow("Value was either too large or too small for " + type + ".");
        }
        return number;
    }

    /** Digits of base 2, 8, 10 or 16; a first bit of the type's width is the sign, except in base 10. */
    private static long radix(String value, int fromBase, int bits, boolean signed) {
        if (fromBase != 2 && fromBase != 8 && fromBase != 10 && fromBase != 16) {
            throw Exceptions.argument("Invalid Base.", null);
        }
        if (value == null) {
            return 0;
        }
        String digits = fromBase == 16 && value.regionMatches(true, 0, "0x", 0, 2) ? value.substring(2) : value;
        if (digits.isEmpty()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex");
        }
        if (fromBase != 10 && digits.startsWith("-")) {
            throw Exceptions.argument("String cannot contain a minus sign if the base is not 10.");
        }
        BigInteger number;
        try {
            number = new BigInteger(digits, fromBase);
        } catch (NumberFormatException e) {
            throw Exceptions.format(Character.digit(digits.charAt(0), fromBase) < 0 ? "Could not find any recognizable digits."
                    : "Additional non-parsable characters are at the end of the string.");
        }
        if (fromBase != 10 && signed && number.bitLength() == bits) {
            number = number.subtract(BigInteger.ONE.shiftLeft(bits));
        }
        if (number.bitLength() > (signed ? bits - 1 : bits)) {
            throw Exceptions.overflow("Value was either too large or too small for " + (signed ? "an Int" : "a UInt") + bits + ".");
        }
        return number.longValue();
    }

    public static int toInt32(Object value) {
        return toInt32(value, null);
    }

    public static int toInt32(Object value, @Type(PROVIDER) Object provider) {
        return whole(value, provider, "-2147483648", "2147483647", "an Int32").intValue();
    }

    public static int toInt32(String value, int fromBase) {
        return (int) radix(value, fromBase, 32, true);
    }

    public static long toInt64(Object value) {
        return toInt64(value, null);
    }

    public static long toInt64(Object value, @Type(PROVIDER) Object provider) {
        return whole(value, provider, "-9223372036854775808", "9223372036854775807", "an Int64").longValue();
    }

    public static long toInt64(String value, int fromBase) {
        return radix(value, fromBase, 64, true);
    }

    public static short toInt16(Object value) {
        return toInt16(value, null);
    }

    public static short toInt16(Object value, @Type(PROVIDER) Object provider) {
        return whole(value, provider, "-32768", "32767", "an Int16").shortValue();
    }

    public static short toInt16(String value, int fromBase) {
        return (short) radix(value, fromBase, 16, true);
    }

    public static byte toByte(Object value) {
        return toByte(value, null);
    }

    public static byte toByte(Object value, @Type(PROVIDER) Object provider) {
        return whole(value, provider, "0", "255", "an unsigned byte").byteValue();
    }

    public static byte toByte(String value, int fromBase) {
        return (byte) radix(value, fromBase, 8, false);
    }

    @org.mooring.dotnet.Name("ToSByte")
    public static SByte toSByte(Object value) {
        return toSByte(value, null);
    }

    @org.mooring.dotnet.Name("ToSByte")
    public static SByte toSByte(Object value, @Type(PROVIDER) Object provider) {
        return new SByte(whole(value, provider, "-128", "127", "a signed byte").byteValue());
    }

    @org.mooring.dotnet.Name("ToSByte")
    public static SByte toSByte(String value, int fromBase) {
        return new SByte((byte) radix(value, fromBase, 8, true));
    }

    @org.mooring.dotnet.Name("ToUInt16")
    public static UInt16 toUInt16(Object value) {
        return toUInt16(value, null);
    }

    @org.mooring.dotnet.Name("ToUInt16")
    public static UInt16 toUInt16(Object value, @Type(PROVIDER) Object provider) {
        return new UInt16(whole(value, provider, "0", "65535", "a UInt16").intValue());
    }

    @org.mooring.dotnet.Name("ToUInt16")
    public static UInt16 toUInt16(String value, int fromBase) {
        return new UInt16((int) radix(value, fromBase, 16, false));
    }

    @org.mooring.dotnet.Name("ToUInt32")
    public static UInt32 toUInt32(Object value) {
        return toUInt32(value, null);
    }

    @org.mooring.dotnet.Name("ToUInt32")
    public static UInt32 toUInt32(Object value, @Type(PROVIDER) Object provider) {
        return new UInt32(whole(value, provider, "0", "4294967295", "a UInt32").longValue());
    }

    @org.mooring.dotnet.Name("ToUInt32")
    public static UInt32 toUInt32(String value, int fromBase) {
        return new UInt32(radix(value, fromBase, 32, false));
    }

    @org.mooring.dotnet.Name("ToUInt64")
    public static UInt64 toUInt64(Object value) {
        return toUInt64(value, null);
    }

    @org.mooring.dotnet.Name("ToUInt64")
    public static UInt64 toUInt64(Object value, @Type(PROVIDER) Object provider) {
        return UInt64.of(whole(value, provider, "0", "18446744073709551615", "a UInt64"));
    }

    @org.mooring.dotnet.Name("ToUInt64")
    public static UInt64 toUInt64(String value, int fromBase) {
        return new UInt64(radix(value, fromBase, 64, false));
    }

    public static double toDouble(Object value) {
        return toDouble(value, null);
    }

    public static double toDouble(Object value, @Type(PROVIDER) Object provider) {
        return value instanceof Double d ? d : value instanceof Float f ? f : value instanceof String s
                ? org.mooring.dotnet.system.DoubleType.parseFor(s, provider) : exact(value, provider, false, "Double").doubleValue();
    }

    public static float toSingle(Object value) {
        return toSingle(value, null);
    }

    public static float toSingle(Object value, @Type(PROVIDER) Object provider) {
        return (float) toDouble(value, provider);
    }

    public static BigDecimal toDecimal(Object value) {
        return toDecimal(value, null);
    }

    public static BigDecimal toDecimal(Object value, @Type(PROVIDER) Object provider) {
        return value instanceof Double || value instanceof Float ? DecimalType.ofDouble(((Number) value).doubleValue())
                : NumberParser.toDecimal(exact(value, provider, false, "Decimal"));
    }

    public static boolean toBoolean(Object value) {
        return value instanceof String s ? BooleanType.parse(s) : exact(value, null, false, "Boolean").signum() != 0;
    }

    public static boolean toBoolean(Object value, @Type(PROVIDER) Object provider) {
        return toBoolean(value);
    }

    public static char toChar(Object value, @Type(PROVIDER) Object provider) {
        return toChar(value);
    }

    public static char toChar(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal || value instanceof Boolean) {
            throw invalid(value, "Char");
        }
        return value instanceof String s ? CharType.parse(s) : (char) whole(value, null, "0", "65535", "a character").intValue();
    }

    public static DateTime toDateTime(Object value) {
        return toDateTime(value, null);
    }

    public static DateTime toDateTime(Object value, @Type(PROVIDER) Object provider) {
        return switch (value) {
            case null -> DateTime.MIN;
            case DateTime d -> d;
            case String s -> DateTime.parse(s, Culture.ofProvider(provider));
            default -> throw invalid(value, "DateTime");
        };
    }

    public static String toString(Object value) {
        return Formatter.text(value, Culture.current());
    }

    public static String toString(Object value, @Type(PROVIDER) Object provider) {
        return Formatter.text(value, Culture.ofProvider(provider));
    }

    private static String radix(long value, int bits, int toBase) {
        return switch (toBase) {
            case 10 -> Long.toString(value);
            case 2, 8, 16 -> Long.toUnsignedString(bits == 64 ? value : value & (1L << bits) - 1, toBase);
            default -> throw Exceptions.argument("Invalid Base.", null);
        };
    }

    public static String toString(byte value, int toBase) {
        return radix(value & 0xff, 8, toBase);
    }

    public static String toString(short value, int toBase) {
        return radix(value, 16, toBase);
    }

    public static String toString(int value, int toBase) {
        return radix(value, 32, toBase);
    }

    public static String toString(long value, int toBase) {
        return radix(value, 64, toBase);
    }

    public static String toBase64String(byte[] inArray) {
        if (inArray == null) {
            throw Exceptions.argumentNull("inArray");
        }
        return Base64.getEncoder().encodeToString(inArray);
    }

    public static String toBase64String(byte[] inArray, @Type("System.Base64FormattingOptions") Object options) {
        return ClrEnum.number(options) == 0 ? toBase64String(inArray) : Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(inArray);
    }

    public static String toBase64String(byte[] inArray, int offset, int length) {
        return toBase64String(java.util.Arrays.copyOfRange(inArray, offset, offset + length));
    }

    public static byte[] fromBase64String(String s) {
        if (s == null) {
            throw Exceptions.argumentNull("s");
        }
        try {
            String packed = s.replaceAll("[ \t\r\n]", "");
            if (packed.length() % 4 != 0) {
                throw new IllegalArgumentException("length");
            }
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException e) {
            throw Exceptions.format("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, "
                    + "or an illegal character among the padding characters.");
        }
    }

    public static String toHexString(byte[] inArray) {
        return HexFormat.of().withUpperCase().formatHex(inArray);
    }

    public static String toHexStringLower(byte[] inArray) {
        return HexFormat.of().formatHex(inArray);
    }

    public static byte[] fromHexString(String s) {
        if (s.length() % 2 != 0) {
            throw Exceptions.format("The input is not a valid hex string as its length is not a multiple of 2.");
        }
        try {
            return HexFormat.of().parseHex(s);
        } catch (IllegalArgumentException e) {
            throw Exceptions.format("The input is not a valid hex string as it contains a non-hex character.");
        }
    }

    public static byte[] fromBase64CharArray(char[] inArray, int offset, int length) {
        return fromBase64String(new String(inArray, offset, length));
    }

    public static int toBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut) {
        String text = toBase64String(inArray, offsetIn, length);
        text.getChars(0, text.length(), outArray, offsetOut);
        return text.length();
    }

    public static final Object DBNull = DBNullType.VALUE;

    @org.mooring.dotnet.Name("IsDBNull")
    public static boolean isDBNull(Object value) {
        return value == DBNullType.VALUE;
    }

    public static Object changeType(Object value, @Type("System.TypeCode") Object typeCode) {
        return changeType(value, org.mooring.dotnet.ClrTypes.find("System." + typeCode), null);
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(Object value) {
        return value == null ? ((ClrEnum) org.mooring.dotnet.ClrTypes.find("System.TypeCode")).value(0) : TypeType.getTypeCode(org.mooring.dotnet.ClrTypes.of(value));
    }

    public static Object changeType(Object value, ClrType conversionType) {
        return changeType(value, conversionType, null);
    }

    public static Object changeType(Object value, ClrType conversionType, @Type(PROVIDER) Object provider) {
        if (value == null && conversionType.isValueType()) {
            throw Exceptions.make("System.InvalidCastException", "Null object cannot be converted to a value type.");
        }
        return switch (conversionType.fullName()) {
            case "System.Int32" -> toInt32(value, provider);
            case "System.Int64" -> toInt64(value, provider);
            case "System.Int16" -> toInt16(value, provider);
            case "System.Byte" -> toByte(value, provider);
            case "System.SByte" -> toSByte(value, provider);
            case "System.UInt16" -> toUInt16(value, provider);
            case "System.UInt32" -> toUInt32(value, provider);
            case "System.UInt64" -> toUInt64(value, provider);
            case "System.Double" -> toDouble(value, provider);
            case "System.Single" -> toSingle(value, provider);
            case "System.Decimal" -> toDecimal(value, provider);
            case "System.Boolean" -> toBoolean(value);
            case "System.Char" -> toChar(value);
            case "System.String" -> toString(value, provider);
            case "System.DateTime" -> toDateTime(value, provider);
            default -> {
                if (value != null && !conversionType.isInstance(value)) {
                    throw Exceptions.make("System.InvalidCastException", "Invalid cast from '" + org.mooring.dotnet.ClrTypes.of(value).fullName() + "' to '"
                            + conversionType.fullName() + "'.");
                }
                yield value;
            }
        };
    }
}
