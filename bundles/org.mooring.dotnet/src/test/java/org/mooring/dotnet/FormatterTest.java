package org.mooring.dotnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mooring.api.stream.DotNetException;

class FormatterTest {

    private static final DateTime DATE = DateTime.of(2024, 7, 4, 5, 6, 7, 890_000, DateTimeKind.Unspecified);
    private static final TimeSpan SPAN = TimeSpan.parse("1.02:03:04.567");

    static Stream<Arguments> recorded() {
        return Stream.of(arguments("{0:F0}", 0.5, "0"), arguments("{0:F0}", 1.5, "2"), arguments("{0:F0}", 2.5, "2"), arguments("{0:F1}", 0.25, "0.2"),
                arguments("{0:N1}", 0.35, "0.3"), arguments("{0:F2}", 2.675, "2.67"), arguments("{0:F0}", -0.4, "-0"), arguments("{0:N0}", 999999.5, "1,000,000"),
                arguments("{0:F2}", new BigDecimal("1.005"), "1.01"), arguments("{0:N2}", 1234567.891, "1,234,567.89"), arguments("{0:D5}", 42, "00042"),
                arguments("{0:X}", 255, "FF"), arguments("{0:x4}", 255, "00ff"), arguments("{0:X8}", 3735928559L, "DEADBEEF"), arguments("{0:x2}", (byte) 171, "ab"),
                arguments("{0:F3}", 1.5, "1.500"), arguments("{0:E2}", 12345.678, "1.23E+004"), arguments("{0:000.00}", 3.14159, "003.14"),
                arguments("{0:#,##0}", 1234567, "1,234,567"), arguments("{0:0.##}", 1.5, "1.5"), arguments("{0:0.##}", 5120d, "5120"),
                arguments("{0:yyyy}", 5, "yyyy"), arguments("{0:}", 5, "5"), arguments("{0,4:x}", 255, "  ff"), arguments("{0,-5}|", "ab", "ab   |"),
                arguments("{0:N2}", "1234.5", "1234.5"), arguments("{0:D4}", BigInteger.valueOf(5), "0005"), arguments("{0:0.##}", new BigDecimal("1.500"), "1.5"),
                arguments("{0}", 1e15, "1E+15"), arguments("{0}", 0.1 + 0.2, "0.30000000000000004"), arguments("{0}", 1e-5, "1E-05"),
                arguments("{0}", -0d, "-0"), arguments("{0}", 100d, "100"), arguments("{0}", Double.NaN, "NaN"), arguments("{0}", new BigDecimal("1.10"), "1.10"),
                arguments("{0:#,##0.00;(#,##0.00);zero}", -1234.5, "(1,234.50)"), arguments("{0:#,##0.00;(#,##0.00);zero}", 0, "zero"),
                arguments("{0:hh\\:mm\\:ss}", SPAN, "02:03:04"), arguments("{0:mm}m", SPAN, "03m"), arguments("{0:c}", SPAN, "1.02:03:04.5670000"),
                arguments("{0:g}", SPAN, "1:2:03:04.567"), arguments("{0:G}", SPAN, "1:02:03:04.5670000"), arguments("{0:d'd 'h'h'}", SPAN, "1d 2h"),
                arguments("{0:s}", DATE, "2024-07-04T05:06:07"), arguments("{0:o}", DATE, "2024-07-04T05:06:07.0890000"),
                arguments("{0:u}", DATE, "2024-07-04 05:06:07Z"), arguments("{0:r}", DATE, "Thu, 04 Jul 2024 05:06:07 GMT"),
                arguments("{0}", DATE, "7/4/2024 5:06:07\u202fAM"), arguments("{{{0}}}", 1, "{1}"));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aValueIsFormattedAsPowerShellWasSeenToDo(String format, Object value, String expected) {
        assertEquals(expected, Formatter.format(format, Culture.EN_US, value));
    }

    static Stream<Arguments> invariantDates() {
        return Stream.of(arguments("d", "07/04/2024"), arguments("D", "Thursday, 04 July 2024"), arguments("t", "05:06"), arguments("G", "07/04/2024 05:06:07"),
                arguments("M", "July 04"), arguments("Y", "2024 July"));
    }

    @ParameterizedTest
    @MethodSource("invariantDates")
    void theInvariantCultureHasItsOwnPatterns(String format, String expected) {
        assertEquals(expected, Formatter.toString(DATE, format, Culture.INVARIANT));
    }

    @Test
    void germanNumbersAndDatesAreGerman() {
        assertEquals("9.876,5|06.05.2024", Formatter.format("{0:N1}|{1:d}", Culture.of("de-DE"), 9876.54, DateTime.of(2024, 5, 6, 0, 0, 0, 0, DateTimeKind.Unspecified)));
    }

    @Test
    void anUnknownNumberFormatIsRefused() {
        assertEquals("Format specifier was invalid.", assertThrows(DotNetException.class, () -> Formatter.format("{0:D2}", Culture.EN_US, 1.5)).getMessage());
        assertThrows(DotNetException.class, () -> Formatter.format("{0:Z}", Culture.EN_US, 5));
    }

    @Test
    void anIndexWithoutAnArgumentIsAFormatException() {
        assertEquals("System.FormatException", assertThrows(DotNetException.class, () -> Formatter.format("{0} {2}", Culture.EN_US, 1, 2)).typeName());
    }
}
