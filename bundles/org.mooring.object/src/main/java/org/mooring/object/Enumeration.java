package org.mooring.object;

import java.util.Iterator;

/** What PowerShell enumerates: collections, iterators; not strings, dictionaries, XML nodes. */
public final class Enumeration {

    private Enumeration() {}

    /** The elements of a value that a pipeline enumerates; null of one that it passes whole. */
    public static Iterator<Object> of(Object value) {
        throw new UnsupportedOperationException();
    }

    public static boolean isEnumerable(Object value) {
        throw new UnsupportedOperationException();
    }
}
