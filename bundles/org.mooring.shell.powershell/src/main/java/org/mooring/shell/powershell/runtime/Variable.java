package org.mooring.shell.powershell.runtime;

/**
 * What stands in a scope's slot for a variable that is more than its value: with a type, options or attributes, referred to, or
 * computed. Plain variables are their value itself.
 */
public abstract class Variable {

    /** Stands in a slot for $null; Java's null there means that the variable was not set. */
    public static final Variable NULL = new Variable() {
        @Override
        public Object read(Scope owner) {
            return null;
        }

        @Override
        public void write(Scope owner, Object value) {
            throw new IllegalStateException("$null's place is replaced, not written to.");
        }
    };

    /** @param owner the scope in whose slot it stands */
    public abstract Object read(Scope owner);

    public abstract void write(Scope owner, Object value);

    /** Whether code in other scopes than its own sees it. */
    public boolean isPrivate() {
        return false;
    }

    /** Whether commands from outside see nothing of it. */
    public boolean isHidden() {
        return false;
    }

    /** Its value as code of the session's pipeline sees it. */
    public final Object read(Engine engine, Scope owner) {
        if (isHidden()) {
            Visibility.check(engine, this);
        }
        return read(owner);
    }

    /** As {@link #value(Scope, Object)}, for code that may not see what is hidden. */
    public static Object value(Engine engine, Scope owner, Object slot) {
        return slot instanceof Variable v ? v.read(engine, owner) : slot;
    }

    /** Whether child scopes use it instead of making their own. */
    public boolean isAllScope() {
        return false;
    }

    /** What stands in a slot for a value. */
    public static Object content(Object value) {
        return value == null ? NULL : value;
    }

    /** A slot's content as a value. */
    public static Object value(Scope owner, Object slot) {
        return slot instanceof Variable v ? v.read(owner) : slot;
    }
}
