package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.language.ast.Extent;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code throw}: of anything; alone in a catch it throws again what was caught. */
final class ThrowNode extends Node {

    private static final ClrType RUNTIME = ClrTypes.find(Errors.RUNTIME);

    private final Node value;
    private final Extent extent;

    /** @param value null without one */
    ThrowNode(Node value, Extent extent) {
        this.value = value;
        this.extent = extent;
    }

    @Override
    public int run(Frame f, Sink out) {
        f.at = extent;
        if (value == null && f.engine.rethrown != null) {
            throw f.engine.rethrown.byThrow();
        }
        Object thrown = value == null ? null : kept(value.evaluate(f));
        f.at = extent;
        Raised raised = raise(f, thrown).byThrow();
        if (raised.errorRecord().exception() instanceof DotNetException exception) {
            exception.properties().put("WasThrownFromThrowStatement", true);
        }
        throw raised;
    }

    private static Raised raise(Frame f, Object thrown) {
        Object base = PSObject.base(thrown);
        if (base instanceof ErrorRecord record) {
            return new Raised(copy(record));
        }
        if (base instanceof Throwable exception) {
            ErrorRecord own = exception instanceof DotNetException e ? reported(e) : null;
            String id = exception.getMessage() == null ? "" : exception.getMessage();
            return new Raised(own != null ? own : new ErrorRecord(exception, id, ErrorCategory.OperationStopped, null));
        }
        String message = thrown == null ? "ScriptHalted" : Conversion.toText(thrown);
        DotNetException exception = new DotNetException(Errors.RUNTIME, message);
        exception.withRecord(message, ErrorCategory.OperationStopped, thrown == AutomationNull.VALUE ? null : thrown);
        return new Raised(exception.errorRecord());
    }

    /** What an exception says of itself: what it was given, or, of a RuntimeException, its type's own; null for none. */
    private static ErrorRecord reported(DotNetException exception) {
        return exception.errorRecord() == null && RUNTIME.isAssignableFrom(ClrTypes.of(exception)) ? Exceptions.record(exception)
            : exception.errorRecord();
    }

    /** What is thrown is another record than the one that was given. */
    private static ErrorRecord copy(ErrorRecord record) {
        ErrorRecord copy = new ErrorRecord(record.exception(), record.errorId(), record.category().category(), record.target());
        copy.category().activity(record.category().activity());
        copy.category().reason(record.category().reason());
        copy.category().targetName(record.category().targetName());
        copy.category().targetType(record.category().targetType());
        return copy.withDetails(record.details()).withInvocation(record.invocation()).withScriptStackTrace(record.scriptStackTrace());
    }

    @Override
    public Object evaluate(Frame f) {
        run(f, Sink.NULL);
        return AutomationNull.VALUE;
    }
}
