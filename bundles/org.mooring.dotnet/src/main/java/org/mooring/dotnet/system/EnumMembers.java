package org.mooring.dotnet.system;

import java.util.List;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** System.Enum. */
@ClrClass(value = "System.Enum", type = ClrClass.None.class, base = "System.ValueType", isAbstract = true,
        interfaces = {"System.IComparable", "System.ISpanFormattable", "System.IConvertible"})
public final class EnumMembers {

    private EnumMembers() {}

    private static ClrEnum type(ClrType type) {
        if (type instanceof ClrEnum e) {
            return e;
        }
        throw type == null ? Exceptions.argumentNull("enumType") : Exceptions.argument("Type provided must be an Enum.", "enumType");
    }

    @Get
    @Name("value__")
    public static Object number(Object self) {
        return underlying(type(ClrTypes.of(self)), ClrEnum.number(self));
    }

    /** A number as the type that the enumeration is stored as. */
    static Object underlying(ClrEnum type, long number) {
        return switch (type.underlying().name()) {
            case "Byte" -> (byte) number;
            case "SByte" -> new org.mooring.dotnet.SByte((byte) number);
            case "Int16" -> (short) number;
            case "UInt16" -> new org.mooring.dotnet.UInt16((int) number & 0xffff);
            case "UInt32" -> new org.mooring.dotnet.UInt32(number & 0xffffffffL);
            case "Int64" -> number;
            case "UInt64" -> new org.mooring.dotnet.UInt64(number);
            default -> (int) number;
        };
    }

    public static String toString(Object self) {
        return Formatter.toString(self, null, Culture.INVARIANT);
    }

    public static String toString(Object self, String format) {
        return Formatter.toString(self, format, Culture.INVARIANT);
    }

    public static boolean hasFlag(Object self, @Type("System.Enum") Object flag) {
        long bits = ClrEnum.number(flag);
        return (ClrEnum.number(self) & bits) == bits;
    }

    public static int compareTo(Object self, Object target) {
        return target == null ? 1 : Long.compare(ClrEnum.number(self), ClrEnum.number(target));
    }

    public static int getHashCode(Object self) {
        return Long.hashCode(ClrEnum.number(self));
    }

    @Type("System.TypeCode")
    public static Object getTypeCode(Object self) {
        return ((ClrEnum) ClrTypes.find("System.TypeCode")).parse(type(ClrTypes.of(self)).underlying().name(), false);
    }

    @Generic("TEnum")
    @Name("GetNames")
    public static String[] namesOf(@TypeArgument("TEnum") ClrType type) {
        return getNames(type);
    }

    @Generic("TEnum")
    @Name("GetValues")
    @Type("TEnum[]")
    public static Object valuesOf(@TypeArgument("TEnum") ClrType type) {
        return getValues(type);
    }

    @Generic("TEnum")
    @Name("GetName")
    public static String nameOf(@TypeArgument("TEnum") ClrType type, @Type("TEnum") Object value) {
        return getName(type, value);
    }

    @Generic("TEnum")
    @Name("IsDefined")
    public static boolean isDefinedIn(@TypeArgument("TEnum") ClrType type, @Type("TEnum") Object value) {
        return isDefined(type, value);
    }

    @Generic("TEnum")
    @Name("Parse")
    @Type("TEnum")
    public static Object parsed(@TypeArgument("TEnum") ClrType type, String value) {
        return parse(type, value, false);
    }

    @Generic("TEnum")
    @Name("Parse")
    @Type("TEnum")
    public static Object parsed(@TypeArgument("TEnum") ClrType type, String value, boolean ignoreCase) {
        return parse(type, value, ignoreCase);
    }

    public static String[] getNames(ClrType enumType) {
        return type(enumType).names().toArray(String[]::new);
    }

    @Type("System.Array")
    public static Object getValues(ClrType enumType) {
        ClrEnum type = type(enumType);
        List<Object> values = type.names().stream().map(name -> type.value(type.number(name))).toList();
        return Sequences.toArray(values, type);
    }

    @Type("System.Array")
    public static Object getValuesAsUnderlyingType(ClrType enumType) {
        ClrEnum type = type(enumType);
        return Sequences.toArray(type.names().stream().map(name -> underlying(type, type.number(name))).toList(), getUnderlyingType(enumType));
    }

    public static String getName(ClrType enumType, Object value) {
        ClrEnum type = type(enumType);
        String text = type.text(number(value, type));
        return type.number(text) == null ? null : text;
    }

    public static ClrType getUnderlyingType(ClrType enumType) {
        return type(enumType).underlying();
    }

    public static boolean isDefined(ClrType enumType, Object value) {
        ClrEnum type = type(enumType);
        if (value instanceof String name) {
            return type.names().contains(name);
        }
        long number = number(value, type);
        return type.names().stream().anyMatch(name -> type.number(name) == number);
    }

    private static long number(Object value, ClrEnum type) {
        return value instanceof Number n ? n.longValue() : ClrEnum.number(value);
    }

    public static Object toObject(ClrType enumType, Object value) {
        ClrEnum type = type(enumType);
        return type.value(number(value, type));
    }

    public static String format(ClrType enumType, Object value, String format) {
        return Formatter.toString(toObject(enumType, value), format, Culture.INVARIANT);
    }

    public static Object parse(ClrType enumType, String value) {
        return parse(enumType, value, false);
    }

    public static Object parse(ClrType enumType, String value, boolean ignoreCase) {
        if (value == null) {
            throw Exceptions.argumentNull("value");
        }
        if (value.isBlank()) {
            throw Exceptions.argument("Must specify valid information for parsing in the string.", "value");
        }
        Object found = type(enumType).parse(value, ignoreCase);
        if (found == null) {
            throw Exceptions.argument("Requested value '" + value + "' was not found.", null);
        }
        return found;
    }

    public static boolean tryParse(ClrType enumType, String value, ByRef result) {
        return tryParse(enumType, value, false, result);
    }

    public static boolean tryParse(ClrType enumType, String value, boolean ignoreCase, ByRef result) {
        Object found = value == null || value.isBlank() ? null : type(enumType).parse(value, ignoreCase);
        result.set(found == null ? type(enumType).value(0) : found);
        return found != null;
    }

    @Generic("TEnum")
    @Name("TryParse")
    public static boolean tryParsed(@TypeArgument("TEnum") ClrType type, String value, @Type("TEnum") ByRef result) {
        return tryParse(type, value, false, result);
    }

    @Generic("TEnum")
    @Name("TryParse")
    public static boolean tryParsed(@TypeArgument("TEnum") ClrType type, String value, boolean ignoreCase, @Type("TEnum") ByRef result) {
        return tryParse(type, value, ignoreCase, result);
    }

    /** Writes into a span, which no script has. */
    @Generic("TEnum")
    @Name("TryFormat")
    public static boolean tryFormat(@TypeArgument("TEnum") ClrType type, @Type("TEnum") Object value, @Type("System.Span`1[System.Char]") Object destination,
            @Type("System.Int32") ByRef charsWritten, @Type("System.ReadOnlySpan`1[System.Char]") Object format) {
        throw Exceptions.notSupported("Spans are not supported.");
    }
}
