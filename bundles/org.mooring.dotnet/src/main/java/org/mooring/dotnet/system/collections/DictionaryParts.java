package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Enumerator;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.ArrayMembers;

/** The types of the keys and of the values of generic dictionaries. */
public final class DictionaryParts {

    private DictionaryParts() {}

    @Get
    public static int count(ClrDictionary.View self) {
        return self.size();
    }

    public static boolean contains(ClrDictionary.View self, Object item) {
        return self.stream().anyMatch(i -> Comparers.equal(i, item));
    }

    @Type("System.Collections.IEnumerator")
    public static Object getEnumerator(ClrDictionary.View self) {
        return new Enumerator(self);
    }

    private static void copy(ClrDictionary.View self, Object array, int index, int argument) {
        ArrayMembers.copy(Sequences.toArray(self, self.clrType().genericArguments().get(argument)), 0, array, index, self.size());
    }

    /** Of Dictionary's keys. */
    @ClrClass(value = "System.Collections.Generic.Dictionary`2+KeyCollection", type = ClrDictionary.View.class, typeParameters = {"TKey", "TValue"},
            shared = DictionaryParts.class, interfaces = {"System.Collections.ICollection", "System.Collections.Generic.ICollection`1[TKey]",
                "System.Collections.Generic.IReadOnlyCollection`1[TKey]"})
    public static final class Keys {

        private Keys() {}

        public static void copyTo(ClrDictionary.View self, @Type("TKey[]") Object array, int index) {
            copy(self, array, index, 0);
        }
    }

    /** Of Dictionary's values. */
    @ClrClass(value = "System.Collections.Generic.Dictionary`2+ValueCollection", type = ClrDictionary.View.class, typeParameters = {"TKey", "TValue"},
            shared = DictionaryParts.class, interfaces = {"System.Collections.ICollection", "System.Collections.Generic.ICollection`1[TValue]",
                "System.Collections.Generic.IReadOnlyCollection`1[TValue]"})
    public static final class Values {

        private Values() {}

        public static void copyTo(ClrDictionary.View self, @Type("TValue[]") Object array, int index) {
            copy(self, array, index, 1);
        }
    }

    /** Of SortedDictionary's keys. */
    @ClrClass(value = "System.Collections.Generic.SortedDictionary`2+KeyCollection", type = ClrDictionary.View.class, typeParameters = {"TKey", "TValue"},
            shared = {DictionaryParts.class, Keys.class}, interfaces = {"System.Collections.ICollection", "System.Collections.Generic.ICollection`1[TKey]",
                "System.Collections.Generic.IReadOnlyCollection`1[TKey]"})
    public static final class SortedKeys {

        private SortedKeys() {}
    }

    /** Of SortedDictionary's values. */
    @ClrClass(value = "System.Collections.Generic.SortedDictionary`2+ValueCollection", type = ClrDictionary.View.class, typeParameters = {"TKey", "TValue"},
            shared = {DictionaryParts.class, Values.class}, interfaces = {"System.Collections.ICollection",
                "System.Collections.Generic.ICollection`1[TValue]", "System.Collections.Generic.IReadOnlyCollection`1[TValue]"})
    public static final class SortedValues {

        private SortedValues() {}
    }
}
