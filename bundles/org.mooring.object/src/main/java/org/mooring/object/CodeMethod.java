package org.mooring.object;

import java.util.List;
import java.util.function.BiFunction;

/** A method that Java code is, added by type data or by hand (System.Management.Automation.PSCodeMethod). */
public final class CodeMethod extends PSMethodMember {

    private final MemberKind kind;
    private final String definition;
    private final BiFunction<Object, Object[], Object> code;

    /** @param code takes the target without its PSObject, and the arguments */
    public CodeMethod(String name, MemberKind kind, String definition, BiFunction<Object, Object[], Object> code) {
        super(name);
        this.kind = kind;
        this.definition = definition;
        this.code = code;
    }

    @Override
    public MemberKind kind() {
        return kind;
    }

    @Override
    public Object invoke(Object target, Object... arguments) {
        try {
            return code.apply(PSObject.base(target), arguments);
        } catch (RuntimeException e) {
            throw Errors.methodThrew(name(), arguments.length, e);
        }
    }

    @Override
    public List<String> overloads() {
        return List.of(definition);
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Management.Automation.PSCodeMethod";
    }
}
