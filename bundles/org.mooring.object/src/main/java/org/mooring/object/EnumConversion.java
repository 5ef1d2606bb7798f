package org.mooring.object;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;

/** Conversion to enums: by name, by an unambiguous beginning of a name, by several names, by number. */
final class EnumConversion {

    private EnumConversion() {}

    static Object convert(Object raw, ClrEnum type) {
        if (raw instanceof String s) {
            return ofText(s, type);
        }
        if (Enumeration.isEnumerable(raw)) {
            List<String> names = new ArrayList<>();
            Enumeration.toList(raw).forEach(each -> names.add(Conversion.toText(each)));
            return ofText(String.join(",", names), type);
        }
        Object number = Numbers.enumNumber(raw);
        Numbers.Kind kind = Numbers.kind(number);
        if (kind == null || !kind.isNumber()) {
            throw Conversion.noWay(raw, type);
        }
        long value;
        try {
            value = Numbers.bits(Numbers.convert(number, kind == Numbers.Kind.UINT64 ? kind : Numbers.Kind.INT64));
        } catch (DotNetException e) {
            throw Conversion.because("InvalidCastIConvertible", raw, type, e);
        }
        if (!isDefined(value, type)) {
            throw Conversion.failed("UndefinedIntegerToEnum", "Cannot convert value \"" + Conversion.toText(raw) + "\" to type \"" + type.fullName()
                    + "\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible"
                    + " enumeration values are \"" + String.join(",", type.names()) + "\".", null);
        }
        return type.value(value);
    }

    private static boolean isDefined(long value, ClrEnum type) {
        long all = 0;
        for (String name : type.names()) {
            long number = type.number(name);
            if (number == value) {
                return true;
            }
            all |= number;
        }
        return type.isFlags() && (value & ~all) == 0 && value != 0;
    }

    private static Object ofText(String text, ClrEnum type) {
        if (text.isBlank()) {
            throw noMatch(text, type);
        }
        Object value = type.parse(text.strip(), true);
        if (value != null) {
            if (Character.isDigit(text.strip().charAt(0)) && !isDefined(ClrEnum.number(value), type)) {
                throw noMatch(text, type);
            }
            return value;
        }
        long number = 0;
        for (String part : text.split(",")) {
            number |= beginning(part.strip(), text, type);
        }
        return type.value(number);
    }

    private static long beginning(String part, String text, ClrEnum type) {
        String found = null;
        for (String name : type.names()) {
            if (name.equalsIgnoreCase(part)) {
                return type.number(name);
            }
            if (!part.isEmpty() && name.regionMatches(true, 0, part, 0, part.length())) {
                if (found != null) {
                    throw noMatch(text, type);
                }
                found = name;
            }
        }
        if (found == null) {
            throw noMatch(text, type);
        }
        return type.number(found);
    }

    private static DotNetException noMatch(String text, ClrEnum type) {
        DotNetException why = new DotNetException("System.Management.Automation.PSArgumentException", "Unable to match the identifier name " + text
                + " to a valid enumerator name. Specify one of the following enumerator names and try again:\n" + String.join(", ", type.names()));
        return Conversion.because("SubstringDisambiguationEnumParseThrewAnException", text, type, why);
    }
}
