package org.mooring.cmdlet.management.connection;

import java.net.InetAddress;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt32;

/** An answer to a ping, or that there was none (Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus). */
@ClrClass("Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus")
public class PingStatus {

    private final int ping;
    private final String source;
    private final String destination;
    private final PingReply reply;
    private final int bufferSize;

    PingStatus(int ping, String source, String destination, PingReply reply, int bufferSize) {
        this.ping = ping;
        this.source = source;
        this.destination = destination;
        this.reply = reply;
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

    /** Null where no answer came. */
    @Get
    public InetAddress address() {
        return reply.outcome() == PingReply.Outcome.Success ? reply.address() : null;
    }

    @Get
    public String displayAddress() {
        return address() == null ? "*" : address().getHostAddress();
    }

    @Get
    public long latency() {
        return reply.roundtripTime();
    }

    @Get
    @Type("System.Net.NetworkInformation.IPStatus")
    public Object status() {
        return reply.status();
    }

    @Get
    public int bufferSize() {
        return bufferSize;
    }

    @Get
    public PingReply reply() {
        return reply;
    }
}
