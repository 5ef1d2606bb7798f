package org.mooring.cmdlet.management.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.cmdlet.management.connection.PingReply.Outcome;

/** Test-Connection: whether computers answer, by which way, and with how large packets; or whether a port is open. */
@Cmdlet(verb = "Test", noun = "Connection", defaultParameterSet = "DefaultPing",
    outputTypes = {"Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus", "Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus",
        "System.Boolean", "Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus", "System.Int32",
        "Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus", "Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus"},
    className = "Microsoft.PowerShell.Commands.TestConnectionCommand")
public final class TestConnection extends PipelineCmdlet {

    private static final int MILLIS = 1000;
    private static final int MAX_HOPS = 128;
    private static final int SIZE = 32;
    private static final int PINGS_FOR_HOP = 3;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing"})
    boolean ping = true;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing", "TraceRoute", "MtuSizeDetect", "TcpPort"})
    boolean IPv4;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing", "TraceRoute", "MtuSizeDetect", "TcpPort"})
    boolean IPv6;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing", "TraceRoute", "MtuSizeDetect", "TcpPort"})
    boolean resolveDestination;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing", "TraceRoute", "TcpPort"})
    String source = local();

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing", "TraceRoute"})
    @Alias({"Ttl", "TimeToLive", "Hops"})
    @ValidateRange(min = 1, max = MAX_HOPS)
    int maxHops = MAX_HOPS;

    @Parameter(parameterSets = {"DefaultPing", "TcpPort"})
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int count = 4;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing", "TcpPort"})
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int delay = 1;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing"})
    @Alias({"Size", "Bytes", "BS"})
    @ValidateRange(min = 0, max = 65500)
    int bufferSize = SIZE;

    @Parameter(parameterSets = {"DefaultPing", "RepeatPing"})
    boolean dontFragment;

    @Parameter(parameterSet = "RepeatPing", mandatory = true)
    @Parameter(parameterSet = "TcpPort")
    @Alias("Continuous")
    boolean repeat;

    @Parameter
    boolean quiet;

    @Parameter
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int timeoutSeconds = 5;

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("ComputerName")
    @ValidateNotNullOrEmpty
    String[] targetName;

    @Parameter(parameterSet = "MtuSizeDetect", mandatory = true)
    @Alias("MtuSizeDetect")
    boolean mtuSize;

    @Parameter(parameterSet = "TraceRoute", mandatory = true)
    boolean traceroute;

    @Parameter(parameterSet = "TcpPort", mandatory = true)
    @ValidateRange(min = 0, max = 65535)
    int tcpPort;

    @Parameter(parameterSet = "TcpPort")
    boolean detailed;

    /** A computer that was asked for: how to call it, and where it is. */
    private record Target(String name, InetAddress address) {}

    @Override
    protected void beginProcessing() {
        if (repeat) {
            count = Integer.MAX_VALUE;
        } else if (isBound("TcpPort") && !isBound("Count")) {
            count = 1;
        }
    }

    @Override
    protected void processRecord() {
        for (String each : targetName) {
            Target target = resolve(each);
            if (target == null) {
                unresolved();
            } else if (mtuSize) {
                largest(target);
            } else if (traceroute) {
                route(target);
            } else if (isBound("TcpPort")) {
                port(target);
            } else if (ping) {
                ping(target);
            }
        }
    }

    private void unresolved() {
        if (traceroute) {
            if (!quiet) {
                writeObject(false);
            }
        } else if (quiet) {
            writeObject(mtuSize ? (Object) (-1) : false);
        }
    }

    private Target resolve(String name) {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(name);
        } catch (UnknownHostException unknown) {
            if (!quiet) {
                failed(name, "Cannot resolve the target name.", unknown);
            }
            return null;
        }
        for (InetAddress address : all) {
            if (!(IPv4 && !(address instanceof Inet4Address)) && !(IPv6 && !(address instanceof Inet6Address))) {
                return new Target(resolveDestination ? address.getCanonicalHostName() : name, address);
            }
        }
        failed(name, "Target IPv4/IPv6 address absent.", null);
        return null;
    }

    private void failed(Object target, String why, Throwable cause) {
        String name = target instanceof InetAddress address ? address.getHostAddress() : target.toString();
        DotNetException e = new DotNetException("System.Net.NetworkInformation.PingException", "Testing connection to computer '" + name + "' failed: " + why,
            cause);
        writeError(new ErrorRecord(e, "TestConnectionException", ErrorCategory.ResourceUnavailable, target));
    }

    private void port(Target target) {
        for (int i = 1; i <= count && !stopping(); i++) {
            long start = System.nanoTime();
            String status = connect(target.address());
            if (!detailed) {
                writeObject(status.equals("Success"));
                return;
            }
            long latency = status.equals("Success") ? (System.nanoTime() - start) / 1_000_000 : 0;
            writeObject(new TcpPortStatus(i, source, target.name(), target.address(), tcpPort, latency, status));
            if (i < count) {
                pause(delay * (long) MILLIS);
            }
        }
    }

    private String connect(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, tcpPort), timeoutSeconds * MILLIS);
            return "Success";
        } catch (SocketTimeoutException late) {
            return "TimedOut";
        } catch (NoRouteToHostException none) {
            return "HostUnreachable";
        } catch (ConnectException refused) {
            return "ConnectionRefused";
        } catch (IOException e) {
            return "SocketError";
        }
    }

    private void ping(Target target) {
        boolean all = true;
        for (int i = 1; i <= count && !stopping(); i++) {
            PingReply reply = send(target.address(), maxHops, bufferSize, dontFragment);
            all &= reply.outcome() == Outcome.Success;
            if (!quiet) {
                writeObject(new PingStatus(i, source, target.name(), reply, bufferSize == 0 ? SIZE : bufferSize));
            }
            if (i < count) {
                pause(delay * (long) MILLIS);
            }
        }
        if (quiet) {
            writeObject(all);
        }
    }

    /** One hop after the other answers that a packet could not go further, until the target does. */
    private void route(Target target) {
        int hop = 1;
        PingReply reply;
        do {
            reply = send(target.address(), hop, bufferSize, false);
            String router = reply.outcome() == Outcome.TimedOut ? null : name(reply.address());
            for (int i = 1; i <= PINGS_FOR_HOP; i++) {
                PingReply each = i == 1 ? reply : send(target.address(), hop, bufferSize, false);
                if (!quiet) {
                    writeObject(new TraceStatus(hop, new PingStatus(i, source, router, each, bufferSize), router, target.name(), target.address()));
                }
            }
            hop++;
        } while (hop <= maxHops && (reply.outcome() == Outcome.TtlExpired || reply.outcome() == Outcome.TimedOut) && !stopping());
        boolean reached = reply.outcome() == Outcome.Success;
        if (quiet) {
            writeObject(reached);
        } else if (!reached && hop > maxHops) {
            DotNetException e = new DotNetException("System.Net.NetworkInformation.PingException", "Cannot complete traceroute to destination '"
                + target.name() + "': Number of hops required to reach host exceeds MaxHops (" + maxHops + ").");
            writeError(new ErrorRecord(e, "TestConnectionException", ErrorCategory.ConnectionError, target.address()));
        }
    }

    private String name(InetAddress address) {
        return resolveDestination ? address.getCanonicalHostName() : address.getHostAddress();
    }

    /** Halves the distance between a size that went through whole and one that did not. */
    private void largest(Target target) {
        int low = target.address() instanceof Inet6Address ? 1280 : 68;
        int high = 10000;
        int current = 1473;
        PingReply best = null;
        while (low < high - 1 && !stopping()) {
            writeDebug("LowMTUSize: " + low + ", CurrentMTUSize: " + current + ", HighMTUSize: " + high);
            PingReply reply = send(target.address(), MAX_HOPS, current, true);
            switch (reply.outcome()) {
                case Success -> {
                    low = current;
                    best = reply;
                }
                case PacketTooBig, TimedOut -> high = current;
                default -> {
                    failed(target.address(), reply.outcome().name(), null);
                    return;
                }
            }
            current = (low + high) / 2;
        }
        if (quiet) {
            writeObject(current);
        } else if (best == null) {
            writeError(new ErrorRecord(new DotNetException("System.TimeoutException", target.address().getHostAddress()), "TestConnectionException",
                ErrorCategory.ResourceUnavailable, target.address()));
        } else {
            writeObject(new PingMtuStatus(source, target.name(), best, current));
        }
    }

    private static String local() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static DotNetException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", e);
    }

    private PingReply send(InetAddress address, int hops, int size, boolean whole) {
        try {
            return PingProgram.send(address, hops, size, whole, timeoutSeconds);
        } catch (IOException missing) {
            throw terminate(new ErrorRecord(new DotNetException("System.Net.NetworkInformation.PingException",
                "The program 'ping' is needed, and did not run: " + missing.getMessage(), missing), "TestConnectionException", ErrorCategory.NotInstalled, "ping"));
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }
}
