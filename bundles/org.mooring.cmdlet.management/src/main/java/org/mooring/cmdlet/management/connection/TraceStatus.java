package org.mooring.cmdlet.management.connection;

import java.net.InetAddress;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt32;

/** One packet to one hop of a route (Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus). */
@ClrClass("Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus")
public final class TraceStatus {

    private final int hop;
    private final PingStatus status;
    private final String hostname;
    private final String target;
    private final InetAddress targetAddress;

    /** @param hostname of the hop, or null where none answered */
    TraceStatus(int hop, PingStatus status, String hostname, String target, InetAddress targetAddress) {
        this.hop = hop;
        this.status = status;
        this.hostname = hostname;
        this.target = target;
        this.targetAddress = targetAddress;
    }

    @Get
    public int hop() {
        return hop;
    }

    @Get
    public String hostname() {
        return hostname;
    }

    @Get
    public UInt32 ping() {
        return status.ping();
    }

    @Get
    public InetAddress hopAddress() {
        return status.reply().address();
    }

    @Get
    public long latency() {
        return status.latency();
    }

    @Get
    @Type("System.Net.NetworkInformation.IPStatus")
    public Object status() {
        return status.status();
    }

    @Get
    public String source() {
        return status.source();
    }

    @Get
    public String target() {
        return target;
    }

    @Get
    public InetAddress targetAddress() {
        return targetAddress;
    }

    @Get
    public PingReply reply() {
        return status.reply();
    }
}
