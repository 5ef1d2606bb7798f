package org.mooring.shell.powershell.pipeline;

import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.shell.powershell.binder.Binder;
import org.mooring.shell.powershell.binder.CommonValues;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.SessionState;

/** The context of an advanced function: what {@code $PSCmdlet} is. */
public final class ScriptCmdletContext extends CommandContext {

    private final FunctionStage function;

    ScriptCmdletContext(FunctionStage stage, Frame frame) {
        super(stage, frame);
        this.function = stage;
    }

    @Override
    public void writeError(ErrorRecord error) {
        takeOver(error);
        super.writeError(error);
    }

    @Override
    public RuntimeException terminate(ErrorRecord error) {
        takeOver(error);
        return super.terminate(error);
    }

    /** A function that passes on an error of another command makes it its own (MshCommandRuntime). */
    private void takeOver(ErrorRecord error) {
        InvocationInfo before = error.invocation();
        if (before != null && before.commandName().equals(error.category().activity())) {
            error.category().activity(null);
        }
        error.withInvocation(invocation());
    }

    /** The state of what called the function. */
    public SessionState callerState() {
        return function.callerScope().state();
    }

    @Override
    Binder binder() {
        return function.binder();
    }

    @Override
    Object terminates() {
        return function;
    }

    /** Whether the function takes -First, -Skip and -IncludeTotalCount. */
    public boolean hasPaging() {
        return binder() != null && binder().parameters().traits().paging();
    }

    /** What is bound to a parameter, or {@code Call.UNBOUND}. */
    public Object bound(String parameter) {
        return binder().boundValue(parameter);
    }

    @Override
    CommonValues common() {
        return function.common();
    }
}
