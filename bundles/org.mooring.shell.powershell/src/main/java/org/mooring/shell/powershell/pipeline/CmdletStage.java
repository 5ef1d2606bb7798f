package org.mooring.shell.powershell.pipeline;

import java.util.List;

import org.mooring.api.cmdlet.DynamicParameters;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.stream.DotNetException;
import org.mooring.format.OutDefault;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.binder.Argument;
import org.mooring.shell.powershell.binder.Binder;
import org.mooring.shell.powershell.binder.CmdletMetadata;
import org.mooring.shell.powershell.binder.CommonValues;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CmdletInfo;
import org.mooring.shell.powershell.errors.CmdletErrors;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.runtime.Call;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;
import org.mooring.shell.powershell.runtime.Streams;

/** A cmdlet in a pipeline. */
public final class CmdletStage extends Stage implements Binder.Target {

    private final Argument[] arguments;
    private final CmdletMetadata metadata;
    private final PipelineCmdlet cmdlet;
    private final Binder binder;
    private final EngineCmdletContext context;
    private final Frame caller;
    private final LanguageMode mode;
    private List<Object> dynamic = List.of();
    private CmdletMetadata.Dynamic dynamicMetadata;
    private CommonValues common;
    private boolean ran;

    CmdletStage(Engine engine, CmdletInfo info, String invocationName, Extent site, Argument[] arguments, Streams streams) {
        super(engine, new Call(info, invocationName, site), streams);
        this.arguments = arguments;
        this.metadata = info.metadata();
        this.cmdlet = info.cmdlet().factory().get();
        this.caller = engine.frame;
        this.mode = engine.languageMode();
        this.context = new EngineCmdletContext(this, caller);
        this.binder = new Binder(engine, metadata.parameters(), call, this, false);
        cmdlet.attach(context);
    }

    @Override
    protected Sink input() {
        return cmdlet instanceof OutDefault ? new Screen(this) : super.input();
    }

    /** Into Out-Default. */
    private record Screen(Stage stage) implements Sink {

        @Override
        public void write(Object value) {
            stage.take(value);
        }

        @Override
        public boolean isScreen() {
            return true;
        }
    }

    Binder binder() {
        return binder;
    }

    CommonValues common() {
        return common;
    }

    PipelineCmdlet cmdlet() {
        return cmdlet;
    }

    @Override
    public void set(ParameterInfo parameter, Object value) {
        if (parameter.isCommon()) {
            return;
        }
        if (parameter.isDynamic()) {
            dynamicMetadata.set(parameter, dynamic, value);
        } else {
            metadata.set(parameter, cmdlet, value);
        }
    }

    @Override
    public Object get(ParameterInfo parameter) {
        return parameter.isCommon() ? null : parameter.isDynamic() ? dynamicMetadata.get(parameter, dynamic)
            : metadata.get(parameter, cmdlet);
    }

    @Override
    public List<ParameterInfo> dynamicParameters() {
        if (!(cmdlet instanceof DynamicParameters source)) {
            return List.of();
        }
        List<Object> made = source.dynamicParameters(context);
        if (made == null || made.isEmpty()) {
            return List.of();
        }
        dynamic = made;
        dynamicMetadata = CmdletMetadata.dynamic(made, metadata.parameters().ownCount());
        return dynamicMetadata.parameters();
    }

    @Override
    protected void prepare() {
        guardedHere(() -> {
            binder.bindCommandLine(arguments);
            common = CommonValues.of(binder, engine.scope());
            streams(common.redirect(streams()));
        });
    }

    @Override
    protected void begin() {
        out(common.output(out()));
        ran = true;
        guarded(cmdlet::begin);
    }

    @Override
    protected void process(Object input) {
        engine.resume(caller, mode, () -> processHere(input));
    }

    private void processHere(Object input) {
        DotNetException refused = binder.bindInput(input);
        if (refused != null) {
            context.writeBindingError(refused);
            return;
        }
        context.currentInput(input);
        common.pipelineVariable(input);
        guardedHere(cmdlet::process);
    }

    @Override
    protected void processAlone() {
        guarded(cmdlet::process);
    }

    @Override
    protected void end() {
        guarded(cmdlet::end);
    }

    @Override
    protected void dispose() {
        if (common != null) {
            common.close();
        }
        if (ran) {
            cmdlet.close();
        }
    }

    /** What ends the command is in its -ErrorVariable too. */
    private Raised kept(Raised raised) {
        if (common != null) {
            common.keepTerminating(raised);
        }
        return raised;
    }

    /** Runs a piece of the cmdlet: it is told when the pipeline stops, and its exceptions become its errors. */
    private void guarded(Runnable action) {
        engine.resume(caller, mode, () -> guardedHere(action));
    }

    private void guardedHere(Runnable action) {
        Runnable before = engine.onStop(cmdlet::stop);
        try {
            action.run();
        } catch (Signal signal) {
            throw signal;
        } catch (RuntimeException e) {
            if (engine.isStopping()) {
                throw new Signal.Stopped();
            }
            throw kept(CmdletErrors.thrown(e, this, call));
        } finally {
            engine.onStop(before);
        }
    }
}
