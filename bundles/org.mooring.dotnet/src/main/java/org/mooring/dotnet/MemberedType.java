package org.mooring.dotnet;

import java.util.List;

/** A type whose members are found once, when the first is asked for. */
public abstract class MemberedType extends ClrType {

    private volatile Members members;

    /** Makes the members; inherited ones included. */
    protected abstract Members makeMembers();

    private Members members() {
        Members found = members;
        if (found == null) {
            found = makeMembers();
            members = found;
        }
        return found;
    }

    @Override
    public ClrProperty property(String name, boolean isStatic) {
        return members().property(name, isStatic);
    }

    @Override
    public List<ClrMethod> methods(String name, boolean isStatic) {
        return members().methods(name, isStatic);
    }

    @Override
    public List<ClrMethod> constructors() {
        return members().constructors();
    }

    @Override
    public List<ClrProperty> properties() {
        return members().properties();
    }

    @Override
    public List<ClrMethod> methods() {
        return members().methods();
    }
}
