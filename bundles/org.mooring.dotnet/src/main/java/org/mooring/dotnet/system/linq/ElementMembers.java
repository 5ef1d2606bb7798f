package org.mooring.dotnet.system.linq;

import static org.mooring.dotnet.Comparers.isTrue;
import static org.mooring.dotnet.Sequences.list;
import static org.mooring.dotnet.Sequences.of;

import java.util.Iterator;
import java.util.List;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** Methods of System.Linq.Enumerable that pick one element of a sequence. */
public final class ElementMembers {

    private ElementMembers() {}

    private enum Pick { FIRST, LAST, SINGLE }

    private static Iterator<Object> matching(Object source, Delegate predicate) {
        return Lazily.filter(of(source), x -> predicate == null || isTrue(predicate.invoke(x)));
    }

    private static Object pick(Pick which, Iterator<Object> found, boolean orDefault, ClrType element, boolean filtered) {
        if (!found.hasNext()) {
            if (orDefault) {
                return element.defaultValue();
            }
            throw filtered ? Exceptions.invalidOperation("Sequence contains no matching element") : EnumerableType.empty();
        }
        Object result = found.next();
        if (which == Pick.SINGLE && found.hasNext()) {
            throw Exceptions.invalidOperation(filtered ? "Sequence contains more than one matching element" : "Sequence contains more than one element");
        }
        while (which == Pick.LAST && found.hasNext()) {
            result = found.next();
        }
        return result;
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object first(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return pick(Pick.FIRST, matching(source, null), false, element, false);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object first(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return pick(Pick.FIRST, matching(source, predicate), false, element, true);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object firstOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return pick(Pick.FIRST, matching(source, null), true, element, false);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object firstOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return pick(Pick.FIRST, matching(source, predicate), true, element, true);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object last(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return pick(Pick.LAST, matching(source, null), false, element, false);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object last(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return pick(Pick.LAST, matching(source, predicate), false, element, true);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object lastOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return pick(Pick.LAST, matching(source, null), true, element, false);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object lastOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return pick(Pick.LAST, matching(source, predicate), true, element, true);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object single(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return pick(Pick.SINGLE, matching(source, null), false, element, false);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object single(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return pick(Pick.SINGLE, matching(source, predicate), false, element, true);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object singleOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return pick(Pick.SINGLE, matching(source, null), true, element, false);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object singleOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return pick(Pick.SINGLE, matching(source, predicate), true, element, true);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object elementAt(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int index) {
        List<Object> all = list(source);
        if (index < 0 || index >= all.size()) {
            throw Exceptions.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index");
        }
        return all.get(index);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object elementAtOrDefault(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int index) {
        List<Object> all = list(source);
        return index < 0 || index >= all.size() ? element.defaultValue() : all.get(index);
    }
}
