package org.mooring.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.TimeSpan;

/** The expected results are those that PowerShell 7.6 gave. */
class ConversionTest {

    private static Arguments row(Object value, String type, String result) {
        return Arguments.of(value, type, result);
    }

    private static String because(String id, String value, String type, String why) {
        return "!" + id + ": Cannot convert value \"" + value + "\" to type \"" + type + "\". Error: \"" + why + "\"";
    }

    private static String notInFormat(String id, String value, String type) {
        return because(id, value, type, "The input string '" + value + "' was not in a correct format.");
    }

    private static String noWay(String value, String from, String to) {
        return "!ConvertToFinalInvalidCastException: Cannot convert the \"" + value + "\" value of type \"" + from + "\" to type \"" + to + "\".";
    }

    static Stream<Arguments> casts() {
        String days = "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday";
        return Stream.of(row(2.5, "int", "System.Int32|2"), row(3.5, "int", "System.Int32|4"), row(-2.5, "int", "System.Int32|-2"), row("2.5", "int", "System.Int32|2"),
                row(new BigDecimal("2.5"), "int", "System.Int32|2"), row("0x1F", "int", "System.Int32|31"), row(" 7 ", "int", "System.Int32|7"),
                row("1,000", "int", "System.Int32|1000"), row("", "int", "System.Int32|0"), row("0x", "int", "System.Int32|0"), row("1e3", "double", "System.Double|1000"),
                row("1,5", "double", "System.Double|15"), row("1e400", "double", "System.Double|Infinity"), row("NaN", "double", "System.Double|NaN"),
                row("-Infinity", "double", "System.Double|-Infinity"), row("1.50", "decimal", "System.Decimal|1.5"),
                row("-79228162514264337593543950335.0", "decimal", "System.Decimal|-79228162514264337593543950335"), row("1,234.50", "decimal", "System.Decimal|1234.50"),
                row("123456789012345678901234567890", "bigint", "System.Numerics.BigInteger|123456789012345677877719597056"),
                row("0xff", "byte", "System.Byte|255"), row(65, "char", "System.Char|A"),
                row("A", "char", "System.Char|A"), row('A', "int", "System.Int32|65"), row(true, "int", "System.Int32|1"),
                row("abc", "int", notInFormat("InvalidCastFromStringToInteger", "abc", "System.Int32")),
                row("4x", "int", notInFormat("InvalidCastFromStringToInteger", "4x", "System.Int32")),
                row("--1", "int", notInFormat("InvalidCastFromStringToInteger", "--1", "System.Int32")),
                row("1.2.3", "double", notInFormat("InvalidCastFromStringToDoubleOrSingle", "1.2.3", "System.Double")),
                row("1e400", "decimal", notInFormat("InvalidCastFromStringToDecimal", "1e400", "System.Decimal")),
                row("99999999999", "int", because("InvalidCastFromStringToInteger", "99999999999", "System.Int32", "Value was either too large or too small for an Int32.")),
                row(300, "byte", because("InvalidCastIConvertible", "300", "System.Byte", "Value was either too large or too small for an unsigned byte.")),
                row(3e10, "int", because("InvalidCastIConvertible", "30000000000", "System.Int32", "Value was either too large or too small for an Int32.")),
                row(-1, "uint32", because("InvalidCastIConvertible", "-1", "System.UInt32", "Value was either too large or too small for a UInt32.")),
                row(70000, "char", because("InvalidCastIConvertible", "70000", "System.Char", "Value was either too large or too small for a character.")),
                row(66.0, "char", because("InvalidCastIConvertible", "66", "System.Char", "Invalid cast from 'Double' to 'Char'.")),
                row("AB", "char", because("InvalidCastParseTargetInvocation", "AB", "System.Char", "String must be exactly one character long.")),
                row(new Object[] {1, 2}, "int", noWay("System.Object[]", "System.Object[]", "System.Int32")),
                row(new PSHashtable(), "int", noWay("System.Collections.Hashtable", "System.Collections.Hashtable", "System.Int32")),
                row(1, "switch", noWay("1", "System.Int32", "System.Management.Automation.SwitchParameter")),
                row("x", "hashtable", noWay("x", "System.String", "System.Collections.Hashtable")),
                row(5, "hashtable", noWay("5", "System.Int32", "System.Collections.Hashtable")),
                row(true, "switch", "System.Management.Automation.SwitchParameter|True"), row(null, "int", "System.Int32|0"), row(null, "string", "System.String|"),
                row(null, "bool", "System.Boolean|False"), row(null, "hashtable", "null"), row(null, "int[]", "null"), row(null, "object", "null"),
                row(null, "System.DayOfWeek", "!nullToEnumInvalidCast: Cannot convert null to type \"System.DayOfWeek\" due to enumeration values that are not valid. "
                        + "Specify one of the following enumeration values and try again. The possible enumeration values are \"" + days + "\"."),
                row("friday", "System.DayOfWeek", "System.DayOfWeek|Friday"), row("fri", "System.DayOfWeek", "System.DayOfWeek|Friday"),
                row(5, "System.DayOfWeek", "System.DayOfWeek|Friday"), row("5", "System.DayOfWeek", "System.DayOfWeek|Friday"),
                row("ReadOnly, Hidden", "System.IO.FileAttributes", "System.IO.FileAttributes|ReadOnly, Hidden"),
                row(9, "System.DayOfWeek", "!UndefinedIntegerToEnum: Cannot convert value \"9\" to type \"System.DayOfWeek\" due to enumeration values that are not valid. "
                        + "Specify one of the following enumeration values and try again. The possible enumeration values are \"" + days + "\"."),
                row("Nonday", "System.DayOfWeek", because("SubstringDisambiguationEnumParseThrewAnException", "Nonday", "System.DayOfWeek",
                        "Unable to match the identifier name Nonday to a valid enumerator name. Specify one of the following enumerator names and try again:\n"
                                + days.replace(",", ", "))),
                row(new Object[] {"1", 2.0}, "int[]", "System.Int32[]|1 2"), row("5", "int[]", "System.Int32[]|5"), row("abc", "char[]", "System.Char[]|a b c"),
                row(new Object[] {"1", "x"}, "int[]", notInFormat("InvalidCastFromStringToInteger", "x", "System.Int32")),
                row("abc", "byte[]", because("InvalidCastExceptionScalarToArray", "abc", "System.Byte[]", "Cannot convert value \"abc\" to type \"System.Byte\". Error: "
                        + "\"The input string 'abc' was not in a correct format.\"")),
                row("int", "type", "System.RuntimeType|int"), row("no.such", "type",
                        "!InvalidCastFromStringToType: Cannot convert the \"no.such\" value of type \"System.String\" to type \"System.Type\"."),
                row(638000000000000000L, "datetime", "System.DateTime|09/28/2022 22:13:20"), row(5, "guid", because("InvalidCastConstructorException", "5", "System.Guid",
                        "Unrecognized Guid format.")), row("zz", "guid", because("InvalidCastParseTargetInvocationWithFormatProvider", "zz", "System.Guid",
                        "Unrecognized Guid format.")), row("3", "version", because("InvalidCastParseTargetInvocation", "3", "System.Version",
                        "Version string portion was too short or too long. (Parameter 'input')")), row(2.5, "version", "System.Version|2.5"),
                row("1:2:3", "timespan", "System.TimeSpan|01:02:03"), row(50000000, "timespan", "System.TimeSpan|00:00:05"),
                row(null, "datetime", "!nullToObjectInvalidCast: Cannot convert null to type \"System.DateTime\"."),
                row(DateTime.MIN, "int", because("InvalidCastIConvertible", "01/01/0001 00:00:00", "System.Int32", "Invalid cast from 'DateTime' to 'Int32'.")),
                row("(", "regex", because("InvalidCastFromStringToRegex", "(", "System.Text.RegularExpressions.Regex", "Invalid pattern '(' at offset 1. Not enough )'s.")),
                row(new Object[] {"1", 2}, "System.Collections.Generic.List[int]", "System.Collections.Generic.List`1[System.Int32]|1 2"),
                row(new Object[] {1, 1, 2}, "System.Collections.Generic.HashSet[int]", "System.Collections.Generic.HashSet`1[System.Int32]|1 2"),
                row(new Object[] {1, 2}, "System.Collections.Stack", "System.Collections.Stack|2 1"),
                row("x", "System.Collections.ArrayList", noWay("x", "System.String", "System.Collections.ArrayList")),
                row("2.0", "semver", "System.Management.Automation.SemanticVersion|2.0.0"));
    }

    @ParameterizedTest
    @MethodSource("casts")
    void aCastGivesWhatPowerShellGives(Object value, String type, String result) {
        assertEquals(result, Shown.result(() -> Conversion.cast(value, Shown.type(type))));
    }

    static Stream<Arguments> texts() {
        PSObject bag = new PSObject().set("Name", "n").set("Size", 3).set("List", new Object[] {1, 2}).set("None", null);
        ClrEnum day = (ClrEnum) ClrTypes.find("System.DayOfWeek");
        return Stream.of(Arguments.of(1.0, "1"), Arguments.of(0.1 + 0.2, "0.3"), Arguments.of(1e20, "1E+20"), Arguments.of(1e15, "1E+15"), Arguments.of(1e-7, "1E-07"),
                Arguments.of(1.1f, "1.1"), Arguments.of(new BigDecimal("1.10"), "1.10"), Arguments.of(-0.0, "-0"), Arguments.of(Double.POSITIVE_INFINITY, "Infinity"),
                Arguments.of(true, "True"), Arguments.of(null, ""), Arguments.of('c', "c"), Arguments.of(BigInteger.TEN, "10"), Arguments.of((byte) 200, "200"),
                Arguments.of(new Object[] {1, new Object[] {2, 3}, 4}, "1 System.Object[] 4"), Arguments.of(new Object[] {null, "a", null}, " a "),
                Arguments.of(new PSHashtable(), "System.Collections.Hashtable"), Arguments.of(bag, "@{Name=n; Size=3; List=System.Object[]; None=}"),
                Arguments.of(new PSObject(), ""), Arguments.of(day.value(5), "Friday"), Arguments.of(ClrTypes.find("int"), "int"),
                Arguments.of(TimeSpan.of(0, 0, 0, 1, 250), "00:00:01.2500000"), Arguments.of(DateTime.MIN, "01/01/0001 00:00:00"), Arguments.of(new UUID(0, 0),
                        "00000000-0000-0000-0000-000000000000"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aStringCastGivesWhatPowerShellGives(Object value, String text) {
        assertEquals(text, Conversion.toText(value));
    }

    @Test
    void truthIsPowerShells() {
        for (Object value : new Object[] {null, false, 0, "", 0.0, '\0', BigInteger.ZERO, BigDecimal.ZERO, new Object[0], new Object[] {0}, new Object[] {new Object[0]},
            new Object[1], List.of(), SwitchParameter.ABSENT, AutomationNull.VALUE}) {
            assertFalse(Conversion.toBoolean(value), () -> Shown.value(value));
        }
        for (Object value : new Object[] {true, 1, "0", "false", -1, new Object[] {0, 0}, new Object[] {new Object[] {0}}, new PSHashtable(), TimeSpan.ZERO, new UUID(0, 0),
            SwitchParameter.PRESENT, new PSObject()}) {
            assertTrue(Conversion.toBoolean(value), () -> Shown.value(value));
        }
    }

    @Test
    void arraysAreJoinedByTheSeparatorGiven() {
        assertEquals("1-2-3", Conversion.toText(new Object[] {1, 2, 3}, "-"));
        Members before = Members.bind(new Members(TypeTable.forSession()).separator(() -> "+"));
        try {
            assertEquals("4+5", Conversion.convert(new Object[] {4, 5}, ClrTypes.STRING));
        } finally {
            Members.bind(before);
        }
    }

    @Test
    void aFailedConversionIsAPSInvalidCastExceptionAndReportedAsARuntimeException() {
        DotNetException raw = assertThrows(DotNetException.class, () -> Conversion.convert("abc", ClrTypes.INT32));
        assertEquals("System.Management.Automation.PSInvalidCastException", raw.typeName());
        DotNetException reported = assertThrows(DotNetException.class, () -> Conversion.cast("abc", ClrTypes.INT32));
        assertEquals("System.Management.Automation.RuntimeException", reported.typeName());
        assertEquals("System.Management.Automation.PSInvalidCastException", ((DotNetException) reported.getCause()).typeName());
        assertNull(Conversion.tryConvert("abc", ClrTypes.INT32));
    }
}
