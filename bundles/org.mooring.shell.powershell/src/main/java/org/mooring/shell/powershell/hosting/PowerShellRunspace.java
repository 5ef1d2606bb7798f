package org.mooring.shell.powershell.hosting;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
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

/** A PowerShell session's environment: the session's own, or a further one that its scripts made ({@link ChildRunspaces}). */
public final class PowerShellRunspace implements Runspace {

    private final Configuration configuration;
    private final RunspaceRequest request;
    private final Engine parent;
    private SessionRunspaces runspaces;
    private volatile Engine engine;
    private final Deque<PowerShellPipeline> running = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;
    private boolean sharesJobs;
    private Runnable onClose = () -> {};

    public PowerShellRunspace(Configuration configuration, RunspaceRequest request) {
        this(configuration, request, null);
    }

    /** @param parent whose environment variables it has in common, or null */
    PowerShellRunspace(Configuration configuration, RunspaceRequest request, Engine parent) {
        this.configuration = configuration;
        this.request = request;
        this.parent = parent;
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
        configuration.startup().run(made);
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

    /** Pipelines nest: the last is the innermost. */
    void started(PowerShellPipeline pipeline) {
        running.addLast(pipeline);
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
