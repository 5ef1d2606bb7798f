package org.mooring.dotnet.system.linq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.KeyValuePair;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Tuple;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** Methods of System.Linq.Enumerable that work by keys, and those that came with .NET 9 and 10. */
public final class KeyedMembers {

    private static final String SOURCE = "System.Collections.Generic.IEnumerable`1[TSource]";
    private static final String KEYS = "System.Collections.Generic.IEnumerable`1[TKey]";
    private static final String KEY_OF = "System.Func`2[TSource,TKey]";

    private KeyedMembers() {}

    @Generic("TSource")
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object orderDescending(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object source) {
        return new LazySequence.Ordered(element, Sequences.list(source), Comparers.DEFAULT.reversed());
    }

    @Generic("TSource")
    @Type(SOURCE)
    public static Object asEnumerable(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object source) {
        return source;
    }

    @Generic("TSource")
    @Type(SOURCE)
    public static Object shuffle(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object source) {
        List<Object> all = Sequences.list(source);
        Collections.shuffle(all);
        return new LazySequence(element, all);
    }

    @Generic("TSource")
    public static boolean tryGetNonEnumeratedCount(@Type(SOURCE) Object source, ByRef count) {
        boolean known = !(source instanceof LazySequence);
        count.set(known ? Sequences.list(source).size() : 0);
        return known;
    }

    @Generic({"TSource", "TKey"})
    @Type(SOURCE)
    public static Object exceptBy(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object first, @Type(KEYS) Object second, @Type(KEY_OF) Delegate keySelector) {
        return new LazySequence(element, () -> {
            Set<Object> seen = new HashSet<>(Sequences.list(second));
            return Lazily.filter(Sequences.of(first), each -> seen.add(keySelector.invoke(each)));
        });
    }

    @Generic({"TSource", "TKey"})
    @Type(SOURCE)
    public static Object intersectBy(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object first, @Type(KEYS) Object second, @Type(KEY_OF) Delegate keySelector) {
        return new LazySequence(element, () -> {
            Set<Object> left = new HashSet<>(Sequences.list(second));
            return Lazily.filter(Sequences.of(first), each -> left.remove(keySelector.invoke(each)));
        });
    }

    @Generic({"TSource", "TKey"})
    @Type(SOURCE)
    public static Object unionBy(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object first, @Type(SOURCE) Object second, @Type(KEY_OF) Delegate keySelector) {
        return new LazySequence(element, () -> {
            List<Object> both = Sequences.list(first);
            both.addAll(Sequences.list(second));
            Set<Object> seen = new HashSet<>();
            return Lazily.filter(both, each -> seen.add(keySelector.invoke(each)));
        });
    }

    private static LazySequence pairs(ClrType key, ClrType value, Map<Object, Object> found) {
        ClrType type = ClrTypes.generic(ClrTypes.find("System.Collections.Generic.KeyValuePair`2"), List.of(key, value));
        List<Object> all = new ArrayList<>();
        found.forEach((k, v) -> all.add(new KeyValuePair(type, k, v)));
        return new LazySequence(type, all);
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,System.Int32]]")
    public static Object countBy(@TypeArgument("TKey") ClrType key, @Type(SOURCE) Object source, @Type(KEY_OF) Delegate keySelector) {
        Map<Object, Object> counts = new LinkedHashMap<>();
        for (Object each : Sequences.of(source)) {
            counts.merge(keySelector.invoke(each), 1, (a, b) -> (Integer) a + 1);
        }
        return pairs(key, ClrTypes.of(Integer.class), counts);
    }

    @Generic({"TSource", "TKey", "TAccumulate"})
    @Type("System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[TKey,TAccumulate]]")
    public static Object aggregateBy(@TypeArgument("TKey") ClrType key, @TypeArgument("TAccumulate") ClrType result, @Type(SOURCE) Object source,
            @Type(KEY_OF) Delegate keySelector, @Type("TAccumulate") Object seed, @Type("System.Func`3[TAccumulate,TSource,TAccumulate]") Delegate func) {
        Map<Object, Object> found = new LinkedHashMap<>();
        for (Object each : Sequences.of(source)) {
            Object k = keySelector.invoke(each);
            found.put(k, func.invoke(found.getOrDefault(k, seed), each));
        }
        return pairs(key, result, found);
    }

    @Generic("TSource")
    @Type("System.Collections.Generic.IEnumerable`1[System.ValueTuple`2[System.Int32,TSource]]")
    public static Object index(@TypeArgument("TSource") ClrType element, @Type(SOURCE) Object source) {
        List<ClrType> types = List.of(ClrTypes.of(Integer.class), element);
        List<Object> all = new ArrayList<>();
        for (Object each : Sequences.of(source)) {
            all.add(Tuple.of("System.ValueTuple", types, all.size(), each));
        }
        return new LazySequence(ClrTypes.generic(ClrTypes.find("System.ValueTuple`2"), types), all);
    }

    @Generic({"TOuter", "TInner", "TKey", "TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object groupJoin(@TypeArgument("TInner") ClrType innerType, @TypeArgument("TResult") ClrType result,
            @Type("System.Collections.Generic.IEnumerable`1[TOuter]") Object outer, @Type("System.Collections.Generic.IEnumerable`1[TInner]") Object inner,
            @Type("System.Func`2[TOuter,TKey]") Delegate outerKeySelector, @Type("System.Func`2[TInner,TKey]") Delegate innerKeySelector,
            @Type("System.Func`3[TOuter,System.Collections.Generic.IEnumerable`1[TInner],TResult]") Delegate resultSelector) {
        List<Object> all = new ArrayList<>();
        for (Object x : Sequences.of(outer)) {
            Object key = outerKeySelector.invoke(x);
            List<Object> same = new ArrayList<>();
            Sequences.of(inner).forEach(y -> {
                if (Comparers.equal(key, innerKeySelector.invoke(y))) {
                    same.add(y);
                }
            });
            all.add(resultSelector.invoke(x, new LazySequence(innerType, same)));
        }
        return new LazySequence(result, all);
    }
}
