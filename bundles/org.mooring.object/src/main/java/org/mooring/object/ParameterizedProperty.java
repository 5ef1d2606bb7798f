package org.mooring.object;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrType;

/** A property that takes arguments, as the indexer of a collection (System.Management.Automation.PSParameterizedProperty). */
public final class ParameterizedProperty extends PSMethodMember {

    private final List<ClrMethod> getters;
    private final boolean canSet;

    private ParameterizedProperty(String name, List<ClrMethod> getters, boolean canSet) {
        super(name);
        this.getters = getters;
        this.canSet = canSet;
    }

    /** The one of that name, null when there is none. */
    static ParameterizedProperty of(ClrType type, String name) {
        List<ClrMethod> getters = new ArrayList<>();
        for (ClrMethod method : type.methods("get_" + name, false)) {
            if (!method.parameters().isEmpty()) {
                getters.add(method);
            }
        }
        if (getters.isEmpty()) {
            return null;
        }
        String spelled = getters.get(0).name().substring("get_".length());
        return new ParameterizedProperty(spelled, getters, !type.methods("set_" + spelled, false).isEmpty());
    }

    @Override
    public MemberKind kind() {
        return MemberKind.ParameterizedProperty;
    }

    @Override
    public Object invoke(Object target, Object... arguments) {
        return Overloads.call(getters, PSObject.base(target), name(), arguments);
    }

    @Override
    public List<String> overloads() {
        return getters.stream().map(getter -> getter.returnType().keyword() + " " + name() + "(" + getter.parameters().stream()
                .map(parameter -> parameter.type().keyword() + " " + parameter.name()).collect(Collectors.joining(", ")) + ") {get;" + (canSet ? "set;" : "") + "}").toList();
    }

    @Override
    public String valueTypeName(Object target) {
        return getters.get(0).returnType().fullName();
    }
}
