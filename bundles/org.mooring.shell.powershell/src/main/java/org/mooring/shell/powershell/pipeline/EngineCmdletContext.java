package org.mooring.shell.powershell.pipeline;

import org.mooring.api.stream.DotNetException;
import org.mooring.shell.powershell.binder.Binder;
import org.mooring.shell.powershell.binder.CommonValues;
import org.mooring.shell.powershell.runtime.Frame;

/** The context of a cmdlet written in Java. */
final class EngineCmdletContext extends CommandContext {

    private final CmdletStage cmdlet;

    EngineCmdletContext(CmdletStage stage, Frame caller) {
        super(stage, caller);
        this.cmdlet = stage;
    }

    @Override
    Binder binder() {
        return cmdlet.binder();
    }

    @Override
    CommonValues common() {
        return cmdlet.common();
    }

    /** An object from the pipeline that fits no parameter: the others go on. */
    void writeBindingError(DotNetException refused) {
        writeError(refused.errorRecord());
    }

    @Override
    public java.util.Map<String, Object> boundParameters() {
        java.util.Map<String, Object> bound = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        bound.putAll(cmdlet.binder().boundMap());
        return bound;
    }
}
