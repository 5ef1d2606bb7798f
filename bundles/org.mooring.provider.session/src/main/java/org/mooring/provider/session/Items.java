package org.mooring.provider.session;

import java.util.AbstractList;
import java.util.List;
import org.mooring.dotnet.ClrClass;

/** All items of a drive, as Get-Item answers them for its root. */
@ClrClass("System.Collections.Generic.Dictionary`2+ValueCollection")
public final class Items extends AbstractList<Object> {

    private final String kind;
    private final List<Object> items;

    Items(String kind, List<Object> items) {
        this.kind = kind;
        this.items = items;
    }

    @Override
    public Object get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public String toString() {
        return "System.Collections.Generic.Dictionary`2+ValueCollection[System.String,System.Management.Automation." + kind + "]";
    }
}
