package org.mooring.dotnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.stream.DotNetException;

class DateParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-02-29 | 2024-02-29T00:00:00.0000000",
        "02/28/2024 13:05:09 | 2024-02-28T13:05:09.0000000",
        "Jan 5, 2024 | 2024-01-05T00:00:00.0000000",
        "5 January 2024 3pm | 2024-01-05T15:00:00.0000000",
        "2024-07-04T05:06:07.089 | 2024-07-04T05:06:07.0890000",
        "Monday, June 15, 2009 1:45:30 PM | 2009-06-15T13:45:30.0000000",
        "1/2/24 | 2024-01-02T00:00:00.0000000",
        "2024-05 | 2024-05-01T00:00:00.0000000"
    })
    void aDateIsReadAsEnglishAmericansAndIsoWriteIt(String text, String roundtrip) {
        assertEquals(roundtrip, Formatter.toString(DateTime.parse(text, Culture.EN_US), "o", Culture.EN_US));
    }

    @ParameterizedTest
    @CsvSource({"20240101", "2024-13-01", "x", "2023-02-29", "25:00"})
    void whatIsNoDateIsAFormatException(String text) {
        assertEquals("System.FormatException", assertThrows(DotNetException.class, () -> DateTime.parse(text, Culture.EN_US)).typeName());
    }

    @Test
    void aTimeOfUtcIsKeptWithRoundtripAndAdjustedOtherwise() {
        assertEquals(DateTimeKind.Utc, DateParser.parse("2024-01-01T00:00:00Z", Culture.EN_US, DateFields.ROUNDTRIP).kind());
        assertEquals(DateTimeKind.Local, DateParser.parse("2024-01-01T00:00:00Z", Culture.EN_US, 0).kind());
        assertEquals("2024-01-01T00:00:00.0000000Z",
                Formatter.toString(DateParser.parse("2024-01-01T02:00:00+02:00", Culture.EN_US, DateFields.TO_UNIVERSAL), "o", Culture.EN_US));
    }

    @Test
    void anExactFormatMustMatchWhole() {
        String[] format = {"yyyy-MM-dd"};
        assertEquals(DateTimeKind.Utc, ExactDateParser.parse("2024-05-06", format, Culture.EN_US, DateFields.ASSUME_UNIVERSAL | DateFields.TO_UNIVERSAL).kind());
        assertThrows(DotNetException.class, () -> ExactDateParser.parse("2024-05-06 ", format, Culture.EN_US, 0));
    }
}
