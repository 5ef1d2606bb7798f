package org.mooring.dotnet;

import java.util.stream.Collectors;

/** Prints members as PowerShell's Get-Member and {@code OverloadDefinitions} do. */
final class Signatures {

    private Signatures() {}

    static String of(ClrMethod method) {
        String parameters = method.parameters().stream().map(Signatures::of).collect(Collectors.joining(", "));
        boolean constructor = method.name().equals(".ctor");
        String name = constructor ? "new" : (method.isExplicit() ? method.declaringType().name() + "." : "") + method.name();
        String owner = constructor ? shown(method.declaringType()) : shown(method.returnType());
        return (method.isStatic() && !constructor ? "static " : "") + owner + " " + name + "(" + parameters + ")";
    }

    private static String of(ClrParameter parameter) {
        String prefix = parameter.paramArray() ? "Params " : parameter.byRef() ? "[ref] " : "";
        return prefix + shown(parameter.type()) + " " + parameter.name();
    }

    static String shown(ClrType type) {
        return type.keyword();
    }
}
