package org.mooring.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mooring.configuration.DataFile.Table;
import org.mooring.configuration.DataFile.Value;

/** Takes the values of a hashtable by their keys, without case, and says what is wrong with one. */
final class Keys {

    private final Map<String, Value> values = new LinkedHashMap<>();

    /**
     * @param known the keys that mean something here
     * @param unsupported keys that PowerShell has and this server does not: passing over one could open what it closes
     */
    Keys(Table table, Set<String> known, Set<String> unsupported) throws DataException {
        for (Map.Entry<String, Value> entry : table.entries().entrySet()) {
            String key = entry.getKey();
            int line = entry.getValue().line();
            if (contains(unsupported, key)) {
                throw new DataException(line, "'" + key + "' is not supported by this version of Mooring.");
            }
            if (!contains(known, key)) {
                throw new DataException(line, "'" + key + "' is not a key." + Suggestion.of(key, new TreeSet<>(known)));
            }
            values.put(key.toLowerCase(Locale.ROOT), entry.getValue());
        }
    }

    private static boolean contains(Set<String> keys, String key) {
        return keys.stream().anyMatch(key::equalsIgnoreCase);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    private Value value(String key) {
        return values.get(key.toLowerCase(Locale.ROOT));
    }

    String text(String key, String otherwise) throws DataException {
        Value value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value.data() instanceof String text) {
            return text;
        }
        throw new DataException(value.line(), "'" + key + "' has to be text.");
    }

    /** A list of words; one word is a list of one. Without the key, null. */
    List<String> words(String key) throws DataException {
        Value value = value(key);
        if (value == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (Value one : DataFile.list(value)) {
            if (!(one.data() instanceof String word) || word.isBlank()) {
                throw new DataException(one.line(), "'" + key + "' has to be text, or a list of texts.");
            }
            words.add(word);
        }
        return words;
    }

    /** Whether hashtables are among a list of words. */
    boolean hasTables(String key) {
        Value value = value(key);
        return value != null && DataFile.list(value).stream().anyMatch(one -> one.data() instanceof Table);
    }

    /** A list of words and of hashtables with a {@code Name}: the words and the names. Without the key, null. */
    List<String> names(String key) throws DataException {
        Value value = value(key);
        if (value == null || !hasTables(key)) {
            return words(key);
        }
        List<String> names = new ArrayList<>();
        for (Value one : DataFile.list(value)) {
            Value name = one.data() instanceof Table table ? named(table) : one;
            if (name == null || !(name.data() instanceof String word) || word.isBlank()) {
                throw new DataException(one.line(), "'" + key + "' has to be text or a hashtable with a 'Name', or a list of them.");
            }
            names.add(word);
        }
        return names;
    }

    private static Value named(Table table) {
        return table.entries().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase("Name")).map(Map.Entry::getValue).findFirst()
            .orElse(null);
    }

    /** A whole number from {@code least} to {@code most}. */
    long number(String key, long otherwise, long least, long most) throws DataException {
        Value value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value.data() instanceof Integer || value.data() instanceof Long) {
            long number = ((Number) value.data()).longValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new DataException(value.line(), "'" + key + "' has to be a whole number from " + least + " to " + most + ".");
    }

    /** One of an enumeration's constants, without case. */
    <E extends Enum<E>> E constant(String key, E otherwise, Set<E> allowed) throws DataException {
        String text = text(key, otherwise.name());
        for (E constant : allowed) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        List<String> names = allowed.stream().map(Enum::name).toList();
        throw new DataException(value(key).line(), "'" + key + "' cannot be '" + text + "': use " + String.join(", ", names) + "."
            + Suggestion.of(text, names));
    }

    /** Hashtables, or one of them. */
    List<Value> tables(String key) throws DataException {
        Value value = value(key);
        if (value == null) {
            return List.of();
        }
        for (Value one : DataFile.list(value)) {
            if (!(one.data() instanceof Table)) {
                throw new DataException(one.line(), "'" + key + "' has to be a hashtable, or a list of them.");
            }
        }
        return DataFile.list(value);
    }

    /** Any value, without where it stands. */
    Object plain(String key) {
        Value value = value(key);
        return value == null ? null : plain(value);
    }

    private static Object plain(Value value) {
        return switch (value.data()) {
            case null -> null;
            case List<?> list -> DataFile.list(value).stream().map(Keys::plain).toList();
            case Table table -> {
                Map<String, Object> map = new LinkedHashMap<>();
                table.entries().forEach((key, inner) -> map.put(key, plain(inner)));
                yield map;
            }
            default -> value.data();
        };
    }
}
