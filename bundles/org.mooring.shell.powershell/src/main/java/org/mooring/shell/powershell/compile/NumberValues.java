package org.mooring.shell.powershell.compile;

import org.mooring.dotnet.SByte;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.language.ast.ConstantExpression;

/** What number literals are as values. */
public final class NumberValues {

    private NumberValues() {}

    /** Null for a number that the parser has refused. */
    public static Object of(ConstantExpression e) {
        Object value = e.value();
        if (e.type() == null) {
            return value;
        }
        return switch (e.type()) {
            case SBYTE -> new SByte(((Number) value).byteValue());
            case UINT16 -> new UInt16(((Number) value).intValue());
            case UINT32 -> new UInt32(((Number) value).longValue());
            case UINT64 -> new UInt64(((Number) value).longValue());
            case BYTE -> ((Number) value).byteValue();
            case INT16 -> ((Number) value).shortValue();
            default -> value;
        };
    }
}
