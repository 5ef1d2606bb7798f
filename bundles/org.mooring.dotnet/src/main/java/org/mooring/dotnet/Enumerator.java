package org.mooring.dotnet;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** What GetEnumerator answers: .NET's MoveNext and Current, over any Java sequence. */
@ClrClass(value = "System.Collections.Enumerator", interfaces = {"System.Collections.IEnumerator", "System.IDisposable"})
public class Enumerator implements Iterator<Object> {

    private final Iterable<?> source;
    private Iterator<?> iterator;
    private Object current;

    public Enumerator(Iterable<?> source) {
        this.source = source;
        this.iterator = source.iterator();
    }

    @Member
    public boolean moveNext() {
        boolean more = iterator.hasNext();
        current = more ? iterator.next() : null;
        return more;
    }

    @Get
    public Object current() {
        return current;
    }

    @Member
    public void reset() {
        iterator = source.iterator();
        current = null;
    }

    @Member
    public void dispose() {
        current = null;
    }

    @Override
    public boolean hasNext() {
        return iterator.hasNext();
    }

    @Override
    public Object next() {
        if (!iterator.hasNext()) {
            throw new NoSuchElementException();
        }
        moveNext();
        return current;
    }
}
