package org.mooring.shell.powershell.ast;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** ReadOnlyCollections of nodes and other parts of trees. */
final class Sequence {

    private static final ClrType COLLECTION = ClrTypes.find("System.Collections.ObjectModel.ReadOnlyCollection`1");

    private Sequence() {}

    static ClrType typeOf(ClrType element) {
        return ClrTypes.generic(COLLECTION, List.of(element));
    }

    static ClrList of(ClrType element, Collection<?> items) {
        return new ClrList(typeOf(element), items).asReadOnly();
    }

    static ClrList strings(Collection<String> items) {
        return of(ClrTypes.STRING, items);
    }

    static ClrList like(ClrList other, Collection<?> items) {
        return new ClrList(other.clrType(), items).asReadOnly();
    }

    /** What a script passed as a sequence. */
    static Collection<?> items(Object given) {
        return given instanceof Object[] array ? Arrays.asList(array) : given instanceof Collection<?> items ? items : List.of(given);
    }
}
