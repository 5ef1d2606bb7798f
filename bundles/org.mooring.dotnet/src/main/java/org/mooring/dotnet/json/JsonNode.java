package org.mooring.dotnet.json;

import java.math.BigDecimal;
import java.util.UUID;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Optional;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;
import org.mooring.dotnet.json.JsonTree.Kind;

/** System.Text.Json.Nodes.JsonNode: a part of JSON that can be changed. JSON's null is no node but null. */
@ClrClass(value = "System.Text.Json.Nodes.JsonNode", isAbstract = true)
public abstract sealed class JsonNode permits JsonObject, JsonArray, JsonValue {

    private static final String OPTIONS = "System.Text.Json.Nodes.JsonNodeOptions";

    private JsonNode parent;

    /** Null for null. */
    static JsonNode of(JsonTree tree) {
        return switch (tree.kind()) {
            case Null, Undefined -> null;
            case Object -> JsonObject.of(tree);
            case Array -> JsonArray.of(tree);
            default -> new JsonValue(new JsonElement(tree));
        };
    }

    abstract void write(JsonText out);

    abstract Kind kind();

    /** Makes this the parent of {@code child}, which must have none yet. */
    final JsonNode adopt(JsonNode child) {
        if (child != null) {
            if (child.parent != null) {
                throw Exceptions.invalidOperation("The node already has a parent.");
            }
            child.parent = this;
        }
        return child;
    }

    static void orphan(JsonNode child) {
        if (child != null) {
            child.parent = null;
        }
    }

    static void write(JsonText out, JsonNode node) {
        if (node == null) {
            out.raw("null");
        } else {
            node.write(out);
        }
    }

    @Member
    public static JsonNode parse(String json, @Optional @Type(OPTIONS) Object nodeOptions, @Optional @Type("System.Text.Json.JsonDocumentOptions") Object documentOptions) {
        return of(JsonParser.parse(json, documentOptions instanceof JsonOptions o ? o : JsonOptions.DEFAULT));
    }

    @Member
    public static boolean deepEquals(JsonNode node1, JsonNode node2) {
        return node1 == null || node2 == null ? node1 == node2 : node1.read().same(node2.read());
    }

    JsonTree read() {
        return JsonParser.parse(toJsonString(null), JsonOptions.DEFAULT);
    }

    @Get
    @Name("Parent")
    public JsonNode above() {
        return parent;
    }

    @Get
    public JsonNode root() {
        return parent == null ? this : parent.root();
    }

    @Get
    @Type(OPTIONS)
    public Object options() {
        return null;
    }

    @Member
    @Type("System.Text.Json.JsonValueKind")
    public Object getValueKind() {
        return JsonElement.kind(kind());
    }

    private RuntimeException mustBe(String what) {
        return Exceptions.invalidOperation("The node must be of type '" + what + "'.");
    }

    @Member
    @Name("get_Item")
    public JsonNode item(int index) {
        throw mustBe("JsonArray");
    }

    @Member
    @Name("get_Item")
    public JsonNode item(String propertyName) {
        throw mustBe("JsonObject");
    }

    @Member
    @Name("set_Item")
    public void item(int index, JsonNode value) {
        throw mustBe("JsonArray");
    }

    @Member
    @Name("set_Item")
    public void item(String propertyName, JsonNode value) {
        throw mustBe("JsonObject");
    }

    @Member
    public JsonObject asObject() {
        if (this instanceof JsonObject object) {
            return object;
        }
        throw mustBe("JsonObject");
    }

    @Member
    public JsonArray asArray() {
        if (this instanceof JsonArray array) {
            return array;
        }
        throw mustBe("JsonArray");
    }

    @Member
    public JsonValue asValue() {
        if (this instanceof JsonValue value) {
            return value;
        }
        throw mustBe("JsonValue");
    }

    @Member
    @Generic("T")
    @Type("T")
    public Object getValue(@TypeArgument("T") ClrType type) {
        return asValue().as(type);
    }

    @Member
    public JsonNode deepClone() {
        return of(read());
    }

    @Member
    public String getPropertyName() {
        if (parent instanceof JsonObject object) {
            return object.nameOf(this);
        }
        throw Exceptions.invalidOperation("The parent node must be of type 'JsonObject'.");
    }

    @Member
    public int getElementIndex() {
        if (parent instanceof JsonArray array) {
            return array.indexOf(this);
        }
        throw Exceptions.invalidOperation("The parent node must be of type 'JsonArray'.");
    }

    /** {@code $.a[0]}. */
    @Member
    public String getPath() {
        return parent == null ? "$" : parent.getPath() + (parent instanceof JsonArray array ? "[" + array.indexOf(this) + "]" : "." + getPropertyName());
    }

    @Member
    public String toJsonString(@Optional JsonOptions options) {
        JsonText out = new JsonText(options == null ? JsonOptions.DEFAULT : options);
        write(out);
        return out.toString();
    }

    @Override
    @Member
    public String toString() {
        JsonOptions indented = JsonOptions.make();
        indented.writeIndented(true);
        return toJsonString(indented);
    }

    /** What a script's value becomes where a node is wanted. */
    static JsonNode ofValue(Object value) {
        return switch (value) {
            case null -> null;
            case JsonNode node -> node;
            case JsonElement element -> of(element.tree());
            default -> new JsonValue(value);
        };
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(int value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(long value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(double value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(BigDecimal value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(boolean value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(String value) {
        return value == null ? null : new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(UUID value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Implicit")
    public static JsonNode of(DateTime value) {
        return new JsonValue(value);
    }

    @Member
    @Name("op_Explicit")
    public static int toInt(JsonNode value) {
        return (int) value.asValue().as(ClrTypes.of(Integer.class));
    }

    @Member
    @Name("op_Explicit")
    public static String toText(JsonNode value) {
        return value == null ? null : (String) value.asValue().as(ClrTypes.STRING);
    }
}
