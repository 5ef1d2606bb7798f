package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;

/** The type that the ends of a ValidateRange and the value between them are compared as (ValidateRangeAttribute.GetCommonType). */
final class PromotedTypes {

    private static final List<String> CODES = List.of("Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single",
        "Double", "Decimal");

    private PromotedTypes() {}

    /** Null when there is none: one of them is no number. */
    static ClrType of(ClrType one, ClrType other) {
        int first = CODES.indexOf(one.name());
        int second = CODES.indexOf(other.name());
        if (first < 0 || second < 0) {
            return null;
        }
        boolean signed = isSigned(one.name()) || isSigned(other.name());
        return switch (CODES.get(Math.max(first, second))) {
            case "UInt32" -> signed ? ClrTypes.DOUBLE : ClrTypes.find("System.UInt32");
            case "Int64" -> ClrTypes.find("System.Int64");
            case "UInt64" -> signed ? ClrTypes.DOUBLE : ClrTypes.find("System.UInt64");
            case "Single", "Double" -> ClrTypes.DOUBLE;
            case "Decimal" -> ClrTypes.find("System.Decimal");
            default -> ClrTypes.find("System.Int32");
        };
    }

    private static boolean isSigned(String name) {
        return name.equals("SByte") || name.startsWith("Int");
    }

    /** A value as a type; what does not fit is refused. */
    static Object as(Object value, ClrType type) {
        try {
            return ClrTypes.of(value) == type ? value : Conversion.convert(value, type);
        } catch (DotNetException unlike) {
            throw unlike(value, type);
        }
    }

    /** A value as the number that zero is compared to. */
    static Object asNumber(Object value) {
        ClrType zero = ClrTypes.find("System.Int32");
        ClrType type = of(zero, ClrTypes.of(value));
        if (type == null) {
            throw unlike(value, zero);
        }
        return as(value, type);
    }

    private static DotNetException unlike(Object value, ClrType type) {
        return Validations.failure("ValidationRangeElementType", "The argument cannot be validated because its type \"" + ClrTypes.of(value).name()
            + "\" is not the same type (" + type.name() + ") as the maximum and minimum limits of the parameter. Make sure the argument is of type "
            + type.name() + " and then try the command again.");
    }
}
