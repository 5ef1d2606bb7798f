package org.mooring.dotnet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;

/** Composite formatting ({@code '{0,8:N2}'}) and {@code ToString} with a format, as .NET does both. */
public final class Formatter {

    /** A value that formats itself; the stand-in of System.IFormattable. */
    public interface Formattable {
        String toString(String format, Culture culture);
    }

    private Formatter() {}

    /** String.Format: throws a FormatException for what is no format, and for an index without an argument. */
    public static String format(String composite, Culture culture, Object... arguments) {
        return CompositeFormat.format(composite, culture, arguments);
    }

    /**
     * {@code value.ToString(format, culture)}: a null or empty format is the general one; "" for null. A value that takes no formats is
     * shown by {@link #text}.
     */
    public static String toString(Object value, String format, Culture culture) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Formattable f) {
            return f.toString(format, culture);
        }
        if (value instanceof Number n && isNumber(value)) {
            return NumberFormatter.format(n, format, culture);
        }
        if (value instanceof DateTime d) {
            return DateFormatter.format(d, format, culture);
        }
        if (value instanceof DateTimeOffset d) {
            return DateFormatter.format(d, format, culture);
        }
        if (value instanceof TimeSpan t) {
            return TimeSpanText.format(t, format, culture);
        }
        if (value instanceof UUID u) {
            return guid(u, format);
        }
        if (isEnumeration(value)) {
            return enumeration(value, format);
        }
        return text(value, culture);
    }

    /** Whether a format means something to it. */
    public static boolean isFormattable(Object value) {
        return isNumber(value) || value instanceof Formattable || value instanceof DateTime || value instanceof DateTimeOffset
                || value instanceof TimeSpan || value instanceof UUID || isEnumeration(value);
    }

    /** Not every constant of a Java enum is one of .NET's. */
    private static boolean isEnumeration(Object value) {
        return value instanceof EnumValue || value instanceof Enum<?> && ClrTypes.of(value) instanceof ClrEnum;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Double || value instanceof Long || value instanceof BigDecimal || value instanceof Byte
                || value instanceof Short || value instanceof Float || value instanceof BigInteger || value instanceof UInt64 || value instanceof UInt32
                || value instanceof UInt16 || value instanceof SByte;
    }

    /** {@code value.ToString()} in that culture, for any value; a type's name where a type has no text of its own. */
    public static String text(Object value, Culture culture) {
        if (value == null) {
            return "";
        }
        if (value instanceof String || value instanceof Character) {
            return value.toString();
        }
        if (value instanceof Boolean b) {
            return b ? "True" : "False";
        }
        if (isFormattable(value)) {
            return toString(value, null, culture);
        }
        return Texts.of(value);
    }

    private static String guid(UUID value, String format) {
        String text = value.toString();
        return switch (format == null || format.isEmpty() ? "D" : format) {
            case "D", "d" -> text;
            case "N", "n" -> text.replace("-", "");
            case "B", "b" -> "{" + text + "}";
            case "P", "p" -> "(" + text + ")";
            case "X", "x" -> {
                String h = text.replace("-", "");
                StringBuilder out = new StringBuilder("{0x" + h.substring(0, 8) + ",0x" + h.substring(8, 12) + ",0x" + h.substring(12, 16) + ",{");
                for (int i = 16; i < 32; i += 2) {
                    out.append(i == 16 ? "" : ",").append("0x").append(h, i, i + 2);
                }
                yield out.append("}}").toString();
            }
            default -> throw Exceptions.format("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".");
        };
    }

    private static String enumeration(Object value, String format) {
        ClrEnum type = (ClrEnum) ClrTypes.of(value);
        long number = ClrEnum.number(value);
        return switch (format == null || format.isEmpty() ? "G" : format) {
            case "G", "g", "F", "f" -> type.text(number);
            case "D", "d" -> Long.toString(number);
            case "X", "x" -> {
                int digits = switch (type.underlying().name()) {
                    case "Byte", "SByte" -> 2;
                    case "Int16", "UInt16" -> 4;
                    case "Int64", "UInt64" -> 16;
                    default -> 8;
                };
                String hex = String.format("%016X", number);
                yield hex.substring(16 - digits);
            }
            default -> throw Exceptions.format("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".");
        };
    }
}
