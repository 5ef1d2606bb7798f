package org.mooring.shell.powershell.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** The values of a session configuration and of the role capabilities that are added to it: what lists say is added up. */
final class Settings {

    private static final List<String> VISIBLE = List.of("VisibleCmdlets", "VisibleFunctions", "VisibleAliases", "VisibleProviders",
        "VisibleExternalCommands");

    private final Map<String, List<Object>> values = new HashMap<>();

    void add(Map<?, ?> table) {
        table.forEach((key, value) -> values.computeIfAbsent(key(Conversion.toText(key)), k -> new ArrayList<>()).addAll(elements(value)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static List<Object> elements(Object given) {
        Object value = PSObject.base(given);
        List<Object> all = new ArrayList<>();
        if (value instanceof String || value instanceof Map || !Enumeration.isEnumerable(value)) {
            all.add(value);
        } else {
            Enumeration.of(value).forEachRemaining(one -> all.add(PSObject.base(one)));
        }
        return all;
    }

    boolean has(String key) {
        return values.containsKey(key(key));
    }

    private List<Object> all(String key) {
        return values.getOrDefault(key(key), List.of());
    }

    String text(String key) {
        return all(key).isEmpty() || all(key).get(0) == null ? null : Conversion.toText(all(key).get(0));
    }

    boolean isTrue(String key) {
        return !all(key).isEmpty() && Conversion.toBoolean(all(key).get(0));
    }

    boolean isOfType(String sessionType) {
        return sessionType.equalsIgnoreCase(text("SessionType"));
    }

    /** Whether anything is said of what is seen; {@code *} alone says nothing. */
    boolean limitsVisibility() {
        return VISIBLE.stream().anyMatch(this::limits);
    }

    boolean limits(String key) {
        return has(key) && !all(key).equals(List.of("*"));
    }

    /** Texts; null when something else is among them. */
    List<String> words(String key) {
        return words(all(key));
    }

    static List<String> words(List<Object> values) {
        List<String> words = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof String word)) {
                return null;
            }
            words.add(word);
        }
        return words;
    }

    /** Hashtables; null when something else is among them. */
    List<Map<?, ?>> tables(String key) {
        return tables(all(key));
    }

    static List<Map<?, ?>> tables(List<Object> values) {
        List<Map<?, ?>> tables = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof Map<?, ?> table)) {
                return null;
            }
            tables.add(table);
        }
        return tables;
    }

    /** Texts and hashtables. */
    List<Object> wordsAndTables(String key) {
        for (Object value : all(key)) {
            if (!(value instanceof String) && !(value instanceof Map)) {
                throw SessionFile.wrong("The member '" + key + "' must be an array consisting of either string or hashtable elements.");
            }
        }
        return all(key);
    }

    /** A constant of an enumeration, as .NET's Enum.Parse reads it. */
    Object constant(String key, String type) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        Object found = ((ClrEnum) ClrTypes.find(type)).parse(text, true);
        if (found == null) {
            throw new DotNetException("System.ArgumentException", "Requested value '" + text + "' was not found.");
        }
        return found;
    }

    /** A hashtable's values by their keys without case. */
    static Map<String, Object> byName(Map<?, ?> table) {
        Map<String, Object> named = new LinkedHashMap<>();
        table.forEach((key, value) -> named.put(key(Conversion.toText(key)), PSObject.base(value)));
        return named;
    }
}
