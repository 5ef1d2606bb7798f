package org.mooring.cmdlet.management.connection;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;

/** The largest packet that reaches a computer in one piece (Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus). */
@ClrClass(value = "Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus",
    base = "Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus")
public final class PingMtuStatus extends PingStatus {

    private final int mtuSize;

    PingMtuStatus(String source, String destination, PingReply reply, int mtuSize) {
        super(1, source, destination, reply, mtuSize);
        this.mtuSize = mtuSize;
    }

    @Get
    public int mtuSize() {
        return mtuSize;
    }
}
