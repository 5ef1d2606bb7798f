package org.mooring.dotnet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A generic definition with its arguments, as {@code List[int]}. */
final class ConstructedType extends MemberedType {

    /** Interfaces that may stand for one of a more special argument. */
    private static final Set<String> COVARIANT = Set.of("System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IEnumerator`1",
            "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IReadOnlyList`1");

    private final Definition definition;
    private final List<ClrType> arguments;
    private final Function<String, ClrType> parameters;
    private volatile ClrType base;
    private volatile List<ClrType> interfaces;

    ConstructedType(Definition definition, List<ClrType> arguments) {
        this.definition = definition;
        this.arguments = arguments;
        List<String> names = definition.typeParameters();
        this.parameters = name -> {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(name)) {
                    return arguments.get(i);
                }
            }
            return null;
        };
    }

    @Override
    public String fullName() {
        return definition.fullName() + arguments.stream().map(a -> "[" + a.fullName() + ", " + org.mooring.dotnet.system.AssemblyInfo.of(a) + "]").collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String toString() {
        return definition.fullName() + arguments.stream().map(ClrType::toString).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public ClrType base() {
        if (base == null && !isInterface()) {
            base = definition.baseFor(parameters);
        }
        return base;
    }

    @Override
    public List<ClrType> interfaces() {
        if (interfaces == null) {
            interfaces = definition.interfacesFor(parameters);
        }
        return interfaces;
    }

    /** A nullable value is the value itself. */
    @Override
    public Class<?> javaClass() {
        return definition.fullName().equals("System.Nullable`1") ? arguments.get(0).javaClass() : definition.javaClass();
    }

    @Override
    public boolean isValueType() {
        return definition.isValueType();
    }

    @Override
    public boolean isInterface() {
        return definition.isInterface();
    }

    @Override
    public boolean isAbstract() {
        return definition.isAbstract();
    }

    @Override
    public List<ClrType> genericArguments() {
        return arguments;
    }

    @Override
    public ClrType genericDefinition() {
        return definition;
    }

    @Override
    public boolean isAssignableFrom(ClrType other) {
        if (super.isAssignableFrom(other)) {
            return true;
        }
        if (other == null || !COVARIANT.contains(definition.fullName())) {
            return false;
        }
        return takes(other) || other.interfaces().stream().anyMatch(this::takes);
    }

    private boolean takes(ClrType other) {
        if (other.genericDefinition() != definition) {
            return false;
        }
        ClrType argument = other.genericArguments().get(0);
        return !argument.isValueType() && arguments.get(0).isAssignableFrom(argument);
    }

    @Override
    protected Members makeMembers() {
        return definition.membersFor(this, parameters);
    }
}
