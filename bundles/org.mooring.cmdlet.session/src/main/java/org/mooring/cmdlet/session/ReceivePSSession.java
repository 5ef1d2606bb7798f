package org.mooring.cmdlet.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mooring.api.cmdlet.Alias;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.ValidateNotNullOrEmpty;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.api.connection.ClientTransport;
import org.mooring.api.connection.Target;
import org.mooring.api.session.State;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Uri;
import org.mooring.object.PSCredential;
import org.mooring.object.job.Job;
import org.mooring.object.job.JobTable;
import org.mooring.object.job.JobWatch;
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
    private volatile Receiving work;
    /** A job whose output is written here. */
    private volatile Job taken;

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
            authentication, certificateThumbprint, sessionOption, allowRedirection));
        Target asked = hostName != null ? ssh(hostName, port, null)
            : computerName != null ? wsman.of(computerName) : wsman.of(connectionUri);
        return new SessionQuery(context(), transports, PSSessionOption.wanted(sessionOption, session()), "ReceivePSSessionQueryForSessionFailed").find(List.of(asked), configurationName, 1,
            name == null ? null : new String[] {name}, instanceId == null ? null : new UUID[] {instanceId});
    }

    private void receive(PSSession one) {
        Optional<Job> job = RemoteJobPart.jobIn(session().service(JobTable.class), one);
        if (!connect(one)) {
            return;
        }
        if (job.isPresent()) {
            if (outTarget == OutTarget.Host) {
                takeOver(job.get());
            } else {
                writeObject(job.get());
            }
            return;
        }
        if (outTarget == OutTarget.Job) {
            if (!one.link().hasLeft()) {
                return;
            }
            startJob(new RemotePart(one.computerName(), one, one::link, null, "", false,
                (link, output, host) -> link.left(output, host), true));
            return;
        }
        work = new Receiving(context(), one);
        work.run();
    }

    /** What a job has said and says until its end is this command's to write; nothing of it is left to receive. */
    private void takeOver(Job job) {
        taken = job;
        try (JobWatch watch = new JobWatch(List.of(job))) {
            boolean over;
            do {
                over = job.state().isFinished();
                job.children().forEach(part -> part.receive(false).forEach(received -> received.to(context())));
            } while (!over && watch.await(Long.MAX_VALUE));
        } finally {
            taken = null;
        }
        job.children().stream().map(Job::failure).filter(Objects::nonNull).forEach(context()::forward);
    }

    private boolean connect(PSSession one) {
        DotNetException why = null;
        if (one.isIn() == State.Disconnected) {
            try {
                one.link().reconnect();
                one.disconnectedNow(false);
                table().add(one);
            } catch (DotNetException e) {
                why = e;
            }
        }
        if (one.isIn() == State.Opened) {
            return true;
        }
        writeError(new DotNetException("System.ArgumentException", SessionErrors.notConnectable(one) + (why == null ? "" : " " + why.getMessage()), why)
            .withRecord("ReceivePSSessionCannotConnectSession", ErrorCategory.InvalidOperation, one).errorRecord());
        return false;
    }

    private void startJob(RemotePart part) {
        JobTable jobs = session().service(JobTable.class);
        RemotingJob job = new RemotingJob(jobs, jobName, "", "RemoteJob");
        RemoteJobPart child = new RemoteJobPart(jobs, part, host(), new Throttle(1));
        job.add(child);
        jobs.add(job);
        child.start();
        writeObject(job);
    }

    @Override
    protected void stopProcessing() {
        Receiving running = work;
        if (running != null) {
            running.stop();
        }
        Job job = taken;
        if (job != null) {
            job.stopJob();
        }
    }
}
