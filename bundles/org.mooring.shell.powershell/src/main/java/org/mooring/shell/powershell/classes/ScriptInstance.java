package org.mooring.shell.powershell.classes;

import java.util.List;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrTyped;
import org.mooring.object.Conversion;

/** An object of a script's class. */
class ScriptInstance implements ClrTyped, ScriptFields {

    private final ScriptClass type;
    private final Object[] fields;

    ScriptInstance(ScriptClass type) {
        this.type = type;
        this.fields = new Object[type.fieldCount()];
    }

    @Override
    public final ScriptClass clrType() {
        return type;
    }

    @Override
    public final Object[] fields() {
        return fields;
    }

    /** The class's own method of these parameters' number, or null. */
    final ClrMethod own(String name, int parameters) {
        List<ClrMethod> methods = type.methods(name, false);
        for (ClrMethod method : methods) {
            if (method.parameters().size() == parameters && method.declaringType() instanceof ScriptClass) {
                return method;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        ClrMethod own = own("ToString", 0);
        return own == null ? type.fullName() : Conversion.toText(own.invoke(this));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        ClrMethod own = own("Equals", 1);
        return own != null && Conversion.toBoolean(own.invoke(this, other));
    }

    @Override
    public int hashCode() {
        ClrMethod own = own("GetHashCode", 0);
        return own == null ? System.identityHashCode(this) : Conversion.toInt(own.invoke(this));
    }

    /** One whose class says how it compares. */
    static final class Ordered extends ScriptInstance implements Comparable<Object> {

        Ordered(ScriptClass type) {
            super(type);
        }

        @Override
        public int compareTo(Object other) {
            return Conversion.toInt(own("CompareTo", 1).invoke(this, other));
        }
    }
}
