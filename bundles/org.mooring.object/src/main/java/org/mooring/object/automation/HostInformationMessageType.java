package org.mooring.object.automation;

import org.mooring.api.host.ConsoleColor;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** System.Management.Automation.HostInformationMessage. */
@ClrClass(value = "System.Management.Automation.HostInformationMessage", type = HostInformationMessage.class)
public final class HostInformationMessageType {

    private HostInformationMessageType() {}

    @Get
    public static String message(HostInformationMessage self) {
        return self.message();
    }

    @Get
    public static boolean noNewLine(HostInformationMessage self) {
        return self.noNewLine();
    }

    @Get
    public static ConsoleColor foregroundColor(HostInformationMessage self) {
        return self.foreground() == null ? null : ConsoleColor.values()[self.foreground()];
    }

    @Get
    public static ConsoleColor backgroundColor(HostInformationMessage self) {
        return self.background() == null ? null : ConsoleColor.values()[self.background()];
    }

    public static String toString(HostInformationMessage self) {
        return self.message();
    }
}
