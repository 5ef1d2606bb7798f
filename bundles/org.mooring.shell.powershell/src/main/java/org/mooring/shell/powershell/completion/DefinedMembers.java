package org.mooring.shell.powershell.completion;

import java.util.List;
import java.util.stream.Collectors;

import org.mooring.dotnet.ClrEnum;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.ast.Ast;

/** What the members of a class in the text are, and how lists tell them. */
final class DefinedMembers {

    /** Of MethodAttributes and PropertyAttributes. */
    private static final long STATIC = 0x10;
    private static final long HIDDEN = 0x40;

    private DefinedMembers() {}

    private static long attributes(Ast member) {
        return ClrEnum.number(member.get(member.is("FunctionMemberAst") ? "MethodAttributes" : "PropertyAttributes"));
    }

    static boolean isStatic(Ast member) {
        return (attributes(member) & STATIC) != 0;
    }

    static boolean isHidden(Ast member) {
        return (attributes(member) & HIDDEN) != 0;
    }

    static boolean isConstructor(Ast member) {
        return member.is("FunctionMemberAst") && Boolean.TRUE.equals(member.get("Constructor"));
    }

    static String property(Ast member) {
        return prefix(member) + type(member.node("PropertyType"), "object") + " " + member.get("Name");
    }

    private static String prefix(Ast member) {
        return isStatic(member) ? "static " : "";
    }

    private static String type(Ast constraint, String otherwise) {
        return constraint == null ? otherwise : ((TypeName) constraint.get("TypeName")).fullName();
    }

    /** All methods of a class by the name of one, a line each. */
    static String overloads(Ast definition, Ast method) {
        return definition.nodes("Members").stream()
            .filter(m -> m.is("FunctionMemberAst") && m.get("Name").equals(method.get("Name")) && isStatic(m) == isStatic(method))
            .map(DefinedMembers::signature).collect(Collectors.joining("\n"));
    }

    private static String signature(Ast method) {
        String result = isConstructor(method) ? "" : type(method.node("ReturnType"), "void") + " ";
        return prefix(method) + result + method.get("Name") + parameters(method).stream().map(DefinedMembers::parameter).collect(Collectors.joining(", ", "(", ")"));
    }

    static List<Ast> parameters(Ast method) {
        Ast function = method.node("Function");
        return function.get("Parameters") == null ? List.of() : function.nodes("Parameters");
    }

    private static String parameter(Ast parameter) {
        Ast constraint = parameter.nodes("Attributes").stream().filter(a -> a.is("TypeConstraintAst")).findFirst().orElse(null);
        return type(constraint, "object") + " " + Nodes.variable(parameter.node("Name"));
    }
}
