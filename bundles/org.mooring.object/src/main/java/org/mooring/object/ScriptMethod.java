package org.mooring.object;

import java.util.List;
import org.mooring.api.cmdlet.ScriptBlock;

/** A method that is a script block, with {@code $this} (System.Management.Automation.PSScriptMethod). */
public final class ScriptMethod extends PSMethodMember {

    private final ScriptBlock script;

    public ScriptMethod(String name, ScriptBlock script) {
        super(name);
        this.script = script;
    }

    public ScriptBlock script() {
        return script;
    }

    @Override
    public MemberKind kind() {
        return MemberKind.ScriptMethod;
    }

    @Override
    public Object invoke(Object target, Object... arguments) {
        try {
            return script.invokeMember(target, arguments);
        } catch (RuntimeException e) {
            throw Errors.scriptMethod(name(), arguments.length, e);
        }
    }

    @Override
    public List<String> overloads() {
        return List.of("System.Object " + name() + "();");
    }

    @Override
    public String valueTypeName(Object target) {
        return "System.Object";
    }
}
