package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static LogRecord record(String message, Throwable thrown) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("org.mooring.session.Logins");
        record.setInstant(Instant.parse("2026-01-01T00:00:00.123456Z"));
        record.setThrown(thrown);
        return record;
    }

    @Test
    void aLineSaysWhenHowBadWhoAndWhat() {
        String line = new LogLine().format(record("Caf\u00e9 \ud83d\udd12\tit is", null));

        assertTrue(line.matches("\\S{10}T\\S+ WARNING org\\.mooring\\.session\\.Logins: Caf\u00e9 \ud83d\udd12\tit is\\R"), line);
        assertEquals("mooring: org.mooring.session.Logins: no" + System.lineSeparator(), new LogLine.OfShell().format(record("no", null)));
    }

    @Test
    void aPeersTextCannotAddALineOrReachTheTerminal() {
        String line = new LogLine().format(record("user 'eve\r\n2026-01-01 INFO x: all is well\u001b[2J\u0085\u2028\u202e\u009b1m\u0000'", null));

        assertTrue(line.stripTrailing().endsWith("user 'eve\\u000D\\u000A2026-01-01 INFO x: all is well\\u001B[2J\\u0085\\u2028\\u202E\\u009B1m\\u0000'"), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void anExceptionsTextCannotEitherAndItsFramesAreLinesWithATab() {
        IOException thrown = new IOException("a\nforged", new IllegalStateException("b\u001b[31m"));
        thrown.addSuppressed(new IOException("c\nd"));

        String text = new LogLine().format(record("It failed.", thrown));

        assertTrue(text.lines().skip(1).allMatch(line -> line.startsWith("\t") || line.startsWith("java.io.IOException: a\\u000Aforged")
            || line.startsWith("Caused by: java.lang.IllegalStateException: b\\u001B[31m")), text);
        assertTrue(text.contains("\tSuppressed: java.io.IOException: c\\u000Ad"), text);
    }
}
