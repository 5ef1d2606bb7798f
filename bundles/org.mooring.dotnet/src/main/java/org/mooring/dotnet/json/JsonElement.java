package org.mooring.dotnet.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.DateTimeOffset;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;
import org.mooring.dotnet.json.JsonTree.Kind;
import org.mooring.dotnet.system.ConvertType;

/** System.Text.Json.JsonElement: a value of a document. */
@ClrClass(value = "System.Text.Json.JsonElement", valueType = true)
public record JsonElement(JsonTree tree) {

    private static final String KIND = "System.Text.Json.JsonValueKind";

    static Object kind(Kind kind) {
        return ((ClrEnum) ClrTypes.find(KIND)).value(kind.ordinal());
    }

    private JsonTree expect(Kind wanted) {
        if (tree.kind() != wanted) {
            throw Exceptions.invalidOperation("The requested operation requires an element of type '" + wanted + "', but the target element has type '"
                    + tree.kind() + "'.");
        }
        return tree;
    }

    @Member
    public static JsonElement parse(String json) {
        return new JsonElement(JsonParser.parse(json, JsonOptions.DEFAULT));
    }

    @Member
    public static boolean deepEquals(JsonElement element1, JsonElement element2) {
        return element1.tree.same(element2.tree);
    }

    @Get
    @Type(KIND)
    public Object valueKind() {
        return kind(tree.kind());
    }

    @Member
    @Name("get_Item")
    public JsonElement item(int index) {
        List<JsonTree> items = expect(Kind.Array).items();
        if (index < 0 || index >= items.size()) {
            throw Exceptions.make("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        }
        return new JsonElement(items.get(index));
    }

    @Member
    public int getArrayLength() {
        return expect(Kind.Array).items().size();
    }

    @Member
    public int getPropertyCount() {
        return expect(Kind.Object).items().size();
    }

    @Member
    public JsonElement getProperty(String propertyName) {
        if (propertyName == null) {
            throw Exceptions.argumentNull("propertyName");
        }
        JsonTree found = expect(Kind.Object).property(propertyName);
        if (found == null) {
            throw Exceptions.make("System.Collections.Generic.KeyNotFoundException", "The given key was not present in the dictionary.");
        }
        return new JsonElement(found);
    }

    @Member
    public boolean tryGetProperty(String propertyName, ByRef value) {
        JsonTree found = expect(Kind.Object).property(propertyName);
        value.set(found == null ? new JsonElement(JsonTree.of(Kind.Undefined, "", 0, 0, "")) : new JsonElement(found));
        return found != null;
    }

    /** Null for null. */
    @Member
    public String getString() {
        return tree.kind() == Kind.Null ? null : expect(Kind.String).text();
    }

    @Member
    public boolean getBoolean() {
        if (tree.kind() != Kind.True && tree.kind() != Kind.False) {
            throw Exceptions.invalidOperation("The requested operation requires an element of type 'Boolean', but the target element has type '" + tree.kind() + "'.");
        }
        return tree.kind() == Kind.True;
    }

    private <T> T number(java.util.function.Function<BigDecimal, T> conversion) {
        try {
            return conversion.apply(new BigDecimal(expect(Kind.Number).text()));
        } catch (ArithmeticException e) {
            throw Exceptions.format("One of the identified items was in an invalid format.");
        }
    }

    private static Object narrow(BigDecimal value, java.util.function.Function<Object, Object> conversion) {
        try {
            return conversion.apply(new BigDecimal(value.toBigIntegerExact()));
        } catch (org.mooring.api.stream.DotNetException e) {
            throw new ArithmeticException(e.getMessage());
        }
    }

    private static boolean attempt(ByRef value, Object otherwise, java.util.function.Supplier<Object> get) {
        try {
            value.set(get.get());
            return true;
        } catch (org.mooring.api.stream.DotNetException e) {
            if (!e.typeName().equals("System.FormatException")) {
                throw e;
            }
            value.set(otherwise);
            return false;
        }
    }

    @Member
    public int getInt32() {
        return number(BigDecimal::intValueExact);
    }

    @Member
    public long getInt64() {
        return number(BigDecimal::longValueExact);
    }

    @Member
    public short getInt16() {
        return number(BigDecimal::shortValueExact);
    }

    @Member
    public byte getByte() {
        return (Byte) number(n -> narrow(n, ConvertType::toByte));
    }

    @Member
    @Name("GetSByte")
    public SByte getSByte() {
        return (SByte) number(n -> narrow(n, ConvertType::toSByte));
    }

    @Member
    @Name("GetUInt16")
    public UInt16 getUInt16() {
        return (UInt16) number(n -> narrow(n, ConvertType::toUInt16));
    }

    @Member
    @Name("GetUInt32")
    public UInt32 getUInt32() {
        return (UInt32) number(n -> narrow(n, ConvertType::toUInt32));
    }

    @Member
    @Name("GetUInt64")
    public UInt64 getUInt64() {
        return (UInt64) number(n -> narrow(n, ConvertType::toUInt64));
    }

    @Member
    public double getDouble() {
        return number(BigDecimal::doubleValue);
    }

    @Member
    public float getSingle() {
        return number(BigDecimal::floatValue);
    }

    @Member
    public BigDecimal getDecimal() {
        return number(n -> n);
    }

    @Member
    public boolean tryGetInt32(ByRef value) {
        return attempt(value, 0, this::getInt32);
    }

    @Member
    public boolean tryGetInt64(ByRef value) {
        return attempt(value, 0L, this::getInt64);
    }

    @Member
    public boolean tryGetDouble(ByRef value) {
        return attempt(value, 0.0, this::getDouble);
    }

    @Member
    public boolean tryGetDecimal(ByRef value) {
        return attempt(value, BigDecimal.ZERO, this::getDecimal);
    }

    private <T> T text(java.util.function.Function<String, T> conversion) {
        try {
            return conversion.apply(expect(Kind.String).text());
        } catch (IllegalArgumentException e) {
            throw Exceptions.format("One of the identified items was in an invalid format.");
        }
    }

    @Member
    public DateTime getDateTime() {
        return text(s -> DateTime.parse(s, Culture.INVARIANT));
    }

    @Member
    public DateTimeOffset getDateTimeOffset() {
        return text(s -> org.mooring.dotnet.system.DateTimeOffsetType.parse(s));
    }

    @Member
    public UUID getGuid() {
        return text(UUID::fromString);
    }

    @Member
    public byte[] getBytesFromBase64() {
        return text(ConvertType::fromBase64String);
    }

    @Member
    public boolean tryGetGuid(ByRef value) {
        return attempt(value, new UUID(0, 0), this::getGuid);
    }

    @Member
    public boolean tryGetDateTime(ByRef value) {
        return attempt(value, DateTime.MIN, this::getDateTime);
    }

    @Member
    public boolean valueEquals(String text) {
        return text == null ? tree.kind() == Kind.Null : expect(Kind.String).text().equals(text);
    }

    @Member
    public String getRawText() {
        return tree.raw();
    }

    @Member
    @Name("Clone")
    public JsonElement copy() {
        return this;
    }

    @Member
    public Items enumerateArray() {
        return new Items(new ArrayList<>(expect(Kind.Array).items().stream().map(JsonElement::new).toList()));
    }

    @Member
    public Properties enumerateObject() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < expect(Kind.Object).names().size(); i++) {
            all.add(new Property(tree.names().get(i), new JsonElement(tree.items().get(i))));
        }
        return new Properties(all);
    }

    @Override
    @Member
    public String toString() {
        return switch (tree.kind()) {
            case String -> tree.text();
            case True -> "True";
            case False -> "False";
            case Null, Undefined -> "";
            default -> tree.raw();
        };
    }

    /** System.Text.Json.JsonProperty. */
    @ClrClass(value = "System.Text.Json.JsonProperty", valueType = true)
    public record Property(String key, JsonElement element) {

        @Get
        public String name() {
            return key;
        }

        @Get
        public JsonElement value() {
            return element;
        }

        @Member
        public boolean nameEquals(String text) {
            return key.equals(text);
        }

        @Override
        @Member
        public String toString() {
            return "\"" + JsonText.escaped(key, false) + "\":" + element.tree.raw();
        }
    }

    /** System.Text.Json.JsonElement+ArrayEnumerator. */
    @ClrClass(value = "System.Text.Json.JsonElement+ArrayEnumerator", valueType = true, interfaces = "System.Collections.Generic.IEnumerable`1[System.Text.Json.JsonElement]")
    public record Items(List<Object> all) implements Iterable<Object> {

        @Override
        public java.util.Iterator<Object> iterator() {
            return all.iterator();
        }

        @Member
        public Enumerator getEnumerator() {
            return new Enumerator(all);
        }
    }

    /** System.Text.Json.JsonElement+ObjectEnumerator. */
    @ClrClass(value = "System.Text.Json.JsonElement+ObjectEnumerator", valueType = true,
        interfaces = "System.Collections.Generic.IEnumerable`1[System.Text.Json.JsonProperty]")
    public record Properties(List<Object> all) implements Iterable<Object> {

        @Override
        public java.util.Iterator<Object> iterator() {
            return all.iterator();
        }

        @Member
        public Enumerator getEnumerator() {
            return new Enumerator(all);
        }
    }

    /** System.Text.Json.JsonDocument. */
    @ClrClass(value = "System.Text.Json.JsonDocument", interfaces = "System.IDisposable")
    public static final class Document {

        private final JsonTree root;
        private boolean disposed;

        private Document(JsonTree root) {
            this.root = root;
        }

        @Member
        public static Document parse(String json, @Type("System.Text.Json.JsonDocumentOptions") @org.mooring.dotnet.Optional Object options) {
            return new Document(JsonParser.parse(json, options instanceof JsonOptions o ? o : JsonOptions.DEFAULT));
        }

        @Get
        public JsonElement rootElement() {
            if (disposed) {
                throw Exceptions.make("System.ObjectDisposedException", "Cannot access a disposed object.\nObject name: 'JsonDocument'.");
            }
            return new JsonElement(root);
        }

        @Member
        public void dispose() {
            disposed = true;
        }

        @Override
        public String toString() {
            return "System.Text.Json.JsonDocument";
        }
    }
}
