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
    private final String owner;
    private final int line;

    /**
     * @param known the keys that mean something here
     * @param unsupported keys that PowerShell has and this server does not: passing over one could open what it closes
     */
    Keys(Table table, Set<String> known, Set<String> unsupported) throws DataException {
        this(table, known, unsupported, null, 0);
    }

    /** @param owner the key whose value the hashtable is, or null */
    private Keys(Table table, Set<String> known, Set<String> unsupported, String owner, int line) throws DataException {
        this.owner = owner;
        this.line = line;
        for (Map.Entry<String, Value> entry : table.entries().entrySet()) {
            String key = entry.getKey();
            int at = entry.getValue().line();
            if (contains(unsupported, key)) {
                throw new DataException(at, "'" + key + "' is not supported by this version of Mooring.");
            }
            if (!contains(known, key)) {
                throw new DataException(at, owner == null ? "'" + key + "' is not a key." + Suggestion.of(key, new TreeSet<>(known))
                    : "'" + key + "' is not a key of '" + owner + "': use " + String.join(", ", new TreeSet<>(known)) + ".");
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

    Value value(String key) {
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

    /** Checks that these are texts, where they are there. */
    void texts(Set<String> keys) throws DataException {
        for (String key : keys) {
            text(key, "");
        }
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

    /** The words of a list, each with its line; none without the key. */
    List<Value> wordValues(String key) throws DataException {
        return words(key) == null ? List.of() : DataFile.list(value(key));
    }

    /** A list of texts and numbers. */
    void plainWords(String key) throws DataException {
        Value value = value(key);
        for (Value one : value == null ? List.<Value>of() : DataFile.list(value)) {
            if (!(one.data() instanceof String) && !(one.data() instanceof Number)) {
                throw new DataException(one.line(), "'" + key + "' has to be text, or a list of texts.");
            }
        }
    }

    /** Whether hashtables are among a list of words. */
    boolean hasTables(String key) {
        Value value = value(key);
        return value != null && DataFile.list(value).stream().anyMatch(Grants::isTable);
    }

    /** Whether a value of a key's hashtables is a script block. */
    boolean hasScripts(String key) {
        Value value = value(key);
        return value != null && DataFile.list(value).stream().anyMatch(one -> one.data() instanceof Table table
            && table.entries().values().stream().anyMatch(inner -> inner.data() instanceof DataFile.Script));
    }

    /** A list of words and of hashtables with a name: the words and the names. */
    List<String> names(String key, String nameKey) throws DataException {
        Value value = value(key);
        List<String> names = new ArrayList<>();
        for (Value one : value == null ? List.<Value>of() : DataFile.list(value)) {
            Value name = one.data() instanceof Table table ? named(table, nameKey) : one;
            if (name == null || !(name.data() instanceof String word) || word.isBlank()) {
                throw new DataException(one.line(), "'" + key + "' has to be text or a hashtable with a '" + nameKey + "', or a list of them.");
            }
            names.add(word);
        }
        return names;
    }

    private static Value named(Table table, String key) {
        return table.entries().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).map(Map.Entry::getValue).findFirst()
            .orElse(null);
    }

    /** The hashtables that a key's value is, with these keys and no others. */
    List<Keys> inner(String key, Set<String> known) throws DataException {
        tables(key);
        return among(key, known);
    }

    /** The hashtables among a key's values. */
    List<Keys> among(String key, Set<String> known) throws DataException {
        List<Keys> inner = new ArrayList<>();
        Value value = value(key);
        for (Value one : value == null ? List.<Value>of() : DataFile.list(value)) {
            if (one.data() instanceof Table table) {
                inner.add(new Keys(table, known, Set.of(), key, one.line()));
            }
        }
        return inner;
    }

    void need(String key) throws DataException {
        if (!has(key)) {
            throw new DataException(line, "Each hashtable of '" + owner + "' needs the key '" + key + "'.");
        }
    }

    /** @param what the type is called */
    void need(String key, Class<?> type, String what) throws DataException {
        need(key);
        if (!type.isInstance(value(key).data()) || value(key).data() instanceof String text && text.isBlank()) {
            throw new DataException(value(key).line(), "'" + key + "' of '" + owner + "' has to be " + what + ".");
        }
    }

    boolean truth(String key, boolean otherwise) throws DataException {
        Value value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value.data() instanceof Boolean truth) {
            return truth;
        }
        throw new DataException(value.line(), "'" + key + "' has to be $true or $false.");
    }

    /** One hashtable's entries; none without the key. */
    Map<String, Value> table(String key) throws DataException {
        Value value = value(key);
        if (value == null) {
            return Map.of();
        }
        if (value.data() instanceof Table table) {
            return table.entries();
        }
        throw new DataException(value.line(), "'" + key + "' has to be a hashtable.");
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

    /** A hashtable's values without where they stand; a script block is its text. */
    static Map<String, Object> plain(Table table) {
        Map<String, Object> map = new LinkedHashMap<>();
        table.entries().forEach((key, inner) -> map.put(key, plain(inner)));
        return map;
    }

    private static Object plain(Value value) {
        return switch (value.data()) {
            case null -> null;
            case List<?> list -> DataFile.list(value).stream().map(Keys::plain).toList();
            case Table table -> plain(table);
            case DataFile.Script script -> script.text();
            default -> value.data();
        };
    }
}
