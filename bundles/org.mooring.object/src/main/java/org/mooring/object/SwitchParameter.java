package org.mooring.object;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** The value of a switch (System.Management.Automation.SwitchParameter): present or not. */
@ClrClass(value = "System.Management.Automation.SwitchParameter", valueType = true)
public final class SwitchParameter {

    public static final SwitchParameter PRESENT = new SwitchParameter(true);
    public static final SwitchParameter ABSENT = new SwitchParameter(false);

    private final boolean present;

    private SwitchParameter(boolean present) {
        this.present = present;
    }

    @New
    public static SwitchParameter of(boolean present) {
        return present ? PRESENT : ABSENT;
    }

    @Get
    public static SwitchParameter present() {
        return PRESENT;
    }

    @Get
    public boolean isPresent() {
        return present;
    }

    @Member
    public boolean toBool() {
        return present;
    }

    @Override
    public String toString() {
        return present ? "True" : "False";
    }
}
