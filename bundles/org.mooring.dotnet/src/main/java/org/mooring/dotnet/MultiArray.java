package org.mooring.dotnet;

import java.util.Iterator;
import java.util.stream.IntStream;

/** An array of more than one dimension, as {@code int[,]}; its elements in row order. */
public final class MultiArray implements ClrTyped, Iterable<Object> {

    private final ClrType type;
    private final int[] lengths;
    private final Object elements;

    /** An array of zeros; {@code type} is the array's, as {@code int[,]}. */
    public MultiArray(ClrType type, int... lengths) {
        this.type = type;
        this.lengths = lengths.clone();
        this.elements = Arrays.make(type.element(), IntStream.of(lengths).reduce(1, Math::multiplyExact));
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    public int rank() {
        return lengths.length;
    }

    /** Of one dimension. */
    public int length(int dimension) {
        return lengths[dimension];
    }

    /** Of all. */
    public int length() {
        return java.lang.reflect.Array.getLength(elements);
    }

    public Object get(int... indices) {
        return java.lang.reflect.Array.get(elements, offset(indices));
    }

    /** The value must have the element type. */
    public void set(Object value, int... indices) {
        java.lang.reflect.Array.set(elements, offset(indices), value);
    }

    private int offset(int[] indices) {
        int offset = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (indices[i] < 0 || indices[i] >= lengths[i]) {
                throw Exceptions.make("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
            }
            offset = offset * lengths[i] + indices[i];
        }
        return offset;
    }

    /** All elements in row order, as .NET enumerates them. */
    @Override
    public Iterator<Object> iterator() {
        return IntStream.range(0, length()).mapToObj(i -> java.lang.reflect.Array.get(elements, i)).iterator();
    }
}
