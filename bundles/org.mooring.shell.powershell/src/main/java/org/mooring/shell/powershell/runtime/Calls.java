package org.mooring.shell.powershell.runtime;

import java.util.function.Consumer;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.InputValidation;
import org.mooring.shell.powershell.binder.ScriptBinding;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.compile.Node;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.pipeline.FunctionStage;

/** Runs script blocks that stand alone: no input is piped in. */
public final class Calls {

    private Calls() {}

    /** Runs a function or {@code & block} in a new scope. */
    public static void call(Engine engine, PSScriptBlock block, CommandInfo command, String invocationName, Extent site,
            Argument[] arguments, Sink out, Streams streams) {
        ScriptCode.Body body = block.code().body();
        if (!body.isPlain() || body.parameters().isAdvanced() || block.isFilter() || InputValidation.isAsked(engine, command, block)) {
            FunctionStage.runAlone(engine, block, command, invocationName, site, arguments, out, streams, false);
            return;
        }
        if (body.parameters().obsolete() != null) {
            engine.warn("The command '" + command.name() + "' is obsolete. " + body.parameters().obsolete());
        }
        SessionState state = block.stateIn(engine);
        Scope scope = Scope.local(body.layout(), state.current());
        Call call = new Call(command, invocationName, site);
        Frame f = new Frame(engine, block, scope, false, streams, engine.frame, call);
        f.at = site;
        engine.enter(f);
        try {
            ScriptBinding.bind(f, body.parameters(), arguments, call);
            if (body.usesInput()) {
                scope.slot(Layout.INPUT, new InputEnumerator(java.util.List.of()));
            }
            finish(f, body.end().run(f, out));
            engine.questionMark = true;
        } catch (Raised raised) {
            throw raised.ending(f, null);
        } catch (Signal.Return signal) {
            if (signal.frame() != f) {
                throw signal;
            }
            engine.questionMark = true;
        } finally {
            engine.leave(f);
        }
    }

    /** Runs a block in a new scope with {@code $this} set, errors thrown, as script properties and methods run. */
    public static void member(Engine engine, PSScriptBlock block, Object self, Sink out, Object... arguments) {
        member(engine, block, self, out, engine.streams(), arguments);
    }

    static void member(Engine engine, PSScriptBlock block, Object self, Sink out, Streams streams, Object... arguments) {
        Scope scope = Scope.local(block.code().body().layout(), block.stateIn(engine).current());
        scope.slot(Layout.THIS, Variable.content(self));
        scope.slot(Layout.UNDERSCORE, Variable.content(self));
        alone(engine, block, scope, out, streams, arguments);
    }

    /** Runs a block in a new scope with {@code $_} set, errors thrown, as a calculated property does. */
    static void evaluate(Engine engine, PSScriptBlock block, Object underscore, Sink out, Object... arguments) {
        if (block.isAdvanced() && !block.code().body().isPlain()) {
            runInScope(engine, block, underscore, out, arguments);
            return;
        }
        Scope scope = Scope.local(block.code().body().layout(), block.stateIn(engine).current());
        scope.slot(Layout.UNDERSCORE, Variable.content(underscore));
        alone(engine, block, scope, out, engine.streams(), arguments);
    }

    /** Runs a breakpoint's action in a new scope, with the breakpoint as {@code $_}. */
    public static void action(Engine engine, PSScriptBlock block, Object breakpoint) {
        evaluate(engine, block, breakpoint, Sink.NULL);
    }

    private static void alone(Engine engine, PSScriptBlock block, Scope scope, Sink out, Streams streams, Object... arguments) {
        ScriptCode.Body body = block.code().body();
        Call call = new Call(block.info(), "", engine.position());
        Frame f = new Frame(engine, block, scope, false, streams, engine.frame, call);
        f.at = engine.position();
        boolean propagate = engine.propagate;
        engine.propagate = true;
        engine.enter(f);
        try {
            ScriptBinding.bind(f, body.parameters(), Argument.positional(arguments), call);
            if (body.end() != null) {
                finish(f, body.end().run(f, out));
            }
        } catch (Signal.Return signal) {
            if (signal.frame() != f) {
                throw signal;
            }
        } finally {
            engine.leave(f);
            engine.propagate = propagate;
        }
    }

    /** Does something in a new scope in which a block's parameters have their values. */
    public static void bound(Engine engine, PSScriptBlock block, Object[] arguments, Consumer<Frame> action) {
        ScriptCode.Body body = block.code().body();
        Call call = new Call(block.info(), "", engine.position());
        Scope scope = Scope.local(body.layout(), block.stateIn(engine).current());
        Frame f = new Frame(engine, block, scope, false, engine.streams(), engine.frame, call);
        f.at = engine.position();
        engine.enter(f);
        try {
            ScriptBinding.bind(f, body.parameters(), Argument.positional(arguments), call);
            action.accept(f);
        } finally {
            engine.leave(f);
        }
    }

    /** Runs {@code . block}: in the scope that is current. */
    public static void dot(Engine engine, PSScriptBlock block, CommandInfo command, String invocationName, Extent site,
            Argument[] arguments, Sink out, Streams streams) {
        FunctionStage.runAlone(engine, block, command, invocationName, site, arguments, out, streams, true);
    }

    /** Runs a block in the current scope with {@code $_} set, as ForEach-Object and Where-Object do. */
    public static void runInScope(Engine engine, PSScriptBlock block, Object underscore, Sink out, Object... arguments) {
        ScriptCode.Body body = block.code().body();
        SessionState state = block.stateIn(engine);
        Scope scope = state.current();
        Object before = scope.slot(Layout.UNDERSCORE);
        scope.slot(Layout.UNDERSCORE, Variable.content(underscore));
        try {
            if (!body.isPlain() || body.parameters().isAdvanced()) {
                FunctionStage.runAlone(engine, block, block.info(), "", engine.position(), Argument.positional(arguments), out,
                    engine.streams(), true);
                return;
            }
            Frame caller = engine.frame;
            Frame f = new Frame(engine, block, scope, true, engine.streams(), caller, caller == null ? null : caller.call);
            f.at = caller == null ? block.code().tree().extent() : caller.at;
            engine.enter(f);
            try {
                if (body.parameters().count() > 0 || arguments.length > 0) {
                    ScriptBinding.bind(f, body.parameters(), Argument.positional(arguments), new Call(block.info(), "", f.at));
                }
                finish(f, body.end().run(f, out));
            } catch (Signal.Return signal) {
                if (signal.frame() != f) {
                    throw signal;
                }
            } finally {
                engine.leave(f);
            }
        } finally {
            scope.slot(Layout.UNDERSCORE, before);
        }
    }

    /** Runs a block in a new scope with {@code $_} set, errors thrown, as the expressions of calculated properties run. */
    public static void expression(Engine engine, PSScriptBlock block, Object underscore, Sink out) {
        boolean propagate = engine.propagate;
        engine.propagate = true;
        try {
            ScriptCode.Body body = block.code().body();
            if (!body.isPlain() || body.parameters().isAdvanced()) {
                runInScope(engine, block, underscore, out);
                return;
            }
            Scope scope = Scope.local(body.layout(), block.stateIn(engine).current());
            scope.slot(Layout.UNDERSCORE, Variable.content(underscore));
            Call call = new Call(block.info(), "", engine.position());
            Frame f = new Frame(engine, block, scope, false, engine.streams(), engine.frame, call);
            f.at = engine.position();
            engine.enter(f);
            try {
                ScriptBinding.bind(f, body.parameters(), Argument.positional(), call);
                finish(f, body.end().run(f, out));
            } catch (Signal.Return signal) {
                if (signal.frame() != f) {
                    throw signal;
                }
            } finally {
                engine.leave(f);
            }
        } finally {
            engine.propagate = propagate;
        }
    }

    /** Runs a block in its state's current scope, called by nobody, as the action of an event runs. */
    public static void detached(Engine engine, PSScriptBlock block, Streams streams, Sink out, Object... arguments) {
        ScriptCode.Body body = block.code().body();
        SessionState state = block.stateIn(engine);
        Frame f = new Frame(engine, block, state.current(), true, streams, null, null);
        f.at = block.code().tree().extent();
        engine.enter(f);
        try {
            ScriptBinding.bind(f, body.parameters(), Argument.positional(arguments), new Call(block.info(), "", f.at));
            if (body.end() != null) {
                finish(f, body.end().run(f, out));
            }
        } catch (Signal.Return signal) {
            if (signal.frame() != f) {
                throw signal;
            }
        } finally {
            engine.leave(f);
        }
    }

    /** A loop's completion that nothing in the block took goes to the caller's loop. */
    public static void finish(Frame f, int completion) {
        if (completion == Node.BREAK || completion == Node.CONTINUE) {
            throw new Signal.Loop(completion == Node.BREAK, f.label);
        }
    }
}
