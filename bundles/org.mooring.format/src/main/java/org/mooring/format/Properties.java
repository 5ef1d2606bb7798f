package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.Adapted;
import org.mooring.object.Conversion;
import org.mooring.object.MemberKind;
import org.mooring.object.Members;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Shape;
import org.mooring.object.TypeProperty;

/** The properties of objects, as the commands that select and show them see them. */
public final class Properties {

    /** What Receive-Job and remote commands note beside an object: whether its computer is to be shown. */
    private static final String SHOW_COMPUTER = "PSShowComputerName";
    /** Where an object came from. */
    static final String COMPUTER = "PSComputerName";

    private Properties() {}

    /** The names of its properties in their order; of a hash table its keys. */
    public static List<String> names(Object target) {
        if (PSObject.base(target) instanceof PSHashtable table && !table.isEmpty()) {
            return table.keySet().stream().map(Conversion::toText).toList();
        }
        return ofMembers(target);
    }

    /** As {@link #names}, but also of a hash table the properties of its type. */
    static List<String> ofMembers(Object target) {
        List<String> names = new ArrayList<>();
        if (target instanceof PSObject bag && bag.isBag()) {
            Shape shape = bag.shape();
            boolean plain = true;
            for (int i = 0; i < shape.size() && plain; i++) {
                plain = shape.isValue(i);
            }
            if (plain && Members.current().types().members(bag.typeNames()).isEmpty()) {
                return shape.names();
            }
        }
        Members.current().properties(target).forEach(property -> names.add(property.name()));
        return names;
    }

    /** The names of those that show what it is: as {@link #ownFirst}, but of an XML node its attributes and children alone. */
    public static List<String> shown(Object target) {
        if (PSObject.base(target) instanceof Adapted) {
            return Members.current().shown(target).stream().map(PSMember::name).toList();
        }
        return withoutOrigin(target, ownFirst(target));
    }

    /** Whether an object came from another computer, and is to show from which. */
    static boolean showsComputer(Object target) {
        return target instanceof PSObject object && object.note(COMPUTER) != null && Boolean.TRUE.equals(PSObject.base(object.note(SHOW_COMPUTER)));
    }

    /** Of what came from another computer, which one it was is shown only where it was asked for. */
    private static List<String> withoutOrigin(Object target, List<String> names) {
        if (!(target instanceof PSObject object) || names.stream().noneMatch(SHOW_COMPUTER::equalsIgnoreCase)) {
            return names;
        }
        boolean showsComputer = Boolean.TRUE.equals(PSObject.base(object.note(SHOW_COMPUTER)));
        return names.stream().filter(name -> !name.equalsIgnoreCase(SHOW_COMPUTER)
            && (showsComputer || !name.equalsIgnoreCase(COMPUTER))).toList();
    }

    /** As {@link #names}, those of the object's type before those that type data and scripts added (AssociationManager.ExpandAll). */
    static List<String> ownFirst(Object target) {
        if (target instanceof PSObject bag && bag.isBag()) {
            return names(target);
        }
        List<String> names = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (PSPropertyMember property : Members.current().properties(target)) {
            (property instanceof TypeProperty ? names : added).add(property.name());
        }
        names.addAll(added);
        return names;
    }

    /** The names of those that scripts and type data added to what the object's type has (PowerShell's extended members). */
    public static List<String> added(Object target) {
        List<String> names = new ArrayList<>();
        boolean isArray = PSObject.base(target).getClass().isArray();
        for (PSPropertyMember property : Members.current().properties(target)) {
            boolean isOfArrays = isArray && property.name().equals("Count");
            if (!isOfArrays && property.kind() != MemberKind.Property) {
                names.add(property.name());
            }
        }
        return names;
    }

    /** The spelling of a property that the object has, or null; of a hash table its keys are properties before those of its type. */
    public static String find(Object target, String name) {
        Object key = key(target, name);
        if (key != null) {
            return key instanceof String spelled ? spelled : name;
        }
        PSPropertyMember property = Members.current().property(target, name);
        return property == null ? null : property.name();
    }

    /** A hash table's key as it is spelled there, or null. */
    private static Object key(Object target, String name) {
        if (!(PSObject.base(target) instanceof PSHashtable table) || !table.containsKey(name)) {
            return null;
        }
        return table.keySet().stream().filter(each -> each instanceof String text && text.equalsIgnoreCase(name)).findFirst().orElse(name);
    }

    /** The value of a property, null where there is none; what a getter throws comes out. */
    public static Object value(Object target, String name) {
        if (target instanceof PSObject bag && bag.isBag()) {
            int slot = bag.shape().slot(name);
            if (slot >= 0 && bag.shape().isValue(slot)) {
                return bag.slot(slot);
            }
        }
        if (PSObject.base(target) instanceof PSHashtable table && table.containsKey(name)) {
            return table.get(name);
        }
        PSPropertyMember property = Members.current().property(target, name);
        return property == null ? null : property.get(target);
    }

    /** As {@link #value}, but null where a getter throws. */
    public static Object valueOrNull(Object target, String name) {
        try {
            return value(target, name);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
