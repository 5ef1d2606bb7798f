package org.mooring.shell.powershell.errors;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.runtime.Call;

/** What becomes of an exception that leaves a cmdlet. */
public final class CmdletErrors {

    private CmdletErrors() {}

    /** The terminating error of a command. */
    public static Raised thrown(RuntimeException e, Object command, Call call) {
        if (e instanceof Raised raised) {
            return raised.ending(command, call);
        }
        ErrorRecord record;
        if (e instanceof DotNetException known && known.errorRecord() != null) {
            record = known.errorRecord();
        } else {
            String type = ClrTypes.of(e).fullName();
            record = new ErrorRecord(e, type, ErrorCategory.NotSpecified, null);
        }
        if (record.invocation() == null) {
            record.withInvocation(call);
        }
        return new Raised(record).as(Raised.Kind.COMMAND);
    }
}
