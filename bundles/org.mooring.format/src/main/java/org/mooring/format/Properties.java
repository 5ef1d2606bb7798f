package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mooring.dotnet.Adapted;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Shape;
import org.mooring.object.TypeProperty;

/** The properties of objects, as the commands that select and show them see them. */
public final class Properties {

    private Properties() {}

    /** The names of its properties in their order; of a dictionary its keys. */
    public static List<String> names(Object target) {
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
        for (PSMember member : Members.current().all(target)) {
            if (member instanceof PSPropertyMember && !member.isHidden()) {
                names.add(member.name());
            }
        }
        return names;
    }

    /** The names of those that show what it is: as {@link #ownFirst}, but of an XML node its attributes and children alone. */
    public static List<String> shown(Object target) {
        if (PSObject.base(target) instanceof Adapted) {
            return Members.current().shown(target).stream().map(PSMember::name).toList();
        }
        return ownFirst(target);
    }

    /** As {@link #names}, those of the object's type before those that type data and scripts added (AssociationManager.ExpandAll). */
    static List<String> ownFirst(Object target) {
        if (target instanceof PSObject bag && bag.isBag()) {
            return names(target);
        }
        List<String> names = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (PSMember member : Members.current().all(target)) {
            if (member instanceof PSPropertyMember && !member.isHidden()) {
                (member instanceof TypeProperty ? names : added).add(member.name());
            }
        }
        names.addAll(added);
        return names;
    }

    /** The spelling of a property that the object has, or null. */
    public static String find(Object target, String name) {
        PSPropertyMember property = Members.current().property(target, name);
        if (property != null) {
            return property.name();
        }
        if (PSObject.base(target) instanceof Map<?, ?>) {
            return Members.current().has(target, name) ? name : null;
        }
        return null;
    }

    /** The value of a property, null where there is none; what a getter throws comes out. */
    public static Object value(Object target, String name) {
        if (target instanceof PSObject bag && bag.isBag()) {
            int slot = bag.shape().slot(name);
            if (slot >= 0 && bag.shape().isValue(slot)) {
                return bag.slot(slot);
            }
        }
        PSPropertyMember property = Members.current().property(target, name);
        if (property != null) {
            return property.get(target);
        }
        return PSObject.base(target) instanceof Map<?, ?> ? Members.current().get(target, name) : null;
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
