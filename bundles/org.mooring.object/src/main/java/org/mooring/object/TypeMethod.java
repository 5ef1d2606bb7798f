package org.mooring.object;

import java.util.List;
import org.mooring.dotnet.ClrMethod;

/** The overloads of a method of the value's own type (System.Management.Automation.PSMethod). */
public final class TypeMethod extends PSMethodMember {

    private final List<ClrMethod> methods;

    public TypeMethod(List<ClrMethod> methods) {
        super(methods.get(0).name(), methods.stream().allMatch(ClrMethod::isHidden));
        this.methods = List.copyOf(methods);
    }

    TypeMethod(String name, List<ClrMethod> methods) {
        super(name, false);
        this.methods = List.copyOf(methods);
    }

    public List<ClrMethod> methods() {
        return methods;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.Method;
    }

    @Override
    public Object invoke(Object target, Object... arguments) {
        if (target instanceof PSObject bag && bag.isBag() && arguments.length == 0 && name().equals("ToString")) {
            return bag.text() == null ? "" : bag.text();
        }
        return Overloads.call(methods, PSObject.base(target), name(), arguments);
    }

    @Override
    public List<String> overloads() {
        return methods.stream().map(ClrMethod::toString).toList();
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Management.Automation.PSMethod";
    }
}
