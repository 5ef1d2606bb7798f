package org.mooring.shell.powershell.state;

import java.util.List;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** The .NET class that stands behind a cmdlet or a provider: it has a name that scripts can ask for, and nothing more. */
abstract class ImplementingType extends ClrType {

    private final String fullName;
    private final String base;

    ImplementingType(String fullName, String base) {
        this.fullName = fullName;
        this.base = base;
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public ClrType base() {
        ClrType found = ClrTypes.find(base);
        return found == null ? ClrTypes.OBJECT : found;
    }

    @Override
    public boolean isInstance(Object value) {
        return false;
    }

    @Override
    public ClrProperty property(String name, boolean isStatic) {
        return base().property(name, isStatic);
    }

    @Override
    public List<ClrMethod> methods(String name, boolean isStatic) {
        return base().methods(name, isStatic);
    }

    @Override
    public List<ClrMethod> constructors() {
        return List.of();
    }

    @Override
    public List<ClrProperty> properties() {
        return base().properties();
    }

    @Override
    public List<ClrMethod> methods() {
        return base().methods();
    }
}
