package org.mooring.dotnet;

/** A whole number of a type that has no Java class of its own and fits in a long. Equal are those of one type. */
abstract sealed class NarrowNumber extends Number permits SByte, UInt16, UInt32 {

    private final long value;

    /** @throws IllegalArgumentException where the type has no such number */
    NarrowNumber(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not a " + getClass().getSimpleName() + ".");
        }
        this.value = value;
    }

    @Override
    public final int intValue() {
        return (int) value;
    }

    @Override
    public final long longValue() {
        return value;
    }

    @Override
    public final float floatValue() {
        return value;
    }

    @Override
    public final double doubleValue() {
        return value;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((NarrowNumber) other).value == value;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public final String toString() {
        return Long.toString(value);
    }
}
