package org.mooring.object.automation;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Management.Automation.PSDataCollection. */
@ClrClass(value = "System.Management.Automation.PSDataCollection`1", type = PSDataCollection.class, typeParameters = "T",
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
    public static PSDataCollection make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Object items) {
        PSDataCollection made = new PSDataCollection(type);
        Sequences.list(items).forEach(made::add);
        made.complete();
        return made;
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
        return self.blocks();
    }

    @Set
    public static void blockingEnumerator(PSDataCollection self, boolean value) {
        self.block(value);
    }

    @Get
    public static boolean enumeratorNeverBlocks(PSDataCollection self) {
        return self.neverBlocks();
    }

    @Set
    public static void enumeratorNeverBlocks(PSDataCollection self, boolean value) {
        self.neverBlock(value);
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(PSDataCollection self) {
        return new Enumerator(self);
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

    public static void add(PSDataCollection self, @Type("T") Object item) {
        self.add(item);
    }

    public static void insert(PSDataCollection self, int index, @Type("T") Object item) {
        self.add(index, item);
    }

    public static boolean contains(PSDataCollection self, @Type("T") Object item) {
        return self.contains(item);
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

    public static void dispose(PSDataCollection self) {
        self.complete();
    }

    /** Takes all that is there. */
    @Type("System.Collections.ObjectModel.Collection`1[T]")
    public static Object readAll(PSDataCollection self) {
        return new ClrList(ClrTypes.generic(ClrTypes.find("System.Collections.ObjectModel.Collection`1"), List.of(self.element())), self.takeAll());
    }
}
