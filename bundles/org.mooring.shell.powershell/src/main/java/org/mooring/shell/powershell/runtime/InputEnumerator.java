package org.mooring.shell.powershell.runtime;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Enumerator;

/** {@code $input}: what was piped in, once; Reset begins again. */
@ClrClass(value = "System.Collections.ArrayList+ArrayListEnumeratorSimple", base = "System.Collections.Enumerator",
    interfaces = "System.Collections.IEnumerator")
public final class InputEnumerator extends Enumerator {

    public InputEnumerator(Iterable<?> piped) {
        super(piped);
    }
}
