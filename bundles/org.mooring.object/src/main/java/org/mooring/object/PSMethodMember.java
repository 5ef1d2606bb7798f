package org.mooring.object;

import java.util.List;

/** A member that can be called (System.Management.Automation.PSMethodInfo). */
public abstract sealed class PSMethodMember extends PSMember permits ParameterizedProperty, ScriptMethod, CodeMethod, TypeMethod {

    PSMethodMember(String name) {
        this(name, false);
    }

    PSMethodMember(String name, boolean hidden) {
        super(name, hidden);
    }

    public abstract Object invoke(Object target, Object... arguments);

    /** One line an overload. */
    public abstract List<String> overloads();

    @Override
    public String definition(Object target) {
        return String.join(", ", overloads());
    }
}
