package org.mooring.shell.powershell.host;

import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** Size: how large the screen, or a part of it, is. */
@ClrClass(value = "System.Management.Automation.Host.Size", valueType = true)
public final class HostSize {

    private int width;
    private int height;

    private HostSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @New
    public static HostSize make() {
        return new HostSize(0, 0);
    }

    @New
    public static HostSize of(int width, int height) {
        return new HostSize(width, height);
    }

    static HostSize of(RawUI.Size size) {
        return new HostSize(size.width(), size.height());
    }

    RawUI.Size toHost() {
        return new RawUI.Size(width, height);
    }

    @Get
    public int width() {
        return width;
    }

    @Set
    public void width(int value) {
        width = value;
    }

    @Get
    public int height() {
        return height;
    }

    @Set
    public void height(int value) {
        height = value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostSize same && toHost().equals(same.toHost());
    }

    @Override
    public int hashCode() {
        return toHost().hashCode();
    }

    @Override
    public String toString() {
        return width + "," + height;
    }
}
