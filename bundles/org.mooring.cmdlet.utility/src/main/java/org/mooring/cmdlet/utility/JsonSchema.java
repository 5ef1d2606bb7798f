package org.mooring.cmdlet.utility;

import java.util.HashMap;
import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.OpenFile;
import org.mooring.dotnet.json.JsonArray;
import org.mooring.dotnet.json.JsonNode;
import org.mooring.dotnet.json.JsonObject;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.Conversion;

/**
 * A JSON schema (draft 2020-12 and what it has in common with its elders): says where a value is not as it asks. References are followed within
 * the schema alone; {@code format} says nothing of validity.
 */
final class JsonSchema {

    private static final int DEEPEST = 200;

    /** What is wrong, and where in the value, as a JSON pointer. */
    record Fault(String message, String location) {}

    /** Whether a value is as asked; not every reason has words. */
    record Outcome(boolean isGood, List<Fault> faults) {}

    private final Object root;
    private final Path folder;
    private final Map<String, JsonSchema> others = new HashMap<>();

    private JsonSchema(Object root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Throws for text that is no JSON, or no schema. */
    static JsonSchema of(String text) {
        return of(text, null);
    }

    /** @param folder whose files, and those below it, the schema may refer to; null for none */
    static JsonSchema of(String text, Path folder) {
        Object root = plain(JsonNode.parse(text, null, null));
        if (!(root instanceof Map) && !(root instanceof Boolean)) {
            throw new DotNetException("System.Text.Json.JsonException", "A schema is an object or a boolean.");
        }
        return new JsonSchema(root, folder);
    }

    /** Objects as maps, arrays as lists, numbers as decimals. */
    static Object plain(JsonNode node) {
        return switch (node) {
            case null -> null;
            case JsonObject object -> {
                Map<String, Object> map = new LinkedHashMap<>();
                object.iterator().forEachRemaining(pair -> map.put((String) ((KeyValuePair) pair).getKey(), plain((JsonNode) ((KeyValuePair) pair).getValue())));
                yield map;
            }
            case JsonArray array -> {
                List<Object> list = new ArrayList<>();
                array.iterator().forEachRemaining(item -> list.add(plain((JsonNode) item)));
                yield list;
            }
            default -> switch (Conversion.toText(node.getValueKind())) {
                case "String" -> node.toString();
                case "Number" -> new BigDecimal(node.toString());
                default -> Boolean.valueOf(node.toString());
            };
        };
    }

    Outcome check(Object value) {
        List<Fault> faults = new ArrayList<>();
        boolean good = check(root, value, "", faults, 0);
        return new Outcome(good, good ? List.of() : faults);
    }

    private boolean holds(Object schema, Object value, int depth) {
        List<Fault> faults = new ArrayList<>();
        return check(schema, value, "", faults, depth);
    }

    private boolean check(Object schema, Object value, String at, List<Fault> faults, int depth) {
        if (depth > DEEPEST) {
            throw new DotNetException("System.InvalidOperationException", "The schema refers to itself without end.");
        }
        if (schema instanceof Boolean always) {
            if (!always) {
                faults.add(new Fault("All values fail against the false schema", at));
            }
            return always;
        }
        Map<?, ?> rules = (Map<?, ?>) schema;
        List<Fault> own = new ArrayList<>();
        List<Fault> nested = new ArrayList<>();
        boolean good = ofAnything(rules, value, at, own);
        good &= switch (value) {
            case Map<?, ?> object -> ofObject(rules, object, at, own, nested, depth);
            case List<?> array -> ofArray(rules, array, at, own, nested, depth);
            case String text -> ofText(rules, text, at, own);
            case BigDecimal number -> ofNumber(rules, number, at, own);
            case null, default -> true;
        };
        good &= combined(rules, value, at, own, nested, depth);
        faults.addAll(own);
        faults.addAll(nested);
        return good;
    }

    private static boolean fault(List<Fault> faults, String message, String at) {
        faults.add(new Fault(message, at));
        return false;
    }

    private static String type(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> m -> "object";
            case List<?> l -> "array";
            case String s -> "string";
            case Boolean b -> "boolean";
            default -> isWhole((BigDecimal) value) ? "integer" : "number";
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.size() == y.size() && java.util.stream.IntStream.range(0, x.size()).allMatch(i -> same(x.get(i), y.get(i)));
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size() && x.keySet().stream().allMatch(key -> y.containsKey(key) && same(x.get(key), y.get(key)));
        }
        return java.util.Objects.equals(a, b);
    }

    private static boolean ofAnything(Map<?, ?> rules, Object value, String at, List<Fault> faults) {
        boolean good = true;
        if (rules.containsKey("type")) {
            List<?> types = rules.get("type") instanceof List<?> several ? several : List.of(rules.get("type"));
            String actual = type(value);
            if (!types.contains(actual) && !(actual.equals("integer") && types.contains("number"))) {
                good = fault(faults, "Value is \"" + actual + "\" but should be " + (types.size() == 1 ? "\"" + types.get(0) + "\"" : quoted(types)), at);
            }
        }
        if (rules.get("enum") instanceof List<?> values && values.stream().noneMatch(each -> same(each, value))) {
            good = fault(faults, "Value should match one of the values specified by the enum", at);
        }
        if (rules.containsKey("const") && !same(rules.get("const"), value)) {
            good = fault(faults, "Expected \"" + rules.get("const") + "\"", at);
        }
        return good;
    }

    private static String quoted(List<?> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    private static Integer count(Map<?, ?> rules, String name) {
        return rules.get(name) instanceof BigDecimal number ? Integer.valueOf(number.intValue()) : null;
    }

    private static boolean bounds(Map<?, ?> rules, String what, int size, String at, List<Fault> faults) {
        Integer least = count(rules, "min" + what);
        Integer most = count(rules, "max" + what);
        String unit = what.equals("Length") ? "characters" : what.toLowerCase(java.util.Locale.ROOT);
        boolean good = true;
        if (least != null && size < least) {
            good = fault(faults, what.equals("Length") ? "Value should be at least " + least + " " + unit : "Value has fewer than " + least + " " + unit, at);
        }
        if (most != null && size > most) {
            good = fault(faults, what.equals("Length") ? "Value should be at most " + most + " " + unit : "Value has more than " + most + " " + unit, at);
        }
        return good;
    }

    private static boolean ofText(Map<?, ?> rules, String text, String at, List<Fault> faults) {
        boolean good = bounds(rules, "Length", text.codePointCount(0, text.length()), at, faults);
        if (rules.get("pattern") instanceof String pattern && !matches(pattern, text)) {
            good = fault(faults, "The string value is not a match for the indicated regular expression", at);
        }
        return good;
    }

    private static boolean matches(String pattern, String text) {
        return Regex.of(pattern, 0).isMatch(text);
    }

    private static boolean ofNumber(Map<?, ?> rules, BigDecimal number, String at, List<Fault> faults) {
        boolean good = true;
        if (rules.get("minimum") instanceof BigDecimal least && number.compareTo(least) < 0) {
            good = fault(faults, number + " should be at least " + least, at);
        }
        if (rules.get("maximum") instanceof BigDecimal most && number.compareTo(most) > 0) {
            good = fault(faults, number + " should be at most " + most, at);
        }
        if (rules.get("exclusiveMinimum") instanceof BigDecimal least && number.compareTo(least) <= 0) {
            good = fault(faults, number + " should be greater than " + least, at);
        }
        if (rules.get("exclusiveMaximum") instanceof BigDecimal most && number.compareTo(most) >= 0) {
            good = fault(faults, number + " should be less than " + most, at);
        }
        if (rules.get("multipleOf") instanceof BigDecimal step && step.signum() != 0 && number.remainder(step).signum() != 0) {
            good = fault(faults, number + " should be a multiple of " + step, at);
        }
        return good;
    }

    private static String under(String at, Object name) {
        return at + "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1");
    }

    private boolean ofObject(Map<?, ?> rules, Map<?, ?> object, String at, List<Fault> own, List<Fault> nested, int depth) {
        boolean good = bounds(rules, "Properties", object.size(), at, own);
        if (rules.get("required") instanceof List<?> required) {
            List<?> missing = required.stream().filter(name -> !object.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                good = fault(own, "Required properties " + quoted(missing) + " are not present", at);
            }
        }
        if (rules.get("dependentRequired") instanceof Map<?, ?> needs) {
            for (Map.Entry<?, ?> need : needs.entrySet()) {
                if (object.containsKey(need.getKey()) && need.getValue() instanceof List<?> names && !object.keySet().containsAll(names)) {
                    good = fault(own, "Some required property dependencies are missing", at);
                }
            }
        }
        for (Map.Entry<?, ?> property : object.entrySet()) {
            boolean known = false;
            if (rules.get("properties") instanceof Map<?, ?> properties && properties.containsKey(property.getKey())) {
                known = true;
                good &= check(properties.get(property.getKey()), property.getValue(), under(at, property.getKey()), nested, depth + 1);
            }
            if (rules.get("patternProperties") instanceof Map<?, ?> patterns) {
                for (Map.Entry<?, ?> pattern : patterns.entrySet()) {
                    if (matches((String) pattern.getKey(), (String) property.getKey())) {
                        known = true;
                        good &= check(pattern.getValue(), property.getValue(), under(at, property.getKey()), nested, depth + 1);
                    }
                }
            }
            if (!known && rules.containsKey("additionalProperties")) {
                good &= check(rules.get("additionalProperties"), property.getValue(), under(at, property.getKey()), nested, depth + 1);
            }
            if (rules.containsKey("propertyNames")) {
                good &= check(rules.get("propertyNames"), property.getKey(), under(at, property.getKey()), nested, depth + 1);
            }
        }
        return good;
    }

    private boolean ofArray(Map<?, ?> rules, List<?> array, String at, List<Fault> own, List<Fault> nested, int depth) {
        boolean good = bounds(rules, "Items", array.size(), at, own);
        if (Boolean.TRUE.equals(rules.get("uniqueItems"))) {
            for (int i = 0; i < array.size(); i++) {
                Object item = array.get(i);
                if (array.subList(0, i).stream().anyMatch(earlier -> same(earlier, item))) {
                    good = fault(own, "The array contains duplicate items", at);
                    break;
                }
            }
        }
        List<?> first = rules.get("prefixItems") instanceof List<?> prefix ? prefix : rules.get("items") instanceof List<?> each ? each : List.of();
        Object rest = rules.get("items") instanceof List<?> ? rules.get("additionalItems") : rules.get("items");
        for (int i = 0; i < array.size(); i++) {
            Object schema = i < first.size() ? first.get(i) : rest;
            if (schema != null) {
                good &= check(schema, array.get(i), under(at, i), nested, depth + 1);
            }
        }
        if (rules.containsKey("contains") && array.stream().noneMatch(item -> holds(rules.get("contains"), item, depth + 1))) {
            good = fault(own, "Expected array to contain at least one item that matched the schema, but it did not", at);
        }
        return good;
    }

    private boolean combined(Map<?, ?> rules, Object value, String at, List<Fault> own, List<Fault> nested, int depth) {
        boolean good = true;
        if (rules.get("$ref") instanceof String reference) {
            int mark = reference.indexOf('#');
            JsonSchema other = mark == 0 ? this : other(mark < 0 ? reference : reference.substring(0, mark));
            Object meant = other == this ? referred(reference) : other.referred(mark < 0 ? "#" : reference.substring(mark));
            good &= other.check(meant, value, at, nested, depth + 1);
        }
        if (rules.get("allOf") instanceof List<?> all) {
            for (Object each : all) {
                good &= check(each, value, at, nested, depth + 1);
            }
        }
        if (rules.get("anyOf") instanceof List<?> any) {
            List<Fault> faults = new ArrayList<>();
            boolean one = false;
            for (Object each : any) {
                one |= check(each, value, at, faults, depth + 1);
            }
            if (!one) {
                nested.addAll(faults);
                good = false;
            }
        }
        if (rules.get("oneOf") instanceof List<?> several) {
            List<Fault> faults = new ArrayList<>();
            int count = 0;
            for (Object each : several) {
                count += check(each, value, at, faults, depth + 1) ? 1 : 0;
            }
            if (count != 1) {
                good = fault(own, "Expected 1 matching subschema but found " + count, at);
                nested.addAll(faults);
            }
        }
        if (rules.containsKey("not") && holds(rules.get("not"), value, depth + 1)) {
            good = false;
        }
        if (rules.containsKey("if")) {
            Object next = rules.get(holds(rules.get("if"), value, depth + 1) ? "then" : "else");
            good &= next == null || check(next, value, at, nested, depth + 1);
        }
        return good;
    }

    /** The schema of a file beside this one; itself where there is none. */
    private JsonSchema other(String name) {
        JsonSchema known = others.get(name);
        if (known != null || folder == null || name.isEmpty() || name.indexOf(':') >= 0) {
            return known != null ? known : this;
        }
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return this;
        }
        try {
            JsonSchema read = of(OpenFile.text(file), file.getParent());
            others.put(name, read);
            return read;
        } catch (IOException | DotNetException wrong) {
            throw new DotNetException("System.Management.Automation.JsonSchemaReferenceResolutionException", "Cannot resolve the reference to '" + name + "'.",
                wrong);
        }
    }

    /** Within this schema: {@code #}, {@code #/...}, or an {@code $anchor}. */
    private Object referred(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        Object found = root;
        if (reference.startsWith("#/")) {
            for (String step : reference.substring(2).split("/")) {
                String name = step.replace("~1", "/").replace("~0", "~");
                found = found instanceof Map<?, ?> map ? map.get(name) : found instanceof List<?> list && name.matches("\\d{1,6}") && Integer.parseInt(name) < list.size()
                    ? list.get(Integer.parseInt(name)) : null;
            }
        } else {
            found = named(root, reference.startsWith("#") ? reference.substring(1) : reference);
        }
        if (!(found instanceof Map) && !(found instanceof Boolean)) {
            throw new DotNetException("Json.Schema.RefResolutionException", "Could not resolve '" + reference + "'");
        }
        return found;
    }

    private static Object named(Object schema, String name) {
        if (schema instanceof Map<?, ?> map) {
            if (name.equals(map.get("$anchor")) || name.equals(map.get("$id"))) {
                return map;
            }
            for (Object each : map.values()) {
                Object found = named(each, name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
