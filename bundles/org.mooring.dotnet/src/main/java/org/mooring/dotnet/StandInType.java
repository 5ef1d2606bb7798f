package org.mooring.dotnet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A type that is defined by a class marked {@link ClrClass}. */
final class StandInType extends Definition {

    private final Class<?> definition;
    private final ClrClass mark;
    private final Class<?> javaClass;

    StandInType(Class<?> definition) {
        this.definition = definition;
        this.mark = definition.getAnnotation(ClrClass.class);
        if (mark == null) {
            throw new IllegalArgumentException(definition.getName() + " is not marked @ClrClass.");
        }
        this.javaClass = mark.type() == void.class ? definition : mark.type() == ClrClass.None.class ? Object.class : mark.type();
    }

    @Override
    public String fullName() {
        return mark.value();
    }

    @Override
    public Class<?> javaClass() {
        return javaClass;
    }

    @Override
    public boolean isValueType() {
        return mark.valueType();
    }

    @Override
    public boolean isInterface() {
        return mark.isInterface();
    }

    @Override
    public boolean isAbstract() {
        return mark.isAbstract() || mark.isInterface();
    }

    @Override
    public List<String> typeParameters() {
        return List.of(mark.typeParameters());
    }

    @Override
    ClrType baseFor(Function<String, ClrType> parameters) {
        String name = mark.base();
        return resolve(name.isEmpty() ? mark.valueType() ? "System.ValueType" : "System.Object" : name, parameters);
    }

    @Override
    List<ClrType> interfacesFor(Function<String, ClrType> parameters) {
        ClrType base = isInterface() || fullName().equals("System.Object") ? null : baseFor(parameters);
        return allInterfaces(base, Arrays.stream(mark.interfaces()).map(name -> resolve(name, parameters)).toList());
    }

    @Override
    Members membersFor(ClrType owner, Function<String, ClrType> parameters) {
        Members members = new Members();
        new DefinitionReader(definition, definition == javaClass, owner, parameters).read(members);
        for (Class<?> shared : mark.shared()) {
            new DefinitionReader(shared, false, owner, parameters).read(members);
        }
        if (owner.base() != null) {
            members.inherit(owner.base());
            owner.interfaces().stream().filter(i -> i.genericArguments().isEmpty()).forEach(members::implement);
        } else if (isInterface()) {
            owner.interfaces().forEach(members::inherit);
            members.inherit(ClrTypes.OBJECT);
        }
        members.order(mark.order());
        return members;
    }
}
