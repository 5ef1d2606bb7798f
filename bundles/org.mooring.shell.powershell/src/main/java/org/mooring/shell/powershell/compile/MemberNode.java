package org.mooring.shell.powershell.compile;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.object.AutomationNull;
import org.mooring.object.Members;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;
import org.mooring.object.Shape;
import org.mooring.object.TypeProperty;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code target.name}, {@code target?.name}: remembers where objects of one shape, or values of one type, keep it. */
final class MemberNode extends Node implements Assignable {

    /** A note in a slot of a shape. */
    private record NoteSite(Shape shape, int slot) {}

    /** A property of all targets with one key. */
    private record PropertySite(Object key, int stamp, PSPropertyMember property) {}

    private final Node target;
    private final Node name;
    private final String constant;
    private final boolean nullConditional;
    private NoteSite note = new NoteSite(null, -1);
    private final Remembered<PropertySite> property = new Remembered<>();

    MemberNode(Node target, Node name, boolean nullConditional) {
        this.target = target;
        this.name = name;
        this.constant = name instanceof ConstantNode c && c.value() instanceof String s ? s : null;
        this.nullConditional = nullConditional;
    }

    @Override
    public Object evaluate(Frame f) {
        return get(f, target.evaluate(f));
    }

    private Object get(Frame f, Object value) {
        if (constant != null && value instanceof PSObject object) {
            NoteSite site = note;
            if (site.shape == object.shape()) {
                return object.slot(site.slot);
            }
            int slot = object.shape().slot(constant);
            if (slot >= 0 && object.shape().isValue(slot) && object.shape().isCacheable()) {
                note = new NoteSite(object.shape(), slot);
                return object.slot(slot);
            }
        }
        if (value == null || value == AutomationNull.VALUE) {
            if (nullConditional) {
                return null;
            }
            if (!Strictness.membersMustExist(f)) {
                return Members.isCount(name(f)) ? (Object) 0 : null;
            }
            throw notFound(name(f));
        }
        Members members = f.engine.members();
        if (constant == null && PSObject.base(value) instanceof Map<?, ?> map) {
            Object key = PSObject.base(name.evaluate(f));
            if (key != null && !(key instanceof String) && map.containsKey(key)) {
                return map.get(key);
            }
        }
        String wanted = name(f);
        Object key = constant == null ? null : members.cacheKey(value);
        if (key != null) {
            PropertySite site = property.get();
            int stamp = members.stamp();
            if (site != null && site.key == key && site.stamp == stamp) {
                return Members.value(site.property, value);
            }
            PSPropertyMember found = members.property(value, wanted);
            if (found != null && found.canGet()) {
                property.set(new PropertySite(key, stamp, found), Remembered.canGo(key) || !(found instanceof TypeProperty));
                return Members.value(found, value);
            }
        }
        if (Strictness.membersMustExist(f) && !members.has(value, wanted)) {
            throw notFound(wanted);
        }
        return members.get(value, wanted);
    }

    private String name(Frame f) {
        if (constant != null) {
            return constant;
        }
        Object value = name.evaluate(f);
        return value == null ? "" : Each.text(value);
    }

    private static RuntimeException notFound(String name) {
        return Errors.of("System.Management.Automation.PropertyNotFoundException", "PropertyNotFoundStrict", ErrorCategory.NotSpecified,
            null, "The property '%s' cannot be found on this object. Verify that the property exists.", name);
    }

    @Override
    public void assign(Frame f, Object value) {
        set(f, target.evaluate(f), AutomationNull.toNull(value));
    }

    private void set(Frame f, Object object, Object value) {
        Restrictions.checkPropertySet(f, object);
        if (constant != null && object instanceof PSObject bag) {
            int slot = bag.shape().slot(constant);
            if (slot >= 0 && bag.shape().isValue(slot) && bag.shape().isCacheable()) {
                bag.setSlot(slot, value);
                return;
            }
        }
        f.engine.members().set(AutomationNull.toNull(object), name(f), value);
    }

    @Override
    public Object change(Frame f, UnaryOperator<Object> change) {
        Object object = target.evaluate(f);
        Object changed = change.apply(get(f, object));
        set(f, object, changed);
        return changed;
    }

    /** {@code [type]::name}. */
    static final class Static extends Node implements Assignable {

        private final Node type;
        private final Node name;

        Static(Node type, Node name) {
            this.type = type;
            this.name = name;
        }

        private ClrType type(Frame f) {
            Object value = PSObject.base(type.evaluate(f));
            if (value instanceof ClrType clr) {
                return clr;
            }
            return value == null ? null : org.mooring.dotnet.ClrTypes.of(value);
        }

        @Override
        public Object evaluate(Frame f) {
            ClrType clr = type(f);
            if (clr == null) {
                return null;
            }
            String wanted = Each.text(name.evaluate(f));
            Restrictions.checkStaticGet(f, clr);
            Members members = f.engine.members();
            if (Strictness.membersMustExist(f) && members.staticProperty(clr, wanted) == null && members.staticMethod(clr, wanted) == null) {
                throw notFound(wanted);
            }
            return members.getStatic(clr, wanted);
        }

        @Override
        public void assign(Frame f, Object value) {
            ClrType clr = type(f);
            Restrictions.checkStaticSet(f, clr);
            f.engine.members().setStatic(clr, Each.text(name.evaluate(f)), AutomationNull.toNull(value));
        }

        @Override
        public Object change(Frame f, UnaryOperator<Object> change) {
            Object changed = change.apply(evaluate(f));
            assign(f, changed);
            return changed;
        }
    }
}
