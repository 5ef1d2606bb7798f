package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.ArrayMembers;
import org.mooring.dotnet.system.ArrayRanges;

/** What lists search, sort or copy in a part of them; {@code T} is System.Object in those that have no type parameter. */
public final class ListRanges {

    private ListRanges() {}

    public static int indexOf(ClrList self, @Type("T") Object item, int index, int count) {
        if (index > self.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index");
        }
        if (count < 0 || index > self.size() - count) {
            throw Exceptions.outOfRange("Count must be positive and count must refer to a location within the string/array/collection.", "count");
        }
        return ArrayRanges.indexOf(self.toArray(), item, index, count);
    }

    public static int lastIndexOf(ClrList self, @Type("T") Object item, int index) {
        if (index >= self.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return lastIndexOf(self, item, index, index + 1);
    }

    public static int lastIndexOf(ClrList self, @Type("T") Object item, int index, int count) {
        return self.isEmpty() ? -1 : ArrayRanges.lastIndexOf(self.toArray(), item, index, count);
    }

    public static void copyTo(ClrList self, int index, @Type("System.Array") Object array, int arrayIndex, int count) {
        if (self.size() - index < count) {
            throw Exceptions.argument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end "
                    + "of the source collection.");
        }
        ArrayMembers.copy(Sequences.toArray(self, self.element()), index, array, arrayIndex, count);
    }
}
