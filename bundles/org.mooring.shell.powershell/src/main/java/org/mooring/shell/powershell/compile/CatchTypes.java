package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.runtime.Frame;

/**
 * Which of some catch clauses or traps an error falls to. Several exceptions are looked at, the inner one before that around it, and the
 * clause with the most special type takes it (ExceptionHandlingOps.FindMatchingHandler).
 */
final class CatchTypes {

    private static final DotNetException STOPPED = new DotNetException("System.Management.Automation.ActionPreferenceStopException", "");
    private static final DotNetException COMMAND = new DotNetException("System.Management.Automation.CmdletInvocationException", "");
    private static final DotNetException RUNTIME = new DotNetException("System.Management.Automation.RuntimeException", "");

    /**
     * The clause that takes an error.
     *
     * @param index -1 when none does
     * @param exception the one that it was found by: the record's, that one's cause, or one that only stands around it; null when none was looked for
     */
    record Match(int index, Throwable exception) {}

    /** Null stands for a clause without a type. */
    private final ClrType[] types;
    private final int[] ranks;
    private int index = -1;
    private int rank = Integer.MAX_VALUE;
    private Throwable by;

    private CatchTypes(List<TypeName> names, Frame f) {
        types = names.stream().map(name -> name == null ? null : Types.require(name, f)).toArray(ClrType[]::new);
        ranks = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            for (int before = 0; before < i; before++) {
                if (types[i] == null || types[before] != null && types[before].isSubclassOf(types[i])) {
                    ranks[i]++;
                }
            }
        }
    }

    /** A single clause without a type takes the error as it is. */
    static Match best(List<TypeName> names, Raised raised, Frame f) {
        Throwable own = raised.errorRecord().exception();
        if (names.size() == 1 && names.get(0) == null) {
            return new Match(0, null);
        }
        CatchTypes search = new CatchTypes(names, f);
        switch (raised.kind()) {
            case PREFERENCE -> {
                search.look(STOPPED);
                if (isRuntime(own)) {
                    search.look(own.getCause());
                }
                search.look(own);
            }
            case COMMAND -> {
                search.look(own);
                search.look(COMMAND);
                search.look(own.getCause());
            }
            case STATEMENT -> {
                if (isRuntime(own)) {
                    search.look(own.getCause());
                    search.look(own);
                } else {
                    search.look(own);
                    search.look(RUNTIME);
                }
            }
        }
        return new Match(search.index, search.by);
    }

    private void look(Throwable exception) {
        if (exception == null || rank == 0) {
            return;
        }
        int found = clause(ClrTypes.of(exception));
        if (found >= 0 && (ranks[found] < rank || ranks[found] == rank && types[index] == null)) {
            index = found;
            rank = ranks[found];
            by = exception;
        }
    }

    private int clause(ClrType actual) {
        for (int i = 0; i < types.length; i++) {
            if (types[i] == actual) {
                return i;
            }
        }
        for (int i = 0; i < types.length; i++) {
            if (types[i] != null && types[i].isAssignableFrom(actual)) {
                return i;
            }
        }
        return java.util.Arrays.asList(types).indexOf(null);
    }

    /** Whether an exception is one of the engine's, that carry a record of their own. */
    static boolean isRuntime(Throwable exception) {
        ClrType runtime = ClrTypes.find("System.Management.Automation.RuntimeException");
        return runtime != null && runtime.isAssignableFrom(ClrTypes.of(exception));
    }
}
