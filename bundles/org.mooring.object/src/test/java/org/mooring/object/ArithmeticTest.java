package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** The expected results are those that PowerShell 7.6 gave. */
class ArithmeticTest {

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }

    private static Arguments row(Object left, String operator, Object right, String result) {
        return Arguments.of(left, operator, right, result);
    }

    static Stream<Arguments> results() {
        String notANumber = "!InvalidCastFromStringToInteger: Cannot convert value \"abc\" to type \"System.Int32\". Error: "
                + "\"The input string 'abc' was not in a correct format.\"";
        return Stream.of(row(1, "+", 1L, "System.Int64|2"), row(1, "+", 1.0, "System.Double|2"), row(1, "+", d("1"), "System.Decimal|2"),
                row(d("1"), "+", 1.5, "System.Decimal|2.5"), row(1.5, "+", d("1"), "System.Decimal|2.5"),
                row(BigInteger.TWO, "*", 1.5, "System.Numerics.BigInteger|2"), row((byte) 1, "+", (byte) 1, "System.Int32|2"),
                row(1.5f, "+", 1, "System.Double|2.5"), row(1f, "/", 3, "System.Double|0.333333333333333"),
                row(Integer.MAX_VALUE, "+", 1, "System.Double|2147483648"), row(Long.MAX_VALUE, "+", 1, "System.Double|9.22337203685478E+18"),
                row(Long.MAX_VALUE, "*", 2, "System.Double|1.84467440737095E+19"), row(Long.MIN_VALUE, "-", 1L, "System.Double|-9.22337203685478E+18"),
                row(Long.MIN_VALUE, "/", -1, "System.Double|9.22337203685478E+18"), row(Integer.MIN_VALUE, "%", -1, "System.Int32|0"),
                row(new UInt32(4000000000L), "+", new UInt32(1000000000L), "System.Double|5000000000"), row(new UInt32(1), "-", new UInt32(2), "System.Double|-1"),
                row(new UInt32(1), "+", 1, "System.UInt32|2"), row(new UInt64(1), "+", 1, "System.UInt64|2"),
                row(UInt64.MAX, "+", 1, "System.Double|1.84467440737096E+19"), row(new UInt64(5), "-", 10, "System.Double|-5"),
                row(7, "%", -3, "System.Int32|1"), row(-7, "%", 3, "System.Int32|-1"), row(7.5, "%", 2, "System.Double|1.5"), row(d("10"), "%", 3, "System.Decimal|1"),
                row(6, "/", 3, "System.Int32|2"), row(10, "/", 4, "System.Double|2.5"), row(1.0, "/", 0, "System.Double|Infinity"),
                row(1, "/", 0, "!RuntimeException: Attempted to divide by zero."), row(1, "%", 0, "!RuntimeException: Attempted to divide by zero."),
                row(d("1"), "/", 0, "!RuntimeException: Attempted to divide by zero."),
                row(BigInteger.ONE, "/", 0, "!DotNetMethodException: Attempted to divide by zero."),
                row(d("1"), "/", 3, "System.Decimal|0.3333333333333333333333333333"), row(d("1.50"), "+", d("1.5"), "System.Decimal|3.00"),
                row("5", "+", 3, "System.String|53"), row("x", "+", null, "System.String|x"), row("x", "+", true, "System.String|xTrue"),
                row("x", "+", new Object[] {1, 2, 3}, "System.String|x1 2 3"), row(3, "+", "5", "System.Int32|8"), row(3, "+", "5.5", "System.Double|8.5"),
                row(3, "+", "0x10", "System.Int32|19"), row(3, "+", "1kb", "System.Int32|1027"), row("10", "-", "3", "System.Int32|7"),
                row("6", "/", "2", "System.Int32|3"), row("6", "*", 2, "System.String|66"), row(6, "*", "2", "System.Int32|12"), row(3, "+", "abc", notANumber),
                row("abc", "-", "b", notANumber), row(1, "+", " 7 ", "System.Int32|8"), row(1, "+", "", "System.Int32|1"), row("1e2", "-", 0, "System.Double|100"),
                row(null, "+", 1, "System.Int32|1"), row(null, "+", null, "null"), row(null, "+", "a", "System.String|a"), row(null, "-", 5, "System.Int32|-5"),
                row(null, "*", 5, "null"), row(5, "+", null, "System.Int32|5"), row(5, "*", null, "System.Int32|0"), row(null, "/", 4, "System.Int32|0"),
                row(true, "+", true, "System.Int32|2"), row(1, "+", true, "System.Int32|2"),
                row(true, "*", 3, "!NotADefinedOperationForType: The operation '[System.Boolean] * [System.Int32]' is not defined."),
                row('a', "+", 1, "System.String|a1"), row("b", "+", 'a', "System.String|ba"), row(1, "+", 'a', "System.Int32|98"),
                row('-', "*", 3, "!NotADefinedOperationForType: The operation '[System.Char] * [System.Int32]' is not defined."),
                row("ab", "*", 0, "System.String|"), row("ab", "*", "2", "System.String|abab"), row("-", "*", 2.5, "System.String|--"),
                row("ab", "*", -1, "!System.ArgumentOutOfRangeException: times ('-1') must be a non-negative value. (Parameter 'times')\nActual value was -1."),
                row(new int[] {1, 2}, "+", 3, "System.Object[]|1 2 3"), row(new int[] {1, 2}, "*", 2, "System.Int32[]|1 2 1 2"),
                row(new Object[] {1}, "+", null, "System.Object[]|1 "), row(new Object[0], "+", new Object[0], "System.Object[]|"),
                row(new Object[] {1}, "-", 1, "!MethodNotFound: Method invocation failed because [System.Object[]] does not contain a method named 'op_Subtraction'."),
                row(2, "*", new Object[] {1}, "!MethodNotFound: Method invocation failed because [System.Object[]] does not contain a method named 'op_Multiply'."),
                row(new PSHashtable(), "+", 1, "!AddHashTableToNonHashTable: A hash table can only be added to another hash table."),
                row(new PSObject(), "+", 1, "!MethodNotFound: Method invocation failed because [System.Management.Automation.PSObject] does not contain a method named 'op_Addition'."));
    }

    @ParameterizedTest
    @MethodSource("results")
    void operandsArePromotedAsInPowerShell(Object left, String operator, Object right, String result) {
        BinaryOperator<Object> operation = switch (operator) {
            case "+" -> Arithmetic::add;
            case "-" -> Arithmetic::subtract;
            case "*" -> Arithmetic::multiply;
            case "/" -> Arithmetic::divide;
            default -> Arithmetic::remainder;
        };
        assertEquals(result, Shown.result(() -> operation.apply(left, right)));
    }

    static Stream<Arguments> bitResults() {
        return Stream.of(row(12, "and", 10, "System.Int32|8"), row(12, "or", 10, "System.Int32|14"), row(12, "xor", 10, "System.Int32|6"),
                row((byte) 255, "shl", 4, "System.Byte|240"), row(1, "shl", 2L, "System.Int32|4"), row("8", "shr", 1, "System.Int32|4"),
                row(-1, "shr", 31, "System.Int32|-1"), row(UInt32.MAX, "shr", 28, "System.UInt32|15"), row(5.7, "and", 7, "System.UInt64|6"),
                row("abc", "and", 1, "!InvalidCastFromStringToInteger: Cannot convert value \"abc\" to type \"System.Int32\". Error: "
                        + "\"The input string 'abc' was not in a correct format.\""),
                row(Shown.type("System.IO.FileAttributes") instanceof org.mooring.dotnet.ClrEnum e ? e.value(1) : null, "or", "Hidden", "System.IO.FileAttributes|ReadOnly, Hidden"));
    }

    @ParameterizedTest
    @MethodSource("bitResults")
    void bitsAreCombinedAsInPowerShell(Object left, String operator, Object right, String result) {
        BinaryOperator<Object> operation = switch (operator) {
            case "and" -> Bits::and;
            case "or" -> Bits::or;
            case "xor" -> Bits::xor;
            case "shl" -> Bits::shiftLeft;
            default -> Bits::shiftRight;
        };
        assertEquals(result, Shown.result(() -> operation.apply(left, right)));
    }

    @Test
    void signsWorkOnStringsAndNull() {
        assertEquals("System.Double|-1.5", Shown.result(() -> Arithmetic.negate("-1.5".substring(1))));
        assertEquals("System.Int32|0", Shown.result(() -> Arithmetic.negate(null)));
        assertEquals("System.Double|2147483648", Shown.result(() -> Arithmetic.negate(Integer.MIN_VALUE)));
        assertEquals("System.Int32|12", Shown.result(() -> Arithmetic.plus("12")));
        assertEquals("System.Int32|1", Shown.result(() -> Arithmetic.plus(true)));
        assertEquals("System.Int32|-6", Shown.result(() -> Bits.not(5)));
    }

    @Test
    void incrementTakesNumbersAndNullOnly() {
        assertEquals("System.Int32|1", Shown.result(() -> Arithmetic.increment(null, 1)));
        assertEquals("System.Double|2147483648", Shown.result(() -> Arithmetic.increment(Integer.MAX_VALUE, 1)));
        assertEquals("System.Decimal|2", Shown.result(() -> Arithmetic.increment(d("3"), -1)));
        assertEquals("!OperatorRequiresNumber: The '++' operator works only on numbers. The operand is a 'System.String'.",
                Shown.result(() -> Arithmetic.increment("5", 1)));
    }

    @Test
    void rangesGoUpAndDownAndOverChars() {
        assertEquals(List.of(1, 2, 3), List.of(Arithmetic.range(1, 3)));
        assertEquals(List.of(2, 1, 0), List.of(Arithmetic.range("2", null)));
        assertEquals(List.of('e', 'd', 'c'), List.of(Arithmetic.range("e", 'c')));
        assertEquals("!System.OverflowException: Value was either too large or too small for an Int32.", Shown.result(() -> Arithmetic.range(1, 2147483648L)));
        assertEquals("!System.InvalidCastException: Unable to cast object of type 'System.Object[]' to type 'System.IConvertible'.",
                Shown.result(() -> Arithmetic.range(1, new Object[] {2})));
    }

    @Test
    void datesAndTimeSpansHaveOperatorsOfTheirOwn() {
        Object first = Conversion.cast("2024-01-01", Shown.type("datetime"));
        Object second = Conversion.cast("2024-01-02", Shown.type("datetime"));
        Object hour = Conversion.cast("1:00", Shown.type("timespan"));
        assertEquals("System.TimeSpan|1.00:00:00", Shown.result(() -> Arithmetic.subtract(second, first)));
        assertEquals("System.DateTime|01/02/2024 00:00:00", Shown.result(() -> Arithmetic.add(first, "1.00:00")));
        assertEquals("System.TimeSpan|02:00:00", Shown.result(() -> Arithmetic.multiply(2, hour)));
        assertEquals("System.TimeSpan|-01:00:00", Shown.result(() -> Arithmetic.negate(hour)));
        assertTrue(Shown.result(() -> Arithmetic.add(first, second)).startsWith("!MethodArgumentConversionInvalidCastArgument: "));
    }

    @Test
    void dictionariesAddUp() {
        PSHashtable sum = (PSHashtable) Arithmetic.add(new PSHashtable(java.util.Map.of("a", 1)), new PSHashtable(java.util.Map.of("b", 2)));
        assertEquals(2, sum.size());
        assertEquals("!System.ArgumentException: Item has already been added. Key in dictionary: 'a'  Key being added: 'A'",
                Shown.result(() -> Arithmetic.add(new PSHashtable(java.util.Map.of("a", 1)), new PSHashtable(java.util.Map.of("A", 2)))));
    }
}
