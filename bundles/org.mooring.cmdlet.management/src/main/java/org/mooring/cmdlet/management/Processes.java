package org.mooring.cmdlet.management;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** Finds processes by name and number, with PowerShell's errors for those that are not there. */
final class Processes {

    private Processes() {}

    static List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().map(process -> new Named(ProcessType.processName(process).toLowerCase(Locale.ROOT), process))
            .sorted(Comparator.comparing(Named::name).thenComparing(named -> named.process.pid())).map(Named::process).toList();
    }

    static List<ProcessHandle> named(String[] names, Consumer<ErrorRecord> errors) {
        List<ProcessHandle> found = new ArrayList<>();
        for (String name : names) {
            Wildcard pattern = Wildcard.of(name, true);
            List<ProcessHandle> matching = all().stream().filter(process -> pattern.matches(ProcessType.processName(process))).toList();
            if (matching.isEmpty() && !Wildcard.isPattern(name)) {
                errors.accept(notFound("Cannot find a process with the name \"" + name + "\". Verify the process name and call the cmdlet again.",
                    "NoProcessFoundForGivenName", name));
            }
            found.addAll(matching);
        }
        return found;
    }

    static List<ProcessHandle> numbered(int[] ids, Consumer<ErrorRecord> errors) {
        List<ProcessHandle> found = new ArrayList<>();
        for (int id : ids) {
            ProcessHandle.of(id).ifPresentOrElse(found::add, () -> errors.accept(notFound("Cannot find a process with the process identifier " + id
                + ".", "NoProcessFoundForGivenId", id)));
        }
        return found;
    }

    private static ErrorRecord notFound(String message, String id, Object target) {
        return new ErrorRecord(new DotNetException("Microsoft.PowerShell.Commands.ProcessCommandException", message), id,
            ErrorCategory.ObjectNotFound, target);
    }

    /** The processes among the values of an -InputObject. */
    static List<ProcessHandle> of(Object[] values) {
        List<ProcessHandle> found = new ArrayList<>();
        for (Object value : values) {
            if (PSObject.base(value) instanceof ProcessHandle process) {
                found.add(process);
            }
        }
        return found;
    }

    /** Its name as it was when it was asked: a process may change it, or end, while others are looked at. */
    private record Named(String name, ProcessHandle process) {}
}
