package org.mooring.cmdlet.management;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.UInt32;

/** An answer to a ping, or that there was none (Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus). */
@ClrClass("Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus")
public final class PingStatus {

    private final int ping;
    private final String source;
    private final String destination;
    private final String address;
    private final Long latency;
    private final int bufferSize;

    /** @param latency null where no answer came */
    PingStatus(int ping, String source, String destination, String address, Long latency, int bufferSize) {
        this.ping = ping;
        this.source = source;
        this.destination = destination;
        this.address = address;
        this.latency = latency;
        this.bufferSize = bufferSize;
    }

    @Get
    public UInt32 ping() {
        return new UInt32(ping);
    }

    @Get
    public String source() {
        return source;
    }

    @Get
    public String destination() {
        return destination;
    }

    @Get
    public String address() {
        return latency == null ? "*" : address;
    }

    @Get
    public String displayAddress() {
        return address();
    }

    @Get
    public long latency() {
        return latency == null ? 0 : latency;
    }

    @Get
    public String status() {
        return latency == null ? "TimedOut" : "Success";
    }

    @Get
    public int bufferSize() {
        return bufferSize;
    }
}
