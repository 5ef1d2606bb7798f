package org.mooring.dotnet.system.linq;

import static org.mooring.dotnet.Comparers.isTrue;
import static org.mooring.dotnet.Sequences.list;
import static org.mooring.dotnet.Sequences.of;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/**
 * System.Linq.Enumerable: its methods of sequences; those that pick one element are {@link ElementMembers}, of numbers alone {@link Sums}, more by
 * keys {@link KeyedMembers}.
 */
@ClrClass(value = "System.Linq.Enumerable", type = ClrClass.None.class, shared = {ElementMembers.class, Sums.class, KeyedMembers.class})
public final class EnumerableType {

    private EnumerableType() {}

    static DotNetException empty() {
        return Exceptions.invalidOperation("Sequence contains no elements");
    }

    private static Comparator<Object> by(Delegate key, Object comparer) {
        Comparator<Object> order = Comparers.of(comparer);
        return (a, b) -> order.compare(key.invoke(a), key.invoke(b));
    }

    private static Object extreme(List<Object> all, Function<Object, Object> key, int sign) {
        if (all.isEmpty()) {
            throw empty();
        }
        Object best = all.get(0);
        for (Object each : all) {
            if (Comparers.DEFAULT.compare(key.apply(each), key.apply(best)) * sign > 0) {
                best = each;
            }
        }
        return best;
    }

    private static ClrType groupingOf(ClrType key, ClrType element) {
        return ClrTypes.generic(ClrTypes.find("System.Linq.Grouping`2"), List.of(key, element));
    }

    private static List<Object> groups(ClrType key, ClrType element, Object source, Delegate keySelector, Delegate elementSelector) {
        Map<Object, List<Object>> found = new LinkedHashMap<>();
        for (Object each : of(source)) {
            found.computeIfAbsent(keySelector.invoke(each), k -> new ArrayList<>()).add(elementSelector == null ? each : elementSelector.invoke(each));
        }
        List<Object> groups = new ArrayList<>();
        found.forEach((k, elements) -> groups.add(new LazySequence.Grouping(key, element, k, elements)));
        return groups;
    }

    private static ClrDictionary dictionary(ClrType key, ClrType element, Object source, Delegate keySelector, Delegate elementSelector) {
        ClrDictionary made = ClrDictionary.of(key, element);
        for (Object each : of(source)) {
            Object k = keySelector.invoke(each);
            if (!made.tryAdd(k, elementSelector == null ? each : elementSelector.invoke(each))) {
                throw Exceptions.argument("An item with the same key has already been added. Key: " + k);
            }
        }
        return made;
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object where(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return new LazySequence(element, () -> Lazily.filter(of(source), x -> isTrue(predicate.invoke(x))));
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    @Name("Where")
    public static Object whereAt(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`3[TSource,System.Int32,System.Boolean]") Delegate predicate) {
        int[] at = {0};
        return new LazySequence(element, () -> {
            at[0] = 0;
            return Lazily.filter(of(source), x -> isTrue(predicate.invoke(x, at[0]++)));
        });
    }

    @Generic({"TSource", "TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object select(@TypeArgument("TResult") ClrType result, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TResult]") Delegate selector) {
        return new LazySequence(result, () -> Lazily.map(of(source), selector::invoke));
    }

    @Generic({"TSource", "TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    @Name("Select")
    public static Object selectAt(@TypeArgument("TResult") ClrType result, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`3[TSource,System.Int32,TResult]") Delegate selector) {
        return new LazySequence(result, () -> {
            int[] at = {0};
            return Lazily.map(of(source), x -> selector.invoke(x, at[0]++));
        });
    }

    @Generic({"TSource", "TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object selectMany(@TypeArgument("TResult") ClrType result, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Collections.Generic.IEnumerable`1[TResult]]") Delegate selector) {
        return new LazySequence(result, () -> {
            List<Object> all = new ArrayList<>();
            of(source).forEach(x -> of(selector.invoke(x)).forEach(all::add));
            return all.iterator();
        });
    }

    @Generic({"TSource"})
    public static boolean any(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return of(source).iterator().hasNext();
    }

    @Generic({"TSource"})
    public static boolean any(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return Lazily.filter(of(source), x -> isTrue(predicate.invoke(x))).hasNext();
    }

    @Generic({"TSource"})
    public static boolean all(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        for (Object each : of(source)) {
            if (!isTrue(predicate.invoke(each))) {
                return false;
            }
        }
        return true;
    }

    @Generic({"TSource"})
    public static int count(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return list(source).size();
    }

    @Generic({"TSource"})
    public static int count(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return (int) list(source).stream().filter(x -> isTrue(predicate.invoke(x))).count();
    }

    @Generic({"TSource"})
    public static long longCount(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return list(source).size();
    }

    @Generic({"TSource"})
    public static boolean contains(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("TSource") Object value) {
        return list(source).stream().anyMatch(x -> Comparers.equal(x, value));
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object aggregate(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`3[TSource,TSource,TSource]") Delegate func) {
        Iterator<?> all = of(source).iterator();
        if (!all.hasNext()) {
            throw empty();
        }
        Object result = all.next();
        while (all.hasNext()) {
            result = func.invoke(result, all.next());
        }
        return result;
    }

    @Generic({"TSource", "TAccumulate"})
    @Type("TAccumulate")
    public static Object aggregate(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("TAccumulate") Object seed, @Type("System.Func`3[TAccumulate,TSource,TAccumulate]") Delegate func) {
        Object result = seed;
        for (Object each : of(source)) {
            result = func.invoke(result, each);
        }
        return result;
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object take(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int count) {
        return new LazySequence(element, () -> Lazily.limit(of(source), count));
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object skip(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int count) {
        return new LazySequence(element, () -> Lazily.skip(of(source), count));
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object takeLast(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int count) {
        return new LazySequence(element, () -> {
            List<Object> all = list(source);
            return all.subList(Math.max(0, all.size() - Math.max(0, count)), all.size()).iterator();
        });
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object skipLast(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int count) {
        return new LazySequence(element, () -> {
            List<Object> all = list(source);
            return all.subList(0, Math.max(0, all.size() - Math.max(0, count))).iterator();
        });
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object takeWhile(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return new LazySequence(element, () -> Lazily.takeWhile(of(source), x -> isTrue(predicate.invoke(x))));
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object skipWhile(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,System.Boolean]") Delegate predicate) {
        return new LazySequence(element, () -> Lazily.skipWhile(of(source), x -> isTrue(predicate.invoke(x))));
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object concat(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second) {
        return new LazySequence(element, () -> {
            List<Object> all = list(first);
            all.addAll(list(second));
            return all.iterator();
        });
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object append(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("TSource") Object value) {
        return new LazySequence(element, () -> {
            List<Object> all = list(source);
            all.add(value);
            return all.iterator();
        });
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object prepend(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("TSource") Object value) {
        return new LazySequence(element, () -> {
            List<Object> all = list(source);
            all.add(0, value);
            return all.iterator();
        });
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object reverse(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return new LazySequence(element, () -> list(source).reversed().iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object distinct(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return new LazySequence(element, () -> Keyed.set(source, null).iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object distinct(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Collections.Generic.IEqualityComparer`1[TSource]") Object comparer) {
        return new LazySequence(element, () -> Keyed.set(source, comparer).iterator());
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object distinctBy(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return new LazySequence(element, () -> {
            java.util.Set<Object> seen = new java.util.HashSet<>();
            return Lazily.filter(of(source), x -> seen.add(keySelector.invoke(x)));
        });
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object union(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second) {
        return new LazySequence(element, () -> Keyed.union(first, second, null).iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object union(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second, @Type("System.Collections.Generic.IEqualityComparer`1[TSource]") Object comparer) {
        return new LazySequence(element, () -> Keyed.union(first, second, comparer).iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object intersect(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second) {
        return new LazySequence(element, () -> Keyed.intersect(first, second, null).iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object intersect(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second, @Type("System.Collections.Generic.IEqualityComparer`1[TSource]") Object comparer) {
        return new LazySequence(element, () -> Keyed.intersect(first, second, comparer).iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object except(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second) {
        return new LazySequence(element, () -> Keyed.except(first, second, null).iterator());
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object except(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second, @Type("System.Collections.Generic.IEqualityComparer`1[TSource]") Object comparer) {
        return new LazySequence(element, () -> Keyed.except(first, second, comparer).iterator());
    }

    @Generic({"TSource"})
    public static boolean sequenceEqual(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object second) {
        List<Object> a = list(first);
        List<Object> b = list(second);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!Comparers.equal(a.get(i), b.get(i))) {
                return false;
            }
        }
        return a.size() == b.size();
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object orderBy(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return new LazySequence.Ordered(element, list(source), by(keySelector, null));
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object orderBy(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector, @Type("System.Collections.Generic.IComparer`1[TKey]") Object comparer) {
        return new LazySequence.Ordered(element, list(source), by(keySelector, comparer));
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object orderByDescending(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return new LazySequence.Ordered(element, list(source), by(keySelector, null).reversed());
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object orderByDescending(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector, @Type("System.Collections.Generic.IComparer`1[TKey]") Object comparer) {
        return new LazySequence.Ordered(element, list(source), by(keySelector, comparer).reversed());
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object thenBy(@TypeArgument("TSource") ClrType element, @Type("System.Linq.OrderedEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        LazySequence.Ordered before = (LazySequence.Ordered) source;
        return new LazySequence.Ordered(element, before.items, before.order.thenComparing(by(keySelector, null)));
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object thenByDescending(@TypeArgument("TSource") ClrType element, @Type("System.Linq.OrderedEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        LazySequence.Ordered before = (LazySequence.Ordered) source;
        return new LazySequence.Ordered(element, before.items, before.order.thenComparing(by(keySelector, null).reversed()));
    }

    @Generic({"TSource"})
    @Type("System.Linq.OrderedEnumerable`1[TSource]")
    public static Object order(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return new LazySequence.Ordered(element, list(source), Comparers.DEFAULT);
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Collections.Generic.IEnumerable`1[System.Linq.Grouping`2[TKey,TSource]]")
    public static Object groupBy(@TypeArgument("TSource") ClrType element, @TypeArgument("TKey") ClrType key, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return new LazySequence(groupingOf(key, element), groups(key, element, source, keySelector, null));
    }

    @Generic({"TSource", "TKey", "TElement"})
    @Type("System.Collections.Generic.IEnumerable`1[System.Linq.Grouping`2[TKey,TElement]]")
    public static Object groupBy(@TypeArgument("TKey") ClrType key, @TypeArgument("TElement") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector, @Type("System.Func`2[TSource,TElement]") Delegate elementSelector) {
        return new LazySequence(groupingOf(key, element), groups(key, element, source, keySelector, elementSelector));
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Linq.Lookup`2[TKey,TSource]")
    public static Object toLookup(@TypeArgument("TSource") ClrType element, @TypeArgument("TKey") ClrType key, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return new Lookup(key, element, groups(key, element, source, keySelector, null));
    }

    @Generic({"TOuter", "TInner", "TKey", "TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object join(@TypeArgument("TResult") ClrType result, @Type("System.Collections.Generic.IEnumerable`1[TOuter]") Object outer, @Type("System.Collections.Generic.IEnumerable`1[TInner]") Object inner, @Type("System.Func`2[TOuter,TKey]") Delegate outerKeySelector, @Type("System.Func`2[TInner,TKey]") Delegate innerKeySelector, @Type("System.Func`3[TOuter,TInner,TResult]") Delegate resultSelector) {
        List<Object> all = new ArrayList<>();
        for (Object x : of(outer)) {
            Object key = outerKeySelector.invoke(x);
            for (Object y : of(inner)) {
                if (Comparers.equal(key, innerKeySelector.invoke(y))) {
                    all.add(resultSelector.invoke(x, y));
                }
            }
        }
        return new LazySequence(result, all);
    }

    @Generic({"TFirst", "TSecond", "TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object zip(@TypeArgument("TResult") ClrType result, @Type("System.Collections.Generic.IEnumerable`1[TFirst]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSecond]") Object second, @Type("System.Func`3[TFirst,TSecond,TResult]") Delegate resultSelector) {
        List<Object> all = new ArrayList<>();
        Iterator<?> others = of(second).iterator();
        for (Object x : of(first)) {
            if (!others.hasNext()) {
                break;
            }
            all.add(resultSelector.invoke(x, others.next()));
        }
        return new LazySequence(result, all);
    }

    @Generic({"TFirst", "TSecond"})
    public static Object zip(@Type("System.Collections.Generic.IEnumerable`1[TFirst]") Object first, @Type("System.Collections.Generic.IEnumerable`1[TSecond]") Object second) {
        List<Object> all = new ArrayList<>();
        Iterator<?> others = of(second).iterator();
        for (Object x : of(first)) {
            if (!others.hasNext()) {
                break;
            }
            all.add(org.mooring.dotnet.Tuple.of("System.ValueTuple", x, others.next()));
        }
        return all.toArray();
    }

    @Generic({"TSource"})
    public static Object chunk(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, int size) {
        List<Object> all = list(source);
        List<Object> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(Sequences.toArray(all.subList(i, Math.min(all.size(), i + size)), element));
        }
        return new LazySequence(ClrTypes.array(element, 1), chunks);
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.IEnumerable`1[TSource]")
    public static Object defaultIfEmpty(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return new LazySequence(element, () -> {
            List<Object> all = list(source);
            return (all.isEmpty() ? java.util.Collections.singletonList(element.defaultValue()) : all).iterator();
        });
    }

    @Generic({"TSource"})
    @Type("TSource[]")
    public static Object toArray(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return Sequences.toArray(list(source), element);
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.List`1[TSource]")
    public static Object toList(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return ClrList.of(element, list(source));
    }

    @Generic({"TSource"})
    @Type("System.Collections.Generic.HashSet`1[TSource]")
    public static Object toHashSet(@TypeArgument("TSource") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        ClrType type = ClrTypes.generic(ClrTypes.find("System.Collections.Generic.HashSet`1"), List.of(element));
        return new org.mooring.dotnet.ClrCollection(type, new java.util.LinkedHashSet<>(list(source)), null);
    }

    @Generic({"TSource", "TKey"})
    @Type("System.Collections.Generic.Dictionary`2[TKey,TSource]")
    public static Object toDictionary(@TypeArgument("TSource") ClrType element, @TypeArgument("TKey") ClrType key, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return dictionary(key, element, source, keySelector, null);
    }

    @Generic({"TSource", "TKey", "TElement"})
    @Type("System.Collections.Generic.Dictionary`2[TKey,TElement]")
    public static Object toDictionary(@TypeArgument("TKey") ClrType key, @TypeArgument("TElement") ClrType element, @Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector, @Type("System.Func`2[TSource,TElement]") Delegate elementSelector) {
        return dictionary(key, element, source, keySelector, elementSelector);
    }

    @Generic({"TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object cast(@TypeArgument("TResult") ClrType result, @Type("System.Collections.IEnumerable") Object source) {
        return new LazySequence(result, () -> Lazily.map(of(source), x -> {
            if (x != null && !result.isInstance(x)) {
                throw Exceptions.make("System.InvalidCastException", "Unable to cast object of type '" + ClrTypes.of(x).fullName() + "' to type '" + result.fullName() + "'.");
            }
            return x;
        }));
    }

    @Generic({"TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object ofType(@TypeArgument("TResult") ClrType result, @Type("System.Collections.IEnumerable") Object source) {
        return new LazySequence(result, () -> Lazily.filter(of(source), result::isInstance));
    }

    @Generic({"TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object empty(@TypeArgument("TResult") ClrType result) {
        return Sequences.toArray(List.of(), result);
    }

    @Generic({"TResult"})
    @Type("System.Collections.Generic.IEnumerable`1[TResult]")
    public static Object repeat(@TypeArgument("TResult") ClrType result, @Type("TResult") Object element, int count) {
        return new LazySequence(result, java.util.Collections.nCopies(count, element));
    }

    @Type("System.Collections.Generic.IEnumerable`1[System.Int32]")
    public static Object range(int start, int count) {
        if (count < 0) {
            throw Exceptions.outOfRange("count");
        }
        return new LazySequence(ClrTypes.INT32, java.util.stream.IntStream.range(start, start + count).boxed().toList());
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object max(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return extreme(list(source), x -> x, 1);
    }

    @Generic({"TSource", "TResult"})
    @Type("TResult")
    public static Object max(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TResult]") Delegate selector) {
        return extreme(Sequences.list(new LazySequence(ClrTypes.OBJECT, () -> Lazily.map(of(source), selector::invoke))), x -> x, 1);
    }

    @Generic({"TSource", "TKey"})
    @Type("TSource")
    public static Object maxBy(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return extreme(list(source), keySelector::invoke, 1);
    }

    @Generic({"TSource"})
    @Type("TSource")
    public static Object min(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source) {
        return extreme(list(source), x -> x, -1);
    }

    @Generic({"TSource", "TResult"})
    @Type("TResult")
    public static Object min(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TResult]") Delegate selector) {
        return extreme(Sequences.list(new LazySequence(ClrTypes.OBJECT, () -> Lazily.map(of(source), selector::invoke))), x -> x, -1);
    }

    @Generic({"TSource", "TKey"})
    @Type("TSource")
    public static Object minBy(@Type("System.Collections.Generic.IEnumerable`1[TSource]") Object source, @Type("System.Func`2[TSource,TKey]") Delegate keySelector) {
        return extreme(list(source), keySelector::invoke, -1);
    }
}
