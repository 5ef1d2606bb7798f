package org.mooring.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.NamedArgument;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.VariableExpression;

/** What a class that is a resource for Desired State Configuration must have (PowerShell's DscResourceChecker). */
final class DscResourceChecks {

    private static final Set<String> KEY_TYPES = Set.of("string", "int", "int32", "long", "int64", "short", "int16", "byte", "sbyte", "uint", "uint32", "ulong",
            "uint64", "ushort", "uint16", "system.string", "system.int32", "system.int64", "system.int16", "system.byte", "system.sbyte", "system.uint32",
            "system.uint64", "system.uint16");

    private final ParseErrors errors;
    private final List<TypeDefinition> others;
    private boolean set;
    private boolean get;
    private boolean test;
    private boolean key;

    /** @param others the types that the script defines beside it */
    DscResourceChecks(ParseErrors errors, List<TypeDefinition> others) {
        this.errors = errors;
        this.others = others;
    }

    void check(TypeDefinition type) {
        Optional<Attribute> resource = type.attributes().stream().filter(a -> isNamed(a, "DscResource")).findFirst();
        if (resource.isEmpty()) {
            return;
        }
        look(type, others.size());
        missing(!set, Problem.DscResourceMissingSetMethod, resource.get(), type);
        missing(!get, Problem.DscResourceMissingGetMethod, resource.get(), type);
        missing(!test, Problem.DscResourceMissingTestMethod, resource.get(), type);
        List<TypeMember.Method> constructors = type.members().stream().filter(TypeMember.Method.class::isInstance).map(TypeMember.Method.class::cast)
                .filter(m -> m.constructor() && !m.isStatic()).toList();
        missing(!constructors.isEmpty() && constructors.stream().noneMatch(m -> m.parameters().isEmpty()), Problem.DscResourceMissingDefaultConstructor,
                resource.get(), type);
        missing(!key, Problem.DscResourceMissingKeyProperty, resource.get(), type);
    }

    private void missing(boolean isMissing, Problem problem, Attribute resource, TypeDefinition type) {
        if (isMissing) {
            errors.add(problem, resource.extent(), false, type.name());
        }
    }

    private static boolean isNamed(Attribute attribute, String name) {
        String written = attribute.type().fullName();
        String last = written.substring(written.lastIndexOf('.') + 1);
        return last.equalsIgnoreCase(name) || last.equalsIgnoreCase(name + "Attribute");
    }

    /** Its members, then those of its bases in the script. */
    private void look(TypeDefinition type, int depth) {
        for (TypeMember member : type.members()) {
            switch (member) {
                case TypeMember.Property property -> key |= isKey(property);
                case TypeMember.Method method -> look(method, type);
            }
        }
        if (set && get && test && key || depth <= 0) {
            return;
        }
        for (TypeConstraint base : type.bases()) {
            others.stream().filter(o -> o.kind() == TypeDefinition.Kind.CLASS && o.name().equalsIgnoreCase(base.type().fullName())).findFirst()
                    .ifPresent(o -> look(o, depth - 1));
        }
    }

    private void look(TypeMember.Method method, TypeDefinition type) {
        if (!method.parameters().isEmpty() || method.constructor()) {
            return;
        }
        String returned = method.returnType().map(t -> t.type().fullName().toLowerCase(java.util.Locale.ROOT)).orElse("");
        switch (method.name().toLowerCase(java.util.Locale.ROOT)) {
            case "set" -> set |= returned.isEmpty() || returned.equals("void") || returned.equals("system.void");
            case "test" -> test |= returned.equals("bool") || returned.equals("boolean") || returned.equals("system.boolean");
            case "get" -> {
                TypeName name = method.returnType().map(TypeConstraint::type).orElse(null);
                String element = name instanceof TypeName.Array array ? array.element().fullName() : name == null ? "" : name.fullName();
                if (!get && !element.equalsIgnoreCase(type.name())) {
                    errors.add(Problem.DscResourceInvalidGetMethod, method.extent(), false, type.name());
                }
                get = true;
            }
            default -> { }
        }
    }

    private boolean isKey(TypeMember.Property property) {
        for (Attribute attribute : property.attributes()) {
            for (NamedArgument named : attribute.named()) {
                if (isNamed(attribute, "DscProperty") && named.name().equalsIgnoreCase("Key") && isTrue(named)) {
                    String type = property.type().map(t -> t.type().fullName().toLowerCase(java.util.Locale.ROOT)).orElse("");
                    if (!KEY_TYPES.contains(type) && others.stream().noneMatch(o -> o.kind() == TypeDefinition.Kind.ENUM && o.name().equalsIgnoreCase(type))) {
                        errors.add(Problem.DscResourceInvalidKeyProperty, property.extent(), false);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTrue(NamedArgument named) {
        return named.expressionOmitted() || named.value() instanceof VariableExpression v && v.path().equalsIgnoreCase("true")
                || named.value() instanceof ConstantExpression c && c.value() instanceof Number n && n.doubleValue() != 0;
    }
}
