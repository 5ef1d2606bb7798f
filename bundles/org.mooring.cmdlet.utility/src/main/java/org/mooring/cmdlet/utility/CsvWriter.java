package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.format.Properties;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Writes objects as comma-separated values: a line of names, a line for each object. */
public final class CsvWriter {

    /** Which fields stand in quotes (Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind). */
    public enum Quotes { Never, Always, AsNeeded }

    private static final java.util.regex.Pattern NEEDS_QUOTES = java.util.regex.Pattern.compile("[\"\n]");

    private final char delimiter;
    private final String quotes;
    private final List<String> quotedFields;
    private final StringBuilder line = new StringBuilder();
    private List<String> names;

    /** @param quotes Always, AsNeeded or Never */
    CsvWriter(char delimiter, String quotes, String[] quotedFields) {
        this.delimiter = delimiter;
        this.quotes = quotes;
        this.quotedFields = quotedFields == null ? null : List.of(quotedFields);
    }

    boolean hasNames() {
        return names != null;
    }

    void names(List<String> given) {
        names = given;
    }

    void namesOf(Object first) {
        if (!(PSObject.base(first) instanceof Map<?, ?> map)) {
            names = Properties.names(first);
            return;
        }
        names = new ArrayList<>(map.keySet().stream().map(Conversion::toText).toList());
        names.addAll(Properties.added(first));
    }

    List<String> names() {
        return names;
    }

    String header() {
        line.setLength(0);
        for (int i = 0; i < names.size(); i++) {
            delimit(i);
            field(names.get(i), names.get(i));
        }
        return line.toString();
    }

    String line(Object value) {
        line.setLength(0);
        Culture culture = Culture.current();
        for (int i = 0; i < names.size(); i++) {
            delimit(i);
            Object held = PSObject.base(value) instanceof Map<?, ?> map && map.containsKey(names.get(i)) ? map.get(names.get(i)) : Properties.valueOrNull(value, names.get(i));
            if (held != null) {
                field(names.get(i), text(held, culture));
            }
        }
        return line.toString();
    }

    private void delimit(int field) {
        if (field > 0) {
            line.append(delimiter);
        }
    }

    /** A value as its ToString says it in a culture. */
    static String text(Object value, Culture culture) {
        if (value instanceof String text) {
            return text;
        }
        Object base = PSObject.base(value);
        if (base.getClass().isArray()) {
            return ClrTypes.of(base).fullName();
        }
        return Formatter.isFormattable(base) ? Formatter.toString(base, null, culture) : Conversion.toText(value);
    }

    private void field(String name, String text) {
        boolean quoted = quotedFields != null ? isQuoted(name) : switch (quotes) {
            case "Never" -> false;
            case "AsNeeded" -> text.indexOf(delimiter) >= 0 || NEEDS_QUOTES.matcher(text).find();
            default -> true;
        };
        if (!quoted) {
            line.append(text);
            return;
        }
        line.append('"');
        if (text.indexOf('"') < 0) {
            line.append(text);
        } else {
            line.append(text.replace("\"", "\"\""));
        }
        line.append('"');
    }

    private boolean isQuoted(String name) {
        return quotedFields.stream().anyMatch(name::equalsIgnoreCase);
    }
}
