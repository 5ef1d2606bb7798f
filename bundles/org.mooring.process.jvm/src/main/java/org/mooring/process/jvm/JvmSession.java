package org.mooring.process.jvm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.session.AttachMode;
import org.mooring.api.session.ProcessChannel;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionException;
import org.mooring.api.session.SessionException.Reason;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.job.JobTable;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.PsrpServer;
import org.mooring.psrp.ServerEvent;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostInfo;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message.InitRunspacePool;
import org.mooring.psrp.message.Message.InvocationState;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session whose engine runs in this JVM: a protocol end and a runspace, and what goes between them. */
final class JvmSession implements ProcessChannel {

    private static final Logger LOG = LoggerFactory.getLogger(JvmSession.class);

    /** What {@code $PSSenderInfo.ConnectionString} says where a transport has no URL, as PowerShell over streams has it. */
    private static final String CONNECTION = "http://localhost";

    private volatile ProcessRequest request;
    private final CommandShell shell;
    private final ProcessOutput session;
    private final JvmLimits limits;
    private final String mooringVersion;
    private final PipelineQueue pipelines = new PipelineQueue();
    private final LeftPipelines left;
    private final Beside beside = new Beside();
    private final Debugging debugging;

    private SessionSecrets secrets;
    private MessageCodec codec;
    private PsrpServer server;
    private volatile Runspace runspace;
    private HostInfo poolHost = HostInfo.NONE;
    private Screen poolScreen = new Screen(null);
    private HostCalls poolCalls;
    private boolean closed;
    /** What an engine before this one left, until a client has it, or null. */
    private Inheritance inheritance;

    JvmSession(ProcessRequest request, CommandShell shell, ProcessOutput session, JvmLimits limits, String mooringVersion) {
        this.request = request;
        this.shell = shell;
        this.session = session;
        this.limits = limits;
        this.mooringVersion = mooringVersion;
        this.left = new LeftPipelines(request.session().instanceId(), request.configuration().limits().outputBufferBytes());
        this.debugging = request.initialState().languageMode() == LanguageMode.FullLanguage ? new Debugging() : null;
        newProtocolEnd();
    }

    private void newProtocolEnd() {
        secrets = new SessionSecrets();
        ClixmlFormat format = new ClixmlFormat(secrets, limits.messageCharacters());
        codec = new MessageCodec(format);
        PsrpServer end = new PsrpServer(format, secrets);
        server = end;
        poolCalls = new HostCalls((callId, method, parameters) -> sendUnchecked(end.hostCall(SessionMessage.SESSION, callId, method, parameters)));
    }

    @Override
    public void send(SessionMessage message) throws SessionException, InterruptedException {
        try {
            for (ServerEvent event : server().receive(message)) {
                handle(event);
            }
        } catch (PsrpException e) {
            if (!server().isConnecting()) {
                session.broken(e.getMessage());
            }
            throw new SessionException(Reason.PROCESS, e.getMessage(), e);
        }
    }

    private synchronized PsrpServer server() {
        return server;
    }

    private void handle(ServerEvent event) throws SessionException, InterruptedException {
        switch (event) {
            case ServerEvent.Send reply -> session.message(reply.message());
            case ServerEvent.PoolRequested pool -> open(pool.request());
            case ServerEvent.PoolConnected joined -> {
                session.message(server().privateData(privateData()));
                if (inheritance != null) {
                    warnOfInheritance();
                }
            }
            case ServerEvent.PipelineRequested wanted ->
                run(wanted.pipeline(), wanted.request().pipeline(), wanted.request().host());
            case ServerEvent.MetadataRequested wanted ->
                run(wanted.pipeline(), CommandMetadata.pipeline(wanted.request()), HostInfo.OF_RUNSPACE);
            case ServerEvent.InputReceived input -> {
                RunningPipeline pipeline = pipeline(input.pipeline());
                if (pipeline != null) {
                    pipeline.input(input.value(), input.bytes());
                }
            }
            case ServerEvent.InputEnded ended -> {
                RunningPipeline pipeline = pipeline(ended.pipeline());
                if (pipeline != null) {
                    pipeline.endInput();
                }
            }
            case ServerEvent.StopRequested stop -> stopping(stop.pipeline());
            case ServerEvent.HostAnswered answer -> answered(answer);
            case ServerEvent.ResetRequested reset -> session.message(server().response(reset.callId(), reset()));
            case ServerEvent.CloseRequested close -> close();
        }
    }

    private void open(InitRunspacePool pool) throws SessionException, InterruptedException {
        poolHost = pool.host();
        poolScreen = new Screen(pool.host().defaults());
        if (runspace == null) {
            try {
                ProcessRequest asked = request;
                Runspace opened = opened(pool.applicationArguments());
                boolean shrunk;
                synchronized (this) {
                    runspace = opened;
                    shrunk = request != asked;
                    if (closed) {
                        opened.close();
                        return;
                    }
                }
                if (shrunk && !opened.shrink(request.initialState())) {
                    throw new DotNetException("System.InvalidOperationException", "The shell cannot take away what the session's user has not any more.");
                }
            } catch (DotNetException e) {
                ErrorRecord reason = e.errorRecord() != null ? e.errorRecord()
                    : new ErrorRecord(e, "RemoteRunspaceStateInfoReason", ErrorCategory.NotSpecified, null);
                session.message(server().broken(reason));
                session.broken(e.getMessage());
                throw new SessionException(Reason.PROCESS, e.getMessage(), e);
            }
        }
        for (SessionMessage message : server().opened(privateData())) {
            session.message(message);
        }
        session.opened();
        if (inheritance != null) {
            inheritance.handOver(left, runspace.service(JobTable.class), codec);
            warnOfInheritance();
        }
    }

    /** This engine takes the place of one that ended with the server. */
    void inherit(List<SessionMessage> said) throws SessionException, InterruptedException {
        inheritance = new Inheritance(said);
        inheritance.endPipelines(codec, session);
    }

    private void warnOfInheritance() {
        inheritance = null;
        poolCalls.run(HostMethod.WriteWarningLine, Inheritance.WARNING);
    }

    private Runspace opened(Map<String, Object> applicationArguments) {
        return shell.open(new RunspaceRequest(request.session().instanceId(), request.initialState(),
            new ClientHost(poolHost, poolScreen, poolCalls, request.connection()), applicationArguments, request.session().owner().user(),
            request.session().owner().groups(), CONNECTION, System.getProperty("user.home"), transcript()));
    }

    private Consumer<String> transcript() {
        SessionDefinition definition = request.configuration().definition();
        return definition == null || definition.transcriptDirectory().isEmpty() ? null : session::transcribed;
    }

    private Map<String, Object> privateData() {
        return PrivateData.of(server().protocol(), mooringVersion, debugging);
    }

    private void run(UUID id, PipelineRequest pipeline, HostInfo hostInfo) throws SessionException, InterruptedException {
        if (debugging != null) {
            try {
                var answer = debugging.answer(pipeline);
                if (answer.isPresent()) {
                    answerAtOnce(id, answer.get());
                    return;
                }
            } catch (DotNetException wrong) {
                session.message(server().state(id, InvocationState.Failed,
                    new ErrorRecord(wrong, "InvalidArgument", ErrorCategory.InvalidArgument, null)));
                return;
            }
        }
        InputQueue input = pipeline.hasInput() ? new InputQueue(limits.inputBytes()) : null;
        boolean ofPool = hostInfo.useRunspaceHost();
        RunningPipeline running = new RunningPipeline(id, pipeline, server(), secrets(), session, input, calls -> new ClientHost(ofPool ? poolHost : hostInfo,
            ofPool ? poolScreen : new Screen(hostInfo.defaults()), calls, request.connection()));
        Runspace in = runspace;
        if (in == null) {
            throw new SessionException(Reason.OVER, "The session '" + request.session().name() + "' is over.");
        }
        left.began(id, pipeline.text());
        Runspace other = beside.runspace(in, pipeline);
        if (other != null) {
            beside.pipelines().add(running, (output, host) -> other.pipeline(pipeline, output, host));
        } else {
            pipelines.add(running, (output, host) -> in.pipeline(pipeline, output, host));
        }
    }

    private RunningPipeline pipeline(UUID id) {
        RunningPipeline pipeline = pipelines.get(id);
        return pipeline != null ? pipeline : beside.pipelines().get(id);
    }

    private RunningPipeline stopping(UUID id) {
        RunningPipeline pipeline = pipelines.stop(id);
        return pipeline != null ? pipeline : beside.pipelines().stop(id);
    }

    private synchronized SessionSecrets secrets() {
        return secrets;
    }

    private void answerAtOnce(UUID id, List<Object> values) throws SessionException, InterruptedException {
        for (Object value : values) {
            session.message(server().output(id, value));
        }
        session.message(server().state(id, InvocationState.Completed, null));
    }

    private void answered(ServerEvent.HostAnswered answer) {
        if (answer.pipeline().equals(SessionMessage.SESSION)) {
            poolCalls.answered(answer.response());
            return;
        }
        RunningPipeline pipeline = pipeline(answer.pipeline());
        if (pipeline != null) {
            pipeline.hostAnswered(answer.response());
        }
    }

    /** Whether the runspace was reset: not while a pipeline runs. */
    private boolean reset() {
        if (runspace == null || !pipelines.isIdle()) {
            return false;
        }
        try {
            runspace.reset();
            return true;
        } catch (DotNetException e) {
            LOG.warn("The runspace of session '{}' was not reset: {}", request.session().name(), e.getMessage());
            return false;
        }
    }

    private void sendUnchecked(SessionMessage message) {
        try {
            session.message(message);
        } catch (SessionException e) {
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DotNetException("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", e);
        }
    }

    @Override
    public void stop(UUID pipeline) throws InterruptedException {
        RunningPipeline stopped = stopping(pipeline);
        if (stopped != null) {
            stopped.awaitEnd();
        }
    }

    @Override
    public void closePipeline(UUID pipeline) throws InterruptedException {
        stop(pipeline);
        left.closed(pipeline);
    }

    /**
     * {@inheritDoc}
     *
     * <p>A fresh client has the runspace with all that is in it. What still runs there goes on as a job, and what earlier pipelines said that
     * no client has got is a job each.
     */
    @Override
    public void attached(AttachMode mode, Supplier<List<SessionMessage>> unread) throws SessionException, InterruptedException {
        switch (mode) {
            case RESUME -> { }
            case CONNECT -> {
                if (runspace == null && inheritance != null) {
                    runspace = opened(Map.of());
                } else if (runspace == null) {
                    throw new SessionException(Reason.NOT_FOUND, "The session '" + request.session().name() + "' was never opened.");
                }
                server().expectConnect();
            }
            case FRESH -> {
                if (runspace == null && inheritance != null) {
                    inheritance.take(unread.get());
                    return;
                }
                RunningPipeline asking = beside.pipelines().leave();
                if (asking != null) {
                    asking.leave(message -> { });
                    asking.stop();
                }
                RunningPipeline current = pipelines.leave();
                RunningPipeline running = current == null || current.isLeft() ? null : current;
                beside.left(current);
                JobTable jobs = runspace == null ? null : runspace.service(JobTable.class);
                if (jobs != null) {
                    left.become(jobs, running, codec, unread);
                } else {
                    dropped(running, unread.get().size());
                }
                synchronized (this) {
                    newProtocolEnd();
                }
            }
        }
    }

    /** The shell has no jobs. */
    private void dropped(RunningPipeline running, int messages) {
        if (running != null) {
            running.leave(message -> { });
        }
        if (running != null || messages > 0) {
            LOG.info("Session '{}': what earlier pipelines said is dropped for a fresh client.", request.session().name());
        }
    }

    /** {@inheritDoc} Commands about jobs that run beside end with what runs. */
    @Override
    public boolean shrink(SessionConfiguration configuration, InitialSessionState state) throws InterruptedException {
        Runspace opened;
        synchronized (this) {
            request = new ProcessRequest(request.session(), request.connection(), configuration, state);
            opened = runspace;
        }
        beside.reset();
        return opened == null || opened.shrink(state);
    }

    @Override
    public void left() throws SessionException, InterruptedException {
        for (SessionMessage message : server().left()) {
            session.message(message);
        }
    }

    @Override
    public void detached() {
        // A host's call goes on waiting: the answer may come from the next client.
        server().connectEnded();
    }

    @Override
    public void close() throws InterruptedException {
        Runspace opened;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            opened = runspace;
        }
        beside.close();
        pipelines.close();
        poolCalls.abort();
        try {
            for (SessionMessage message : server().close()) {
                session.message(message);
            }
        } catch (SessionException e) {
            LOG.debug("Nobody hears the last words of session '{}': {}", request.session().name(), e.getMessage());
        } finally {
            if (opened != null) {
                opened.close();
            }
            // Whoever still knows the session holds nothing of what was in it.
            runspace = null;
        }
    }
}
