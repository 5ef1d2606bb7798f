package org.mooring.shell.powershell.classes;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrTyped;
import org.mooring.object.Conversion;

/** An object of a script's class that derives from an exception. */
final class ScriptException extends DotNetException implements ClrTyped, ScriptFields {

    private static final long serialVersionUID = 1;

    private final transient ScriptClass type;
    private final transient Object[] fields;
    private String message;

    ScriptException(ScriptClass type) {
        super(type.fullName(), null);
        this.type = type;
        this.fields = new Object[type.fieldCount()];
    }

    /** What the base's constructor is given: a message, and an inner exception. */
    void construct(Object[] arguments) {
        if (arguments.length > 0) {
            message = arguments[0] == null ? null : Conversion.toText(arguments[0]);
        }
        if (arguments.length > 1 && arguments[1] instanceof Throwable inner && getCause() == null) {
            initCause(inner);
        }
    }

    @Override
    public String getMessage() {
        return message != null ? message : "Exception of type '" + type.fullName() + "' was thrown.";
    }

    @Override
    public ScriptClass clrType() {
        return type;
    }

    @Override
    public Object[] fields() {
        return fields;
    }
}
