package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** The keys and the values of a dictionary, as it changes. */
public final class DictionaryViews {

    private DictionaryViews() {}

    @Get
    @Type("System.Collections.ICollection")
    public static Object keys(ClrDictionary self) {
        return self.view(true);
    }

    @Get
    @Type("System.Collections.ICollection")
    public static Object values(ClrDictionary self) {
        return self.view(false);
    }
}
