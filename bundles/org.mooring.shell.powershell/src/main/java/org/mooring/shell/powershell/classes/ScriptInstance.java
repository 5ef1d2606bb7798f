package org.mooring.shell.powershell.classes;

import java.util.Iterator;
import java.util.List;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** An object of a script's class. */
class ScriptInstance implements ClrTyped, ScriptFields {

    private final ScriptClass type;
    private final Object[] fields;

    private ScriptInstance(ScriptClass type) {
        this.type = type;
        this.fields = new Object[type.fieldCount()];
    }

    /** One that is for Java what its class's interfaces say. */
    static ScriptInstance of(ScriptClass type) {
        boolean ordered = false;
        boolean enumerable = false;
        boolean enumerator = false;
        for (ClrType i : type.interfaces()) {
            ordered |= i.fullName().startsWith("System.IComparable");
            enumerable |= i.fullName().equals("System.Collections.IEnumerable");
            enumerator |= i.fullName().equals("System.Collections.IEnumerator");
        }
        if (enumerator) {
            return new Enumerator(type);
        }
        if (enumerable) {
            return ordered ? new OrderedSequence(type) : new Sequence(type);
        }
        return ordered ? new Ordered(type) : new ScriptInstance(type);
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
        return own != null && own.parameters().get(0).type().isInstance(other) && Conversion.toBoolean(own.invoke(this, other));
    }

    @Override
    public int hashCode() {
        ClrMethod own = own("GetHashCode", 0);
        return own == null ? System.identityHashCode(this) : Conversion.toInt(own.invoke(this));
    }

    private static int order(ScriptInstance self, Object other) {
        ClrMethod own = self.own("CompareTo", 1);
        return Conversion.toInt(own.invoke(self, Conversion.convert(other, own.parameters().get(0).type())));
    }

    private static Iterator<Object> elements(ScriptInstance self) {
        Object made = PSObject.base(self.own("GetEnumerator", 0).invoke(self));
        @SuppressWarnings("unchecked")
        Iterator<Object> elements = made instanceof Iterator<?> i ? (Iterator<Object>) i : List.<Object>of().iterator();
        return elements;
    }

    /** One whose class says how it compares. */
    static final class Ordered extends ScriptInstance implements Comparable<Object> {

        Ordered(ScriptClass type) {
            super(type);
        }

        @Override
        public int compareTo(Object other) {
            return order(this, other);
        }
    }

    /** One whose class says what its elements are. */
    static class Sequence extends ScriptInstance implements Iterable<Object> {

        Sequence(ScriptClass type) {
            super(type);
        }

        @Override
        public final Iterator<Object> iterator() {
            return elements(this);
        }
    }

    /** One whose class says both. */
    static final class OrderedSequence extends Sequence implements Comparable<Object> {

        OrderedSequence(ScriptClass type) {
            super(type);
        }

        @Override
        public int compareTo(Object other) {
            return order(this, other);
        }
    }

    /** One whose class has MoveNext and Current. */
    static final class Enumerator extends ScriptInstance implements Iterator<Object> {

        private Boolean more;

        Enumerator(ScriptClass type) {
            super(type);
        }

        @Override
        public boolean hasNext() {
            if (more == null) {
                more = Conversion.toBoolean(own("MoveNext", 0).invoke(this));
            }
            return more;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            more = null;
            ClrMethod getter = own("get_Current", 0);
            return getter != null ? getter.invoke(this) : Members.current().get(this, "Current");
        }
    }
}
