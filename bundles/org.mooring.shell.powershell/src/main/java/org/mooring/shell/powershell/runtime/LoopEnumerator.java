package org.mooring.shell.powershell.runtime;

import java.util.Iterator;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;

/** What {@code $foreach}, {@code $switch} and {@code $input} are: an enumerator that the loop itself uses. */
@ClrClass(value = "System.Collections.IEnumerator", isInterface = true)
public final class LoopEnumerator implements Iterator<Object> {

    private final Iterator<?> elements;
    private Object current;

    public LoopEnumerator(Iterator<?> elements) {
        this.elements = elements;
    }

    @Member
    public boolean moveNext() {
        if (!elements.hasNext()) {
            current = null;
            return false;
        }
        current = elements.next();
        return true;
    }

    @Get
    public Object current() {
        return current;
    }

    @Member
    public void reset() {}

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public Object next() {
        return elements.next();
    }
}
