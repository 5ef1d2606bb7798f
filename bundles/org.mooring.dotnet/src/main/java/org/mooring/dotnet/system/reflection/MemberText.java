package org.mooring.dotnet.system.reflection;

import java.util.stream.Collectors;
import org.mooring.dotnet.ClrMethod;
import org.mooring.dotnet.ClrParameter;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.system.TypeType;

/** Members as .NET's reflection prints them: types of numbers by their short name, others in full. */
final class MemberText {

    private MemberText() {}

    static String of(ClrType type) {
        ClrType root = type;
        while (root.isArray()) {
            root = root.element();
        }
        boolean brief = TypeType.isPrimitive(root) || TypeType.isNested(root) || root.fullName().equals("System.Void");
        return brief ? type.name() : type.toString();
    }

    static String of(ClrParameter parameter) {
        return of(parameter.type()) + (parameter.byRef() ? " ByRef" : "");
    }

    static String of(ClrMethod method) {
        boolean constructor = method.name().equals(".ctor");
        String parameters = method.parameters().stream().map(MemberText::of).collect(Collectors.joining(", "));
        String generic = method.typeParameters().isEmpty() ? "" : "[" + String.join(",", method.typeParameters()) + "]";
        return (constructor ? "Void" : of(method.returnType())) + " " + method.name() + generic + "(" + parameters + ")";
    }
}
