package org.mooring.shell.powershell.host;

import org.mooring.api.host.RawUI;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Set;

/** Rectangle: a part of the screen. */
@ClrClass(value = "System.Management.Automation.Host.Rectangle", valueType = true)
public final class HostRectangle {

    private int left;
    private int top;
    private int right;
    private int bottom;

    private HostRectangle(int left, int top, int right, int bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    @New
    public static HostRectangle make() {
        return new HostRectangle(0, 0, 0, 0);
    }

    @New
    public static HostRectangle of(int left, int top, int right, int bottom) {
        return new HostRectangle(left, top, right, bottom);
    }

    RawUI.Rectangle toHost() {
        return new RawUI.Rectangle(left, top, right, bottom);
    }

    @Get
    public int left() {
        return left;
    }

    @Set
    public void left(int value) {
        left = value;
    }

    @Get
    public int top() {
        return top;
    }

    @Set
    public void top(int value) {
        top = value;
    }

    @Get
    public int right() {
        return right;
    }

    @Set
    public void right(int value) {
        right = value;
    }

    @Get
    public int bottom() {
        return bottom;
    }

    @Set
    public void bottom(int value) {
        bottom = value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostRectangle same && toHost().equals(same.toHost());
    }

    @Override
    public int hashCode() {
        return toHost().hashCode();
    }

    @Override
    public String toString() {
        return left + "," + top + " ; " + right + "," + bottom;
    }
}
