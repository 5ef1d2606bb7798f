package org.mooring.language.ast;

/**
 * A number literal.
 *
 * @param value its JVM form: Integer, Long, Double, java.math.BigDecimal and so on, as org.mooring.dotnet's table says; types
 *     without a class of the JDK's (sbyte, ushort, uint, ulong) stand here as the next wider JVM number
 * @param type which .NET type it has
 */
public record ConstantExpression(Object value, NumberType type, Extent extent) implements Expression {

    /** The .NET type of a number literal. */
    public enum NumberType { SBYTE, BYTE, INT16, UINT16, INT32, UINT32, INT64, UINT64, BIG_INTEGER, SINGLE, DOUBLE, DECIMAL }
}
