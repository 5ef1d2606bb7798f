package org.mooring.cmdlet.utility;

import org.mooring.dotnet.ClrClass;

/** A group of which only the size is known (Microsoft.PowerShell.Commands.GroupInfoNoElement). */
@ClrClass(value = "Microsoft.PowerShell.Commands.GroupInfoNoElement", base = "Microsoft.PowerShell.Commands.GroupInfo")
public final class GroupInfoNoElement extends GroupInfo {

    private int count;

    GroupInfoNoElement(Object[] values) {
        super(values);
    }

    @Override
    void add(Object value) {
        count++;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public String toString() {
        return "Microsoft.PowerShell.Commands.GroupInfoNoElement";
    }
}
