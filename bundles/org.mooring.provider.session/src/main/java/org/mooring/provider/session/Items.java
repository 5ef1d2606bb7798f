package org.mooring.provider.session;

import java.util.List;
import org.mooring.dotnet.ClrDictionary;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** All items of a drive, as Get-Item answers them for its root: the values of a dictionary. */
final class Items {

    private Items() {}

    /** @param kind the drive, as {@code Variable} */
    static Object of(String kind, List<Object> items) {
        ClrType known = ClrTypes.find("System.Management.Automation." + (kind.equals("Variable") ? "PSVariable" : kind + "Info"));
        ClrDictionary dictionary = new ClrDictionary(ClrTypes.generic(ClrTypes.find("System.Collections.Generic.Dictionary`2"),
            List.of(ClrTypes.STRING, known == null ? ClrTypes.OBJECT : known)), false, null);
        for (int i = 0; i < items.size(); i++) {
            dictionary.put(String.valueOf(i), items.get(i));
        }
        return dictionary.view(false);
    }
}
