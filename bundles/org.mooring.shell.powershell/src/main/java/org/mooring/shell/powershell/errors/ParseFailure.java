package org.mooring.shell.powershell.errors;

import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.language.ParseError;
import org.mooring.shell.powershell.runtime.Call;

/** A script that can't be run because its text is wrong (System.Management.Automation.ParseException). */
public final class ParseFailure {

    /** How many errors the message tells. */
    private static final int MOST_SHOWN = 10;

    private ParseFailure() {}

    public static DotNetException of(List<ParseError> errors) {
        ParseError first = errors.get(0);
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (ParseError error : errors) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            if (++shown > MOST_SHOWN) {
                text.append("Not all parse errors were reported.  Correct the reported errors and try again.");
                break;
            }
            Call at = new Call(null, "", error.extent());
            text.append(at.positionMessage()).append('\n').append(error.message());
        }
        DotNetException e = new DotNetException("System.Management.Automation.ParseException", text.toString());
        e.properties().put("Errors", errors.toArray());
        e.properties().put("ErrorId", first.id());
        ErrorRecord record = new ErrorRecord(e, first.id(), ErrorCategory.ParserError, null);
        record.withInvocation(new Call(null, "", first.extent()));
        return e.withRecord(record);
    }

    /** The failure as a client is told of its own script: of one that only goes on, in the first error's words alone. */
    public static DotNetException ofClient(DotNetException failure) {
        Object errors = failure.properties().get("Errors");
        if (!(errors instanceof Object[] all) || !(all[0] instanceof ParseError first) || !first.incompleteInput()) {
            return failure;
        }
        DotNetException brief = new DotNetException(failure.typeName(), first.message());
        brief.properties().putAll(failure.properties());
        ErrorRecord record = new ErrorRecord(brief, first.id(), ErrorCategory.ParserError, null);
        record.withInvocation(failure.errorRecord().invocation());
        return brief.withRecord(record);
    }
}
