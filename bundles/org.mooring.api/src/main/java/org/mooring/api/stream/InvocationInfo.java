package org.mooring.api.stream;

import java.util.List;
import java.util.Map;

/**
 * Says which command was invoked, where and how (System.Management.Automation.InvocationInfo). The engine makes it; property bags of
 * remote errors are read back into it too.
 */
public interface InvocationInfo {

    /** The command's name as defined; empty for a script block without one. */
    String commandName();

    /** PowerShell's kind of the command: Cmdlet, Function, ExternalScript, Script...; null where there is none. */
    String commandType();

    /** What follows the error's id in the fully qualified one: a cmdlet's class, a function's name; null where nothing does. */
    String errorSource();

    /** The command as an object of the session ({@code MyCommand}), or null. */
    Object command();

    Map<String, Object> boundParameters();

    List<Object> unboundArguments();

    /** Where it was called, or null. */
    ScriptPosition position();

    /** The position that is shown instead of {@link #position()}, or null. */
    ScriptPosition displayPosition();

    /** The name that was typed: an alias, a path. */
    String invocationName();

    int pipelineLength();

    int pipelinePosition();

    boolean expectingInput();

    /** Whether a user or client called it by itself ({@code Runspace}) or a script did ({@code Internal}). */
    boolean internalOrigin();

    long historyId();

    /** The place in words, as PowerShell shows it: {@code At line:1 char:1}, the line, and a line that marks the place. */
    default String positionMessage() {
        ScriptPosition at = displayPosition() != null ? displayPosition() : position();
        return at == null ? "" : PositionMessage.of(at);
    }
}
