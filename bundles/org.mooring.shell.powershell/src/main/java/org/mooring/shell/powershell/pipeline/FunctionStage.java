package org.mooring.shell.powershell.pipeline;

import java.util.ArrayList;
import java.util.List;

import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.Binder;
import org.mooring.shell.powershell.binder.InputValidation;
import org.mooring.shell.powershell.binder.CommonValues;
import org.mooring.shell.powershell.binder.ScriptBinding;
import org.mooring.shell.powershell.binder.ScriptTarget;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.ScriptFileInfo;
import org.mooring.shell.powershell.compile.Block;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Calls;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Layout;
import org.mooring.shell.powershell.runtime.InputEnumerator;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.ScriptCode;
import org.mooring.shell.powershell.runtime.SessionState;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;
import org.mooring.shell.powershell.runtime.Variable;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrList;

/** A function, script or script block in a pipeline. */
public final class FunctionStage extends Stage {

    private final ScriptCode.Body body;
    private final Argument[] arguments;
    private final Frame frame;
    private final boolean dotted;
    private final PSScriptBlock block;
    private final Binder binder;
    private final ScriptCmdletContext cmdlet;
    private final boolean filter;
    private List<Object> collected;
    private CommonValues common;
    private final boolean isFile;
    private boolean exited;
    private boolean started;
    private boolean inputAsList;
    private final Scope callerScope;

    public FunctionStage(Engine engine, PSScriptBlock block, CommandInfo command, String invocationName, Extent site,
            Argument[] arguments, Streams streams, boolean dotted) {
        super(engine, new Call(command, invocationName, site), streams);
        this.callerScope = engine.scope();
        this.block = block;
        this.body = block.code().body();
        this.arguments = arguments;
        this.dotted = dotted;
        this.filter = block.isFilter() && body.process() == null;
        SessionState state = block.stateIn(engine);
        this.isFile = command instanceof ScriptFileInfo;
        Scope scope = dotted ? state.current()
            : isFile ? Scope.script(body.layout(), state.current(), state) : Scope.local(body.layout(), state.current());
        this.frame = new Frame(engine, block, scope, dotted, streams, engine.frame, call);
        frame.at = site;
        if (body.parameters().isAdvanced()) {
            this.cmdlet = new ScriptCmdletContext(this, frame);
            this.binder = new Binder(engine, body.parameters().metadata(frame), call, new ScriptTarget(frame, body), true);
        } else {
            this.cmdlet = null;
            this.binder = null;
        }
    }

    /** Gives the end block {@code $input} as a list instead of an enumerator, as Invoke-Command does. */
    public FunctionStage inputAsList() {
        inputAsList = true;
        return this;
    }

    /** Runs a block that stands alone. */
    public static void runAlone(Engine engine, PSScriptBlock block, CommandInfo command, String invocationName, Extent site,
            Argument[] arguments, Sink out, Streams streams, boolean dotted) {
        FunctionStage stage = new FunctionStage(engine, block, command, invocationName, site, arguments, streams, dotted);
        new PipelineRun(engine, new Stage[] {stage}, false, out).run(null);
    }

    Scope callerScope() {
        return callerScope;
    }

    CommonValues common() {
        return common;
    }

    Binder binder() {
        return binder;
    }

    Frame frame() {
        return frame;
    }

    @Override
    protected void prepare() {
        if (body.parameters().obsolete() != null) {
            engine.warn("The command '" + call.commandName() + "' is obsolete. " + body.parameters().obsolete());
        }
        boolean validates = InputValidation.isAsked(engine, call.info(), block);
        inside(() -> {
            if (binder == null) {
                ScriptBinding.bind(frame, body.parameters(), arguments, call);
            } else {
                frame.scope.slot(Layout.CMDLET, cmdlet);
                frame.scope.slot(Layout.ARGS, null);
                binder.bindCommandLine(arguments);
                common = CommonValues.of(binder, callerScope);
                streams(common.redirect(streams()));
                common.setPreferences(frame.scope);
                ScriptBinding.defaults(frame, body.parameters(), binder);
            }
            if (validates) {
                InputValidation.check(body.parameters().metadata(frame), call, binder);
            }
        });
        frame.streams = streams();
    }

    @Override
    protected void begin() {
        frame.streams = streams();
        if (common != null) {
            out(common.output(out()));
        }
        if (binder != null && body.usesInput()) {
            frame.scope.slot(Layout.INPUT, ClrList.arrayList(List.of()));
            collected = body.process() == null && !filter ? new ArrayList<>() : null;
        } else if (!call.expectingInput()) {
            Object none = new InputEnumerator(java.util.List.of());
            if (body.usesInput() && (!dotted || !call.internalOrigin())) {
                frame.scope.slot(Layout.INPUT, none);
            }
        } else if (body.process() == null && !filter) {
            collected = new ArrayList<>();
        }
        if (body.begin() != null) {
            started = true;
            frame.stage("<Begin>");
            run(body.begin());
        }
    }

    @Override
    protected void process(Object input) {
        if (binder != null) {
            DotNetException[] refused = new DotNetException[1];
            underscore(input, () -> inside(() -> refused[0] = binder.bindInput(input)));
            if (refused[0] != null) {
                fail();
                StatementErrors.handleNonTerminating(frame, refused[0]);
                return;
            }
        }
        if (collected != null) {
            collected.add(input);
            if (binder == null) {
                return;
            }
        }
        Block process = processBlock();
        if (process != null) {
            started = true;
            frame.stage("<Process>");
            if (body.usesInput() && !dotted) {
                List<Object> one = java.util.Collections.singletonList(input);
                frame.scope.slot(Layout.INPUT, binder == null ? new InputEnumerator(one) : ClrList.arrayList(one));
            }
            if (dotted) {
                underscore(input, () -> run(process));
            } else {
                frame.scope.slot(Layout.UNDERSCORE, Variable.content(input));
                run(process);
            }
        }
    }

    private Block processBlock() {
        return filter ? body.end() : body.process();
    }

    @Override
    protected void processAlone() {
        Block process = processBlock();
        if (process != null) {
            started = true;
            frame.stage("<Process>");
            run(process);
        }
    }

    @Override
    protected void end() {
        if (filter || body.end() == null || exited) {
            return;
        }
        started = true;
        if (!body.isPlain()) {
            frame.stage("<End>");
        }
        if (binder != null && body.usesInput()) {
            frame.scope.slot(Layout.INPUT, collected == null ? new Object[0] : collected.toArray());
        } else if (call.expectingInput() && body.usesInput()) {
            List<Object> all = collected == null ? List.of() : collected;
            frame.scope.slot(Layout.INPUT, inputAsList ? ClrList.arrayList(all) : new InputEnumerator(all));
        }
        run(body.end());
    }

    @Override
    protected void dispose() {
        if (common != null) {
            common.close();
        }
        if (body.clean() != null && started) {
            clean();
        }
    }

    /** Nothing around the command sees the errors of its clean block. */
    private void clean() {
        boolean propagate = engine.propagate;
        engine.propagate = false;
        boolean stopping = engine.suspendStopping();
        frame.stage("<Clean>");
        Sink out = out();
        out(Sink.NULL);
        try {
            run(body.clean());
        } catch (Signal signal) {
            // A clean block's break or return ends it.
            frame.label = null;
        } catch (RuntimeException e) {
            StatementErrors.write(frame, e);
            fail();
        } finally {
            engine.propagate = propagate;
            out(out);
            engine.resumeStopping(stopping);
        }
    }

    private void run(Block block) {
        inside(() -> {
            try {
                Calls.finish(frame, block.run(frame, out()));
            } catch (Signal.Exit exit) {
                // A script that the host itself runs ends the host; one that a script calls ends alone.
                if (!isFile || !call().internalOrigin()) {
                    throw exit;
                }
                int code = org.mooring.shell.powershell.runtime.ExitCode.of(exit.code());
                engine.global().top().set("LASTEXITCODE", code);
                if (code != 0) {
                    fail();
                }
                exited = true;
            } catch (Signal.Return signal) {
                if (signal.frame() != frame) {
                    throw signal;
                }
            } catch (Raised raised) {
                raised.ending(this, binder == null ? null : call);
                if (common != null) {
                    common.keepTerminating(raised);
                }
                throw raised;
            }
        });
    }

    private void inside(Runnable action) {
        engine.enter(frame);
        try {
            action.run();
        } finally {
            engine.leave(frame);
        }
    }

    private void underscore(Object value, Runnable action) {
        Scope scope = frame.scope;
        Object before = scope.slot(Layout.UNDERSCORE);
        scope.slot(Layout.UNDERSCORE, Variable.content(value));
        try {
            action.run();
        } finally {
            scope.slot(Layout.UNDERSCORE, before);
        }
    }
}
