package org.mooring.dotnet.system.collections;

import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Sequences;
import org.mooring.dotnet.Type;

/** System.Collections.ObjectModel.ObservableCollection. */
@ClrClass(value = "System.Collections.ObjectModel.ObservableCollection`1", type = ClrList.class, typeParameters = "T",
        base = "System.Collections.ObjectModel.Collection`1[T]",
        interfaces = {"System.Collections.Specialized.INotifyCollectionChanged", "System.ComponentModel.INotifyPropertyChanged"})
public final class ObservableCollectionType {

    private ObservableCollectionType() {}

    @New
    public static ClrList make(@Self ClrType type) {
        return new ObservableList(type, List.of());
    }

    @New
    public static ClrList make(@Self ClrType type, @Type("System.Collections.Generic.IEnumerable`1[T]") Object collection) {
        return new ObservableList(type, Sequences.list(collection));
    }

    public static void move(ClrList self, int oldIndex, int newIndex) {
        ((ObservableList) self).move(oldIndex, newIndex);
    }
}
