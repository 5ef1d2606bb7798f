package org.mooring.shell.powershell.compile;

import java.util.List;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.TypeName;
import org.mooring.object.AutomationNull;
import org.mooring.object.Members;
import org.mooring.object.Overloads;
import org.mooring.object.PSMethodMember;
import org.mooring.object.PSObject;
import org.mooring.object.TypeMethod;
import org.mooring.shell.powershell.classes.ClassConstruction;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.modes.Restrictions;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.Sink;

/** {@code target.method(arguments)}, {@code [type]::method(arguments)}: remembers the method of targets of one kind. */
final class InvokeNode extends Node {

    private static final Object[] NOTHING = {};

    private record Site(Object key, int stamp, PSMethodMember method) {

        boolean belongsToSession() {
            return Remembered.canGo(key) || !(method instanceof TypeMethod);
        }
    }

    /** The overload that was chosen for arguments of these Java classes. */
    private record OverloadSite(PSMethodMember method, Class<?>[] classes, Overloads.Choice choice) {

        static OverloadSite of(TypeMethod method, ClrType[] casts, Object[] values) {
            Class<?>[] classes = new Class<?>[values.length];
            for (int i = 0; i < values.length; i++) {
                classes[i] = values[i] == null ? null : values[i].getClass();
            }
            return new OverloadSite(method, classes, Overloads.chooseCast(method.methods(), method.name(), casts, values));
        }

        boolean fits(Object[] values) {
            if (values.length != classes.length) {
                return false;
            }
            for (int i = 0; i < classes.length; i++) {
                Class<?> expected = classes[i];
                Object value = values[i];
                if (expected == null ? value != null : value == null || value.getClass() != expected || !KEPT.contains(expected)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Classes whose values are all converted alike. */
    private static final java.util.Set<Class<?>> KEPT = java.util.Set.of(Integer.class, Long.class, Double.class, Boolean.class,
        Character.class, java.math.BigDecimal.class, String.class);

    private final Node target;
    private final Node name;
    private final String constant;
    private final Node[] arguments;
    private final List<TypeName> genericArguments;
    private final boolean isStatic;
    private final boolean nullConditional;
    private final InvocationCasts casts;
    private final Remembered<Site> site = new Remembered<>();
    private final Remembered<OverloadSite> overload = new Remembered<>();

    InvokeNode(Node target, Node name, Node[] arguments, List<TypeName> genericArguments, boolean isStatic, boolean nullConditional,
            InvocationCasts casts) {
        this.casts = casts;
        this.target = target;
        this.name = name;
        this.constant = name instanceof ConstantNode c && c.value() instanceof String s ? s : null;
        this.arguments = arguments;
        this.genericArguments = genericArguments;
        this.isStatic = isStatic;
        this.nullConditional = nullConditional;
    }

    private Object[] arguments(Frame f) {
        if (arguments.length == 0) {
            return NOTHING;
        }
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = AutomationNull.toNull(arguments[i].evaluate(f));
        }
        return values;
    }

    @Override
    public int run(Frame f, Sink out) {
        Output.unroll(evaluate(f), out);
        return NORMAL;
    }

    @Override
    public Object evaluate(Frame f) {
        Object object = target.evaluate(f);
        if (isStatic) {
            return invokeStatic(f, object);
        }
        if (object == null || object == AutomationNull.VALUE) {
            if (nullConditional) {
                return null;
            }
            Object[] values = arguments(f);
            if (constant != null && isForEach()) {
                return CollectionMethods.forEach(f, AutomationNull.VALUE, values);
            }
            if (constant != null && isWhere()) {
                return CollectionMethods.where(f, AutomationNull.VALUE, values);
            }
            throw Errors.ofNull("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.");
        }
        Members members = f.engine.members();
        if (constant != null) {
            Restrictions.checkMethod(f, object, constant);
        } else {
            Object wanted = PSObject.base(name.evaluate(f));
            Restrictions.checkMethod(f, object, wanted instanceof PSScriptBlock ? "Invoke" : Each.text(wanted));
            if (wanted instanceof PSScriptBlock || wanted instanceof org.mooring.object.PSMethodMember) {
                return members.invoke(wanted, "Invoke", arguments(f));
            }
            return members.invoke(object, Each.text(wanted), arguments(f));
        }
        if (casts != null && constant.equalsIgnoreCase("ToString") && arguments.length == 0 && casts.target(f) == ClrTypes.OBJECT
                && !ClassConstruction.isScriptClass(object)) {
            return ClrTypes.of(PSObject.base(object)).toString();
        }
        if (casts != null && ClassConstruction.isScriptClass(object)) {
            ClrType seenAs = casts.target(f);
            if (seenAs != null) {
                return ClassConstruction.callAs(seenAs, object, constant, arguments(f));
            }
        }
        if (!genericArguments.isEmpty()) {
            return callGeneric(f, ClrTypes.of(PSObject.base(object)).methods(constant, false), PSObject.base(object));
        }
        Object key = members.cacheKey(object);
        if (key == null) {
            return intrinsic(f, members, object);
        }
        Site known = site.get();
        int stamp = members.stamp();
        if (known == null || known.key != key || known.stamp != stamp) {
            PSMethodMember method = members.method(object, constant);
            if (method == null) {
                ClrType seenAs = casts == null ? null : casts.target(f);
                if (seenAs != null && seenAs.isInterface() && !seenAs.methods(constant, false).isEmpty()) {
                    return new TypeMethod(seenAs.methods(constant, false)).invoke(object, arguments(f));
                }
                return intrinsic(f, members, object);
            }
            known = remember(key, stamp, method);
        }
        return call(f, known, object, arguments(f));
    }

    private Site remember(Object key, int stamp, PSMethodMember method) {
        Site made = new Site(key, stamp, method);
        site.set(made, made.belongsToSession());
        return made;
    }

    /** Calls an overload that fitted arguments of the same Java classes before, or chooses one. */
    private Object call(Frame f, Site place, Object object, Object[] values) {
        PSMethodMember method = place.method;
        if (!(method instanceof TypeMethod typed) || object instanceof PSObject && casts == null) {
            return method.invoke(object, values);
        }
        if (object instanceof PSObject) {
            return Overloads.chooseCast(typed.methods(), typed.name(), casts.arguments(f), values).invoke(PSObject.base(object), values);
        }
        OverloadSite known = overload.get();
        if (known == null || known.method != method || !known.fits(values)) {
            known = OverloadSite.of(typed, casts == null ? null : casts.arguments(f), values);
            overload.set(known, place.belongsToSession());
        }
        return known.choice.invoke(object, values);
    }

    /** A method whose type arguments are written: those that have as many type parameters are chosen from. */
    private Object callGeneric(Frame f, List<ClrMethod> methods, Object object) {
        List<ClrType> types = genericArguments.stream().map(t -> Types.require(t, f)).toList();
        List<ClrMethod> constructed = methods.stream().filter(m -> m.typeParameters().size() == types.size()).map(m -> m.construct(types)).toList();
        Object[] values = arguments(f);
        if (constructed.isEmpty()) {
            throw org.mooring.shell.powershell.errors.Errors.of("System.Management.Automation.MethodException", "MethodCountCouldNotFindBest",
                org.mooring.api.stream.ErrorCategory.NotSpecified, null,
                "Could not find a suitable generic method overload for \"%s\" with \"%s\" type parameters, and the argument count: \"%s\".",
                Each.text(name.evaluate(f)), types.size(), values.length);
        }
        return Overloads.call(constructed, object, constructed.get(0).name(), values);
    }

    private boolean isForEach() {
        return constant.equalsIgnoreCase("ForEach") || constant.equalsIgnoreCase("PSForEach");
    }

    private boolean isWhere() {
        return constant.equalsIgnoreCase("Where") || constant.equalsIgnoreCase("PSWhere");
    }

    /** {@code .ForEach()} and {@code .Where()} of anything, before what is not found. */
    private Object intrinsic(Frame f, Members members, Object object) {
        Object[] values = arguments(f);
        if (isForEach() && members.method(object, constant) == null) {
            return CollectionMethods.forEach(f, object, values);
        }
        if (isWhere() && members.method(object, constant) == null) {
            return CollectionMethods.where(f, object, values);
        }
        return members.invoke(object, constant, values);
    }

    private Object invokeStatic(Frame f, Object object) {
        Object base = PSObject.base(object);
        ClrType type = base instanceof ClrType clr ? clr : base == null ? null : ClrTypes.of(base);
        if (type == null) {
            throw Errors.ofNull("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.");
        }
        String wanted = constant != null ? constant : Each.text(name.evaluate(f));
        Restrictions.checkStaticMethod(f, type, wanted);
        Members members = f.engine.members();
        if (wanted.equalsIgnoreCase("new")) {
            return members.createCast(type, casts == null ? null : casts.arguments(f), arguments(f));
        }
        if (!genericArguments.isEmpty()) {
            return callGeneric(f, type.methods(wanted, true), null);
        }
        Site known = site.get();
        int stamp = members.stamp();
        if (constant != null && known != null && known.key == type && known.stamp == stamp) {
            return call(f, known, null, arguments(f));
        }
        PSMethodMember method = members.staticMethod(type, wanted);
        if (method != null) {
            return call(f, remember(type, stamp, method), null, arguments(f));
        }
        return members.invokeStatic(type, wanted, arguments(f));
    }
}
