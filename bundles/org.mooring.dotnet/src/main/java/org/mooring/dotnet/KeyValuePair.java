package org.mooring.dotnet;

/** System.Collections.Generic.KeyValuePair: what a typed dictionary enumerates. */
@ClrClass(value = "System.Collections.Generic.KeyValuePair`2", valueType = true, typeParameters = {"TKey", "TValue"})
public record KeyValuePair(ClrType clrType, Object getKey, Object getValue) implements ClrTyped {

    @New
    public static KeyValuePair make(@Self ClrType type, @Type("TKey") Object key, @Type("TValue") Object value) {
        return new KeyValuePair(type, key, value);
    }

    @Get
    @Name("Key")
    @Type("TKey")
    public Object getKey() {
        return getKey;
    }

    @Get
    @Name("Value")
    @Type("TValue")
    public Object getValue() {
        return getValue;
    }

    @Override
    @Member
    public String toString() {
        return "[" + Formatter.text(getKey, Culture.current()) + ", " + Formatter.text(getValue, Culture.current()) + "]";
    }
}
