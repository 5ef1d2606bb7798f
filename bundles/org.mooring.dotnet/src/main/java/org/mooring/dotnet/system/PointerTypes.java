package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** System.IntPtr and UIntPtr: numbers as long as an address; nothing is at them. */
public final class PointerTypes {

    private PointerTypes() {}

    /** System.IntPtr. */
    @ClrClass(value = "System.IntPtr", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"})
    public record IntPtr(long bits) implements Comparable<IntPtr>, Formatter.Formattable {

        @Get @Name("Zero") public static final IntPtr ZERO = new IntPtr(0);

        @New
        public static IntPtr make(int value) {
            return new IntPtr(value);
        }

        @New
        public static IntPtr make(long value) {
            return new IntPtr(value);
        }

        @Get
        public static int size() {
            return Long.BYTES;
        }

        @Get
        public static IntPtr maxValue() {
            return new IntPtr(Long.MAX_VALUE);
        }

        @Get
        public static IntPtr minValue() {
            return new IntPtr(Long.MIN_VALUE);
        }

        @Member
        public int toInt32() {
            if (bits != (int) bits) {
                throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
            }
            return (int) bits;
        }

        @Member
        public long toInt64() {
            return bits;
        }

        @Member
        public static IntPtr add(IntPtr pointer, int offset) {
            return new IntPtr(pointer.bits + offset);
        }

        @Member
        public static IntPtr subtract(IntPtr pointer, int offset) {
            return new IntPtr(pointer.bits - offset);
        }

        @Member
        @Name("op_Addition")
        public static IntPtr plus(IntPtr pointer, int offset) {
            return add(pointer, offset);
        }

        @Member
        @Name("op_Subtraction")
        public static IntPtr minus(IntPtr pointer, int offset) {
            return subtract(pointer, offset);
        }

        @Member
        @Name("op_Explicit")
        public static IntPtr of(int value) {
            return make(value);
        }

        @Member
        @Name("op_Explicit")
        public static IntPtr of(long value) {
            return make(value);
        }

        @Member
        @Name("op_Explicit")
        public static int small(IntPtr value) {
            return value.toInt32();
        }

        @Member
        @Name("op_Explicit")
        public static long large(IntPtr value) {
            return value.toInt64();
        }

        @Member
        public static IntPtr parse(String s) {
            return new IntPtr(Int64Type.parse(s));
        }

        @Override
        @Member
        public int compareTo(IntPtr value) {
            return Long.compare(bits, value.bits);
        }

        @Override
        @Member
        public boolean equals(Object obj) {
            return obj instanceof IntPtr other && other.bits == bits;
        }

        @Override
        @Member
        public int hashCode() {
            return Long.hashCode(bits);
        }

        @Override
        @Member
        public String toString() {
            return Long.toString(bits);
        }

        @Member
        @Name("ToString")
        public String text(String format) {
            return toString(format, Culture.current());
        }

        @Override
        public String toString(String format, Culture culture) {
            return Formatter.toString(bits, format, culture);
        }
    }

    /** System.UIntPtr. */
    @ClrClass(value = "System.UIntPtr", valueType = true, interfaces = {"System.IComparable", "System.ISpanFormattable"})
    public record UIntPtr(long bits) implements Comparable<UIntPtr>, Formatter.Formattable {

        @Get @Name("Zero") public static final UIntPtr ZERO = new UIntPtr(0);

        @New
        public static UIntPtr make(UInt32 value) {
            return new UIntPtr(value.longValue());
        }

        @New
        public static UIntPtr make(UInt64 value) {
            return new UIntPtr(value.longValue());
        }

        @Get
        public static int size() {
            return Long.BYTES;
        }

        @Get
        public static UIntPtr maxValue() {
            return new UIntPtr(-1);
        }

        @Get
        public static UIntPtr minValue() {
            return new UIntPtr(0);
        }

        @Member
        public UInt32 toUInt32() {
            if (bits >>> 32 != 0) {
                throw Exceptions.overflow("Arithmetic operation resulted in an overflow.");
            }
            return new UInt32(bits);
        }

        @Member
        public UInt64 toUInt64() {
            return new UInt64(bits);
        }

        @Member
        public static UIntPtr add(UIntPtr pointer, int offset) {
            return new UIntPtr(pointer.bits + offset);
        }

        @Member
        public static UIntPtr subtract(UIntPtr pointer, int offset) {
            return new UIntPtr(pointer.bits - offset);
        }

        @Member
        @Name("op_Addition")
        public static UIntPtr plus(UIntPtr pointer, int offset) {
            return add(pointer, offset);
        }

        @Member
        @Name("op_Subtraction")
        public static UIntPtr minus(UIntPtr pointer, int offset) {
            return subtract(pointer, offset);
        }

        @Member
        @Name("op_Explicit")
        public static UIntPtr of(UInt32 value) {
            return make(value);
        }

        @Member
        @Name("op_Explicit")
        public static UIntPtr of(UInt64 value) {
            return make(value);
        }

        @Member
        @Name("op_Explicit")
        public static UInt32 small(UIntPtr value) {
            return value.toUInt32();
        }

        @Member
        @Name("op_Explicit")
        public static UInt64 large(UIntPtr value) {
            return value.toUInt64();
        }

        @Member
        public static UIntPtr parse(String s) {
            return new UIntPtr(UInt64Type.parse(s).longValue());
        }

        @Override
        @Member
        public int compareTo(UIntPtr value) {
            return Long.compareUnsigned(bits, value.bits);
        }

        @Override
        @Member
        public boolean equals(Object obj) {
            return obj instanceof UIntPtr other && other.bits == bits;
        }

        @Override
        @Member
        public int hashCode() {
            return Long.hashCode(bits);
        }

        @Override
        @Member
        public String toString() {
            return Long.toUnsignedString(bits);
        }

        @Member
        @Name("ToString")
        public String text(String format) {
            return toString(format, Culture.current());
        }

        @Override
        public String toString(String format, Culture culture) {
            return Formatter.toString(new UInt64(bits), format, culture);
        }
    }
}
