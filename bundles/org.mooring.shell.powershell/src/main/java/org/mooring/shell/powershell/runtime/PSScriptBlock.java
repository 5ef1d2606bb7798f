package org.mooring.shell.powershell.runtime;

import java.util.UUID;
import java.util.function.Consumer;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.NamedBlock;
import org.mooring.object.AutomationNull;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.classes.ScriptClass;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.pipeline.BlockInvocation;

/** A script block as a value: code, bound to the session or module that it was written in (System.Management.Automation.ScriptBlock). */
public final class PSScriptBlock implements ScriptBlock {

    /** A block without statements. */
    public static final PSScriptBlock EMPTY = new PSScriptBlock(Scripts.code(""), null);

    private final ScriptCode code;
    private final SessionState state;
    private ScriptBlockInfo info;
    private boolean filter;
    private ScriptClass declaringClass;
    private LanguageMode mode;
    private boolean global;
    private UUID id;

    /**
     * One that runs in the language mode in which it is made.
     *
     * @param state null for one that runs in whatever state is current
     */
    public PSScriptBlock(ScriptCode code, SessionState state) {
        this.code = code;
        this.state = state;
        Engine engine = state != null ? state.engine() : Engine.current();
        this.mode = engine == null ? null : engine.languageMode();
    }

    /** The language mode that it runs in, whoever calls it; null for its caller's. */
    public LanguageMode mode() {
        return mode;
    }

    /** Runs in this language mode, whoever calls it. */
    public PSScriptBlock inMode(LanguageMode mode) {
        this.mode = mode;
        return this;
    }

    /** A function of a configuration: it runs in the session's own state, in full language, whoever calls it from wherever. */
    public static PSScriptBlock ofConfiguration(ScriptCode code) {
        PSScriptBlock block = new PSScriptBlock(code, null).inMode(LanguageMode.FullLanguage);
        block.global = true;
        return block;
    }

    /** Whether a configuration has it, and no client wrote it. */
    public boolean isOfConfiguration() {
        return global;
    }

    public ScriptCode code() {
        return code;
    }

    /** Null when it is bound to none. */
    public SessionState state() {
        return state;
    }

    /** The state that it runs in. */
    public SessionState stateIn(Engine engine) {
        return global ? engine.global() : state == null ? engine.state : state;
    }

    /** Whether its unnamed block is a process block. */
    public boolean isFilter() {
        return filter;
    }

    /** The class whose method it is, or null. */
    public ScriptClass declaringClass() {
        return declaringClass;
    }

    public PSScriptBlock ofClass(ScriptClass type) {
        declaringClass = type;
        return this;
    }

    public PSScriptBlock asFilter() {
        filter = true;
        return this;
    }

    /** The same code, bound to another state. */
    public PSScriptBlock boundTo(SessionState other) {
        PSScriptBlock block = new PSScriptBlock(code, other).inMode(mode);
        block.filter = filter;
        return block;
    }

    /** It as a command. */
    public ScriptBlockInfo info() {
        if (info == null) {
            info = new ScriptBlockInfo(this);
        }
        return info;
    }

    /** Its own from when it is first asked for. */
    public synchronized UUID id() {
        if (id == null) {
            id = UUID.randomUUID();
        }
        return id;
    }

    public String file() {
        return code.file();
    }

    @Override
    public String text() {
        return code.text();
    }

    @Override
    public String toString() {
        return code.text();
    }

    @Override
    public void run(Object underscore, Consumer<Object> output, Object... arguments) {
        Engine engine = Engine.current();
        Calls.runInScope(engine, this, underscore, output::accept, arguments);
    }

    @Override
    public Object evaluate(Object underscore, Object... arguments) {
        Collector collector = new Collector();
        Calls.evaluate(Engine.current(), this, underscore, collector, arguments);
        Object value = collector.value();
        return collector.count() == 0 ? null : value;
    }

    @Override
    public Object valueFor(Object underscore) {
        Collector collector = new Collector();
        Calls.expression(Engine.current(), this, underscore, collector);
        Object value = collector.value();
        return collector.count() == 0 ? null : value;
    }

    @Override
    public void call(Consumer<Object> output, Object... arguments) {
        Engine engine = Engine.current();
        if (engine == null) {
            throw Errors.of("System.Management.Automation.PSInvalidOperationException", "ScriptBlockDelegateInvokedFromWrongThread",
                ErrorCategory.InvalidOperation, null, "There is no Runspace available to run scripts in this thread. You can provide one in the "
                    + "DefaultRunspace property of the System.Management.Automation.Runspaces.Runspace type. The script block you attempted to invoke "
                    + "was: %s", text());
        }
        Calls.call(engine, this, info(), "&", engine.position(), Argument.positional(arguments), output::accept, engine.streams());
    }

    @Override
    public Object invokeMemberQuietly(Object self) {
        Engine engine = Engine.current();
        Streams streams = engine.streams();
        Collector out = new Collector();
        Calls.member(engine, this, self, out, new Streams(dropped -> { }, streams.warning(), streams.verbose(), streams.debug(), streams.information(),
            streams.progress()));
        return out.count() == 0 ? AutomationNull.VALUE : out.value();
    }

    @Override
    public Object invokeMember(Object self, Object... arguments) {
        Collector out = new Collector();
        Calls.member(Engine.current(), this, self, out, arguments);
        return out.count() == 0 ? AutomationNull.VALUE : out.value();
    }

    @Override
    public Invocation invocation(CmdletContext command, boolean newScope, Object... arguments) {
        return new BlockInvocation(Engine.current(), this, command, newScope, arguments);
    }

    @Override
    public boolean isAdvanced() {
        return !code.isPlain() || code.tree().parameters().isPresent() || code.has(NamedBlock.Kind.CLEAN);
    }
}
