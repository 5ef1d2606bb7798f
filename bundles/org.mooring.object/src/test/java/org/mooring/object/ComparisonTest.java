package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.Version;

/** The expected results are those that PowerShell 7.6 gave. */
class ComparisonTest {

    static Stream<Arguments> equalities() {
        ClrEnum day = (ClrEnum) ClrTypes.find("System.DayOfWeek");
        PSObject bag = new PSObject().set("a", 1);
        return Stream.of(Arguments.of(1, "1", true), Arguments.of("1", 1, true), Arguments.of(1, "01", true), Arguments.of("01", 1, false), Arguments.of(1, 1.0, true),
                Arguments.of("1.0", 1, false), Arguments.of(1.0, "1", true), Arguments.of(1, "abc", false), Arguments.of(null, 0, false), Arguments.of(0, null, false),
                Arguments.of("", null, false), Arguments.of(null, "", false), Arguments.of(null, false, false), Arguments.of(null, null, true),
                Arguments.of(true, "false", true), Arguments.of(true, 5, true), Arguments.of(5, true, false), Arguments.of(1, true, true), Arguments.of(false, "", true),
                Arguments.of("True", true, true), Arguments.of("", false, false), Arguments.of("abc", "ABC", true), Arguments.of('a', "A", true), Arguments.of('a', 97, true),
                Arguments.of(97, 'a', true), Arguments.of(1, 1L, true), Arguments.of(new BigDecimal("0.3"), new BigDecimal("0.30"), true), Arguments.of(0.1 + 0.2, 0.3, false),
                Arguments.of(5, BigInteger.valueOf(5), true), Arguments.of(5e34, new BigInteger("5" + "0".repeat(34)), true),
                Arguments.of(BigInteger.ONE, 1.5, true), Arguments.of(5, BigInteger.TEN.pow(30), false), Arguments.of(Double.NaN, Double.NaN, false), Arguments.of(16, "0x10", true), Arguments.of("0x10", 16, false),
                Arguments.of(ClrTypes.INT32, ClrTypes.INT32, true), Arguments.of("int", ClrTypes.INT32, true), Arguments.of(ClrTypes.INT32, ClrTypes.STRING, false),
                Arguments.of(day.value(1), "monday", true), Arguments.of("Monday", day.value(1), true), Arguments.of(day.value(1), 1, true), Arguments.of(1, day.value(1), true),
                Arguments.of(day.value(1), "nosuch", false), Arguments.of(bag, bag, true), Arguments.of(bag, new PSObject().set("a", 1), false),
                Arguments.of("@{a=1}", bag, true), Arguments.of(new PSHashtable(), new PSHashtable(), false), Arguments.of(Version.parse("1.2"), "1.2", true),
                Arguments.of(Version.parse("1.2"), "1.2.0", false));
    }

    @ParameterizedTest
    @MethodSource("equalities")
    void equalityGoesByTheLeftOperandsType(Object left, Object right, boolean equal) {
        assertEquals(equal, Comparison.equal(left, right, true));
    }

    @Test
    void caseMattersWhereAsked() {
        assertFalse(Comparison.equal("abc", "ABC", false));
        assertFalse(Comparison.equal('a', "A", false));
        assertTrue(Comparison.less("a", "B", false));
        assertTrue(Comparison.less("a", "A", false));
    }

    static Stream<Arguments> orders() {
        return Stream.of(Arguments.of("apple", "banana", -1), Arguments.of("10", "9", -1), Arguments.of(10, "9", 1), Arguments.of("9", 10, 1), Arguments.of("", "a", -1),
                Arguments.of(null, 1, -1), Arguments.of(null, -1, 1), Arguments.of(-1, null, -1), Arguments.of(1, null, 1), Arguments.of("a", null, 1),
                Arguments.of(null, null, 0), Arguments.of((byte) 5, 6.5, -1), Arguments.of(UInt64.MAX, -1, 1), Arguments.of(2147483648L, 1, 1),
                Arguments.of(BigInteger.ONE, 1.5, 0), Arguments.of('a', 'b', -1), Arguments.of(Version.parse("1.10"), "1.9", 1), Arguments.of("1.10", Version.parse("1.9"), -1),
                Arguments.of("a b", "ab", -1), Arguments.of("file10", "file9", -1));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theOrderIsPowerShells(Object left, Object right, int order) {
        assertEquals(order, Integer.signum(Comparison.compare(left, right, true)));
    }

    @Test
    void nothingIsBeforeOrAfterNaN() {
        assertFalse(Comparison.less(Double.NaN, 1, true) || Comparison.greater(Double.NaN, 1, true) || Comparison.lessOrEqual(1, Double.NaN, true));
    }

    @Test
    void whatHasNoOrderIsAnError() {
        assertEquals("!NotIcomparable: Cannot compare \"System.Collections.Hashtable\" because it is not IComparable.",
                Shown.result(() -> Comparison.compare(new PSHashtable(), 1, true)));
        assertEquals("!NotIcomparable: Cannot compare \"\" to \"1\" because the objects are not the same type or the object \"\" does not implement \"IComparable\".",
                Shown.result(() -> Comparison.compare(new PSObject(), 1, true)));
        assertTrue(Shown.result(() -> Comparison.compare(5, "abc", true)).startsWith("!InvalidCastFromStringToInteger: "));
    }
}
