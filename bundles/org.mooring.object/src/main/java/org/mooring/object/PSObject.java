package org.mooring.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;

/**
 * A value with members or type names of its own (System.Management.Automation.PSObject). Values without any flow raw: nothing is wrapped
 * until something is added.
 *
 * <p>Notes are kept in slots; objects with the same notes share a {@link Shape}. Not safe for use by several threads at once.
 */
public final class PSObject implements ClrTyped, Formatter.Formattable {

    static {
        StandIns.register();
    }

    private static final Object[] NONE = {};

    private final Object base;
    private final PSObject own;
    private Shape shape;
    private Object[] slots;
    private List<String> typeNames;
    private String text;
    private boolean fromErrorStream;
    private boolean deserialized;

    /** An empty property bag: {@code [pscustomobject]@{}}. */
    public PSObject() {
        this(PSCustomObject.INSTANCE);
    }

    /** A wrapper of its own; scripts' values are wrapped by {@link #of}, so that all see what was added. */
    public PSObject(Object base) {
        Object raw = base(base);
        this.base = raw == null ? PSCustomObject.INSTANCE : raw;
        this.own = this;
        this.shape = this.base instanceof Map ? Shape.KEYED : Shape.EMPTY;
        this.slots = NONE;
    }

    /** Holds the members of a value without referring to it. */
    static PSObject membersOf(Object value) {
        return new PSObject(value instanceof Map ? Shape.KEYED : Shape.EMPTY, NONE);
    }

    /** A wrapper that shows the members that {@code own} holds. */
    PSObject(Object base, PSObject own) {
        this.base = base;
        this.own = own;
    }

    private PSObject(Shape shape, Object[] slots) {
        this.base = PSCustomObject.INSTANCE;
        this.own = this;
        this.shape = shape;
        this.slots = slots;
    }

    /** A property bag of known shape, as a literal makes; takes the array over. */
    public static PSObject bag(Shape shape, Object[] values) {
        return new PSObject(shape, values);
    }

    /** A wrapper of its own around a value, with notes of known shape; takes the array over. */
    public static PSObject noted(Object value, Shape notes, Object[] values) {
        PSObject noted = new PSObject(value);
        if (noted.shape == Shape.EMPTY) {
            noted.shape = notes;
            noted.slots = values;
        } else {
            for (int i = 0; i < values.length; i++) {
                noted.set(notes.name(i), values[i]);
            }
        }
        return noted;
    }

    /** A property bag with these notes, in their order. */
    public static PSObject bag(Map<?, ?> notes) {
        PSObject bag = new PSObject();
        notes.forEach((name, value) -> bag.set(Conversion.toText(name), value));
        return bag;
    }

    /**
     * The object that carries a value's members: itself for a PSObject; for a value with identity always the same one, so that what is
     * added stays with it; for others (strings, numbers) a new one.
     */
    public static PSObject of(Object value) {
        return value instanceof PSObject object ? object : InstanceMembers.wrapper(value);
    }

    /** A value of the error stream on its way to output: the same to all who ask, but that it {@link #isFromErrorStream}. */
    public static PSObject ofErrorStream(Object value) {
        PSObject object = of(value);
        PSObject merged = object.isBag() ? object : new PSObject(object.base, object.own);
        merged.fromErrorStream = true;
        return merged;
    }

    /** Whether it was written as an error, wherever it goes. */
    public boolean isFromErrorStream() {
        return fromErrorStream;
    }

    /** As what it is around is written in that format; a property bag knows none. */
    @Override
    public String toString(String format, Culture culture) {
        return Formatter.isFormattable(base) ? Formatter.toString(base, format, culture) : Conversion.toText(this);
    }

    /** The value without its PSObject; a property bag is itself. */
    public static Object base(Object value) {
        return value instanceof PSObject object && object.base != PSCustomObject.INSTANCE ? object.base : value;
    }

    /** What it is around; {@link PSCustomObject#INSTANCE} for a property bag. */
    public Object base() {
        return base;
    }

    /**
     * The type of what it is around. Of a property bag that is PSCustomObject, but PSObject of one with the properties of an object that
     * came from elsewhere.
     */
    @Override
    public ClrType clrType() {
        return base == PSCustomObject.INSTANCE && own.shape.isReceived() ? ClrTypes.of(ObjectView.class) : ClrTypes.of(base);
    }

    public boolean isBag() {
        return base == PSCustomObject.INSTANCE;
    }

    public Shape shape() {
        return own.shape;
    }

    /** What a slot of its present shape holds. */
    public Object slot(int slot) {
        return own.slots[slot];
    }

    public void setSlot(int slot, Object value) {
        own.slots[slot] = value;
    }

    /** The value of a note, by name without case; null when there is no such note. */
    public Object note(String name) {
        int slot = own.shape.slot(name);
        return slot >= 0 && own.shape.isValue(slot) ? own.slots[slot] : null;
    }

    public boolean hasNote(String name) {
        int slot = own.shape.slot(name);
        return slot >= 0 && own.shape.isValue(slot);
    }

    /** Sets a note, new or not; a member of another kind gives way. */
    public PSObject set(String name, Object value) {
        return put(name, value, Shape.Slot.NOTE);
    }

    /** Sets a property of an object that came from elsewhere, new or not. */
    public PSObject setProperty(String name, Object value) {
        return put(name, value, Shape.Slot.PROPERTY);
    }

    private PSObject put(String name, Object value, Shape.Slot kind) {
        int slot = own.shape.slot(name);
        if (slot >= 0 && !own.shape.isValue(slot)) {
            remove(name);
            slot = -1;
        }
        if (slot < 0) {
            append(name, value, kind);
        } else {
            own.slots[slot] = value;
        }
        return this;
    }

    private void append(String name, Object value, Shape.Slot kind) {
        int size = own.shape.size();
        own.shape = own.shape.with(name, kind);
        if (own.slots.length == size) {
            own.slots = Arrays.copyOf(own.slots, Math.max(4, size * 2));
        }
        own.slots[size] = value;
    }

    /** Adds a member of another kind than a note; one of the same name gives way. */
    public void add(PSMember member) {
        remove(member.name());
        append(member.name(), member, Shape.Slot.MEMBER);
    }

    /** Whether a member was there and is gone. */
    public boolean remove(String name) {
        int slot = own.shape.slot(name);
        if (slot < 0) {
            return false;
        }
        System.arraycopy(own.slots, slot + 1, own.slots, slot, own.shape.size() - slot - 1);
        own.slots = own.slots.clone();
        own.shape = own.shape.without(slot);
        own.slots[own.shape.size()] = null;
        return true;
    }

    /** A member of its own by name without case, or null. */
    public PSMember member(String name) {
        int slot = own.shape.slot(name);
        return slot < 0 ? null : member(slot);
    }

    private PSMember member(int slot) {
        return switch (own.shape.kind(slot)) {
            case NOTE -> new SlotProperty(own.shape.name(slot), MemberKind.NoteProperty);
            case PROPERTY -> new SlotProperty(own.shape.name(slot), MemberKind.Property);
            case MEMBER -> (PSMember) own.slots[slot];
        };
    }

    /** The members of its own, in order. */
    public List<PSMember> members() {
        List<PSMember> all = new ArrayList<>(own.shape.size());
        for (int i = 0; i < own.shape.size(); i++) {
            all.add(member(i));
        }
        return all;
    }

    /** Its type names, the most special first: those that it was given, else those of what it is around. Not to be changed. */
    public List<String> typeNames() {
        return own.typeNames == null ? TypeNames.of(base) : own.typeNames;
    }

    /** Whether it has type names of its own. */
    public boolean hasOwnTypeNames() {
        return typeNames != null;
    }

    /** The type names as a list that may be changed. */
    public List<String> ownTypeNames() {
        if (own.typeNames == null) {
            own.typeNames = new ArrayList<>(TypeNames.of(base));
        }
        return own.typeNames;
    }

    /** Gives it type names; null takes its own away. */
    public void typeNames(List<String> names) {
        own.typeNames = names == null ? null : new ArrayList<>(names);
    }

    /** The text that it had where it came from, or null. */
    public String text() {
        return own.text;
    }

    public void text(String newText) {
        own.text = newText;
    }

    /** Whether it has the properties of an object that came from elsewhere, and no other members then. */
    public boolean isDeserialized() {
        return own.deserialized;
    }

    public void deserialized(boolean value) {
        own.deserialized = value;
    }

    /** A copy with members of its own; what they hold is shared. */
    public PSObject copy() {
        Object copied = base instanceof PSHashtable table ? table.clone() : base;
        PSObject copy = new PSObject(copied);
        copy.shape = own.shape;
        copy.slots = own.slots.clone();
        copy.typeNames = own.typeNames == null ? null : new ArrayList<>(own.typeNames);
        copy.text = own.text;
        copy.deserialized = own.deserialized;
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return base != PSCustomObject.INSTANCE && base.equals(base(other));
    }

    @Override
    public int hashCode() {
        return base == PSCustomObject.INSTANCE ? System.identityHashCode(this) : base.hashCode();
    }

    @Override
    public String toString() {
        return Conversion.toText(this);
    }
}
