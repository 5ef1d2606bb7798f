package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** The lists of System.Collections.Immutable: what would change one makes another. */
public final class ImmutableLists {

    private static final String SEQUENCE = "System.Collections.Generic.IEnumerable`1[T]";
    private static final String LIST = "System.Collections.Immutable.ImmutableList`1";
    private static final String ARRAY = "System.Collections.Immutable.ImmutableArray`1";

    private ImmutableLists() {}

    private static ClrList of(ClrType type, Collection<?> items) {
        return new ClrList(type, items).asReadOnly();
    }

    private static ClrList of(String definition, ClrType element, Object items) {
        return of(ClrTypes.generic(ClrTypes.find(definition), List.of(element)), Sequences.list(items));
    }

    /** What both have. */
    public static final class Shared {

        private Shared() {}

        private static ClrList changed(ClrList self, Consumer<List<Object>> change) {
            List<Object> items = new ArrayList<>(self);
            try {
                change.accept(items);
            } catch (IndexOutOfBoundsException e) {
                throw Exceptions.outOfRange("index");
            }
            return of(self.clrType(), items);
        }

        @Get
        public static boolean isEmpty(ClrList self) {
            return self.isEmpty();
        }

        @Name("get_Item")
        @Type("T")
        public static Object item(ClrList self, int index) {
            return self.get(index);
        }

        @Type("TSelf")
        public static Object add(ClrList self, @Type("T") Object value) {
            return changed(self, items -> items.add(value));
        }

        @Type("TSelf")
        public static Object addRange(ClrList self, @Type(SEQUENCE) Object items) {
            return changed(self, all -> all.addAll(Sequences.list(items)));
        }

        @Type("TSelf")
        public static Object insert(ClrList self, int index, @Type("T") Object element) {
            return changed(self, items -> items.add(index, element));
        }

        @Type("TSelf")
        public static Object insertRange(ClrList self, int index, @Type(SEQUENCE) Object items) {
            return changed(self, all -> all.addAll(index, Sequences.list(items)));
        }

        @Type("TSelf")
        public static Object remove(ClrList self, @Type("T") Object value) {
            int at = self.indexOf(value);
            return at < 0 ? self : removeAt(self, at);
        }

        @Type("TSelf")
        public static Object removeAt(ClrList self, int index) {
            return changed(self, items -> items.remove(index));
        }

        @Type("TSelf")
        public static Object removeAll(ClrList self, @Type("System.Predicate`1[T]") Delegate match) {
            return changed(self, items -> items.removeIf(item -> Comparers.isTrue(match.invoke(item))));
        }

        @Type("TSelf")
        public static Object removeRange(ClrList self, int index, int count) {
            return changed(self, items -> items.subList(index, index + count).clear());
        }

        @Type("TSelf")
        public static Object setItem(ClrList self, int index, @Type("T") Object value) {
            return changed(self, items -> items.set(index, value));
        }

        @Type("TSelf")
        public static Object replace(ClrList self, @Type("T") Object oldValue, @Type("T") Object newValue) {
            int at = self.indexOf(oldValue);
            if (at < 0) {
                throw Exceptions.argument("Cannot find the old value", "oldValue");
            }
            return setItem(self, at, newValue);
        }

        @Type("TSelf")
        public static Object clear(ClrList self) {
            return of(self.clrType(), List.of());
        }

        @Type("TSelf")
        public static Object sort(ClrList self) {
            return changed(self, items -> Comparers.sort(items, Comparers.DEFAULT));
        }

        public static boolean contains(ClrList self, @Type("T") Object value) {
            return self.contains(value);
        }

        public static int indexOf(ClrList self, @Type("T") Object item) {
            return self.indexOf(item);
        }

        public static int lastIndexOf(ClrList self, @Type("T") Object item) {
            return self.lastIndexOf(item);
        }

        @Type("System.Collections.Generic.IEnumerator`1[T]")
        public static Object getEnumerator(ClrList self) {
            return new org.mooring.dotnet.Enumerator(self);
        }
    }

    /** System.Collections.Immutable.ImmutableList. */
    @ClrClass(value = LIST, type = ClrList.class, typeParameters = "T", shared = Shared.class,
            interfaces = {"System.Collections.IList", "System.Collections.Generic.IList`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]"})
    public static final class OfList {

        private OfList() {}

        @Get
        public static Object empty(@Self ClrType type) {
            return of(type, List.of());
        }

        @Get
        public static int count(ClrList self) {
            return self.size();
        }

        @Type("TSelf")
        public static Object reverse(ClrList self) {
            return Shared.changed(self, Collections::reverse);
        }
    }

    /** System.Collections.Immutable.ImmutableArray. */
    @ClrClass(value = ARRAY, type = ClrList.class, valueType = true, typeParameters = "T", shared = Shared.class,
            interfaces = {"System.Collections.IList", "System.Collections.Generic.IList`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]"})
    public static final class OfArray {

        private OfArray() {}

        @Get
        public static Object empty(@Self ClrType type) {
            return of(type, List.of());
        }

        @Get
        public static int length(ClrList self) {
            return self.size();
        }

        @Get
        public static boolean isDefault(ClrList self) {
            return false;
        }

        @Get
        public static boolean isDefaultOrEmpty(ClrList self) {
            return self.isEmpty();
        }
    }

    /** System.Collections.Immutable.ImmutableList, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableList", type = ClrClass.None.class)
    public static final class ListMaking {

        private ListMaking() {}

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableList`1[T]")
        public static Object create(@TypeArgument("T") ClrType type, @Params @Type("T[]") Object items) {
            return of(LIST, type, items);
        }

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableList`1[T]")
        public static Object createRange(@TypeArgument("T") ClrType type, @Type(SEQUENCE) Object items) {
            return of(LIST, type, items);
        }

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableList`1[T]")
        public static Object toImmutableList(@TypeArgument("T") ClrType type, @Type(SEQUENCE) Object source) {
            return of(LIST, type, source);
        }
    }

    /** System.Collections.Immutable.ImmutableArray, which makes them. */
    @ClrClass(value = "System.Collections.Immutable.ImmutableArray", type = ClrClass.None.class)
    public static final class ArrayMaking {

        private ArrayMaking() {}

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableArray`1[T]")
        public static Object create(@TypeArgument("T") ClrType type, @Params @Type("T[]") Object items) {
            return of(ARRAY, type, items);
        }

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableArray`1[T]")
        public static Object createRange(@TypeArgument("T") ClrType type, @Type(SEQUENCE) Object items) {
            return of(ARRAY, type, items);
        }

        @Generic("T")
        @Type("System.Collections.Immutable.ImmutableArray`1[T]")
        public static Object toImmutableArray(@TypeArgument("T") ClrType type, @Type(SEQUENCE) Object items) {
            return of(ARRAY, type, items);
        }
    }
}
