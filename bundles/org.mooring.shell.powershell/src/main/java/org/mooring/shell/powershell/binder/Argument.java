package org.mooring.shell.powershell.binder;

import org.mooring.language.ast.Extent;

/**
 * One argument of a call, evaluated.
 *
 * @param name of the parameter it was written for, without dash; null for a positional one
 * @param value meaningless where {@code hasValue} is false
 * @param hasValue whether {@code -name} stands alone: its value may be the next argument
 * @param extent where it stands, or null
 * @param text as it was written where that differs from the value's text ({@code 1kb}, {@code 007}), or null
 * @param splatted whether it came from a splatted hashtable
 */
public record Argument(String name, Object value, boolean hasValue, Extent extent, String text, boolean splatted) {

    public static final Argument[] NONE = {};

    public static Argument positional(Object value, Extent extent) {
        return new Argument(null, value, true, extent, null, false);
    }

    public static Argument named(String name, Object value) {
        return new Argument(name, value, true, null, null, false);
    }

    public static Argument[] positional(Object... values) {
        Argument[] arguments = new Argument[values.length];
        for (int i = 0; i < values.length; i++) {
            arguments[i] = positional(values[i], null);
        }
        return arguments;
    }

    public boolean isPositional() {
        return name == null;
    }

    /** As it is written for an untyped parameter that takes what is left: {@code -name}. */
    public String dashed() {
        return "-" + name;
    }
}
