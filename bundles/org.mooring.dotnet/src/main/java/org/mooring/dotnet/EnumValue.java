package org.mooring.dotnet;

/** A value of an enumeration that has no Java enum. */
public final class EnumValue implements ClrTyped, Comparable<EnumValue> {

    private final ClrEnum type;
    private final long number;

    public EnumValue(ClrEnum type, long number) {
        this.type = type;
        this.number = number;
    }

    @Override
    public ClrEnum clrType() {
        return type;
    }

    public long number() {
        return number;
    }

    @Override
    public int compareTo(EnumValue other) {
        return Long.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnumValue e && e.type == type && e.number == number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public String toString() {
        return type.text(number);
    }
}
