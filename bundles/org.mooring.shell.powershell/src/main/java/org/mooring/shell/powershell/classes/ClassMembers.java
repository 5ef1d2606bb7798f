package org.mooring.shell.powershell.classes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrProperty;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeMember;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.binder.ArgumentRule;
import org.mooring.shell.powershell.binder.AttributeReader;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.SessionState;

/** Gives a class the members that its definition writes. */
final class ClassMembers {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle GET = find("get", Object.class, int.class, Object.class);
    private static final MethodHandle SET = find("set", void.class, int.class, Object.class, Object.class);
    private static final MethodHandle GET_STATIC = find("getStatic", Object.class, Object[].class, int.class);
    private static final MethodHandle CHECK = find("check", Object.class, ArgumentRule[].class, Object.class);
    private static final MethodHandle SET_STATIC = find("setStatic", void.class, Object[].class, int.class, Object.class);

    private final Frame f;
    private final TypeDefinition definition;
    private final ScriptClass type;
    private final SessionState state;
    private final List<Runnable> statics = new ArrayList<>();

    ClassMembers(Frame f, TypeDefinition definition, ScriptClass type) {
        this.f = f;
        this.definition = definition;
        this.type = type;
        this.state = f.scope.state();
        if (type.base() instanceof ScriptClass base) {
            type.derive(base, List.of());
        }
    }

    private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
        try {
            return LOOKUP.findStatic(ClassMembers.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object get(int field, Object self) {
        return ((ScriptFields) self).fields()[field];
    }

    static void set(int field, Object self, Object value) {
        ((ScriptFields) self).fields()[field] = value;
    }

    static Object getStatic(Object[] values, int index) {
        return values[index];
    }

    static void setStatic(Object[] values, int index, Object value) {
        values[index] = value;
    }

    /** The attributes as objects, made anew for whoever asks. */
    private Supplier<Object[]> attributes(List<? extends AttributeBase> written) {
        return () -> written.stream().filter(Attribute.class::isInstance).map(a -> AttributeReader.object((Attribute) a, f))
            .filter(Objects::nonNull).toArray();
    }

    void link() {
        type.attributes(attributes(definition.attributes()));
        Object[] staticValues = new Object[definition.members().size()];
        boolean constructed = false;
        for (int i = 0; i < definition.members().size(); i++) {
            switch (definition.members().get(i)) {
                case TypeMember.Property p -> property(p, staticValues, i);
                case TypeMember.Method m -> {
                    method(m);
                    constructed |= m.constructor() && !m.isStatic();
                }
            }
        }
        if (!constructed) {
            constructor(null, List.of());
        }
    }

    void initializeStatics() {
        statics.forEach(Runnable::run);
    }

    private ClrType resolve(Optional<TypeConstraint> written) {
        return written.map(t -> DefinitionChecks.type(t.type(), t.extent(), f)).orElse(ClrTypes.OBJECT);
    }

    private Object initial(MethodBody expression, Object self, ClrType propertyType) {
        Object value = expression.evaluate(self);
        return propertyType == ClrTypes.OBJECT ? value : Conversion.convert(value, propertyType);
    }

    /** A setter that goes through the property's attributes first. */
    private MethodHandle checked(MethodHandle setter, TypeMember.Property p) {
        List<ArgumentRule> rules = new ArrayList<>();
        for (Attribute attribute : p.attributes()) {
            ArgumentRule rule = AttributeReader.rule(attribute, f);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules.isEmpty() ? setter
            : MethodHandles.filterArguments(setter, setter.type().parameterCount() - 1, CHECK.bindTo(rules.toArray(ArgumentRule[]::new)));
    }

    static Object check(ArgumentRule[] rules, Object value) {
        Object fits = value;
        for (ArgumentRule rule : rules) {
            fits = rule.apply(fits);
        }
        return fits;
    }

    private void property(TypeMember.Property p, Object[] staticValues, int index) {
        ClrType propertyType = resolve(p.type());
        if (p.isStatic()) {
            staticValues[index] = propertyType.defaultValue();
            type.add(shown(p, new ClrProperty(type, p.name(), propertyType, true, MethodHandles.insertArguments(GET_STATIC, 0, staticValues, index),
                checked(MethodHandles.insertArguments(SET_STATIC, 0, staticValues, index), p))));
            p.initialValue().ifPresent(e -> {
                MethodBody expression = new MethodBody(type, state, null, e);
                statics.add(() -> staticValues[index] = initial(expression, null, propertyType));
            });
            return;
        }
        int field = type.addField(propertyType.defaultValue());
        type.add(shown(p, new ClrProperty(type, p.name(), propertyType, false, MethodHandles.insertArguments(GET, 0, field),
            checked(MethodHandles.insertArguments(SET, 0, field), p))));
        p.initialValue().ifPresent(e -> {
            MethodBody expression = new MethodBody(type, state, null, e);
            type.add((ScriptClass.FieldInitializer) made -> made.fields()[field] = initial(expression, made, propertyType));
        });
    }

    private ClrProperty shown(TypeMember.Property p, ClrProperty property) {
        property.attributes(attributes(p.attributes()));
        return p.hidden() ? property.hide() : property;
    }

    private void method(TypeMember.Method m) {
        List<ClrParameter> parameters = new ArrayList<>();
        for (Parameter p : m.parameters()) {
            ClrType parameterType = ClrTypes.OBJECT;
            for (AttributeBase a : p.attributes()) {
                if (a instanceof TypeConstraint constraint) {
                    parameterType = DefinitionChecks.type(constraint.type(), constraint.extent(), f);
                }
            }
            parameters.add(new ClrParameter(p.name().unqualified(), parameterType));
        }
        if (m.constructor()) {
            if (m.isStatic()) {
                if (!m.parameters().isEmpty()) {
                    throw DefinitionChecks.failure("StaticConstructorCantHaveParameters", m.parameters().get(0).extent()
                        .to(m.parameters().get(m.parameters().size() - 1).extent()), "A static constructor cannot have any parameters.");
                }
                MethodBody body = new MethodBody(type, state, new MethodBody.Signature(m, List.of(), ClrTypes.VOID), null);
                statics.add(() -> body.invoke(null, new Object[0]));
            } else {
                constructor(m, parameters);
            }
            return;
        }
        ClrType returns = m.returnType().map(t -> DefinitionChecks.type(t.type(), t.extent(), f)).orElse(ClrTypes.OBJECT);
        MethodBody body = new MethodBody(type, state, new MethodBody.Signature(m, parameters, returns), null);
        ClrMethod made = new ClrMethod(type, m.name(), m.isStatic(), parameters, returns,
            m.isStatic() ? body.asStatic(parameters.size()) : body.asInstance(parameters.size()));
        made.attributes(attributes(m.attributes()));
        type.add(m.hidden() ? made.hide() : made);
    }

    /** @param m null for the constructor that a class has when none is written */
    private void constructor(TypeMember.Method m, List<ClrParameter> parameters) {
        MethodBody body = new MethodBody(type, state, m == null ? null : new MethodBody.Signature(m, parameters, ClrTypes.VOID), null);
        ClrMethod initializer = new ClrMethod(type, ".ctor", false, parameters, ClrTypes.VOID, body.asInstance(parameters.size()));
        ClrMethod constructor = new ClrMethod(type, ".ctor", true, parameters, type, body.asConstructor(parameters.size()));
        type.add(constructor, initializer);
    }

}
