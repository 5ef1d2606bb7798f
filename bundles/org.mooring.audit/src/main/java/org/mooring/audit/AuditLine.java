package org.mooring.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mooring.api.audit.AuditRecord;

/**
 * An audit record as one line of JSON: its keys in one order, without spaces. Whatever a peer sent is escaped down to ASCII, so that it can
 * neither add a line nor move a terminal's cursor, and cut to a length; of what was cut, the length and the hash are told.
 */
final class AuditLine {

    /** So much of a text is kept: a command, most of all. */
    static final int MOST_CHARACTERS = 32 * 1024;
    /** A name that a peer chose. */
    static final int MOST_OF_NAME = 1024;

    static final String SEQUENCE = "sequence";
    static final String PREVIOUS = "previous";
    static final String MAC = "mac";

    /** What no further fact may be called. */
    private static final Set<String> RESERVED = Set.of(SEQUENCE, PREVIOUS, MAC, "time", "event", "allowed", "user", "transport", "peer", "connection",
        "session", "message");

    private final StringBuilder line = new StringBuilder(512);
    /** So much of a text is kept here. */
    private final int most;

    private AuditLine(int most) {
        this.most = most;
    }

    /**
     * Without a place in a chain, for where there is none.
     *
     * @param mostBytes that it may have: texts are cut to that, and it stays JSON
     */
    static String of(AuditRecord record, int mostBytes) {
        for (int most = MOST_CHARACTERS; ; most /= 2) {
            AuditLine audit = new AuditLine(most);
            audit.line.append('{');
            audit.facts(record);
            String line = audit.line.append('}').toString();
            if (line.length() <= mostBytes || most == 0) {
                return line;
            }
        }
    }

    /**
     * With its place in the chain, and a seal at the end; without an end of line.
     *
     * @param key the record's own, or null for none
     */
    static byte[] of(AuditRecord record, long sequence, String previous, RollingKey key) {
        AuditLine audit = new AuditLine(MOST_CHARACTERS);
        audit.line.append('{');
        audit.name(SEQUENCE).append(sequence);
        audit.facts(record);
        audit.field(PREVIOUS, previous, MOST_OF_NAME);
        if (key != null) {
            byte[] mac = key.sealRecord(audit.line.toString().getBytes(StandardCharsets.US_ASCII));
            audit.field(MAC, HexFormat.of().formatHex(mac), MOST_OF_NAME);
        }
        return audit.line.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void facts(AuditRecord record) {
        field("time", record.time().toString(), MOST_OF_NAME);
        field("event", word(record), MOST_OF_NAME);
        name("allowed").append(record.allowed());
        field("user", record.user(), MOST_OF_NAME);
        if (record.connection() != null) {
            field("transport", record.connection().transport(), MOST_OF_NAME);
            field("peer", record.connection().peer(), MOST_OF_NAME);
            field("connection", record.connection().id().toString(), MOST_OF_NAME);
        }
        field("session", record.session() == null ? null : record.session().toString(), MOST_OF_NAME);
        field("message", record.message(), MOST_CHARACTERS);
        for (Map.Entry<String, String> fact : record.detail().entrySet()) {
            field(RESERVED.contains(fact.getKey()) ? "detail." + fact.getKey() : fact.getKey(), fact.getValue(), MOST_CHARACTERS);
        }
    }

    /** The event's name as lines have it. */
    static String word(AuditRecord record) {
        return record.event().name().toLowerCase(Locale.ROOT);
    }

    private void field(String name, String value, int atMost) {
        if (value == null) {
            return;
        }
        int kept = Math.min(atMost, most);
        name(name);
        text(value, kept);
        if (value.length() > kept) {
            name(name + "Length").append(value.length());
            name(name + "Sha256");
            text(Seal.hash(value.getBytes(StandardCharsets.UTF_8)), MOST_OF_NAME);
        }
    }

    private StringBuilder name(String name) {
        if (line.length() > 1) {
            line.append(',');
        }
        text(name, MOST_OF_NAME);
        return line.append(':');
    }

    private void text(String text, int most) {
        line.append('"');
        int length = Math.min(text.length(), most);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                line.append("\\u").append(hex(c >> 12)).append(hex(c >> 8)).append(hex(c >> 4)).append(hex(c));
            } else {
                line.append(c);
            }
        }
        if (length < text.length()) {
            line.append("...");
        }
        line.append('"');
    }

    private static char hex(int digit) {
        return Character.forDigit(digit & 15, 16);
    }
}
