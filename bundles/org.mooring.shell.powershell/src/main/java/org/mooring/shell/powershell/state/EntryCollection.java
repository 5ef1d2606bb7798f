package org.mooring.shell.powershell.state;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.object.Wildcard;

/** Entries of one kind, several of a name too (InitialSessionStateEntryCollection). */
public final class EntryCollection extends AbstractList<Entry> implements ClrTyped {

    private static final String NAME = "System.Management.Automation.Runspaces.InitialSessionStateEntryCollection`1";

    private final String element;
    private final List<Entry> entries = new ArrayList<>();

    /** @param element the full name of the entries' type */
    EntryCollection(String element) {
        this.element = element;
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.generic(ClrTypes.find(NAME), List.of(ClrTypes.find(element)));
    }

    @Override
    public Entry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public void add(int index, Entry entry) {
        entries.add(index, entry);
    }

    @Override
    public Entry remove(int index) {
        return entries.remove(index);
    }

    /** Those of a name, without case. */
    public List<Entry> named(String name) {
        return entries.stream().filter(e -> e.name().equalsIgnoreCase(name)).toList();
    }

    /** Those that a wildcard fits. */
    public List<Entry> like(String pattern) {
        Wildcard wildcard = Wildcard.of(pattern, true);
        return entries.stream().filter(e -> wildcard.matches(e.name())).toList();
    }

    void addCopies(EntryCollection others) {
        others.forEach(e -> entries.add(e.copy()));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Its members. */
    @ClrClass(value = NAME, type = EntryCollection.class, typeParameters = "T",
        interfaces = {"System.Collections.Generic.IEnumerable`1[T]", "System.Collections.IEnumerable"})
    public static final class Definition {

        private Definition() {}

        @Get
        public static int count(EntryCollection self) {
            return self.size();
        }

        @Name("get_Item")
        @Type("T")
        public static Object item(EntryCollection self, int index) {
            return self.get(index);
        }

        @Name("get_Item")
        @Type("System.Collections.ObjectModel.Collection`1[T]")
        public static Object item(EntryCollection self, String name) {
            return collection(self, self.named(name));
        }

        @Name("LookUpByName")
        @Type("System.Collections.ObjectModel.Collection`1[T]")
        public static Object lookUpByName(EntryCollection self, String name) {
            return collection(self, self.like(name));
        }

        private static Object collection(EntryCollection self, List<Entry> entries) {
            ClrType collection = ClrTypes.find("System.Collections.ObjectModel.Collection`1");
            return new ClrList(ClrTypes.generic(collection, List.of(ClrTypes.find(self.element))), entries);
        }

        public static void add(EntryCollection self, @Type("T") Object item) {
            self.add((Entry) item);
        }

        @Name("Add")
        public static void addAll(EntryCollection self, @Type("System.Collections.Generic.IEnumerable`1[T]") Iterable<?> items) {
            items.forEach(item -> self.add((Entry) item));
        }

        public static void clear(EntryCollection self) {
            self.clear();
        }

        public static void reset(EntryCollection self) {
            self.clear();
        }

        public static void remove(EntryCollection self, String name, Object type) {
            self.entries.removeIf(e -> e.name().equalsIgnoreCase(name)
                && (type == null || ClrTypes.of(e) == type || type instanceof ClrType t && t.isInstance(e)));
        }

        public static void removeItem(EntryCollection self, int index) {
            self.remove(index);
        }

        public static void removeItem(EntryCollection self, int index, int count) {
            for (int i = 0; i < count; i++) {
                self.remove(index);
            }
        }

        @Name("Clone")
        public static EntryCollection cloned(EntryCollection self) {
            EntryCollection copy = new EntryCollection(self.element);
            copy.addCopies(self);
            return copy;
        }

        @Type("System.Collections.IEnumerator")
        public static Object getEnumerator(EntryCollection self) {
            return new Enumerator(self);
        }
    }
}
