package org.mooring.shell.powershell.binder;

import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSPropertyMember;
import org.mooring.shell.powershell.runtime.Call;

/** The value of an input object's property for a parameter of that name. */
final class PropertyOf {

    private PropertyOf() {}

    /** {@link Call#UNBOUND} when the object has no such property. */
    static Object get(Members members, Object input, String name) {
        PSMember member = members.find(input, name);
        return member instanceof PSPropertyMember property && property.canGet() ? property.get(input) : Call.UNBOUND;
    }
}
