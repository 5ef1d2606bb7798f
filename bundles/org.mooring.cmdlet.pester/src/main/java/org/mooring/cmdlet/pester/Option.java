package org.mooring.cmdlet.pester;

import java.util.Locale;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.object.Conversion;

/** One option of a Pester configuration: what it is without being set, what it is now, and what it means (Pester.BoolOption and its like). */
final class Option implements ClrTyped {

    private final OptionType type;
    private final String description;
    private final Object byDefault;
    private final Object value;
    private final boolean modified;

    Option(OptionType type, String description, Object byDefault, Object value, boolean modified) {
        this.type = type;
        this.description = description;
        this.byDefault = byDefault;
        this.value = value;
        this.modified = modified;
    }

    /** This option with the value of another, or with none. */
    Option with(Option other) {
        return new Option(type, description, byDefault, other == null ? null : other.value, true);
    }

    Object byDefault() {
        return byDefault;
    }

    String description() {
        return description;
    }

    boolean isModified() {
        return modified;
    }

    Object value() {
        return value;
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s, default: %s)", description, shown(value), shown(byDefault));
    }

    /** As .NET's string.Format has it: of an array its type. */
    private static String shown(Object value) {
        return value == null ? "" : value.getClass().isArray() ? org.mooring.dotnet.ClrTypes.of(value).fullName() : Conversion.toText(value);
    }
}
