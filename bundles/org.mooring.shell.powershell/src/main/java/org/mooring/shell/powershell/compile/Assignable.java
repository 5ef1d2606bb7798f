package org.mooring.shell.powershell.compile;

import java.util.function.UnaryOperator;

import org.mooring.shell.powershell.runtime.Frame;

/** What can stand on the left of an assignment. */
interface Assignable {

    /** Gives it a value. */
    void assign(Frame f, Object value);

    /**
     * Gives it what {@code change} makes of its value; what it is a part of is evaluated once. Answers the new value.
     */
    Object change(Frame f, UnaryOperator<Object> change);
}
