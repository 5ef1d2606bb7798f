package org.mooring.dotnet;

/** System.Collections.DictionaryEntry: what a hashtable enumerates. */
@ClrClass(value = "System.Collections.DictionaryEntry", valueType = true)
public record DictionaryEntry(Object key, Object value) {

    @New
    public static DictionaryEntry make(Object key, Object value) {
        if (key == null) {
            throw Exceptions.argumentNull("key");
        }
        return new DictionaryEntry(key, value);
    }

    @Get
    @Name("Key")
    public Object getKey() {
        return key;
    }

    @Get
    @Name("Value")
    public Object getValue() {
        return value;
    }

    @Override
    public String toString() {
        return "[" + Formatter.text(key, Culture.current()) + ", " + Formatter.text(value, Culture.current()) + "]";
    }
}
