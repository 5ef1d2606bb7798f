package org.mooring.cmdlet.session;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Members;

/** Whether an error of another session came from a {@code throw} statement there. */
final class Thrown {

    private Thrown() {}

    static boolean is(ErrorRecord error) {
        if (!(error.exception() instanceof DotNetException exception)) {
            return false;
        }
        Object there = exception.properties().get("SerializedRemoteException");
        return there != null && Boolean.TRUE.equals(Members.current().get(there, "WasThrownFromThrowStatement"));
    }
}
