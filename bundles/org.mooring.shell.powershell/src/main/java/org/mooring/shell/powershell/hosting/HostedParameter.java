package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;

/** A parameter or argument of a {@link HostedCommand} (System.Management.Automation.Runspaces.CommandParameter). */
@ClrClass("System.Management.Automation.Runspaces.CommandParameter")
public final class HostedParameter {

    private final String name;
    private final Object value;

    HostedParameter(String name, Object value) {
        this.name = name;
        this.value = value;
    }

    @New
    public static HostedParameter make(String name) {
        return new HostedParameter(name, null);
    }

    @New
    public static HostedParameter make(String name, Object value) {
        return new HostedParameter(name, value);
    }

    @Get
    public String name() {
        return name;
    }

    @Get
    public Object value() {
        return value;
    }
}
