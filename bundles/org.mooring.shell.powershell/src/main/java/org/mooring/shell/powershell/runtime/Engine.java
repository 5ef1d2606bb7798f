package org.mooring.shell.powershell.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostAdapter;
import org.mooring.language.ast.Extent;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Turns;
import org.mooring.format.ShownLines;
import org.mooring.object.Members;
import org.mooring.object.TypePolicy;
import org.mooring.object.event.EventTable;
import org.mooring.object.job.JobTable;
import org.mooring.shell.powershell.classes.SessionTypes;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.CommandTable;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;
import org.mooring.api.provider.DriveTable;
import org.mooring.shell.powershell.debug.Debugging;
import org.mooring.shell.powershell.errors.ErrorList;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.Preferences;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.events.Idle;
import org.mooring.shell.powershell.events.ModuleAction;
import org.mooring.shell.powershell.modules.ModuleTable;
import org.mooring.shell.powershell.transcript.Transcripts;

/**
 * What a runspace keeps between its pipelines, and what is going on in it (PowerShell's ExecutionContext). Used by one thread at a
 * time, but for {@link #stop} and {@link #isStopping}.
 */
public final class Engine {

    /** How deep calls may be nested before PowerShell's CallDepthOverflow. */
    private static final int MAX_DEPTH = 3000;

    /** How long a finally or clean block may still run in a pipeline that is to stop. */
    private static final Duration REPRIEVE = Duration.ofSeconds(10);

    private static final ThreadLocal<Engine> CURRENT = new ThreadLocal<>();
    private static final AtomicLong EPOCHS = new AtomicLong();
    private static final int VISIBILITY_BITS = 40;

    private final Configuration configuration;
    private final SessionState global;
    private final Members members;
    private final ErrorList errors = new ErrorList(this);
    private final Preferences preferences = new Preferences(this);
    private final CommandTable commands;
    private final ModuleTable modules;
    private final DriveTable drives;
    private final Services services = new Services();
    private final Environment environment;
    private final Idle idle;
    private final EventTable events;
    private final SessionTypes types = new SessionTypes();
    private final History history = new History();
    private final Transcripts transcripts = new Transcripts();
    private final CallerState callerSession = new CallerState(this);
    private final OutsideFiles outsideFiles;
    private UsingValues usingValues;
    private HostAdapter host;
    private LanguageMode languageMode;
    private boolean opening;

    /** The state whose code is running. */
    public SessionState state;

    /** The innermost call. */
    public Frame frame;

    /** {@code $?}. */
    public boolean questionMark = true;

    /** Whether a try around wants errors that otherwise end one statement only. */
    public boolean propagate;

    /** What {@code throw} alone throws again: the error of the innermost catch that is running, or null. */
    public Raised rethrown;

    /** Who is told where scripts are; null while nobody wants to know, so that nothing of it is done. */
    public Debugging debugging;

    /** How many prompts are open within what runs. */
    public int nestedPrompts;

    private final Debugging debugger = new Debugging(this);
    private Streams top;
    private int depth;
    private long epoch = EPOCHS.incrementAndGet();
    private volatile boolean stopping;
    private volatile int reprieves;
    private final Turns turns = new Turns();
    private final Cultures cultures = new Cultures(this);
    private volatile Thread thread;
    private volatile Runnable stopper;
    private boolean strict;

    public Engine(Configuration configuration, HostAdapter host) {
        this(configuration, host, null);
    }

    /** @param parent whose environment variables it shares, or null for variables of its own */
    public Engine(Configuration configuration, HostAdapter host, Engine parent) {
        this.environment = parent == null ? new Environment() : parent.environment;
        this.configuration = configuration;
        this.host = host;
        this.languageMode = configuration.languageMode();
        this.members = configuration.members();
        this.outsideFiles = new OutsideFiles(configuration.files());
        this.global = SessionState.global(this, configuration.globalLayout());
        this.state = global;
        this.commands = new CommandTable(this, configuration.commands());
        this.modules = new ModuleTable(this);
        services.put(org.mooring.api.provider.SessionEnvironment.class, environment);
        this.drives = new DriveTable(configuration.providers(), this::scopeChain, new LookupContext(callerSession));
        services.put(org.mooring.api.provider.Drives.class,
            configuration.hiddenProviders().isEmpty() ? drives : new SeenDrives(this, drives));
        services.put(org.mooring.api.provider.SessionTables.class, new StateTables(this));
        services.put(Engine.class, this);
        services.put(TypePolicy.class, Restrictions.policy(this));
        members.typeFinder(this::findType);
        members.javaVisible(this::mayUseJava);
        members.separator(() -> {
            Object ofs = state.current().get("ofs");
            return ofs == null ? " " : org.mooring.object.Conversion.toText(ofs);
        });
        services.put(Members.class, members);
        services.put(ShownLines.class, transcripts);
        JobTable jobs = new JobTable();
        services.put(JobTable.class, jobs);
        this.idle = new Idle(this);
        this.events = new EventTable(jobs, action -> new ModuleAction(this, (PSScriptBlock) action), idle::wake);
        services.put(EventTable.class, events);
        configuration.variables().install(this);
    }

    private ClrType findType(String name) {
        ClrType type = types.stamp() == SessionTypes.NONE_OWN ? ClrTypes.find(name) : ClrTypes.find(name, n -> types.find(n, frame));
        return type != null ? type : findJava(name);
    }

    /** A class of Java or of a bundle by its full name, for code that may use it; else null. */
    public ClrType findJava(String name) {
        return mayUseJava() ? configuration.javaClasses().find(name) : null;
    }

    /** FullLanguage alone, in sessions that begin in it. */
    private boolean mayUseJava() {
        return languageMode == LanguageMode.FullLanguage && configuration.languageMode() == LanguageMode.FullLanguage;
    }

    private java.util.List<?> scopeChain() {
        java.util.List<Scope> chain = new java.util.ArrayList<>();
        for (Scope scope = state.current(); scope != null; scope = scope.parent()) {
            chain.add(scope);
        }
        return chain;
    }

    /** The engine that runs on this thread, or null. */
    public static Engine current() {
        return CURRENT.get();
    }

    /** Makes this thread the engine's; answers what it was before. */
    public Engine attach() {
        Engine before = CURRENT.get();
        if (before == null) {
            turns.begin();
            cultures.enter();
        }
        bind();
        return before;
    }

    private void bind() {
        CURRENT.set(this);
        Members.bind(members);
        org.mooring.dotnet.Process.current(environment.process());
        thread = Thread.currentThread();
    }

    public void detach(Engine before) {
        if (before == null) {
            CURRENT.remove();
            Members.bind(null);
            org.mooring.dotnet.Process.current(null);
            thread = null;
            cultures.leave();
            turns.end();
        } else {
            before.bind();
        }
    }

    /** Enters a call. */
    public void enter(Frame f) {
        if (++depth > MAX_DEPTH) {
            depth--;
            throw Errors.callDepthOverflow();
        }
        SessionState of = f.scope.state();
        f.outerFrame = frame;
        f.outerState = state;
        f.outerScope = of.enter(f.scope);
        LanguageMode mode = f.block == null ? null : f.block.mode();
        if (mode != null && mode != languageMode) {
            f.outerMode = languageMode;
            languageMode = mode;
        }
        frame = f;
        state = of;
    }

    public void leave(Frame f) {
        depth--;
        f.scope.state().enter(f.outerScope);
        state = f.outerState;
        frame = f.outerFrame;
        if (f.outerMode != null) {
            languageMode = f.outerMode;
            f.outerMode = null;
        }
        if (!f.dotted && f.scope.hasCommands()) {
            commandsChanged();
        }
    }

    /**
     * Runs what stands in an outer frame's pipeline while an inner one, that writes to it, is running: in the outer one's scope and
     * language mode.
     */
    public void resume(Frame outer, LanguageMode mode, Runnable action) {
        Frame inner = frame;
        if (outer == null || outer == inner) {
            action.run();
            return;
        }
        SessionState innerState = state;
        LanguageMode innerMode = languageMode;
        SessionState of = outer.scope.state();
        Scope innerScope = of.enter(outer.scope);
        frame = outer;
        state = of;
        languageMode = mode;
        try {
            action.run();
        } finally {
            of.enter(innerScope);
            frame = inner;
            state = innerState;
            languageMode = innerMode;
        }
    }

    public SessionState global() {
        return global;
    }

    /** What {@code $ExecutionContext} is. */
    public Object intrinsics() {
        return global.top().get("executioncontext");
    }

    public Configuration configuration() {
        return configuration;
    }

    public Members members() {
        return members;
    }

    public ErrorList errors() {
        return errors;
    }

    public History history() {
        return history;
    }

    /** Where it is written to what the session is asked and shows. */
    public Transcripts transcripts() {
        return transcripts;
    }

    public Preferences preferences() {
        return preferences;
    }

    public CommandTable commands() {
        return commands;
    }

    public ModuleTable modules() {
        return modules;
    }

    public DriveTable drives() {
        return drives;
    }

    public Services services() {
        return services;
    }

    public HostAdapter host() {
        return host;
    }

    public void host(HostAdapter host) {
        this.host = host;
    }

    public LanguageMode languageMode() {
        return languageMode;
    }

    public void languageMode(LanguageMode mode) {
        this.languageMode = mode;
    }

    /** The streams of what is running. */
    public Streams streams() {
        return frame == null ? top : frame.streams;
    }

    /** The streams of the running pipeline itself. */
    public Streams top() {
        return top;
    }

    public void top(Streams streams) {
        this.top = streams;
    }

    /** Where what is running stands, or null. */
    public Extent position() {
        return frame == null ? null : frame.at;
    }

    /** The scope that code of the current state runs in. */
    public Scope scope() {
        return state.current();
    }

    Layout moduleLayout() {
        return configuration.moduleLayout();
    }

    /** Changes whenever a command comes, goes, or is shown or hidden; never the same in two engines. */
    public long epoch() {
        return epoch + ((long) CommandInfo.visibilityChanges() << VISIBILITY_BITS);
    }

    /** What lies outside of the session and may be run from outside. */
    public OutsideFiles outsideFiles() {
        return outsideFiles;
    }

    /** Whether the command that is running came from outside: a client's own line, not a function of the session. */
    public boolean isFromOutside() {
        return !opening && isFromOutside(frame);
    }

    /** Whether the session is being made, by what its configuration says: nothing comes from outside yet. */
    public void opening(boolean opening) {
        this.opening = opening;
    }

    /**
     * Whether what runs in {@code f} came from outside: a client's script does, and what runs without a frame; no function's body does. All that
     * is written in ConstrainedLanguage is a client's: functions of the session run in full language.
     */
    public static boolean isFromOutside(Frame f) {
        if (f != null && f.forCaller) {
            return isFromOutside(f.caller);
        }
        if (f != null && f.engine.opening) {
            return false;
        }
        return f == null || f.call == null || f.engine.languageMode() == LanguageMode.ConstrainedLanguage
            || !f.call.internalOrigin() && f.call.info() instanceof ScriptBlockInfo;
    }

    /** Whether what runs now is a function of the session, which may do more than its clients, and is not to do what they set for it. */
    public boolean isTrusted() {
        return configuration.languageMode() != LanguageMode.FullLanguage && !isFromOutside();
    }

    /** Whether code that runs now sees a provider. */
    public boolean shows(org.mooring.api.provider.ProviderInfo provider) {
        return configuration.hiddenProviders().isEmpty() || !isFromOutside()
            || !configuration.hiddenProviders().contains(provider.name().toLowerCase(java.util.Locale.ROOT));
    }

    public void commandsChanged() {
        epoch = EPOCHS.incrementAndGet();
    }

    void strictModeWasUsed() {
        strict = true;
    }

    /** Set-StrictMode's version where code of this frame runs; 0 when off. */
    public int strictMode(Scope scope) {
        return strict ? scope.strictMode() : 0;
    }

    /** Its tracing and breakpoints. */
    public Debugging debugger() {
        return debugger;
    }

    /** What happens, and who wants to hear of it. */
    public EventTable events() {
        return events;
    }

    /** Whose turn it is to run. */
    public Idle idle() {
        return idle;
    }

    /** The types that the session's scripts have made. */
    public SessionTypes types() {
        return types;
    }

    /** What {@code $using:} means in what runs now; null where it means nothing. */
    public UsingValues usingValues() {
        return usingValues;
    }

    public void usingValues(UsingValues values) {
        usingValues = values;
    }

    /** The session as a cmdlet sees it. */
    public org.mooring.api.cmdlet.SessionState callerSession() {
        return callerSession;
    }

    /** A value's text, in errors. */
    public static String text(Object value) {
        try {
            return org.mooring.object.Conversion.toText(value);
        } catch (org.mooring.api.stream.DotNetException e) {
            return String.valueOf(e.getMessage());
        }
    }

    public void warn(String message) {
        org.mooring.api.stream.WarningRecord record = new org.mooring.api.stream.WarningRecord(message);
        streams().warning().write(record);
    }

    /** The environment of the session's programs, {@code $env:}. */
    public Map<String, String> environment() {
        return environment.variables();
    }

    /** A variable of it, or null. */
    public String environment(String name) {
        return environment().get(name);
    }

    public void setEnvironment(String name, String value) {
        if (value == null) {
            environment().remove(name);
        } else {
            environment().put(name, value);
        }
    }

    /** The folder that programs start in: the file system's current location. */
    public java.io.File folder() {
        var location = drives.location();
        java.io.File folder = location == null ? null : new java.io.File(location.providerPath());
        return folder != null && folder.isDirectory() ? folder : new java.io.File(".");
    }

    /** The file that a path means, existing or not; null when it is no file's. Files have to be something that what runs now sees. */
    public java.nio.file.Path filePath(String path) {
        return file(services.get(org.mooring.api.provider.Drives.class).qualify(path));
    }

    /** As {@link #filePath}, for names of programs and scripts: which of them may be run, {@link #outsideFiles} says. */
    public java.nio.file.Path commandPath(String path) {
        return file(drives.qualify(path));
    }

    private static java.nio.file.Path file(org.mooring.api.provider.PathInfo place) {
        return place.provider().name().equalsIgnoreCase("FileSystem") ? java.nio.file.Path.of(place.providerPath()) : null;
    }

    /** Asks what runs to stop. From any thread. */
    public void stop() {
        stopping = true;
        Runnable action = stopper;
        if (action != null) {
            action.run();
        }
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** What to do, beside interrupting the thread, when the pipeline is to stop: kill a process, tell a cmdlet. Answers what it was. */
    public Runnable onStop(Runnable action) {
        Runnable before = stopper;
        stopper = action;
        if (stopping && action != null) {
            action.run();
        }
        return before;
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Ends what runs when it is to stop, and lets others run when they have waited: asked in every loop, and between commands. */
    public void checkStopping() {
        if (stopping) {
            throw new Signal.Stopped();
        }
        turns.reach();
    }

    /** For a finally or clean block: it runs as if nothing were stopped, for a while. */
    public boolean suspendStopping() {
        boolean was = stopping;
        if (was) {
            stopping = false;
            Thread.interrupted();
            int reprieve = ++reprieves;
            Thread.ofVirtual().name("mooring-stop-again").start(() -> stopAgain(reprieve));
        }
        return was;
    }

    public void resumeStopping(boolean was) {
        if (was) {
            reprieves++;
            stopping = true;
        }
    }

    private void stopAgain(int reprieve) {
        LockSupport.parkNanos(REPRIEVE.toNanos());
        if (reprieves == reprieve) {
            stop();
        }
    }

    /** For a new pipeline. */
    public void clearStopping() {
        reprieves++;
        stopping = false;
        Thread.interrupted();
    }
}
