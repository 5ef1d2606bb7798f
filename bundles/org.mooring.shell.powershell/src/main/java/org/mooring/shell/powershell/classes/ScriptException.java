package org.mooring.shell.powershell.classes;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrTyped;
import org.mooring.object.Conversion;

/** An object of a script's class that derives from an exception. */
final class ScriptException extends DotNetException implements ClrTyped, ScriptFields {

    private static final long serialVersionUID = 1;

    private final transient ScriptClass type;
    private final transient Object[] fields;
    private Throwable base;

    ScriptException(ScriptClass type) {
        super(type.fullName(), null);
        this.type = type;
        this.fields = new Object[type.fieldCount()];
    }

    @Override
    public void become(Object made) {
        base = (Throwable) made;
        if (made instanceof DotNetException e) {
            properties().putAll(e.properties());
            if (e.errorRecord() != null) {
                withRecord(e.errorRecord());
            }
        }
    }

    /** What the base was told, unless the class says itself what its Message is. */
    @Override
    public String getMessage() {
        ClrProperty own = type.property("Message", false);
        if (own != null && own.declaringType() instanceof ScriptClass) {
            return Conversion.toText(own.get(this));
        }
        for (ClrMethod getter : type.methods("get_Message", false)) {
            if (getter.declaringType() instanceof ScriptClass) {
                return Conversion.toText(getter.invoke(this));
            }
        }
        String message = base == null ? null : base.getMessage();
        boolean told = message != null && !message.equals("Exception of type '" + ((base instanceof DotNetException e) ? e.typeName() : "") + "' was thrown.");
        return told ? message : "Exception of type '" + type.fullName() + "' was thrown.";
    }

    @Override
    public synchronized Throwable getCause() {
        return base == null ? null : base.getCause();
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
