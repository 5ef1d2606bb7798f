package org.mooring.cmdlet.session;

import java.util.List;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.Target;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.session.State;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.RemotingJob;
import org.mooring.object.job.Throttle;

/** Receive-PSSession: takes what a disconnected session has said. */
@Cmdlet(verb = "Receive", noun = "PSSession", defaultParameterSet = "Session", supportsShouldProcess = true,
    className = "Microsoft.PowerShell.Commands.ReceivePSSessionCommand")
public final class ReceivePSSession extends SshHostCmdlet {

    @Parameter(parameterSet = "Session", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    PSSession session;

    @Parameter
    OutTarget outTarget;

    @Parameter
    @ValidateNotNullOrEmpty
    String jobName;

    @Parameter(parameterSet = "Id", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    int id;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias("Cn")
    @ValidateNotNullOrEmpty
    String computerName;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId"}, valueFromPipelineByPropertyName = true)
    String applicationName;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId", "ConnectionUriSessionName",
        "ConnectionUriInstanceId"}, valueFromPipelineByPropertyName = true)
    String configurationName;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSets = {"ComputerSessionName", "ConnectionUriSessionName"}, mandatory = true)
    @Parameter(parameterSet = "SessionName", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    String name;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId", "ConnectionUriSessionName", "ConnectionUriInstanceId"})
    PSCredential credential;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId", "ConnectionUriSessionName", "ConnectionUriInstanceId"})
    @DotNetType("System.Management.Automation.Runspaces.AuthenticationMechanism")
    Object authentication;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId", "ConnectionUriSessionName", "ConnectionUriInstanceId"})
    String certificateThumbprint;

    @Parameter(parameterSets = {"SSHHost", "ComputerSessionName", "ComputerInstanceId"})
    @ValidateRange(min = 1, max = 65535)
    int port;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId"})
    boolean useSSL;

    @Parameter(parameterSets = {"ComputerSessionName", "ComputerInstanceId", "ConnectionUriSessionName", "ConnectionUriInstanceId"})
    PSSessionOption sessionOption;

    @Parameter(parameterSet = "SSHHost")
    @Parameter(parameterSets = {"ComputerInstanceId", "ConnectionUriInstanceId"}, mandatory = true)
    @Parameter(parameterSet = "InstanceId", mandatory = true, position = 0, valueFromPipeline = true, valueFromPipelineByPropertyName = true)
    @ValidateNotNullOrEmpty
    UUID instanceId;

    @Parameter(parameterSets = {"ConnectionUriSessionName",
        "ConnectionUriInstanceId"}, mandatory = true, position = 0, valueFromPipelineByPropertyName = true)
    @Alias({"URI", "CU"})
    @ValidateNotNullOrEmpty
    Uri connectionUri;

    @Parameter(parameterSets = {"ConnectionUriSessionName", "ConnectionUriInstanceId"})
    boolean allowRedirection;

    @Parameter(parameterSet = "SSHHost", mandatory = true)
    @ValidateNotNullOrEmpty
    String hostName;

    private final List<ClientTransport> transports;
    private volatile FanOut work;
    private volatile boolean stopping;

    ReceivePSSession(List<ClientTransport> transports) {
        this.transports = transports;
    }

    @Override
    protected void processRecord() {
        PSSession one = switch (parameterSetName()) {
            case "Id" -> first(byId(id));
            case "SessionName" -> first(byName(name));
            case "InstanceId" -> first(byInstanceId(instanceId));
            case "Session" -> session;
            default -> first(elsewhere());
        };
        if (one != null && shouldProcess(one.name(), "Receive")) {
            receive(one);
        }
    }

    private static PSSession first(List<PSSession> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<PSSession> elsewhere() {
        WsmanTargets wsman = new WsmanTargets(context(), new WsmanTargets.How(configurationName, applicationName, port, useSSL, credential,
            authentication, certificateThumbprint, sessionOption));
        Target asked = hostName != null ? ssh(hostName, port, null)
            : computerName != null ? wsman.of(computerName) : wsman.of(connectionUri);
        return new SessionQuery(context(), transports, PSSessionOption.wanted(sessionOption, session()), "ReceivePSSessionQueryForSessionFailed").find(List.of(asked), configurationName, 1,
            name == null ? null : new String[] {name}, instanceId == null ? null : new UUID[] {instanceId});
    }

    private void receive(PSSession one) {
        if (!connect(one)) {
            return;
        }
        if (outTarget == OutTarget.Job) {
            if (!one.link().hasLeft()) {
                return;
            }
            startJob(new RemotePart(one.computerName(), one, one::link, false, "", false,
                (link, output) -> link.left(output, UnattendedHost.beside(host(), "ServerRemoteHost")), true));
            return;
        }
        while (!stopping && one.link().hasLeft()) {
            Kept kept = new Kept();
            work = new FanOut(context(), List.of(new RemotePart(one.computerName(), one, one::link, false, "", false,
                (link, output) -> kept.of(link.left(output, host())), true)), 1);
            work.start();
            work.finish();
            if (kept.failure != null) {
                writeError(new DotNetException("System.Management.Automation.RuntimeException", kept.failure.message(),
                    kept.failure.exception()).withRecord("ReceivePSSessionPipelineFailed", ErrorCategory.OperationStopped, one).errorRecord());
            }
        }
    }

    private boolean connect(PSSession one) {
        String why = "its state is " + one.isIn() + ".";
        if (one.isIn() == State.Disconnected) {
            try {
                one.link().reconnect();
                one.disconnectedNow(false);
                table().add(one);
            } catch (DotNetException e) {
                why = e.getMessage();
            }
        }
        if (one.isIn() == State.Opened) {
            return true;
        }
        writeError(SessionErrors.of("System.Management.Automation.RuntimeException", "ReceivePSSessionCannotConnectSession",
            ErrorCategory.InvalidOperation, one, "The session " + one.name() + " cannot be connected: " + why));
        return false;
    }

    /** What a command has said and says, apart from why it failed: that is told in this command's words. */
    private static final class Kept {

        private volatile ErrorRecord failure;

        Pipeline of(Pipeline left) {
            return new Pipeline() {
                @Override
                public PipelineOutcome run(PipelineInput input) {
                    PipelineOutcome outcome = left.run(input);
                    if (outcome instanceof PipelineOutcome.Failed failed) {
                        failure = failed.reason();
                        return new PipelineOutcome.Completed(true, false);
                    }
                    return outcome;
                }

                @Override
                public void stop() {
                    left.stop();
                }
            };
        }
    }

    private void startJob(RemotePart part) {
        JobTable jobs = session().service(JobTable.class);
        RemotingJob job = new RemotingJob(jobs, jobName, "", "RemoteJob");
        RemoteJobPart child = new RemoteJobPart(jobs, part, new Throttle(1));
        job.add(child);
        jobs.add(job);
        child.start();
        writeObject(job);
    }

    @Override
    protected void stopProcessing() {
        stopping = true;
        FanOut running = work;
        if (running != null) {
            running.stop();
        }
    }
}
