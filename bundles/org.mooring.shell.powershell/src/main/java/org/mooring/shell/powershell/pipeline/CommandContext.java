package org.mooring.shell.powershell.pipeline;

import java.util.Map;

import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.HostUI;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.HostInformationMessage;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.InformationalRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.shell.powershell.binder.Binder;
import org.mooring.shell.powershell.binder.CollectingSink;
import org.mooring.shell.powershell.binder.CommonValues;
import org.mooring.shell.powershell.compile.Output;
import org.mooring.shell.powershell.errors.ActionPreference;
import org.mooring.shell.powershell.errors.ErrorWriting;
import org.mooring.shell.powershell.errors.Passing;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.errors.StatementErrors;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Scope;
import org.mooring.shell.powershell.runtime.Signal;
import org.mooring.shell.powershell.runtime.Sink;

/** What a running command can ask of the engine: streams with their preferences, confirmation, the session. */
abstract class CommandContext implements CmdletContext {

    final Stage stage;
    final Engine engine;
    private final Frame frame;
    private final Confirmation confirmation = new Confirmation(this);
    private Inquiries inquiries;
    private Object currentInput;

    /** @param frame whose scope the preferences are taken from and errors are located in */
    CommandContext(Stage stage, Frame frame) {
        this.stage = stage;
        this.engine = stage.engine();
        this.frame = frame;
    }

    final Frame frame() {
        return frame != null ? frame : engine.frame;
    }

    private Scope scope() {
        return frame != null ? frame.scope : engine.scope();
    }

    abstract Binder binder();

    /** What the common parameters say; null before they are bound. */
    abstract CommonValues common();

    @Override
    public void writeObject(Object value, boolean enumerate) {
        engine.checkStopping();
        if (enumerate) {
            Output.unroll(value, stage.out());
        } else {
            stage.out().write(org.mooring.object.AutomationNull.toNull(value));
        }
    }

    @Override
    public void writeError(ErrorRecord error) {
        engine.checkStopping();
        stage.fail();
        if (error.invocation() == null) {
            error.withInvocation(invocation());
        }
        if (error.scriptStackTrace() == null) {
            StatementErrors.locate(frame(), error);
        }
        write(error);
    }

    private void write(ErrorRecord error) {
        ActionPreference action = errorAction();
        if (action == ActionPreference.Inquire) {
            inquiries().ask("ErrorActionPreference", error.message());
            action = ActionPreference.Continue;
        }
        ErrorWriting.write(engine, error, action, stage.streams().error());
    }

    ActionPreference errorAction() {
        ActionPreference given = common() == null ? null : common().errorAction();
        return given != null ? given : engine.preferences().of(scope(), "erroractionpreference", ActionPreference.Continue);
    }

    @Override
    public void writeWarning(String message) {
        WarningRecord record = new WarningRecord(message);
        record.invocation(invocation());
        write(record, warningAction(), stage.streams().warning(), "WarningPreference");
    }

    /** With -Debug a warning is asked about, and with -Verbose it is shown (MshCommandRuntime.WarningPreference). */
    private ActionPreference warningAction() {
        ActionPreference given = common() == null ? null : common().warningAction();
        if (given != null) {
            return given;
        }
        if (common() != null && Boolean.TRUE.equals(common().debug())) {
            return ActionPreference.Inquire;
        }
        return common() != null && Boolean.TRUE.equals(common().verbose()) ? ActionPreference.Continue
            : engine.preferences().of(scope(), "warningpreference", ActionPreference.Continue);
    }

    @Override
    public void writeVerbose(String message) {
        VerboseRecord record = new VerboseRecord(message);
        record.invocation(invocation());
        write(record, verboseAction(), stage.streams().verbose(), "VerbosePreference");
    }

    private ActionPreference verboseAction() {
        Boolean given = common() == null ? null : common().verbose();
        if (given == null && common() != null && Boolean.TRUE.equals(common().debug())) {
            return inquiring();
        }
        return given != null ? given ? ActionPreference.Continue : ActionPreference.SilentlyContinue
            : engine.preferences().of(scope(), "verbosepreference", ActionPreference.SilentlyContinue);
    }

    @Override
    public void writeDebug(String message) {
        DebugRecord record = new DebugRecord(message);
        record.invocation(invocation());
        write(record, debugAction(), stage.streams().debug(), "DebugPreference");
    }

    private ActionPreference debugAction() {
        Boolean given = common() == null ? null : common().debug();
        if (given != null) {
            return given ? ActionPreference.Continue : ActionPreference.SilentlyContinue;
        }
        ActionPreference preference = engine.preferences().of(scope(), "debugpreference", ActionPreference.SilentlyContinue);
        return preference == ActionPreference.Inquire ? inquiring() : preference;
    }

    private Inquiries inquiries() {
        if (inquiries == null) {
            inquiries = new Inquiries(this);
        }
        return inquiries;
    }

    /** Debug messages and what comes with them are not asked about where nobody is. */
    private ActionPreference inquiring() {
        return engine.host().ui() == HostUI.NONE ? ActionPreference.Continue : ActionPreference.Inquire;
    }

    private void write(InformationalRecord record, ActionPreference action, Sink sink, String preference) {
        engine.checkStopping();
        switch (action) {
            case SilentlyContinue, Ignore -> {
                CollectingSink.keep(sink, record);
                return;
            }
            default -> sink.write(record);
        }
        after(action, preference, record.message());
    }

    /** What a preference asks for after something was said. */
    private void after(ActionPreference action, String preference, String message) {
        if (action == ActionPreference.Stop) {
            throw inquiries().stopped("The running command stopped because the preference variable \"" + preference
                + "\" or common parameter is set to Stop: " + message);
        }
        if (action == ActionPreference.Inquire) {
            inquiries().ask(preference, "Continue with this operation?");
        }
    }

    @Override
    public void writeInformation(InformationRecord record) {
        engine.checkStopping();
        ActionPreference given = common() == null ? null : common().informationAction();
        ActionPreference action = given != null ? given
            : engine.preferences().of(scope(), "informationpreference", ActionPreference.SilentlyContinue);
        if (action == ActionPreference.Ignore) {
            return;
        }
        stage.streams().information().write(record);
        if (action != ActionPreference.SilentlyContinue && !(record.data() instanceof HostInformationMessage)) {
            engine.transcripts().shown(record.toString());
        }
        if (action == ActionPreference.Continue && !(record.data() instanceof HostInformationMessage)
                && stage.streams().information() == engine.top().information()) {
            engine.host().ui().writeLine(record.toString());
        }
        after(action, "InformationPreference", record.toString());
    }

    @Override
    public void writeProgress(ProgressRecord record) {
        ActionPreference given = common() == null ? null : common().progressAction();
        ActionPreference action = given != null ? given
            : engine.preferences().of(scope(), "progresspreference", ActionPreference.Continue);
        if (action != ActionPreference.SilentlyContinue && action != ActionPreference.Ignore) {
            stage.streams().progress().write(record);
            after(action, "ProgressPreference", record.activity());
        }
    }

    @Override
    public void forward(StreamRecord record) {
        switch (record) {
            case ErrorRecord error -> {
                engine.checkStopping();
                write(error);
            }
            case WarningRecord warning -> write(warning, warningAction(), stage.streams().warning(), "WarningPreference");
            case VerboseRecord verbose -> write(verbose, verboseAction(), stage.streams().verbose(), "VerbosePreference");
            case DebugRecord debug -> write(debug, debugAction(), stage.streams().debug(), "DebugPreference");
            case InformationRecord information -> writeInformation(information);
            case ProgressRecord progress -> writeProgress(progress);
        }
    }

    @Override
    public void keep(StreamRecord record) {
        CollectingSink.keep(switch (record) {
            case ErrorRecord error -> stage.streams().error();
            case WarningRecord warning -> stage.streams().warning();
            case VerboseRecord verbose -> stage.streams().verbose();
            case DebugRecord debug -> stage.streams().debug();
            case InformationRecord information -> stage.streams().information();
            case ProgressRecord progress -> stage.streams().progress();
        }, record);
    }

    @Override
    public RuntimeException terminate(ErrorRecord error) {
        if (error.invocation() == null) {
            error.withInvocation(invocation());
        }
        throw new Passing(error).as(Raised.Kind.COMMAND).leaving(terminates());
    }

    /** What an error that ends the command leaves: null where that goes without saying. */
    Object terminates() {
        return null;
    }

    public final boolean isWhatIf() {
        return confirmation.isWhatIf();
    }

    @Override
    public boolean shouldProcess(String target, String action) {
        return confirmation.shouldProcess(target, action);
    }

    @Override
    public boolean shouldProcess(String verboseDescription, String verboseWarning, String caption) {
        return confirmation.shouldProcess(verboseDescription, verboseWarning, caption);
    }

    @Override
    public boolean shouldContinue(String query, String caption) {
        return confirmation.shouldContinue(query, caption);
    }

    @Override
    public boolean stopping() {
        return engine.isStopping();
    }

    @Override
    public HostAdapter host() {
        return engine.host();
    }

    @Override
    public SessionState session() {
        return engine.callerSession();
    }

    @Override
    public InvocationInfo invocation() {
        return stage.call();
    }

    @Override
    public String parameterSetName() {
        return binder() == null ? "__AllParameterSets" : binder().setName();
    }

    @Override
    public Map<String, Object> boundParameters() {
        return stage.call().boundParameters();
    }

    @Override
    public Object currentInput() {
        return currentInput;
    }

    void currentInput(Object input) {
        currentInput = input;
    }

    @Override
    public RuntimeException stopUpstream() {
        throw new Signal.StopUpstream(stage);
    }

    /** The value of a preference variable as the command sees it. */
    Object preference(String key) {
        return scope().get(key);
    }
}
