package org.mooring.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.StringExpression;

/** Changes single keys in a configuration file's text, and leaves the rest of it as its author wrote it. */
final class FileText {

    private FileText() {}

    /** @param values as they are to be written; null for a key that is to go */
    static String with(String text, Map<String, String> values) throws DataException {
        HashtableExpression hashtable = DataFile.hashtable("configuration", text);
        StringBuilder changed = new StringBuilder(text);
        List<HashtableExpression.Entry> entries = new ArrayList<>(hashtable.entries());
        for (HashtableExpression.Entry entry : entries.reversed()) {
            boolean meant = entry.key() instanceof StringExpression key && values.keySet().stream().anyMatch(key.value()::equalsIgnoreCase);
            if (meant) {
                changed.delete(start(text, entry.key().extent().start()), end(text, entry.value().extent().end()));
            }
        }
        StringBuilder added = new StringBuilder();
        values.forEach((key, value) -> {
            if (value != null) {
                added.append("\n    ").append(key).append(" = ").append(value);
            }
        });
        if (!added.isEmpty()) {
            int inside = hashtable.extent().start() + 2;
            char next = inside < changed.length() ? changed.charAt(inside) : '\n';
            changed.insert(inside, next == '\n' || next == '\r' ? added : added.append('\n'));
        }
        String result = changed.toString();
        DataFile.parse("configuration", result);
        return result;
    }

    /** Where the line of an entry begins, when nothing else stands before it there. */
    private static int start(String text, int at) {
        int start = at;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start > 0 && text.charAt(start - 1) == '\n' ? start - 1 : at;
    }

    /** What comes after an entry that only it needs: a semicolon. */
    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ';' ? end + 1 : at;
    }
}
