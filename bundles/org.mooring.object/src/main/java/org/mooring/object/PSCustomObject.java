package org.mooring.object;

import org.mooring.dotnet.ClrClass;

/** The base of property bags (System.Management.Automation.PSCustomObject): has no members of its own. */
@ClrClass("System.Management.Automation.PSCustomObject")
public final class PSCustomObject {

    public static final PSCustomObject INSTANCE = new PSCustomObject();

    private PSCustomObject() {}

    @Override
    public String toString() {
        return "";
    }
}
