package org.mooring.dotnet.system.collections;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Collections.BitArray. */
@ClrClass(value = "System.Collections.BitArray", interfaces = {"System.Collections.ICollection", "System.ICloneable"})
public final class BitArrayType extends AbstractCollection<Object> {

    private boolean[] bits;

    private BitArrayType(boolean[] bits) {
        this.bits = bits;
    }

    @New
    public static BitArrayType make(int length) {
        return make(length, false);
    }

    @New
    public static BitArrayType make(int length, boolean defaultValue) {
        if (length < 0) {
            throw Exceptions.outOfRange("Non-negative number required.", "length");
        }
        boolean[] bits = new boolean[length];
        Arrays.fill(bits, defaultValue);
        return new BitArrayType(bits);
    }

    @New
    public static BitArrayType make(boolean[] values) {
        return new BitArrayType(values.clone());
    }

    @New
    public static BitArrayType make(byte[] bytes) {
        BitArrayType made = make(bytes.length * 8);
        for (int i = 0; i < made.bits.length; i++) {
            made.bits[i] = (bytes[i / 8] >> i % 8 & 1) != 0;
        }
        return made;
    }

    @New
    public static BitArrayType make(int[] values) {
        BitArrayType made = make(values.length * 32);
        for (int i = 0; i < made.bits.length; i++) {
            made.bits[i] = (values[i / 32] >> i % 32 & 1) != 0;
        }
        return made;
    }

    @New
    public static BitArrayType make(BitArrayType bits) {
        return new BitArrayType(bits.bits.clone());
    }

    @Get
    public int length() {
        return bits.length;
    }

    @Set
    public void length(int value) {
        bits = Arrays.copyOf(bits, value);
    }

    @Get
    public int count() {
        return bits.length;
    }

    @Get
    public Object syncRoot() {
        return this;
    }

    @Get
    public boolean isSynchronized() {
        return false;
    }

    @Get
    public boolean isReadOnly() {
        return false;
    }

    private void check(int index) {
        if (index < 0 || index >= bits.length) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
    }

    @Member
    public boolean get(int index) {
        check(index);
        return bits[index];
    }

    @Member
    public void set(int index, boolean value) {
        check(index);
        bits[index] = value;
    }

    @Member
    @Name("get_Item")
    public boolean item(int index) {
        return get(index);
    }

    @Member
    @Name("set_Item")
    public void item(int index, boolean value) {
        set(index, value);
    }

    @Member
    public void setAll(boolean value) {
        Arrays.fill(bits, value);
    }

    private BitArrayType with(BitArrayType other, java.util.function.BinaryOperator<Boolean> operator) {
        if (other.bits.length != bits.length) {
            throw Exceptions.argument("Array lengths must be the same.");
        }
        for (int i = 0; i < bits.length; i++) {
            bits[i] = operator.apply(bits[i], other.bits[i]);
        }
        return this;
    }

    @Member
    public BitArrayType and(BitArrayType value) {
        return with(value, (a, b) -> a & b);
    }

    @Member
    public BitArrayType or(BitArrayType value) {
        return with(value, (a, b) -> a | b);
    }

    @Member
    public BitArrayType xor(BitArrayType value) {
        return with(value, (a, b) -> a ^ b);
    }

    @Member
    public BitArrayType not() {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = !bits[i];
        }
        return this;
    }

    @Member
    public boolean hasAllSet() {
        return IntStream.range(0, bits.length).allMatch(i -> bits[i]);
    }

    @Member
    public boolean hasAnySet() {
        return IntStream.range(0, bits.length).anyMatch(i -> bits[i]);
    }

    @Member
    @Name("Clone")
    public Object cloned() {
        return new BitArrayType(bits.clone());
    }

    @Member
    @Type("System.Collections.IEnumerator")
    public Object getEnumerator() {
        return new Enumerator(this);
    }

    @Override
    public Iterator<Object> iterator() {
        return IntStream.range(0, bits.length).mapToObj(i -> (Object) bits[i]).iterator();
    }

    @Override
    public int size() {
        return bits.length;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "System.Collections.BitArray";
    }

    @Member
    public BitArrayType leftShift(int count) {
        if (count < 0) {
            throw Exceptions.negative("count", count);
        }
        boolean[] shifted = new boolean[bits.length];
        System.arraycopy(bits, 0, shifted, Math.min(count, bits.length), Math.max(0, bits.length - count));
        bits = shifted;
        return this;
    }

    @Member
    public BitArrayType rightShift(int count) {
        if (count < 0) {
            throw Exceptions.negative("count", count);
        }
        boolean[] shifted = new boolean[bits.length];
        System.arraycopy(bits, Math.min(count, bits.length), shifted, 0, Math.max(0, bits.length - count));
        bits = shifted;
        return this;
    }
}
