package org.mooring.cmdlet.pester;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;

/** A Pester configuration, or one of its sections: parts with names, of which each is an {@link Option} or a section. */
final class Configuration implements ClrTyped {

    private final ConfigurationType type;
    private final Object[] parts;

    Configuration(ConfigurationType type, Object[] parts) {
        this.type = type;
        this.parts = parts;
    }

    Object part(int index) {
        return parts[index];
    }

    /** An option keeps what it is without being set and what it means. */
    void part(int index, Object value) {
        parts[index] = parts[index] instanceof Option option ? option.with((Option) value) : value;
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Override
    public String toString() {
        return type.description();
    }
}
