package org.mooring.shell.powershell.host;

import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** Coordinates: a place on the screen. */
@ClrClass(value = "System.Management.Automation.Host.Coordinates", valueType = true)
public final class HostCoordinates {

    private int x;
    private int y;

    private HostCoordinates(int x, int y) {
        this.x = x;
        this.y = y;
    }

    @New
    public static HostCoordinates make() {
        return new HostCoordinates(0, 0);
    }

    @New
    public static HostCoordinates of(int x, int y) {
        return new HostCoordinates(x, y);
    }

    static HostCoordinates of(RawUI.Coordinates place) {
        return new HostCoordinates(place.x(), place.y());
    }

    RawUI.Coordinates toHost() {
        return new RawUI.Coordinates(x, y);
    }

    @Get
    public int x() {
        return x;
    }

    @Set
    public void x(int value) {
        x = value;
    }

    @Get
    public int y() {
        return y;
    }

    @Set
    public void y(int value) {
        y = value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostCoordinates same && toHost().equals(same.toHost());
    }

    @Override
    public int hashCode() {
        return toHost().hashCode();
    }

    @Override
    public String toString() {
        return x + "," + y;
    }
}
