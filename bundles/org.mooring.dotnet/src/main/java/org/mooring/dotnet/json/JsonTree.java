package org.mooring.dotnet.json;

import java.util.List;
import java.util.Objects;

/** A JSON value as it was read: a place in its text, and what it holds. */
record JsonTree(Kind kind, String source, int start, int end, String text, List<String> names, List<JsonTree> items) {

    /** The numbers are those of System.Text.Json.JsonValueKind. */
    enum Kind { Undefined, Object, Array, String, Number, True, False, Null }

    static JsonTree of(Kind kind, String source, int start, int end, String text) {
        return new JsonTree(kind, source, start, end, text, List.of(), List.of());
    }

    String raw() {
        return source.substring(start, end);
    }

    /** The last property of that name; null where there is none. */
    JsonTree property(String name) {
        int at = names.lastIndexOf(name);
        return at < 0 ? null : items.get(at);
    }

    /** Whether they say the same, whatever the order of properties. */
    boolean same(JsonTree other) {
        if (kind != other.kind || items.size() != other.items.size()) {
            return false;
        }
        return switch (kind) {
            case String -> text.equals(other.text);
            case Number -> new java.math.BigDecimal(text).compareTo(new java.math.BigDecimal(other.text)) == 0;
            case Array -> java.util.stream.IntStream.range(0, items.size()).allMatch(i -> items.get(i).same(other.items.get(i)));
            case Object -> names.stream().allMatch(name -> {
                JsonTree theirs = other.property(name);
                return theirs != null && Objects.requireNonNull(property(name)).same(theirs);
            });
            default -> true;
        };
    }
}
