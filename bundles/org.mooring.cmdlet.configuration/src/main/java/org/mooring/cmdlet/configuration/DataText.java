package org.mooring.cmdlet.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** Values as a PowerShell data file has them (DISCUtils of PowerShell): keys sorted, four blanks a level, text in single quotes. */
final class DataText {

    private DataText() {}

    static String quoted(Object value) {
        return "'" + (value == null ? "" : escaped(Conversion.toText(value))) + "'";
    }

    /** Quotes that would end the text are doubled, also those that PowerShell takes for one. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            escaped.append(c);
            if (c == '\'' || c >= '\u2018' && c <= '\u201B') {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String words(List<String> words) {
        return words.stream().filter(word -> word != null && !word.isEmpty()).map(DataText::quoted).collect(Collectors.joining(", "));
    }

    static String table(Map<?, ?> table, int level) {
        StringBuilder text = new StringBuilder("@{");
        List<Object> keys = new ArrayList<>(table.keySet());
        keys.sort(Comparator.comparing(Conversion::toText, String.CASE_INSENSITIVE_ORDER));
        for (Object key : keys) {
            text.append('\n').append("    ".repeat(level + 1)).append(quoted(key)).append(" = ").append(value(table.get(key), level + 1));
        }
        return text.append(" }").toString();
    }

    private static String value(Object given, int level) {
        Object value = PSObject.base(given);
        if (value instanceof ScriptBlock block) {
            return "{" + block.text() + "}";
        }
        if (value instanceof Map<?, ?> table) {
            return table(table, level);
        }
        List<Object> all = list(value);
        if (all != null && !all.isEmpty() && all.stream().allMatch(Map.class::isInstance)) {
            return tables(all, level);
        }
        return all != null ? words(all.stream().map(Conversion::toText).toList()) : quoted(value);
    }

    static String tables(List<?> tables, int level) {
        return tables.stream().map(table -> table((Map<?, ?>) PSObject.base(table), level)).collect(Collectors.joining(", "));
    }

    /** Names and hashtables; null when there is something else. */
    static String wordsAndTables(List<?> values) {
        List<String> parts = new ArrayList<>();
        for (Object each : values) {
            Object value = PSObject.base(each);
            if (value instanceof String word) {
                parts.add(quoted(word));
            } else if (value instanceof Map<?, ?> table) {
                parts.add(table(table, 0));
            } else {
                return null;
            }
        }
        return String.join(", ", parts);
    }

    /** RequiredGroups: {@code And} or {@code Or} of groups and further such hashtables, on one line. */
    static String groups(Map<?, ?> groups) {
        List<String> parts = new ArrayList<>();
        groups.forEach((key, value) -> {
            List<Object> all = list(PSObject.base(value));
            List<Object> each = all == null ? List.of(PSObject.base(value)) : all;
            parts.add(quoted(key) + " = " + each.stream().map(one -> one instanceof Map<?, ?> inner ? groups(inner) : quoted(one))
                .collect(Collectors.joining(", ")));
        });
        return "@{ " + String.join("; ", parts) + " }";
    }

    /** The elements of a collection; null when it is none. */
    static List<Object> list(Object value) {
        if (value == null || value instanceof String || value instanceof Map || !Enumeration.isEnumerable(value)) {
            return null;
        }
        List<Object> all = new ArrayList<>();
        Enumeration.of(value).forEachRemaining(one -> all.add(PSObject.base(one)));
        return all;
    }
}
