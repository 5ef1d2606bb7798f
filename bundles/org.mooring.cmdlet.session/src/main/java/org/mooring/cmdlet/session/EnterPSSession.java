package org.mooring.cmdlet.session;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.SshTarget;
import org.mooring.api.connection.Target;
import org.mooring.api.host.EnteredRunspace;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostException;
import org.mooring.api.session.Availability;
import org.mooring.api.session.State;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.client.RemoteSession;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;
import org.mooring.object.job.JobTable;

/** Enter-PSSession: what is typed from now on runs in a session. */
@Cmdlet(verb = "Enter", noun = "PSSession", defaultParameterSet = "ComputerName",
    className = "Microsoft.PowerShell.Commands.EnterPSSessionCommand")
public final class EnterPSSession extends OpeningCmdlet {

    @Parameter(parameterSet = "ComputerName", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String computerName;

    @Parameter(parameterSets = {"ComputerName", "Uri"})
    boolean enableNetworkAccess;

    @Parameter(parameterSets = {"ComputerName", "Uri"}, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSets = {"VMId", "VMName"}, mandatory = true, position = 1, valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSet = "SSHHost", mandatory = true, position = 0, valueFromPipeline = true)
    @ValidateNotNullOrEmpty
    String hostName;

    @Parameter(parameterSet = "Session", position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession session;

    @Parameter(parameterSet = "Uri", position = 1, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri connectionUri;

    @Parameter(parameterSet = "InstanceId", valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    UUID instanceId;

    @Parameter(parameterSet = "Id", position = 0, valueFromPipelineByPropertyName = true)
    @ValidateNotNull
    int id;

    @Parameter(parameterSet = "Name", valueFromPipelineByPropertyName = true)
    String name;

    @Parameter(name = "VMId", parameterSet = "VMId", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID vmId;

    @Parameter(name = "VMName", parameterSet = "VMName", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String vmName;

    @Parameter(parameterSet = "ContainerId", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String containerId;

    private volatile Receiving running;

    EnterPSSession(List<ClientTransport> transports) {
        super(transports);
    }

    @Override
    protected void processRecord() {
        switch (parameterSetName()) {
            case "VMId", "VMName" -> writeError(Missing.hyperV());
            case "ContainerId" -> writeError(Missing.containers(containerId));
            case "Id" -> enterKnown("RemoteRunspaceNotAvailableForSpecifiedSessionId", id, one -> one.id() == id,
                "The remote session with the session ID " + id + " is not available.");
            case "Name" -> enterKnown("RemoteRunspaceNotAvailableForSpecifiedName", name, one -> one.name().equalsIgnoreCase(name),
                "The remote session with the name " + name + "  is not available.");
            case "InstanceId" -> enterKnown("RemoteRunspaceNotAvailableForSpecifiedRunspaceId", instanceId,
                one -> one.instanceId().equals(instanceId), "Remote session is not available for " + instanceId + ".");
            case "Session" -> enter(session);
            default -> enterNew();
        }
    }

    /** As PowerShell does, it says twice that there is none. */
    private void enterKnown(String missing, Object wanted, Predicate<PSSession> test, String message) {
        List<PSSession> found = table().all().stream().filter(test).toList();
        if (found.size() == 1) {
            enter(found.getFirst());
        } else if (found.isEmpty()) {
            writeError(SessionErrors.argument(missing, wanted, message));
            writeError(SessionErrors.argument(missing, wanted, message));
        } else {
            writeError(SessionErrors.argument(missing.replace("NotAvailable", "HasMultipleMatches"), wanted,
                "Multiple matches found for " + (missing.endsWith("Name") ? "name " : "session ID ") + wanted + "."));
        }
    }

    private void enterNew() {
        WsmanTargets wsman = wsman(credential);
        Target target = switch (parameterSetName()) {
            case "ComputerName" -> wsman.of(computerName);
            case "Uri" -> wsman.of(connectionUri);
            default -> ssh(hostName, port, subsystem);
        };
        try {
            Opening opening = opening();
            RemoteSession made = opening.open(target);
            PSSession entered = new PSSession(table().nextId(), null, made, opening.nameOf(target), target, opening.option());
            push(entered, made::close);
        } catch (ConnectionException e) {
            writeError(SessionErrors.of("System.Management.Automation.Remoting.PSRemotingTransportException",
                "CreateRemoteRunspaceFailed", ErrorCategory.InvalidArgument, target.computerName(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter(PSSession one) {
        if (one.isIn() == State.Disconnected && !connect(one)) {
            return;
        }
        if (one.isIn() != State.Opened) {
            writeError(SessionErrors.argument("PushedRunspaceMustBeOpen", null, session == null ? "Session must be open." : "Cannot enter session "
                + one.name() + " because it is not in the disconnected state or is not available for connection. Retrieve the remote session using"
                + " Get-PSSession -ComputerName " + one.computerName() + " -InstanceId " + one.instanceId() + "."));
            return;
        }
        if (one.busy() == Availability.Busy) {
            writeWarning(busy(one));
        }
        table().add(one);
        if (push(one, () -> {})) {
            running = new Receiving(context(), one);
            running.run();
        }
    }

    private boolean connect(PSSession one) {
        if (one.busy() == Availability.Busy) {
            writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "EnterPSSessionCannotConnectDisconnectedSession",
                ErrorCategory.InvalidOperation, one, "The PSSession is in a disconnected state and is not available for connection."));
            return false;
        }
        try {
            one.link().reconnect();
            one.disconnectedNow(false);
            return true;
        } catch (DotNetException e) {
            writeError(new DotNetException("System.Management.Automation.RuntimeException", "A failure occurred while attempting to connect the PSSession.", e)
                .withRecord("EnterPSSessionConnectSessionFailed", ErrorCategory.InvalidOperation, one).errorRecord());
            return false;
        }
    }

    /** What of a session that is entered while a command runs there will be seen. */
    private String busy(PSSession one) {
        String entered = "You have entered a session that is busy running a command or script";
        return RemoteJobPart.jobIn(session().service(JobTable.class), one).map(each -> entered + ".  Because output is routed to job \"" + each.name() + "\", you will not see output in the console.  You can wait"
                + " for the running command to finish, or cancel the command and get an input prompt by pressing Ctrl-C.\n")
            .orElse(entered + " and output will be displayed in the console.  You can wait for the running command to finish or cancel it and get an input"
                + " prompt by pressing Ctrl-C.\n");
    }

    /** Whether what is typed from now on runs there. The person is back as soon as the session is open no more. */
    private boolean push(PSSession one, Runnable close) {
        HostAdapter host = host();
        AtomicBoolean inside = new AtomicBoolean(true);
        Runnable unwatch = one.link().watch(() -> {
            if (one.isIn() != State.Opened && inside.compareAndSet(true, false)) {
                host.popRunspace();
            }
        });
        Runnable left = () -> {
            inside.set(false);
            unwatch.run();
            close.run();
        };
        try {
            host.pushRunspace(new EnteredRunspace(place(one), one.link(), left));
            return true;
        } catch (HostException e) {
            left.run();
            if ("HostInNestedPrompt".equals(e.errorRecord().errorId())) {
                throw terminate(e.errorRecord());
            }
            writeError(SessionErrors.argument("HostDoesNotSupportPushRunspace", null, "The host does not support Enter-PSSession and Exit-PSSession."));
            return false;
        }
    }

    /** The computer, and the user there who is another one than here. */
    private static String place(PSSession one) {
        String user = one.target() instanceof SshTarget ssh ? ssh.user() : null;
        return user == null || user.isEmpty() || user.equals(System.getProperty("user.name")) ? one.computerName() : user + "@" + one.computerName();
    }

    @Override
    protected void stopProcessing() {
        Receiving work = running;
        if (work != null) {
            work.stop();
        }
    }
}
