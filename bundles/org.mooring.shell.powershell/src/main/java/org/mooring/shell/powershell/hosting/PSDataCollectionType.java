package org.mooring.shell.powershell.hosting;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;
import org.mooring.object.Conversion;

/** The members of {@link PSDataCollection}. */
@ClrClass(value = PSDataCollection.NAME, type = PSDataCollection.class, typeParameters = "T",
    interfaces = {"System.Collections.IList", "System.Collections.Generic.IList`1[T]", "System.IDisposable"})
public final class PSDataCollectionType {

    private PSDataCollectionType() {}

    @New
    public static PSDataCollection make(@Self ClrType type) {
        return new PSDataCollection(type);
    }

    @New
    public static PSDataCollection make(@Self ClrType type, int capacity) {
        return new PSDataCollection(type);
    }

    @New
    public static PSDataCollection make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Iterable<?> items) {
        PSDataCollection made = new PSDataCollection(type);
        items.forEach(item -> made.add(Conversion.convert(item, made.element())));
        made.complete();
        return made;
    }

    public static void add(PSDataCollection self, @Type("T") Object item) {
        self.add(item);
    }

    public static void insert(PSDataCollection self, int index, @Type("T") Object item) {
        self.add(index, item);
    }

    public static boolean contains(PSDataCollection self, @Type("T") Object item) {
        return self.indexOf(item) >= 0;
    }

    public static int indexOf(PSDataCollection self, @Type("T") Object item) {
        return self.indexOf(item);
    }

    public static boolean remove(PSDataCollection self, @Type("T") Object item) {
        return self.remove(item);
    }

    public static void removeAt(PSDataCollection self, int index) {
        self.remove(index);
    }

    public static void clear(PSDataCollection self) {
        self.clear();
    }

    public static void complete(PSDataCollection self) {
        self.complete();
    }

    @Type("System.Collections.ObjectModel.Collection`1[T]")
    public static Object readAll(PSDataCollection self) {
        return new org.mooring.dotnet.ClrList(org.mooring.dotnet.ClrTypes.generic(
            org.mooring.dotnet.ClrTypes.find("System.Collections.ObjectModel.Collection`1"), java.util.List.of(self.element())), self.take());
    }

    @Get
    public static int count(PSDataCollection self) {
        return self.size();
    }

    @Get
    public static boolean isOpen(PSDataCollection self) {
        return self.isOpen();
    }

    @Get
    public static boolean isReadOnly(PSDataCollection self) {
        return false;
    }

    @Get
    public static boolean blockingEnumerator(PSDataCollection self) {
        return self.blocksWhenOpen();
    }

    @Set
    public static void blockingEnumerator(PSDataCollection self, boolean value) {
        self.blockWhenOpen(value);
    }

    @Get
    public static boolean enumeratorNeverBlocks(PSDataCollection self) {
        return self.neverBlocks();
    }

    @Set
    public static void enumeratorNeverBlocks(PSDataCollection self, boolean value) {
        self.neverBlock(value);
    }

    @Name("get_Item")
    @Type("T")
    public static Object item(PSDataCollection self, int index) {
        return self.get(index);
    }

    @Name("set_Item")
    public static void item(PSDataCollection self, int index, @Type("T") Object value) {
        self.set(index, value);
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(PSDataCollection self) {
        return new Enumerator(self);
    }

    public static void dispose(PSDataCollection self) {
        self.complete();
        self.clear();
    }
}
