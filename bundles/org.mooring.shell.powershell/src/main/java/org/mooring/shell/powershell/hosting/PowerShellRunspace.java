package org.mooring.shell.powershell.hosting;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.provider.Drives;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.shell.Runspaces;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.object.job.JobTable;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.host.ConsoleWriters;
import org.mooring.shell.powershell.runtime.Configuration;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.transcript.ObligedHeader;

/** A PowerShell session's environment: the session's own, or a further one that its scripts made ({@link ChildRunspaces}). */
public final class PowerShellRunspace implements Runspace {

    /** How long what runs may take to end when it is stopped, before the session goes on without it. */
    private static final Duration STOP_TIME = Duration.ofSeconds(10);

    private final Engine parent;
    private final Function<InitialSessionState, Configuration> configurations;
    /** Held while a pipeline is started, and while the runspace begins anew. */
    private final ReentrantLock start = new ReentrantLock();
    private volatile Configuration configuration;
    private volatile RunspaceRequest request;
    private SessionRunspaces runspaces;
    /** The names of the variables and functions that it had at its beginning. */
    private CarriedState.Beginning beginning;
    private volatile Engine engine;
    private final Deque<PowerShellPipeline> running = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;
    private boolean sharesJobs;
    private Runnable onClose = () -> {};

    public PowerShellRunspace(Configuration configuration, RunspaceRequest request) {
        this(configuration, request, null, null);
    }

    /** @param configurations the configuration of a state, should the session get another one */
    public PowerShellRunspace(Configuration configuration, RunspaceRequest request, Function<InitialSessionState, Configuration> configurations) {
        this(configuration, request, null, configurations);
    }

    /** @param parent whose environment variables it has in common, or null */
    PowerShellRunspace(Configuration configuration, RunspaceRequest request, Engine parent) {
        this(configuration, request, parent, null);
    }

    private PowerShellRunspace(Configuration configuration, RunspaceRequest request, Engine parent,
            Function<InitialSessionState, Configuration> configurations) {
        this.configuration = configuration;
        this.request = request;
        this.parent = parent;
        this.configurations = configurations;
        this.engine = open();
    }

    private Engine open() {
        Engine made = new Engine(configuration, request.host(), parent);
        if (request.connection() != null) {
            made.global().top().set("PSSenderInfo", SenderInfo.of(request));
        }
        made.services().put(RunspaceRequest.class, request);
        made.services().put(PowerShellRunspace.class, this);
        made.services().put(ConsoleWriters.class, parent == null ? new ConsoleWriters() : parent.services().get(ConsoleWriters.class));
        made.services().put(RunspaceList.class, parent == null ? new RunspaceList() : parent.services().get(RunspaceList.class));
        runspaces = new SessionRunspaces(made, configuration, request);
        made.services().put(Runspaces.class, runspaces);
        start(made.drives(), request.location());
        if (request.transcript() != null) {
            made.transcripts().oblige(request.transcript(), parent == null ? ObligedHeader.of(request) : "");
        }
        configuration.startup().run(made);
        beginning = configurations == null ? null : CarriedState.beginning(made);
        return made;
    }

    /** There also where the file system is hidden. */
    private static void start(Drives drives, String location) {
        if (location != null && drives.providers().stream().anyMatch(provider -> provider.isNamed("FileSystem"))) {
            drives.setLocation(drives.qualify(location));
        }
    }

    /** What it keeps. Its variables and commands are for the thread that runs its pipelines, or for anyone while none runs. */
    public Engine engine() {
        return engine;
    }

    @Override
    public Pipeline pipeline(PipelineRequest pipeline, PipelineOutput output, HostAdapter host) {
        if (closed) {
            throw Errors.of("System.Management.Automation.Runspaces.InvalidRunspaceStateException", "InvalidRunspaceState",
                ErrorCategory.InvalidOperation, null, "Cannot invoke pipeline because it has been closed.");
        }
        if (engine.languageMode() == LanguageMode.NoLanguage) {
            RestrictedScripts.check(pipeline);
        }
        return new PowerShellPipeline(this, pipeline, output, host);
    }

    /** Pipelines nest: the last is the innermost. Answers the engine that it runs in. */
    Engine started(PowerShellPipeline pipeline, boolean nested) {
        if (nested) {
            running.addLast(pipeline);
            return engine;
        }
        start.lock();
        try {
            running.addLast(pipeline);
            return engine;
        } finally {
            start.unlock();
        }
    }

    void ended(PowerShellPipeline pipeline) {
        running.remove(pipeline);
    }

    /** Whether a pipeline that runs beside {@code nested} was asked to stop. */
    boolean isStopped(PowerShellPipeline nested) {
        return running.stream().anyMatch(pipeline -> pipeline != nested && pipeline.isStopped());
    }

    boolean isBusy() {
        return !running.isEmpty();
    }

    @Override
    public <T> T service(Class<T> type) {
        return engine.services().get(type);
    }

    @Override
    public Runspace beside() {
        PowerShellRunspace beside = new PowerShellRunspace(configuration, request, engine);
        beside.engine.services().put(JobTable.class, engine.services().get(JobTable.class));
        beside.sharesJobs = true;
        return beside;
    }

    @Override
    public void reset() {
        endWork();
        engine = open();
    }

    @Override
    public boolean shrink(InitialSessionState state) {
        if (configurations == null) {
            return false;
        }
        Configuration next = configurations.apply(state);
        start.lock();
        try {
            if (!closed && configuration.hasMoreThan(next)) {
                beginAnew(next);
            }
            return true;
        } finally {
            start.unlock();
        }
    }

    private void beginAnew(Configuration next) {
        running.descendingIterator().forEachRemaining(PowerShellPipeline::stop);
        boolean ended = awaitEnds();
        Engine before = engine;
        CarriedState carried = ended ? CarriedState.of(before, beginning) : CarriedState.NONE;
        endWork();
        configuration = next;
        request = new RunspaceRequest(request.id(), next.state(), request.host(), request.applicationArguments(), request.userName(),
            request.groups(), request.connection(), request.location());
        engine = open();
        carried.into(engine, beginning);
    }

    /** Whether all that was stopped has ended. */
    private boolean awaitEnds() {
        long deadline = System.nanoTime() + STOP_TIME.toNanos();
        try {
            while (isBusy() && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isBusy();
    }

    @Override
    public void close() {
        closed = true;
        running.descendingIterator().forEachRemaining(PowerShellPipeline::stop);
        engine.idle().exit();
        endWork();
        onClose.run();
    }

    void onClose(Runnable action) {
        onClose = action;
    }

    /** Ends what its scripts left running. */
    private void endWork() {
        engine.events().close();
        if (!sharesJobs) {
            engine.services().get(JobTable.class).close();
        }
        runspaces.close();
        engine.transcripts().close();
        engine.services().close();
    }
}
