package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Type;

/** System.Collections.ObjectModel.ReadOnlyDictionary: another dictionary, that is not changed through this. */
@ClrClass(value = "System.Collections.ObjectModel.ReadOnlyDictionary`2", type = ClrDictionary.class, typeParameters = {"TKey", "TValue"},
    interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
        "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
public final class ReadOnlyDictionaryType {

    private ReadOnlyDictionaryType() {}

    private static final class View extends ClrDictionary {

        View(ClrType type, ClrDictionary of) {
            super(type, false, null);
            become(of);
        }

        @Override
        public Object put(Object key, Object value) {
            throw Exceptions.notSupported("Collection is read-only.");
        }

        @Override
        public boolean tryAdd(Object key, Object value) {
            throw Exceptions.notSupported("Collection is read-only.");
        }

        @Override
        public Object remove(Object key) {
            throw Exceptions.notSupported("Collection is read-only.");
        }

        @Override
        public void clear() {
            throw Exceptions.notSupported("Collection is read-only.");
        }
    }

    @New
    public static ClrDictionary make(@Self ClrType type, @Type("System.Collections.Generic.IDictionary`2[TKey,TValue]") ClrDictionary dictionary) {
        if (dictionary == null) {
            throw Exceptions.argumentNull("dictionary");
        }
        return new View(type, dictionary);
    }

    @Get
    public static int count(ClrDictionary self) {
        return self.size();
    }

    @Get
    @Type("System.Collections.Generic.ICollection`1[TKey]")
    public static Object keys(ClrDictionary self) {
        return self.view(true);
    }

    @Get
    @Type("System.Collections.Generic.ICollection`1[TValue]")
    public static Object values(ClrDictionary self) {
        return self.view(false);
    }

    @Name("get_Item")
    @Type("TValue")
    public static Object item(ClrDictionary self, @Type("TKey") Object key) {
        return DictionaryMembers.item(self, key);
    }

    public static boolean containsKey(ClrDictionary self, @Type("TKey") Object key) {
        return self.containsKey(key);
    }

    public static boolean tryGetValue(ClrDictionary self, @Type("TKey") Object key, @Type("TValue") ByRef value) {
        return DictionaryMembers.tryGetValue(self, key, value);
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(ClrDictionary self) {
        return new Enumerator(self);
    }
}
