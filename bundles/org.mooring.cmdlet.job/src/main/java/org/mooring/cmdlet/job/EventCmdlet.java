package org.mooring.cmdlet.job;

import java.util.List;
import java.util.function.Function;

import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Wildcard;
import org.mooring.object.event.EventTable;

/** What the commands of events have in common. */
abstract class EventCmdlet extends PipelineCmdlet {

    final EventTable events() {
        return session().service(EventTable.class);
    }

    final void writeError(String id, String message, Object target) {
        writeError(new ErrorRecord(new DotNetException("System.ArgumentException", message), id, ErrorCategory.InvalidArgument, target));
    }

    /** Those whose source fits; an error when there is none and the name is no pattern. */
    final <T> List<T> bySource(List<T> all, Function<T, String> source, String name, String what) {
        Wildcard pattern = Wildcard.of(name, true);
        List<T> found = all.stream().filter(one -> pattern.matches(source.apply(one))).toList();
        if (found.isEmpty() && !Wildcard.isPattern(name)) {
            writeError("INVALID_SOURCE_IDENTIFIER", what + " '" + name + "' does not exist.", name);
        }
        return found;
    }

    /** Those whose number fits; an error when there is none. */
    final <T> List<T> byNumber(List<T> all, Function<T, Integer> number, int wanted, String id, String what) {
        List<T> found = all.stream().filter(one -> number.apply(one) == wanted).toList();
        if (found.isEmpty()) {
            writeError(id, what + " '" + wanted + "' does not exist.", wanted);
        }
        return found;
    }
}
