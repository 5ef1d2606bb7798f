package org.mooring.shell.powershell.binder;

import org.mooring.object.PSObject;

/** Names of parameters in {@code $args}: text for the script, but {@code @args} passes them on as names. */
public final class SplatNames {

    private static final String MARK = "<CommandParameterName>";

    private SplatNames() {}

    static Object mark(Argument argument) {
        PSObject text = new PSObject(argument.dashed() + (argument.hasValue() ? ":" : ""));
        text.set(MARK, argument.name());
        return text;
    }

    /** The name that a value of {@code $args} is, or null. */
    public static String of(Object value) {
        return value instanceof PSObject object && object.base() instanceof String && object.note(MARK) instanceof String name ? name : null;
    }
}
