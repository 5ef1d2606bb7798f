package org.mooring.shell.powershell.runtime;

import java.util.function.Consumer;

import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.language.ast.NamedBlock;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.classes.ScriptClass;
import org.mooring.shell.powershell.commands.ScriptBlockInfo;

/** A script block as a value: code, bound to the session or module that it was written in (System.Management.Automation.ScriptBlock). */
public final class PSScriptBlock implements ScriptBlock {

    private final ScriptCode code;
    private final SessionState state;
    private ScriptBlockInfo info;
    private boolean filter;
    private ScriptClass declaringClass;

    /** @param state null for one that runs in whatever state is current */
    public PSScriptBlock(ScriptCode code, SessionState state) {
        this.code = code;
        this.state = state;
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
        return state == null ? engine.state : state;
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
        PSScriptBlock block = new PSScriptBlock(code, other);
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
        Calls.runInScope(Engine.current(), this, underscore, collector, arguments);
        Object value = collector.value();
        return collector.count() == 0 ? null : value;
    }

    @Override
    public void call(Consumer<Object> output, Object... arguments) {
        Engine engine = Engine.current();
        Calls.call(engine, this, info(), "&", engine.position(), Argument.positional(arguments), output::accept, engine.streams());
    }

    @Override
    public Object invokeMember(Object self, Object... arguments) {
        Collector out = new Collector();
        Calls.member(Engine.current(), this, self, out, arguments);
        return out.count() == 0 ? null : out.value();
    }

    @Override
    public boolean isAdvanced() {
        return !code.isPlain() || code.tree().parameters().isPresent() || code.has(NamedBlock.Kind.CLEAN);
    }
}
