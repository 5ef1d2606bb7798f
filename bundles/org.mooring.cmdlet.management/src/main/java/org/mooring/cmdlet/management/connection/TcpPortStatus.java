package org.mooring.cmdlet.management.connection;

import java.net.InetAddress;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** Whether a port is open, and how long that took to know (Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus). */
@ClrClass("Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus")
public final class TcpPortStatus {

    private final int id;
    private final String source;
    private final String target;
    private final InetAddress targetAddress;
    private final int port;
    private final long latency;
    private final String status;

    /** @param status one of System.Net.Sockets.SocketError's names */
    TcpPortStatus(int id, String source, String target, InetAddress targetAddress, int port, long latency, String status) {
        this.id = id;
        this.source = source;
        this.target = target;
        this.targetAddress = targetAddress;
        this.port = port;
        this.latency = latency;
        this.status = status;
    }

    @Get
    public int id() {
        return id;
    }

    @Get
    public String source() {
        return source;
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
    public int port() {
        return port;
    }

    @Get
    public long latency() {
        return latency;
    }

    @Get
    public boolean connected() {
        return status.equals("Success");
    }

    @Get
    @Type("System.Net.Sockets.SocketError")
    public Object status() {
        return ((ClrEnum) ClrTypes.find("System.Net.Sockets.SocketError")).parse(status, false);
    }
}
