package org.mooring.api.stream;

import java.util.List;
import java.util.Map;

/**
 * What an error keeps of the invocation that it happened in, as PowerShell's ErrorRecord does: the command, its name and the place, but
 * neither its parameters nor its pipeline, which would keep their objects alive.
 */
record ErrorInvocation(Object command, String commandName, String commandType, String errorSource, String invocationName,
        ScriptPosition position, ScriptPosition displayPosition, long historyId) implements InvocationInfo {

    static ErrorInvocation of(InvocationInfo whole) {
        return whole == null || whole instanceof ErrorInvocation ? (ErrorInvocation) whole : new ErrorInvocation(whole.command(), whole.commandName(),
            whole.commandType(), whole.errorSource(), whole.invocationName(), whole.position(), whole.displayPosition(), whole.historyId());
    }

    /** The same in another entry of the history. */
    ErrorInvocation in(long history) {
        return new ErrorInvocation(command, commandName, commandType, errorSource, invocationName, position, displayPosition, history);
    }

    @Override
    public Map<String, Object> boundParameters() {
        return Map.of();
    }

    @Override
    public List<Object> unboundArguments() {
        return List.of();
    }

    @Override
    public int pipelineLength() {
        return 0;
    }

    @Override
    public int pipelinePosition() {
        return 0;
    }

    @Override
    public boolean expectingInput() {
        return false;
    }

    @Override
    public boolean internalOrigin() {
        return true;
    }
}
