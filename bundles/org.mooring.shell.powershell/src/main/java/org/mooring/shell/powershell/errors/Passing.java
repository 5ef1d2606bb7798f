package org.mooring.shell.powershell.errors;

import org.mooring.object.ControlFlow;
import org.mooring.api.stream.ErrorRecord;

/** An error that a method of {@code $PSCmdlet} makes: the call that made it adds nothing to it, unlike to what other methods throw. */
public final class Passing extends Raised implements ControlFlow {

    private static final long serialVersionUID = 1;

    public Passing(ErrorRecord record) {
        super(record);
    }
}
