package org.mooring.cmdlet.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.cmdlet.ValidateNotNull;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.cmdlet.ValidateSet;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.Target;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.session.State;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspaces;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.client.ScriptFiles;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingJob;
import org.mooring.object.job.Throttle;

/** Invoke-Command: runs a script here, or in sessions elsewhere. */
@Cmdlet(verb = "Invoke", noun = "Command", defaultParameterSet = "InProcess",
    className = "Microsoft.PowerShell.Commands.InvokeCommandCommand")
public final class InvokeCommand extends PipelineCmdlet {

    @Parameter(parameterSet = "InProcess", mandatory = true, position = 0)
    @Parameter(parameterSets = {"Session", "ComputerName", "Uri", "VMId", "VMName", "SSHHost", "ContainerId",
        "SSHHostHashParam"}, mandatory = true, position = 1)
    @Alias("Command")
    @ValidateNotNull
    ScriptBlock scriptBlock;

    @Parameter(parameterSet = "InProcess")
    boolean noNewScope;

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter
    @Alias("Args")
    Object[] argumentList;

    @Parameter(parameterSets = {"Session", "FilePathRunspace"}, position = 0)
    @ValidateNotNullOrEmpty
    PSSession[] session;

    @Parameter(parameterSets = {"Session", "FilePathRunspace", "ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "VMId", "VMName",
        "FilePathVMId", "FilePathVMName", "ContainerId", "FilePathContainerId"})
    int throttleLimit = 32;

    @Parameter(parameterSets = {"Session", "FilePathRunspace", "ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "VMId", "VMName",
        "FilePathVMId", "FilePathVMName", "SSHHost", "ContainerId", "FilePathContainerId", "SSHHostHashParam", "FilePathSSHHost",
        "FilePathSSHHostHash"})
    boolean asJob;

    @Parameter(parameterSets = {"Session", "FilePathRunspace", "ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "VMId", "VMName",
        "FilePathVMId", "FilePathVMName", "SSHHost", "ContainerId", "FilePathContainerId", "SSHHostHashParam", "FilePathSSHHost",
        "FilePathSSHHostHash"})
    @Alias("HCN")
    boolean hideComputerName;

    @Parameter(parameterSets = {"Session", "FilePathRunspace", "ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "SSHHost", "ContainerId",
        "FilePathContainerId", "SSHHostHashParam"})
    String jobName;

    @Parameter(parameterSets = {"Session", "FilePathRunspace", "ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "VMId", "VMName",
        "FilePathVMId", "FilePathVMName", "SSHHost", "ContainerId", "FilePathContainerId", "SSHHostHashParam", "FilePathSSHHost",
        "FilePathSSHHostHash"})
    boolean remoteDebug;

    @Parameter(parameterSets = {"FilePathRunspace", "FilePathComputerName", "FilePathUri", "FilePathVMId", "FilePathVMName",
        "FilePathContainerId"}, mandatory = true, position = 1)
    @Parameter(parameterSets = {"FilePathSSHHost", "FilePathSSHHostHash"}, mandatory = true)
    @Alias("PSPath")
    @ValidateNotNull
    String filePath;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName"}, position = 0)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String[] computerName;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "Uri", "FilePathUri"}, valueFromPipelineByPropertyName = true)
    @Parameter(parameterSets = {"VMId", "VMName", "FilePathVMId", "FilePathVMName"}, mandatory = true, valueFromPipelineByPropertyName = true)
    PSCredential credential;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "SSHHost"})
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName"})
    boolean useSSL;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "VMId", "VMName", "FilePathVMId", "FilePathVMName",
        "ContainerId", "FilePathContainerId"}, valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName"}, valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "Uri", "FilePathUri", "SSHHost", "FilePathSSHHost", "SSHHostHashParam",
        "FilePathSSHHostHash"})
    @Alias("Disconnected")
    boolean inDisconnectedSession;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "SSHHost", "FilePathSSHHost", "SSHHostHashParam", "FilePathSSHHostHash"})
    @ValidateNotNullOrEmpty
    String[] sessionName;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "Uri", "FilePathUri"})
    PSSessionOption sessionOption;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "Uri", "FilePathUri"})
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSets = {"ComputerName", "FilePathComputerName", "Uri", "FilePathUri"})
    boolean enableNetworkAccess;

    @Parameter(parameterSets = {"ComputerName", "Uri"})
    String certificateThumbprint;

    @Parameter(parameterSets = {"Uri", "FilePathUri"}, position = 0)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri[] connectionUri;

    @Parameter(parameterSets = {"Uri", "FilePathUri"})
    boolean allowRedirection;

    @Parameter(name = "VMId", parameterSets = {"VMId", "FilePathVMId"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("VMGuid")
    @ValidateNotNullOrEmpty
    UUID[] vmId;

    @Parameter(name = "VMName", parameterSets = {"VMName", "FilePathVMName"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] vmName;

    @Parameter(parameterSets = {"SSHHost", "FilePathSSHHost"}, mandatory = true)
    @ValidateNotNullOrEmpty
    String[] hostName;

    @Parameter(parameterSets = {"SSHHost", "FilePathSSHHost"})
    @ValidateNotNullOrEmpty
    String userName;

    @Parameter(parameterSets = {"SSHHost", "FilePathSSHHost"})
    @Alias("IdentityFilePath")
    @ValidateNotNullOrEmpty
    String keyFilePath;

    @Parameter(parameterSets = {"SSHHost", "FilePathSSHHost"})
    String subsystem;

    @Parameter(parameterSets = {"SSHHost", "FilePathSSHHost"})
    int connectingTimeout = -1;

    @Parameter(name = "SSHTransport", parameterSets = {"SSHHost", "FilePathSSHHost"})
    @ValidateSet({"true"})
    boolean sshTransport;

    @Parameter(parameterSets = {"SSHHost", "FilePathSSHHost"})
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable")
    Map<?, ?> options;

    @Parameter(parameterSets = {"ContainerId", "FilePathContainerId"})
    boolean runAsAdministrator;

    @Parameter(parameterSets = {"ContainerId", "FilePathContainerId"}, mandatory = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String[] containerId;

    @Parameter(name = "SSHConnection", parameterSets = {"SSHHostHashParam", "FilePathSSHHostHash"}, mandatory = true)
    @ValidateNotNullOrEmpty
    @DotNetType("System.Collections.Hashtable[]")
    Object[] sshConnection;

    private final List<ClientTransport> transports;
    private ScriptBlock.Invocation here;
    private FanOut work;
    private LeftRunning leaving;
    private List<RemotePart> parts = List.of();

    InvokeCommand(List<ClientTransport> transports) {
        this.transports = transports;
    }

    @Override
    protected void beginProcessing() {
        if (parameterSetName().equals("InProcess")) {
            here = scriptBlock.invocation(context(), !noNewScope, argumentList);
            return;
        }
        asJob |= jobName != null && !jobName.isEmpty();
        if (remoteDebug) {
            throw terminate(Missing.parameter("RemoteDebug"));
        }
        if (sessionName != null && !inDisconnectedSession || asJob && inDisconnectedSession) {
            throw terminate(SessionErrors.of("System.InvalidOperationException", "System.InvalidOperationException",
                ErrorCategory.InvalidOperation, null, asJob ? "You cannot use the Invoke-Command cmdlet with both the AsJob and Disconnected"
                    + " parameters in the same command." : "The SessionName parameter can only be used with the Disconnected switch parameter."));
        }
        if (vmId != null || vmName != null) {
            throw terminate(Missing.hyperV());
        }
        if (containerId != null) {
            throw terminate(Missing.containers(containerId[0]));
        }
        PipelineRequest request = request();
        if (inDisconnectedSession) {
            leaving = new LeftRunning(opening(host()), targets(), request, sessionName);
            return;
        }
        parts = session != null ? known(request) : made(request);
        if (!asJob) {
            work = new FanOut(context(), parts, throttleLimit);
            work.start();
        }
    }

    private boolean hasInput() {
        return isBound("InputObject") || context().invocation().expectingInput();
    }

    private PipelineRequest request() {
        String script = filePath != null ? new ScriptFiles(session()).read(filePath, false) : scriptBlock.text();
        ScriptBlock block = filePath != null ? session().compile(script) : scriptBlock;
        List<CommandRequest.Argument> arguments = new ArrayList<>();
        if (argumentList != null) {
            for (Object argument : argumentList) {
                arguments.add(new CommandRequest.Argument(null, argument));
            }
        }
        Optional<CommandRequest> call = argumentList == null ? Optional.empty()
            : session().service(Runspaces.class).call(block, argumentList, hasInput());
        if (call.isPresent()) {
            return new PipelineRequest(List.of(List.of(call.get())), hasInput(), false, true, null, 0);
        }
        Map<String, Object> using = session().service(Runspaces.class).usingValues(block, true);
        if (!using.isEmpty()) {
            arguments.add(new CommandRequest.Argument("--%", using));
        }
        List<List<CommandRequest>> commands = arguments.isEmpty() && !hasInput() ? session().service(Runspaces.class).commands(block) : List.of();
        if (!commands.isEmpty()) {
            return new PipelineRequest(commands, false, false, true, null, 0);
        }
        CommandRequest command = new CommandRequest(script, true, null, arguments, CommandRequest.Merges.NONE);
        return new PipelineRequest(List.of(List.of(command)), hasInput(), false, true, null, 0);
    }

    private List<RemotePart> known(PipelineRequest request) {
        List<RemotePart> all = new ArrayList<>();
        Set<PSSession> seen = new HashSet<>();
        for (PSSession one : session) {
            if (!seen.add(one)) {
                throw terminate(SessionErrors.argument("RemoteRunspaceInfoHasDuplicates", null,
                    "Specified RemoteRunspaceInfo objects have duplicates."));
            }
            if (!asJob && !isUsable(one)) {
                continue;
            }
            all.add(new RemotePart(one.computerName(), one, one::link, null, request, !asJob,
                !hideComputerName));
        }
        if (all.isEmpty()) {
            throw terminate(SessionErrors.of("System.Management.Automation.PSInvalidOperationException", "InvalidOperation",
                ErrorCategory.InvalidOperation, null, "No valid sessions were specified.  Ensure you provide valid sessions that are in the Opened"
                    + " state and are available to run commands."));
        }
        return all;
    }

    /** A job says so itself when it begins. */
    private boolean isUsable(PSSession one) {
        boolean open = one.isIn() == State.Opened;
        if (open && !one.link().hasLeft()) {
            return true;
        }
        String which = one.name() + ", " + one.instanceId() + ", " + one.computerName();
        writeError(SessionErrors.of("System.Management.Automation.Runspaces.InvalidRunspaceStateException",
            "InvokeCommandCommandInvalidSession" + (open ? "Availability" : "State"), ErrorCategory.InvalidOperation, one,
            open ? "The session " + which + " is not available to run commands.  The session availability is " + one.busy() + "."
                : "Because the session state for session " + which + " is not equal to Open, you cannot run a command in the session.  The session"
                    + " state is " + one.isIn() + "."));
        return false;
    }

    private List<RemotePart> made(PipelineRequest request) {
        Opening opening = opening(asJob ? UnattendedHost.beside(host(), "ServerRemoteHost") : host());
        List<RemotePart> all = new ArrayList<>();
        for (Target target : targets()) {
            all.add(new RemotePart(target.computerName(), target.computerName(), () -> opening.open(target),
                link -> new PSSession(SessionTable.of(session()).nextId(), null, link, opening.nameOf(target), target, opening.option()), request, true,
                !hideComputerName));
        }
        return all;
    }

    private Opening opening(HostAdapter asked) {
        return new Opening(transports, asked, session().variable("PSVersionTable"),
            PSSessionOption.wanted(sessionOption, session()));
    }

    private List<Target> targets() {
        List<Target> all = unnamed();
        return sessionName == null ? all
            : IntStream.range(0, all.size()).mapToObj(i -> i < sessionName.length ? all.get(i).named(sessionName[i]) : all.get(i)).toList();
    }

    private List<Target> unnamed() {
        WsmanTargets wsman = new WsmanTargets(context(), new WsmanTargets.How(configurationName, applicationName, port, useSSL, credential,
            authentication, certificateThumbprint, sessionOption, allowRedirection));
        if (computerName != null) {
            return Arrays.stream(computerName).map(wsman::of).toList();
        }
        if (connectionUri != null) {
            return Arrays.stream(connectionUri).map(wsman::of).toList();
        }
        if (sshConnection != null) {
            return new SshTargets(context()).ssh(sshConnection);
        }
        return Arrays.stream(hostName).map(host -> new SshTargets(context()).ssh(host, userName, port, keyFilePath, subsystem, connectingTimeout, options))
            .toList();
    }

    @Override
    protected void processRecord() {
        if (!hasInput()) {
            return;
        }
        if (here != null) {
            here.process(inputObject);
        } else if (leaving != null) {
            leaving.input(inputObject);
        } else if (work != null) {
            work.input(inputObject);
        } else {
            parts.forEach(part -> part.input(inputObject));
        }
    }

    @Override
    protected void endProcessing() {
        if (here != null) {
            here.end();
        } else if (leaving != null) {
            leaving.start(context(), throttleLimit);
        } else if (work != null) {
            work.finish();
        } else {
            startJob();
        }
    }

    private void startJob() {
        JobTable table = session().service(JobTable.class);
        RemotingJob job = new RemotingJob(table, jobName, parts.isEmpty() ? "" : parts.getFirst().text(), "RemoteJob");
        Throttle throttle = new Throttle(throttleLimit < 1 ? 32 : throttleLimit);
        List<RemoteJobPart> children = new ArrayList<>();
        for (RemotePart part : parts) {
            part.endInput();
            RemoteJobPart child = new RemoteJobPart(table, part, host(), throttle);
            children.add(child);
            job.add(child);
        }
        table.add(job);
        children.forEach(RemoteJobPart::start);
        writeObject(job);
    }

    @Override
    protected void stopProcessing() {
        if (work != null) {
            work.stop();
        }
    }

    @Override
    protected void dispose() {
        if (work != null) {
            work.close();
        }
    }
}
