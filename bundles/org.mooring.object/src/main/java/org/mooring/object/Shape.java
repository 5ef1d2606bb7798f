package org.mooring.object;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which members objects of one make have, and in which slot each is: objects that were given the same members in the same order share
 * a shape. A call site that has seen a shape may keep {@link #slot} and read {@link PSObject#slot(int)} as long as shapes are the same.
 *
 * <p>A slot holds a value or a {@link PSMember}. Shapes are never changed. A shape knows its successors weakly, so that shapes which no
 * object has go.
 */
public final class Shape {

    /** What a slot holds. */
    public enum Slot {
        /** The value of a note. */
        NOTE,
        /** The value of a property of an object that came from elsewhere: set as a note, shown as a property. */
        PROPERTY,
        /** A {@link PSMember}. */
        MEMBER
    }

    /** The shape of objects without members of their own. */
    public static final Shape EMPTY = new Shape(null, null, null, 0, true);

    /** The same of objects around a dictionary, whose keys come before members: nothing of it may be kept by call sites. */
    static final Shape KEYED = new Shape(null, null, null, 0, false);

    private static final int SEARCHED = 6;

    private final Shape parent;
    private final String name;
    private final Slot kind;
    private final int size;
    private final boolean cacheable;
    private final boolean received;
    private final String[] names;
    private final Slot[] kinds;
    private volatile Map<String, Integer> index;
    private Map<String, WeakReference<Shape>> successors;
    private int sweepAt = 16;

    private Shape(Shape parent, String name, Slot kind, int size, boolean cacheable) {
        this.parent = parent;
        this.name = name;
        this.kind = kind;
        this.size = size;
        this.cacheable = cacheable;
        this.received = kind == Slot.PROPERTY || parent != null && parent.received;
        this.names = new String[size];
        this.kinds = new Slot[size];
        if (parent != null) {
            System.arraycopy(parent.names, 0, names, 0, size - 1);
            System.arraycopy(parent.kinds, 0, kinds, 0, size - 1);
            names[size - 1] = name;
            kinds[size - 1] = kind;
        }
    }

    /** The shape of objects with these notes, in this order; names must differ by more than case. */
    public static Shape of(String... names) {
        Shape shape = EMPTY;
        for (String name : names) {
            shape = shape.with(name);
        }
        return shape;
    }

    public int size() {
        return size;
    }

    public String name(int slot) {
        return names[slot];
    }

    public Slot kind(int slot) {
        return kinds[slot];
    }

    /** Whether a slot holds a value, not a {@link PSMember}. */
    public boolean isValue(int slot) {
        return kinds[slot] != Slot.MEMBER;
    }

    /** Whether a call site may go by the shape alone; not so where keys of a dictionary come first. */
    public boolean isCacheable() {
        return cacheable;
    }

    /** Whether there is a property of an object that came from elsewhere. */
    public boolean isReceived() {
        return received;
    }

    public List<String> names() {
        return List.of(names);
    }

    /** The slot of a member, by name without case; -1 when there is none. */
    public int slot(String wanted) {
        if (size <= SEARCHED) {
            for (int i = 0; i < names.length; i++) {
                if (names[i] == wanted) {
                    return i;
                }
            }
            for (int i = 0; i < names.length; i++) {
                if (names[i].equalsIgnoreCase(wanted)) {
                    return i;
                }
            }
            return -1;
        }
        Map<String, Integer> map = index;
        if (map == null) {
            map = new HashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                map.put(Names.fold(names[i]), i);
            }
            index = map;
        }
        Integer slot = map.get(Names.fold(wanted));
        return slot == null ? -1 : slot;
    }

    /** The shape with one more note, in the last slot. */
    public Shape with(String added) {
        return with(added, Slot.NOTE);
    }

    /** The shape with one more slot, the last. */
    public Shape with(String added, Slot addedKind) {
        String key = addedKind == Slot.NOTE ? added : addedKind.ordinal() + "\0" + added;
        synchronized (this) {
            if (successors == null) {
                successors = new HashMap<>(4);
            }
            WeakReference<Shape> known = successors.get(key);
            Shape shape = known == null ? null : known.get();
            if (shape == null) {
                shape = new Shape(this, added, addedKind, size + 1, cacheable);
                successors.put(key, new WeakReference<>(shape));
                sweep();
            }
            return shape;
        }
    }

    private void sweep() {
        if (successors.size() >= sweepAt) {
            successors.values().removeIf(reference -> reference.get() == null);
            sweepAt = Math.max(16, successors.size() * 2);
        }
    }

    /** The shape without one slot; those after it move down. */
    Shape without(int slot) {
        List<Shape> after = new ArrayList<>();
        Shape shape = this;
        for (; shape.size - 1 > slot; shape = shape.parent) {
            after.add(shape);
        }
        shape = shape.parent;
        for (int i = after.size() - 1; i >= 0; i--) {
            shape = shape.with(after.get(i).name, after.get(i).kind);
        }
        return shape;
    }
}
