package org.mooring.dotnet;

import java.util.List;

/** An enumeration type. Its values are constants of a Java enum where we own one, else {@link EnumValue}s. */
public abstract class ClrEnum extends ClrType {

    /** In the order of their values, as .NET's GetNames. */
    public abstract List<String> names();

    public abstract boolean isFlags();

    /** The integral type that it is stored as, System.Int32 mostly. */
    public abstract ClrType underlying();

    /** The number of a name, without case; null when there is none of that name. */
    public abstract Long number(String name);

    /** The value with that number, whether it is named or not. */
    public abstract Object value(long number);

    /** The number of one of this type's values. */
    public static long number(Object value) {
        return value instanceof EnumValue e ? e.number() : Enums.numberOf((Enum<?>) value);
    }

    /** The text of a number: its name, the names of its flags, or the number itself. */
    public abstract String text(long number);

    /** Reads a name, several separated by commas, or a number; null when it is none of these. */
    public abstract Object parse(String text, boolean ignoreCase);
}
