package org.mooring.cmdlet.management.connection;

import java.net.InetAddress;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** What came back for one packet (System.Net.NetworkInformation.PingReply). */
@ClrClass("System.Net.NetworkInformation.PingReply")
public final class PingReply {

    /** What a packet may come to, by the names of System.Net.NetworkInformation.IPStatus. */
    enum Outcome { Success, TimedOut, TtlExpired, PacketTooBig, DestinationNetworkUnreachable, DestinationHostUnreachable }

    private final Outcome outcome;
    private final InetAddress address;
    private final long roundtripTime;
    private final int size;

    PingReply(Outcome outcome, InetAddress address, long roundtripTime, int size) {
        this.outcome = outcome;
        this.address = address;
        this.roundtripTime = roundtripTime;
        this.size = size;
    }

    Outcome outcome() {
        return outcome;
    }

    @Get
    @Type("System.Net.NetworkInformation.IPStatus")
    public Object status() {
        return ((ClrEnum) ClrTypes.find("System.Net.NetworkInformation.IPStatus")).parse(outcome.name(), false);
    }

    @Get
    public InetAddress address() {
        return address;
    }

    @Get
    public long roundtripTime() {
        return roundtripTime;
    }

    @Get
    public byte[] buffer() {
        return outcome == Outcome.Success ? new byte[size] : new byte[0];
    }
}
