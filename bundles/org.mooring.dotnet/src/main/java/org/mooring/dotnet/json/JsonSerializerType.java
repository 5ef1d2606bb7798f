package org.mooring.dotnet.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;
import org.mooring.dotnet.json.JsonTree.Kind;
import org.mooring.dotnet.system.ConvertType;

/** System.Text.Json.JsonSerializer. */
@ClrClass(value = "System.Text.Json.JsonSerializer", type = ClrClass.None.class)
public final class JsonSerializerType {

    private JsonSerializerType() {}

    @Generic("TValue")
    public static String serialize(@Type("TValue") Object value, @Optional JsonOptions options) {
        return serialize(value, (ClrType) null, options);
    }

    public static String serialize(Object value, ClrType inputType, @Optional JsonOptions options) {
        JsonOptions used = options == null ? JsonOptions.DEFAULT : options;
        JsonText out = new JsonText(used);
        write(out, value, used, new IdentityHashMap<>());
        return out.toString();
    }

    private static void write(JsonText out, Object value, JsonOptions options, Map<Object, Object> above) {
        switch (value) {
            case null -> out.raw("null");
            case Boolean b -> out.raw(b ? "true" : "false");
            case String s -> out.string(s);
            case Character c -> out.string(c.toString());
            case Double d when !Double.isFinite(d) -> throw notFinite();
            case Float f when !Float.isFinite(f) -> throw notFinite();
            case BigInteger i -> out.raw(i.toString());
            case Number n -> out.raw(Formatter.toString(n, null, Culture.INVARIANT));
            case UUID u -> out.string(u.toString());
            case DateTime d -> out.string(moment(Formatter.toString(d, "o", Culture.INVARIANT)));
            case DateTimeOffset d -> out.string(moment(Formatter.toString(d, "o", Culture.INVARIANT)));
            case TimeSpan t -> out.string(Formatter.toString(t, "c", Culture.INVARIANT));
            case byte[] bytes -> out.string(ConvertType.toBase64String(bytes));
            case JsonElement element -> tree(out, element.tree());
            case JsonElement.Document document -> tree(out, document.rootElement().tree());
            case JsonNode node -> node.write(out);
            default -> container(out, value, options, above);
        }
    }

    private static RuntimeException notFinite() {
        return Exceptions.argument(".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using "
                + "'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' "
                + "(see https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling).");
    }

    /** Fractions of a second without the zeros at their end. */
    private static String moment(String roundTrip) {
        return roundTrip.replaceFirst("(\\.\\d*?)0+(?=[Z+-]|$)", "$1").replaceFirst("\\.(?=[Z+-]|$)", "");
    }

    private static void container(JsonText out, Object value, JsonOptions options, Map<Object, Object> above) {
        ClrType type = ClrTypes.of(value);
        if (type.isEnum()) {
            out.raw(Long.toString(ClrEnum.number(value)));
            return;
        }
        if (value instanceof ClrType) {
            throw Exceptions.notSupported("Serialization and deserialization of 'System.Type' instances is not supported. Path: $.");
        }
        if (above.put(value, value) != null || above.size() > options.maxDepth()) {
            throw Exceptions.make("System.Text.Json.JsonException", "A possible object cycle was detected. This can either be due to a cycle or if the object depth is "
                    + "larger than the maximum allowed depth of " + options.maxDepth() + ". Consider using ReferenceHandler.Preserve on JsonSerializerOptions to "
                    + "support cycles. Path: $.");
        }
        if (value instanceof Map<?, ?> map) {
            out.open('{');
            map.forEach((key, item) -> {
                String name = Formatter.text(key, Culture.INVARIANT);
                out.name(options.dictionaryKeyPolicy() == null ? name : options.dictionaryKeyPolicy().convertName(name));
                write(out, item, options, above);
            });
            out.close('}');
        } else if (value instanceof Iterable<?> || value.getClass().isArray()) {
            out.open('[');
            for (Object item : Sequences.of(value)) {
                out.item();
                write(out, item, options, above);
            }
            out.close(']');
        } else {
            out.open('{');
            for (ClrProperty property : type.properties()) {
                if (property.isStatic() || !property.canRead()) {
                    continue;
                }
                Object item = property.get(value);
                if (item == null && options.ignored() == 3 || options.ignored() == 1) {
                    continue;
                }
                out.name(options.propertyNamingPolicy() == null ? property.name() : options.propertyNamingPolicy().convertName(property.name()));
                write(out, item, options, above);
            }
            out.close('}');
        }
        above.remove(value);
    }

    /** A value that was read, written anew. */
    static void tree(JsonText out, JsonTree tree) {
        switch (tree.kind()) {
            case Object -> {
                out.open('{');
                for (int i = 0; i < tree.names().size(); i++) {
                    out.name(tree.names().get(i));
                    tree(out, tree.items().get(i));
                }
                out.close('}');
            }
            case Array -> {
                out.open('[');
                for (JsonTree item : tree.items()) {
                    out.item();
                    tree(out, item);
                }
                out.close(']');
            }
            case String -> out.string(tree.text());
            default -> out.raw(tree.raw());
        }
    }

    @Generic("TValue")
    @Type("TValue")
    public static Object deserialize(@TypeArgument("TValue") ClrType type, String json, @Optional JsonOptions options) {
        return deserialize(json, type, options);
    }

    public static Object deserialize(String json, ClrType returnType, @Optional JsonOptions options) {
        JsonOptions used = options == null ? JsonOptions.DEFAULT : options;
        JsonTree tree;
        try {
            tree = JsonParser.parse(json, used);
        } catch (DotNetException e) {
            if (!e.typeName().equals("System.Text.Json.JsonReaderException")) {
                throw e;
            }
            int where = e.getMessage().indexOf(" LineNumber: ");
            DotNetException failed = new DotNetException("System.Text.Json.JsonException", e.getMessage().substring(0, where) + " Path: $ |"
                    + e.getMessage().substring(where), e);
            failed.properties().putAll(e.properties());
            failed.properties().put("Path", "$");
            throw failed;
        }
        return read(tree, returnType, "$", used);
    }

    private static RuntimeException cannot(JsonTree tree, ClrType type, String path) {
        String before = tree.source().substring(0, tree.kind() == Kind.Object || tree.kind() == Kind.Array ? tree.start() + 1 : tree.end());
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        DotNetException e = Exceptions.make("System.Text.Json.JsonException", "The JSON value could not be converted to " + type + ". Path: " + path
                + " | LineNumber: " + lines + " | BytePositionInLine: "
                + before.substring(before.lastIndexOf('\n') + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + ".");
        e.properties().put("Path", path);
        return e;
    }

    static Object read(JsonTree tree, ClrType type, String path, JsonOptions options) {
        switch (type.fullName()) {
            case "System.Object", "System.Text.Json.JsonElement" -> {
                return tree.kind() == Kind.Null && type == ClrTypes.OBJECT ? null : new JsonElement(tree);
            }
            case "System.Text.Json.JsonDocument" -> {
                return JsonElement.Document.parse(tree.raw(), null);
            }
            case "System.Text.Json.Nodes.JsonNode", "System.Text.Json.Nodes.JsonObject", "System.Text.Json.Nodes.JsonArray" -> {
                return JsonNode.of(tree);
            }
            default -> { }
        }
        if (tree.kind() == Kind.Null && !type.isValueType()) {
            return null;
        }
        if (type.fullName().startsWith("System.Nullable`1")) {
            return tree.kind() == Kind.Null ? null : read(tree, type.genericArguments().get(0), path, options);
        }
        try {
            Object simple = simple(tree, type, path);
            if (simple != null) {
                return simple;
            }
        } catch (DotNetException e) {
            throw e.typeName().startsWith("System.Text.Json") ? e : cannot(tree, type, path);
        }
        return switch (tree.kind()) {
            case Array -> items(tree, type, path, options);
            case Object -> object(tree, type, path, options);
            default -> throw cannot(tree, type, path);
        };
    }

    private static Object simple(JsonTree tree, ClrType type, String path) {
        boolean text = tree.kind() == Kind.String;
        boolean number = tree.kind() == Kind.Number;
        if (type.isEnum() && number) {
            return ((ClrEnum) type).value(Long.parseLong(tree.text()));
        }
        return switch (type.fullName()) {
            case "System.String" -> {
                if (!text) {
                    throw cannot(tree, type, path);
                }
                yield tree.text();
            }
            case "System.Boolean" -> {
                if (tree.kind() != Kind.True && tree.kind() != Kind.False) {
                    throw cannot(tree, type, path);
                }
                yield tree.kind() == Kind.True;
            }
            case "System.Int32", "System.Int64", "System.Int16", "System.Byte", "System.SByte", "System.UInt16", "System.UInt32", "System.UInt64" -> {
                if (!number || new BigDecimal(tree.text()).stripTrailingZeros().scale() > 0) {
                    throw cannot(tree, type, path);
                }
                yield ConvertType.changeType(new BigDecimal(tree.text()), type);
            }
            case "System.Double", "System.Single", "System.Decimal" -> {
                if (!number) {
                    throw cannot(tree, type, path);
                }
                yield ConvertType.changeType(new BigDecimal(tree.text()), type);
            }
            case "System.Char", "System.DateTime" -> text ? ConvertType.changeType(tree.text(), type, Culture.INVARIANT) : null;
            case "System.Guid" -> text ? new JsonElement(tree).getGuid() : null;
            case "System.DateTimeOffset" -> text ? new JsonElement(tree).getDateTimeOffset() : null;
            case "System.Byte[]" -> text ? new JsonElement(tree).getBytesFromBase64() : null;
            default -> null;
        };
    }

    private static Object items(JsonTree tree, ClrType type, String path, JsonOptions options) {
        ClrType element = type.isArray() ? type.element() : type.genericArguments().size() == 1 ? type.genericArguments().get(0) : ClrTypes.OBJECT;
        List<Object> items = new ArrayList<>();
        for (JsonTree item : tree.items()) {
            items.add(read(item, element, path + "[" + items.size() + "]", options));
        }
        if (type.isArray()) {
            return Sequences.toArray(items, element);
        }
        if (Iterable.class.isAssignableFrom(type.javaClass())) {
            Object made = make(type, tree, path);
            if (made instanceof java.util.Collection<?> collection) {
                @SuppressWarnings("unchecked")
                java.util.Collection<Object> target = (java.util.Collection<Object>) collection;
                target.addAll(items);
                return made;
            }
        }
        throw cannot(tree, type, path);
    }

    private static Object make(ClrType type, JsonTree tree, String path) {
        for (ClrMethod constructor : type.constructors()) {
            if (constructor.parameters().isEmpty()) {
                return constructor.invoke(null);
            }
        }
        throw cannot(tree, type, path);
    }

    private static Object object(JsonTree tree, ClrType type, String path, JsonOptions options) {
        Object made = make(type, tree, path);
        if (made instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<Object, Object> target = (Map<Object, Object>) map;
            ClrType values = made instanceof ClrDictionary dictionary ? dictionary.valueType() : ClrTypes.OBJECT;
            for (int i = 0; i < tree.names().size(); i++) {
                target.put(tree.names().get(i), read(tree.items().get(i), values, path + "." + tree.names().get(i), options));
            }
            return made;
        }
        for (int i = 0; i < tree.names().size(); i++) {
            String name = tree.names().get(i);
            for (ClrProperty property : type.properties()) {
                String written = options.propertyNamingPolicy() == null ? property.name() : options.propertyNamingPolicy().convertName(property.name());
                if (!property.isStatic() && property.canWrite() && (written.equals(name) || options.propertyNameCaseInsensitive() && written.equalsIgnoreCase(name))) {
                    property.set(made, read(tree.items().get(i), property.type(), path + "." + name, options));
                }
            }
        }
        return made;
    }

    /** What an array or a pair holds, for those who enumerate a node. */
    static KeyValuePair pair(String name, Object value) {
        return new KeyValuePair(ClrTypes.find("System.Collections.Generic.KeyValuePair[string,System.Text.Json.Nodes.JsonNode]"), name, value);
    }
}
