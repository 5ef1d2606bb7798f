package org.mooring.audit;

import java.util.Locale;
import java.util.Map;
import org.mooring.api.audit.AuditRecord;

/**
 * An audit record as one line of JSON. Whatever a peer sent is escaped down to ASCII, so that it can neither add a line nor move a
 * terminal's cursor, and cut to a length.
 */
final class AuditLine {

    static final int MOST_CHARACTERS = 4096;

    private final StringBuilder line = new StringBuilder(256);

    private AuditLine() {}

    static String of(AuditRecord record) {
        AuditLine audit = new AuditLine();
        audit.line.append('{');
        audit.field("time", record.time().toString());
        audit.field("event", record.event().name().toLowerCase(Locale.ROOT));
        audit.name("allowed").append(record.allowed());
        audit.field("user", record.user());
        if (record.connection() != null) {
            audit.field("transport", record.connection().transport());
            audit.field("peer", record.connection().peer());
            audit.field("connection", record.connection().id().toString());
        }
        audit.field("session", record.session() == null ? null : record.session().toString());
        audit.field("message", record.message());
        for (Map.Entry<String, String> fact : record.detail().entrySet()) {
            audit.field(fact.getKey(), fact.getValue());
        }
        return audit.line.append("}\n").toString();
    }

    private void field(String name, String value) {
        if (value != null) {
            name(name);
            text(value);
        }
    }

    private StringBuilder name(String name) {
        if (line.length() > 1) {
            line.append(',');
        }
        text(name);
        return line.append(':');
    }

    private void text(String text) {
        line.append('"');
        int length = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        if (length < text.length()) {
            line.append("...");
        }
        line.append('"');
    }
}
