package org.mooring.cmdlet.utility;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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

    private static final java.util.regex.Pattern NEEDS_QUOTES = java.util.regex.Pattern.compile("[\"\r\n]");

    private final char delimiter;
    private final String quotes;
    private final List<String> quotedFields;
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
        names = PSObject.base(first) instanceof Map<?, ?> map ? map.keySet().stream().map(Conversion::toText).toList() : Properties.names(first);
    }

    List<String> names() {
        return names;
    }

    String header() {
        StringJoiner line = new StringJoiner(String.valueOf(delimiter));
        names.forEach(name -> line.add(field(name, name)));
        return line.toString();
    }

    String line(Object value) {
        StringJoiner line = new StringJoiner(String.valueOf(delimiter));
        for (String name : names) {
            Object held = Properties.valueOrNull(value, name);
            line.add(held == null ? "" : field(name, text(held)));
        }
        return line.toString();
    }

    private static String text(Object value) {
        Object base = PSObject.base(value);
        if (base.getClass().isArray()) {
            return ClrTypes.of(base).fullName();
        }
        return Formatter.isFormattable(base) ? Formatter.text(base, Culture.current()) : Conversion.toText(value);
    }

    private String field(String name, String text) {
        boolean quoted = quotedFields != null ? quotedFields.stream().anyMatch(name::equalsIgnoreCase) : switch (quotes) {
            case "Never" -> false;
            case "AsNeeded" -> text.indexOf(delimiter) >= 0 || NEEDS_QUOTES.matcher(text).find();
            default -> true;
        };
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
