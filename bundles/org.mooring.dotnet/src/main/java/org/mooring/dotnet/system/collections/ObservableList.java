package org.mooring.dotnet.system.collections;

import java.util.Collection;
import java.util.List;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.Event;
import org.mooring.dotnet.EventSource;
import org.mooring.dotnet.Events;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Type;

/** A list that tells of its changes (System.Collections.ObjectModel.ObservableCollection). */
final class ObservableList extends ClrList implements EventSource {

    private final Events events = new Events("CollectionChanged", "PropertyChanged");

    ObservableList(ClrType type, Collection<?> items) {
        super(type, items);
    }

    private void changed(long action, List<Object> added, int addedAt, List<Object> removed, int removedAt) {
        events.raise("CollectionChanged", this, new Change(action, added, addedAt, removed, removedAt));
    }

    @Override
    public void add(int index, Object value) {
        super.add(index, value);
        changed(0, one(value), index, null, -1);
    }

    @Override
    public Object remove(int index) {
        Object gone = super.remove(index);
        changed(1, null, -1, one(gone), index);
        return gone;
    }

    @Override
    public Object set(int index, Object value) {
        Object gone = super.set(index, value);
        changed(2, one(value), index, one(gone), index);
        return gone;
    }

    void move(int from, int to) {
        Object value = super.remove(from);
        super.add(to, value);
        changed(3, one(value), to, one(value), from);
    }

    @Override
    public void clear() {
        super.clear();
        changed(4, null, -1, null, -1);
    }

    private static List<Object> one(Object value) {
        return java.util.Collections.singletonList(value);
    }

    @Override
    public Event event(String name) {
        return events.event(name);
    }

    /** System.Collections.Specialized.NotifyCollectionChangedEventArgs. */
    @ClrClass(value = "System.Collections.Specialized.NotifyCollectionChangedEventArgs", base = "System.EventArgs")
    public static final class Change {

        private static final String ACTION = "System.Collections.Specialized.NotifyCollectionChangedAction";

        private final long action;
        private final List<Object> added;
        private final int addedAt;
        private final List<Object> removed;
        private final int removedAt;

        Change(long action, List<Object> added, int addedAt, List<Object> removed, int removedAt) {
            this.action = action;
            this.added = added;
            this.addedAt = addedAt;
            this.removed = removed;
            this.removedAt = removedAt;
        }

        @Get
        @Type(ACTION)
        public Object action() {
            return new EnumValue((ClrEnum) ClrTypes.find(ACTION), action);
        }

        @Get
        @Type("System.Collections.IList")
        public Object newItems() {
            return added == null ? null : ClrList.arrayList(added);
        }

        @Get
        public int newStartingIndex() {
            return addedAt;
        }

        @Get
        @Type("System.Collections.IList")
        public Object oldItems() {
            return removed == null ? null : ClrList.arrayList(removed);
        }

        @Get
        public int oldStartingIndex() {
            return removedAt;
        }

        @Override
        public String toString() {
            return "System.Collections.Specialized.NotifyCollectionChangedEventArgs";
        }
    }
}
