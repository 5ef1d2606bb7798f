package org.mooring.dotnet.system.text;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Text.StringBuilder. */
@ClrClass(value = "System.Text.StringBuilder", type = StringBuilder.class, interfaces = "System.Runtime.Serialization.ISerializable")
public final class StringBuilderType {

    private StringBuilderType() {}

    @New
    public static StringBuilder make() {
        return new StringBuilder(16);
    }

    @New
    public static StringBuilder make(int capacity) {
        if (capacity < 0) {
            throw Exceptions.outOfRange("'capacity' must be greater than zero.", "capacity");
        }
        return new StringBuilder(capacity == 0 ? 16 : capacity);
    }

    @New
    public static StringBuilder make(int capacity, int maxCapacity) {
        if (maxCapacity < 1 || capacity < 0 || capacity > maxCapacity) {
            throw Exceptions.outOfRange(capacity > maxCapacity ? "Capacity exceeds maximum capacity." : "'" + (capacity < 0 ? "capacity" : "maxCapacity")
                    + "' must be greater than zero.", capacity > maxCapacity || capacity < 0 ? "capacity" : "maxCapacity");
        }
        return make(capacity);
    }

    @New
    public static StringBuilder make(String value, int startIndex, int length, int capacity) {
        return make(value == null ? "" : value.substring(startIndex, startIndex + length), capacity);
    }

    @New
    public static StringBuilder make(String value) {
        return make(value, 16);
    }

    @New
    public static StringBuilder make(String value, int capacity) {
        return new StringBuilder(Math.max(value == null ? 0 : value.length(), capacity)).append(value == null ? "" : value);
    }

    @Get
    public static int capacity(StringBuilder self) {
        return self.capacity();
    }

    @Set
    public static void capacity(StringBuilder self, int value) {
        self.ensureCapacity(value);
    }

    @Get
    public static int maxCapacity(StringBuilder self) {
        return Integer.MAX_VALUE;
    }

    @Get
    public static int length(StringBuilder self) {
        return self.length();
    }

    @Set
    public static void length(StringBuilder self, int value) {
        if (value < 0) {
            throw Exceptions.outOfRange("Length cannot be less than zero.", "value");
        }
        self.setLength(value);
    }

    private static void inside(StringBuilder self, int index) {
        if (index < 0 || index >= self.length()) {
            throw Exceptions.make("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
        }
    }

    @Name("get_Chars")
    public static char chars(StringBuilder self, int index) {
        inside(self, index);
        return self.charAt(index);
    }

    @Name("set_Chars")
    public static void chars(StringBuilder self, int index, char value) {
        inside(self, index);
        self.setCharAt(index, value);
    }

    @Name("get_Item")
    public static char item(StringBuilder self, int index) {
        return chars(self, index);
    }

    @Name("set_Item")
    public static void item(StringBuilder self, int index, char value) {
        chars(self, index, value);
    }

    public static StringBuilder append(StringBuilder self, Object value) {
        return self.append(Formatter.text(value, Culture.current()));
    }

    public static StringBuilder append(StringBuilder self, String value) {
        return value == null ? self : self.append(value);
    }

    public static StringBuilder append(StringBuilder self, char value) {
        return self.append(value);
    }

    public static StringBuilder append(StringBuilder self, char[] value) {
        return value == null ? self : self.append(value);
    }

    public static StringBuilder append(StringBuilder self, char value, int repeatCount) {
        return self.repeat(value, repeatCount);
    }

    public static StringBuilder append(StringBuilder self, String value, int startIndex, int count) {
        inside(value.length(), startIndex, count, "startIndex", "count");
        return self.append(value, startIndex, startIndex + count);
    }

    public static StringBuilder append(StringBuilder self, StringBuilder value) {
        return value == null ? self : self.append(value.toString());
    }

    public static StringBuilder append(StringBuilder self, StringBuilder value, int startIndex, int count) {
        inside(value.length(), startIndex, count, "startIndex", "count");
        return self.append(value.substring(startIndex, startIndex + count));
    }

    public static StringBuilder append(StringBuilder self, char[] value, int startIndex, int charCount) {
        inside(value.length, startIndex, charCount, "startIndex", "charCount");
        return self.append(value, startIndex, charCount);
    }

    private static void inside(int size, int index, int count, String indexName, String countName) {
        if (index < 0 || count < 0 || index > size - count) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    index < 0 ? indexName : count < 0 ? countName : indexName);
        }
    }

    public static StringBuilder append(StringBuilder self, boolean value) {
        return self.append(value ? "True" : "False");
    }

    public static StringBuilder append(StringBuilder self, int value) {
        return self.append(value);
    }

    public static StringBuilder append(StringBuilder self, long value) {
        return self.append(value);
    }

    public static StringBuilder append(StringBuilder self, double value) {
        return append(self, (Object) value);
    }

    public static StringBuilder appendLine(StringBuilder self) {
        return self.append('\n');
    }

    public static StringBuilder appendLine(StringBuilder self, String value) {
        return append(self, value).append('\n');
    }

    public static StringBuilder appendFormat(StringBuilder self, String format, Object arg0) {
        return self.append(Formatter.format(format, Culture.current(), arg0));
    }

    public static StringBuilder appendFormat(StringBuilder self, String format, Object arg0, Object arg1) {
        return self.append(Formatter.format(format, Culture.current(), arg0, arg1));
    }

    public static StringBuilder appendFormat(StringBuilder self, String format, @Params Object[] args) {
        return self.append(Formatter.format(format, Culture.current(), args));
    }

    public static StringBuilder appendFormat(StringBuilder self, @Type("System.IFormatProvider") Object provider, String format, @Params Object[] args) {
        return self.append(Formatter.format(format, Culture.ofProvider(provider), args));
    }

    public static StringBuilder appendJoin(StringBuilder self, char separator, @Params Object[] values) {
        return appendJoin(self, String.valueOf(separator), values);
    }

    public static StringBuilder appendJoin(StringBuilder self, String separator, @Params String[] values) {
        return appendJoin(self, separator, (Object[]) values);
    }

    public static StringBuilder appendJoin(StringBuilder self, char separator, @Params String[] values) {
        return appendJoin(self, String.valueOf(separator), (Object[]) values);
    }

    public static StringBuilder appendJoin(StringBuilder self, String separator, @Params Object[] values) {
        return self.append(org.mooring.dotnet.system.StringParts.join(separator, values));
    }

    @Name("AppendJoin")
    public static StringBuilder appendJoinAll(StringBuilder self, String separator, @Type("System.Collections.Generic.IEnumerable`1[System.Object]") Object values) {
        return self.append(org.mooring.dotnet.system.StringParts.join(separator, Sequences.list(values).toArray()));
    }

    public static StringBuilder insert(StringBuilder self, int index, Object value) {
        if (index < 0 || index > self.length()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index");
        }
        return self.insert(index, Formatter.text(value, Culture.current()));
    }

    public static StringBuilder insert(StringBuilder self, int index, char[] value) {
        return insert(self, index, (Object) (value == null ? "" : new String(value)));
    }

    public static StringBuilder insert(StringBuilder self, int index, char[] value, int startIndex, int charCount) {
        inside(value.length, startIndex, charCount, "startIndex", "charCount");
        return insert(self, index, (Object) new String(value, startIndex, charCount));
    }

    public static StringBuilder insert(StringBuilder self, int index, String value) {
        return insert(self, index, (Object) value);
    }

    public static StringBuilder insert(StringBuilder self, int index, String value, int count) {
        return insert(self, index, (Object) value.repeat(count));
    }

    public static StringBuilder remove(StringBuilder self, int startIndex, int length) {
        if (startIndex < 0 || length < 0 || startIndex + length > self.length()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
                    startIndex < 0 ? "startIndex" : "length");
        }
        return self.delete(startIndex, startIndex + length);
    }

    public static StringBuilder replace(StringBuilder self, String oldValue, String newValue) {
        return replace(self, oldValue, newValue, 0, self.length());
    }

    public static StringBuilder replace(StringBuilder self, String oldValue, String newValue, int startIndex, int count) {
        if (oldValue.isEmpty()) {
            throw Exceptions.argument("The value cannot be an empty string.", "oldValue");
        }
        inside(self.length(), startIndex, count, "startIndex", "count");
        String part = self.substring(startIndex, startIndex + count);
        return self.replace(startIndex, startIndex + count, part.replace(oldValue, newValue == null ? "" : newValue));
    }

    public static StringBuilder replace(StringBuilder self, char oldChar, char newChar, int startIndex, int count) {
        return replace(self, String.valueOf(oldChar), String.valueOf(newChar), startIndex, count);
    }

    public static StringBuilder replace(StringBuilder self, char oldChar, char newChar) {
        return replace(self, String.valueOf(oldChar), String.valueOf(newChar));
    }

    public static StringBuilder clear(StringBuilder self) {
        self.setLength(0);
        return self;
    }

    public static int ensureCapacity(StringBuilder self, int capacity) {
        self.ensureCapacity(capacity);
        return self.capacity();
    }

    public static String toString(StringBuilder self) {
        return self.toString();
    }

    public static String toString(StringBuilder self, int startIndex, int length) {
        inside(self.length(), startIndex, length, "startIndex", "length");
        return self.substring(startIndex, startIndex + length);
    }

    @Type("System.Text.StringBuilder+ChunkEnumerator")
    public static Object getChunks(StringBuilder self) {
        return new org.mooring.dotnet.Enumerator(java.util.List.of(self.toString()));
    }

    public static boolean equals(StringBuilder self, StringBuilder sb) {
        return sb != null && self.compareTo(sb) == 0;
    }

    public static void copyTo(StringBuilder self, int sourceIndex, char[] destination, int destinationIndex, int count) {
        if (destination == null) {
            throw Exceptions.argumentNull("destination");
        }
        if (destinationIndex < 0 || count < 0) {
            throw Exceptions.negative(count < 0 ? "count" : "destinationIndex", count < 0 ? count : destinationIndex);
        }
        if (destinationIndex > destination.length - count) {
            throw Exceptions.argument("Either offset did not refer to a position in the string, or there is an insufficient length of destination character "
                    + "array.");
        }
        if (sourceIndex < 0 || sourceIndex > self.length() - count) {
            throw Exceptions.argument("Source string was not long enough. Check sourceIndex and count.");
        }
        self.getChars(sourceIndex, sourceIndex + count, destination, destinationIndex);
    }
}
