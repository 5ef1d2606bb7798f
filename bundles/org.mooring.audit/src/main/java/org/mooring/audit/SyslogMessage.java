package org.mooring.audit;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.mooring.api.audit.AuditRecord;

/** A record as a message of syslog (RFC 5424): facility "log audit", the event as its id, the record's line of JSON as its text. */
record SyslogMessage(String host, String application, long process) {

    private static final int LOG_AUDIT = 13;
    private static final int NOTICE = 5;
    private static final int WARNING = 4;
    private static final int MOST_OF_NAME = 48;

    /** @param most bytes: texts are cut to that */
    byte[] of(AuditRecord record, int most) {
        int priority = LOG_AUDIT * 8 + (record.allowed() ? NOTICE : WARNING);
        String time = record.time().truncatedTo(ChronoUnit.MICROS).toString();
        String head = "<" + priority + ">1 " + time + " " + name(host, 255) + " " + name(application, MOST_OF_NAME) + " " + process + " "
            + name(AuditLine.word(record), 32) + " - ";
        return (head + AuditLine.of(record, most - head.length())).getBytes(StandardCharsets.US_ASCII);
    }

    /** PRINTUSASCII of a length, or the nil value. */
    private static String name(String text, int most) {
        String plain = text.replaceAll("[^!-~]", "_");
        return plain.isEmpty() ? "-" : plain.length() > most ? plain.substring(0, most) : plain;
    }
}
