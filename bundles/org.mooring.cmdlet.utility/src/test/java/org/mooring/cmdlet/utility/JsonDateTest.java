package org.mooring.cmdlet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeKind;

class JsonDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:05:06, 2026-11-22T10:05:06",
        "2026-11-22T10:05:06.5, 2026-11-22T10:05:06.5",
        "0001-01-01T00:00:00.1234567, 0001-01-01T00:00:00.1234567",
        "2024-02-29T23:59:59.0000001Z, 2024-02-29T23:59:59.0000001Z",
        "2024-02-29T23:59:59.120z, 2024-02-29T23:59:59.12Z",
        "/Date(0)/, 1970-01-01T00:00:00Z",
        "/Date(-1500)/, 1969-12-31T23:59:58.5Z",
    })
    void datesAreReadAndWrittenAgain(String text, String again) {
        StringBuilder out = new StringBuilder();
        JsonDate.write(JsonDate.read(text), out);
        assertEquals(again, out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:05:06+02:30", "2026-11-22T10:05:06+0230", "/Date(1795332906000+0230)/"})
    void aDistanceToUtcMakesItLocalTime(String text) {
        DateTime time = JsonDate.read(text);
        assertEquals(DateTimeKind.Local, time.kind());
        assertEquals(JsonDate.read("2026-11-22T07:35:06Z"), time.toUniversalTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-22T10:05:06", "2025-02-29T10:05:06", "2026-11-22T24:00:01", "0000-11-22T10:05:06", "2026-11-22 10:05:06",
        "2026-11-22T10:05:06.", "2026-11-22T10:05:06.12345678", "2026-11-22T10:05:06Zulu", "2026-11-22T10:05:06+1", "2026-11-22T10:05:06?01:00",
        "/Date(x)/", "/Date()/", "/Date(9223372036854775807)/", "Tuesday at ten, or a little later"})
    void whatIsNoDateStaysText(String text) {
        assertNull(JsonDate.read(text));
    }

    @Test
    void aMomentBeforeTheFirstYearIsItsBeginning() {
        assertEquals(0, JsonDate.read("0001-01-01T00:00:00+14:00").toUniversalTime().ticks());
    }
}
