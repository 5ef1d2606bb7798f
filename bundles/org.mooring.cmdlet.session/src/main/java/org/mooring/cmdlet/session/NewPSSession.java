package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.Target;
import org.mooring.api.shell.Runspaces;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.client.ClientSession;
import org.mooring.client.LocalSession;
import org.mooring.client.RemoteSession;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;

/** New-PSSession: opens sessions, in this process or elsewhere. */
@Cmdlet(verb = "New", noun = "PSSession", defaultParameterSet = "ComputerName",
    className = "Microsoft.PowerShell.Commands.NewPSSessionCommand", outputTypes = "System.Management.Automation.Runspaces.PSSession")
public final class NewPSSession extends OpeningCmdlet {

    @Parameter(parameterSet = "ComputerName", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Parameter(parameterSets = {"ComputerName", "Uri"}, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSets = {"VMId", "VMName"}, mandatory = true, valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter
    String[] name;

    @Parameter(parameterSets = {"ComputerName", "Uri", "Session"})
    boolean enableNetworkAccess;

    @Parameter(parameterSets = {"ComputerName", "Uri", "VMId", "VMName", "Session", "ContainerId"})
    int throttleLimit = 32;

    @Parameter(parameterSet = "Uri", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri[] connectionUri;

    @Parameter(name = "VMId", parameterSet = "VMId", mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID[] vmId;

    @Parameter(name = "VMName", parameterSet = "VMName", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] vmName;

    @Parameter(parameterSet = "Session", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession[] session;

    @Parameter(parameterSet = "ContainerId", mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] containerId;

    @Parameter(parameterSet = "UseWindowsPowerShellParameterSet", mandatory = true)
    boolean useWindowsPowerShell;

    @Parameter(parameterSet = "SSHHost", mandatory = true, position = 0)
    @ValidateNotNullOrEmpty
    String[] hostName;

    @Parameter(name = "SSHConnection", parameterSet = "SSHHostHashParam", mandatory = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable[]")
    Object[] sshConnection;

    NewPSSession(List<ClientTransport> transports) {
        super(transports);
    }

    @Override
    protected void processRecord() {
        switch (parameterSetName()) {
            case "VMId", "VMName" -> throw terminate(Missing.hyperV());
            case "ContainerId" -> throw terminate(Missing.containers(containerId[0]));
            case "UseWindowsPowerShellParameterSet" -> throw terminate(Missing.windowsPowerShell());
            case "Session" -> openLike(session);
            case "ComputerName" -> {
                if (computerName == null) {
                    openHere();
                } else {
                    openAll(targets());
                }
            }
            default -> openAll(targets());
        }
    }

    private List<Target> targets() {
        return named(switch (parameterSetName()) {
            case "ComputerName" -> Arrays.stream(computerName).map(wsman(credential)::of).toList();
            case "Uri" -> Arrays.stream(connectionUri).map(wsman(credential)::of).toList();
            case "SSHHostHashParam" -> new SshTargets(context()).ssh(sshConnection);
            default -> Arrays.stream(hostName).map(host -> ssh(host, port, subsystem)).toList();
        });
    }

    private List<Target> named(List<Target> targets) {
        return IntStream.range(0, targets.size()).mapToObj(i -> targets.get(i).named(name(i))).toList();
    }

    /** Of the session at a place in the order of the targets; null where it has none of its own. */
    private String name(int index) {
        return name != null && index < name.length ? name[index] : null;
    }

    /** In this process: apart from this session, as another process is. */
    private void openHere() {
        add(new LocalSession(session().service(Runspaces.class).apart(new RemoteHost(host()))), "Process", null, null, 0);
    }

    private void openLike(PSSession[] others) {
        List<Target> targets = new ArrayList<>();
        if (others == null) {
            openHere();
            return;
        }
        for (PSSession other : others) {
            if (other == null) {
                throw terminate(SessionErrors.of("System.Management.Automation.PSArgumentNullException", "PSSessionArgumentNull",
                    ErrorCategory.InvalidArgument, null, "One or more sessions are null."));
            }
            if (other.target() == null) {
                openHere();
            } else {
                targets.add(other.target());
            }
        }
        openAll(named(targets));
    }

    private record Opened(int index, RemoteSession session, ConnectionException failure) {}

    /** All at once, but for the throttle; they are written in the order of the targets, as who gives them names one by one expects. */
    private void openAll(List<Target> targets) {
        Opening opening = opening();
        Map<Integer, Opened> early = new HashMap<>();
        AtomicInteger next = new AtomicInteger();
        Together<Opened> opened = new Together<>(throttleLimit, one -> {
            early.put(one.index(), one);
            for (Opened due = early.remove(next.get()); due != null; due = early.remove(next.incrementAndGet())) {
                write(due, opening, targets.get(due.index()));
            }
        });
        for (int i = 0; i < targets.size(); i++) {
            int index = i;
            opened.begin(() -> open(opening, targets.get(index), index));
        }
        opened.finish();
    }

    private void write(Opened opened, Opening opening, Target target) {
        if (opened.session() == null) {
            writeError(SessionErrors.unreachable("PSSessionOpenFailed", target.computerName(), opened.failure(), null));
        } else {
            add(opened.session(), opening.nameOf(target), target, opening.option(), opened.index());
        }
    }

    private static Opened open(Opening opening, Target target, int index) {
        try {
            return new Opened(index, opening.open(target), null);
        } catch (ConnectionException e) {
            return new Opened(index, null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Opened(index, null, new ConnectionException("The opening of the session was given up.", 0));
        } catch (RuntimeException e) {
            return new Opened(index, null, new ConnectionException(String.valueOf(e.getMessage()), e));
        }
    }

    private void add(ClientSession link, String transport, Target target, PSSessionOption option, int index) {
        PSSession made = new PSSession(table().nextId(), name(index), link, transport, target, option);
        table().add(made);
        writeObject(made);
    }
}
