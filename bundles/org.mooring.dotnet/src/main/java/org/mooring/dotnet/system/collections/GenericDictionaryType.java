package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrDictionary;

/** System.Collections.Generic.Dictionary. */
@ClrClass(value = "System.Collections.Generic.Dictionary`2", type = ClrDictionary.class, typeParameters = {"TKey", "TValue"}, shared = {DictionaryMembers.class, DictionaryMaking.class, DictionaryViews.class},
        interfaces = {"System.Collections.IDictionary", "System.Collections.Generic.IDictionary`2[TKey,TValue]",
            "System.Collections.Generic.IReadOnlyDictionary`2[TKey,TValue]"})
public final class GenericDictionaryType {

    private GenericDictionaryType() {}
}
