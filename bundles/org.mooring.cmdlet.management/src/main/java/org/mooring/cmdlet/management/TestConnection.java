package org.mooring.cmdlet.management;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;

/** Test-Connection: whether computers answer: to the system's ping, or at a port. */
@Cmdlet(verb = "Test", noun = "Connection", defaultParameterSet = "DefaultPing",
    outputTypes = {"Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus", "System.Boolean"},
    className = "Microsoft.PowerShell.Commands.TestConnectionCommand")
public final class TestConnection extends PipelineCmdlet {

    private static final Pattern TIME = Pattern.compile("time[=<]([0-9.]+)");
    private static final int MILLIS = 1000;

    @Parameter(parameterSet = "DefaultPing")
    boolean ping;

    @Parameter
    boolean IPv4;

    @Parameter
    boolean IPv6;

    @Parameter(parameterSet = "DefaultPing")
    @Alias({"Ttl", "TimeToLive", "Hops"})
    @ValidateRange(min = 1, max = 128)
    int maxHops = 128;

    @Parameter
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int count = 4;

    @Parameter
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int delay = 1;

    @Parameter(parameterSet = "DefaultPing")
    @Alias({"Size", "Bytes", "BS"})
    @ValidateRange(min = 0, max = 65500)
    int bufferSize = 32;

    @Parameter
    boolean quiet;

    @Parameter
    @ValidateRange(min = 1, max = Integer.MAX_VALUE)
    int timeoutSeconds = 5;

    @Parameter(mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("ComputerName")
    @ValidateNotNullOrEmpty
    String[] targetName;

    @Parameter(parameterSet = "TcpPort", mandatory = true)
    @ValidateRange(min = 0, max = 65535)
    int tcpPort;

    @Override
    protected void processRecord() {
        for (String each : targetName) {
            InetAddress address = resolve(each);
            if (address == null) {
                if (quiet || isBound("TcpPort")) {
                    writeObject(false);
                }
            } else if (isBound("TcpPort")) {
                writeObject(isOpen(address));
            } else {
                ping(each, address);
            }
        }
    }

    private InetAddress resolve(String name) {
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                boolean six = address instanceof java.net.Inet6Address;
                if (!(IPv4 && six) && !(IPv6 && !six)) {
                    return address;
                }
            }
            throw new UnknownHostException(name);
        } catch (UnknownHostException unknown) {
            if (!quiet) {
                DotNetException e = new DotNetException("System.Net.NetworkInformation.PingException", "Testing connection to computer '" + name
                    + "' failed: Cannot resolve the target name.", unknown);
                writeError(new ErrorRecord(e, "TestConnectionException", ErrorCategory.ResourceUnavailable, name));
            }
            return null;
        }
    }

    private boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, tcpPort), timeoutSeconds * MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private void ping(String name, InetAddress address) {
        boolean all = true;
        for (int i = 1; i <= count && !stopping(); i++) {
            Long millis = echo(address);
            all &= millis != null;
            if (!quiet) {
                writeObject(new PingStatus(i, local(), name, address.getHostAddress(), millis, bufferSize));
            }
            if (i < count) {
                pause();
            }
        }
        if (quiet) {
            writeObject(all);
        }
    }

    private static String local() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private void pause() {
        try {
            Thread.sleep((long) delay * MILLIS);
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }

    private static DotNetException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", e);
    }

    /** How long the answer took; null where none came. Needs the program, which alone may send such packets. */
    private Long echo(InetAddress address) {
        List<String> command = new ArrayList<>(List.of("ping", "-c", "1", "-W", Integer.toString(timeoutSeconds), "-s", Integer.toString(bufferSize), "-t",
            Integer.toString(maxHops), address.getHostAddress()));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher time = TIME.matcher(said);
            return process.waitFor() == 0 && time.find() ? Math.round(Double.parseDouble(time.group(1))) : null;
        } catch (IOException missing) {
            throw terminate(new ErrorRecord(new DotNetException("System.Net.NetworkInformation.PingException",
                "The program 'ping' is needed and is not on the PATH.", missing), "TestConnectionException", ErrorCategory.NotInstalled, "ping"));
        } catch (InterruptedException e) {
            throw stopped(e);
        }
    }
}
