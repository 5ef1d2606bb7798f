package org.mooring.object;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** {@code [NullString]::Value}: a null that stays null where a string is wanted (System.Management.Automation.Language.NullString). */
@ClrClass("System.Management.Automation.Language.NullString")
public final class NullString {

    private static final NullString VALUE = new NullString();

    private NullString() {}

    @Get
    public static NullString value() {
        return VALUE;
    }

    @Override
    public String toString() {
        return "";
    }
}
