package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.errors.Raised;
import org.mooring.shell.powershell.runtime.Frame;

/** Which of some catch clauses or traps an exception falls to: first by its inner exception's type, then by its own. */
final class CatchTypes {

    private static final DotNetException STOPPED = new DotNetException("System.Management.Automation.ActionPreferenceStopException", "");

    private CatchTypes() {}

    /** The index of the type that fits best; null among {@code types} fits everything, last of all; -1 when none fits. */
    static int best(List<TypeName> types, Raised raised, Frame f) {
        if (raised.kind() == Raised.Kind.PREFERENCE) {
            int index = closest(types, STOPPED, f);
            if (index >= 0) {
                return index;
            }
        }
        int index = byInner(types, raised, f);
        if (index >= 0) {
            return index;
        }
        index = closest(types, raised.errorRecord().exception(), f);
        return index >= 0 ? index : types.indexOf(null);
    }

    /** As {@link #best}, of the inner exception alone; -1 when none fits. */
    static int byInner(List<TypeName> types, Raised raised, Frame f) {
        Throwable inner = raised.errorRecord().exception().getCause();
        return inner == null ? -1 : closest(types, inner, f);
    }

    static boolean fits(TypeName type, Throwable exception, Frame f) {
        return Types.require(type, f).isAssignableFrom(ClrTypes.of(exception));
    }

    /** Whether an exception is one of the engine's, that carry a record of their own. */
    static boolean isRuntime(Throwable exception) {
        ClrType runtime = ClrTypes.find("System.Management.Automation.RuntimeException");
        return runtime != null && runtime.isAssignableFrom(ClrTypes.of(exception));
    }

    private static int closest(List<TypeName> types, Throwable exception, Frame f) {
        ClrType actual = ClrTypes.of(exception);
        int found = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) == null) {
                continue;
            }
            ClrType wanted = Types.require(types.get(i), f);
            int distance = 0;
            for (ClrType t = actual; t != null && t != wanted; t = t.base()) {
                distance++;
            }
            if (wanted.isAssignableFrom(actual) && distance < least) {
                least = distance;
                found = i;
            }
        }
        return found;
    }

}
