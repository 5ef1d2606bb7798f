package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Optional;

/** System.Index: a place counted from the start or, as {@code ^1}, from the end. */
@ClrClass(value = "System.Index", valueType = true)
public record IndexType(int number, boolean fromEnd) {

    @Get @Name("Start") public static final IndexType START = new IndexType(0, false);
    @Get @Name("End") public static final IndexType END = new IndexType(0, true);

    @New
    public static IndexType make(int value, @Optional boolean fromEnd) {
        if (value < 0) {
            throw Exceptions.outOfRange("value must be non-negative", "value");
        }
        return new IndexType(value, fromEnd);
    }

    @Member
    @Name("FromStart")
    public static IndexType atStart(int value) {
        return make(value, false);
    }

    @Member
    @Name("FromEnd")
    public static IndexType atEnd(int value) {
        return make(value, true);
    }

    @Member
    @Name("op_Implicit")
    public static IndexType of(int value) {
        return make(value, false);
    }

    @Get
    public int value() {
        return number;
    }

    @Get
    public boolean isFromEnd() {
        return fromEnd;
    }

    @Member
    public int getOffset(int length) {
        return fromEnd ? length - number : number;
    }

    @Override
    @Member
    public String toString() {
        return (fromEnd ? "^" : "") + number;
    }

    /** System.Range. */
    @ClrClass(value = "System.Range", valueType = true)
    public record Range(IndexType first, IndexType behind) {

        @Get @Name("All") public static final Range ALL = new Range(IndexType.START, IndexType.END);

        @New
        public static Range make(IndexType start, IndexType end) {
            return new Range(start, end);
        }

        @Member
        public static Range startAt(IndexType start) {
            return new Range(start, IndexType.END);
        }

        @Member
        public static Range endAt(IndexType end) {
            return new Range(IndexType.START, end);
        }

        @Get
        public IndexType start() {
            return first;
        }

        @Get
        public IndexType end() {
            return behind;
        }

        @Override
        @Member
        public String toString() {
            return first + ".." + behind;
        }
    }
}
