package org.mooring.dotnet.system;

import java.lang.reflect.Array;
import java.util.AbstractList;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.ArraySegment: a part of an array. */
@ClrClass(value = "System.ArraySegment`1", valueType = true, typeParameters = "T",
    interfaces = {"System.Collections.Generic.IList`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]"})
public final class ArraySegmentType extends AbstractList<Object> implements ClrTyped {

    private final ClrType type;
    private final Object array;
    private final int offset;
    private final int count;

    private ArraySegmentType(ClrType type, Object array, int offset, int count) {
        this.type = type;
        this.array = array;
        this.offset = offset;
        this.count = count;
    }

    @New
    public static ArraySegmentType make(@Self ClrType type, @Type("T[]") Object array) {
        if (array == null) {
            throw Exceptions.argumentNull("array");
        }
        return new ArraySegmentType(type, array, 0, Array.getLength(array));
    }

    @New
    public static ArraySegmentType make(@Self ClrType type, @Type("T[]") Object array, int offset, int count) {
        if (array == null) {
            throw Exceptions.argumentNull("array");
        }
        if (offset < 0 || count < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", offset < 0 ? "offset" : "count");
        }
        if (offset + count > Array.getLength(array)) {
            throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end "
                    + "of the source collection.");
        }
        return new ArraySegmentType(type, array, offset, count);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Get
    @Type("T[]")
    public Object array() {
        return array;
    }

    @Get
    public int offset() {
        return offset;
    }

    @Get
    public int count() {
        return count;
    }

    @Override
    public int size() {
        return count;
    }

    private int within(int index) {
        if (index < 0 || index >= count) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return offset + index;
    }

    @Override
    @Member
    @Name("get_Item")
    @Type("T")
    public Object get(int index) {
        return Array.get(array, within(index));
    }

    @Member
    @Name("set_Item")
    public void item(int index, @Type("T") Object value) {
        Array.set(array, within(index), value);
    }

    @Member
    public ArraySegmentType slice(int index) {
        return slice(index, count - index);
    }

    @Member
    public ArraySegmentType slice(int index, int length) {
        if (index < 0 || length < 0 || index + length > count) {
            throw Exceptions.outOfRange("index");
        }
        return new ArraySegmentType(type, array, offset + index, length);
    }

    @Member
    @Name("ToArray")
    @Type("T[]")
    public Object asArray() {
        return Sequences.toArray(this, type.genericArguments().get(0));
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
