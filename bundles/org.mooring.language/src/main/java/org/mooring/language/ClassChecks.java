package org.mooring.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributeBase;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.Parameter;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.TypeMember;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.VariableExpression;

/** Checks classes against the types that there are: in the script, and outside. */
final class ClassChecks {

    private final ScriptBlock script;
    private final KnownTypes types;
    private final ParseErrors errors;

    /** The names of the types that each script block or class around defines, the innermost first. */
    private final Deque<Set<String>> scopes = new ArrayDeque<>();
    private final List<TypeDefinition> defined = new ArrayList<>();
    private TypeDefinition current;
    private boolean inMethod;

    ClassChecks(ScriptBlock script, KnownTypes types, ParseErrors errors) {
        this.script = script;
        this.types = types;
        this.errors = errors;
    }

    void check() {
        if (mayDefineTypes()) {
            scope(script);
        }
    }

    private boolean mayDefineTypes() {
        String text = script.extent().source().text();
        for (int i = 0; i + 4 < text.length(); i++) {
            if (text.regionMatches(true, i, "class", 0, 5) || text.regionMatches(true, i, "enum", 0, 4)) {
                return true;
            }
        }
        return false;
    }

    private void scope(Node node) {
        scopes.push(new HashSet<>());
        define(node);
        Nodes.forEachChild(node, this::visit);
        scopes.pop();
    }

    private void define(Node node) {
        Nodes.forEachChild(node, child -> {
            if (child instanceof TypeDefinition type) {
                defined.add(type);
            }
            if (child instanceof TypeDefinition type && !scopes.peek().add(type.name().toLowerCase(Locale.ROOT))) {
                errors.add(Problem.MemberAlreadyDefined, type.extent(), false, type.name());
            }
            if (!(child instanceof ScriptBlockExpression) && !(child instanceof FunctionDefinition)) {
                define(child);
            }
        });
    }

    private void visit(Node node) {
        boolean outerInMethod = inMethod;
        TypeDefinition outer = current;
        switch (node) {
            case TypeDefinition type -> {
                current = type;
                inMethod = false;
                new DscResourceChecks(errors, defined).check(type);
                type.attributes().forEach(a -> AttributeUsages.check(a, errors, type.kind() == TypeDefinition.Kind.ENUM ? "Enum" : "Class"));
                Nodes.forEachChild(type, this::visit);
            }
            case TypeMember.Method method -> {
                inMethod = true;
                method.attributes().forEach(a -> AttributeUsages.check(a, errors, method.constructor() ? "Constructor" : "Method"));
                method.parameters().forEach(this::attributes);
                Nodes.forEachChild(method, this::visit);
            }
            case TypeMember.Property property -> {
                property.attributes().forEach(a -> AttributeUsages.check(a, errors, "Property", "Field"));
                look(property);
                Nodes.forEachChild(property, this::visit);
            }
            case ScriptBlockExpression block -> {
                inMethod = false;
                scope(block.block());
            }
            case FunctionDefinition function -> {
                inMethod = false;
                scope(function.body());
            }
            default -> {
                look(node);
                Nodes.forEachChild(node, this::visit);
            }
        }
        current = outer;
        inMethod = outerInMethod;
    }

    /** PowerShell's own attributes stand on properties and on parameters of functions, not on those of methods. */
    private void attributes(Parameter parameter) {
        for (AttributeBase attribute : parameter.attributes()) {
            if (attribute instanceof Attribute) {
                errors.add(Problem.AttributeNotAllowedOnDeclaration, attribute.extent(), false, attribute.type().fullName(), "Property, Field");
            }
        }
    }

    private void look(Node node) {
        switch (node) {
            case TypeConstraint constraint -> name(constraint.type(), 0, false);
            case TypeExpression expression -> name(expression.type(), 0, false);
            case Attribute attribute -> name(attribute.type(), 0, true);
            case AssignmentStatement assignment when inMethod -> target(assignment.target());
            default -> {
            }
        }
    }

    private void name(TypeName type, int arguments, boolean attribute) {
        switch (type) {
            case TypeName.Array array -> name(array.element(), 0, false);
            case TypeName.Generic generic -> {
                name(generic.type(), generic.arguments().size(), false);
                generic.arguments().forEach(a -> name(a, 0, false));
            }
            case TypeName.Simple simple -> {
                if (current != null && !isDefined(simple, arguments) && !simple.name().equalsIgnoreCase("ordered")
                        && !types.knows(simple, arguments, attribute, script.usings())) {
                    errors.add(attribute ? Problem.CustomAttributeTypeNotFound : Problem.TypeNotFound, simple.extent(), false,
                            simple.name());
                }
            }
        }
    }

    private boolean isDefined(TypeName.Simple name, int arguments) {
        return arguments == 0 && scopes.stream().anyMatch(s -> s.contains(name.name().toLowerCase(Locale.ROOT)));
    }

    /** A method that assigns to the name of a property, without {@code $this}, most likely means the property. */
    private void target(Expression target) {
        switch (target) {
            case ArrayLiteral array -> array.elements().forEach(this::target);
            case ConvertExpression convert -> target(convert.operand());
            case VariableExpression variable -> properties().entrySet().stream()
                    .filter(p -> variable.path().equalsIgnoreCase(p.getKey())).findFirst().ifPresent(p -> {
                        if (p.getValue().isStatic()) {
                            errors.add(Problem.MissingTypeInStaticPropertyAssignment, variable.extent(), false,
                                    "[" + current.name() + "]::", p.getKey());
                        } else {
                            errors.add(Problem.MissingThis, variable.extent(), false, "$this.", p.getKey());
                        }
                    });
            default -> {
            }
        }
    }

    private Map<String, TypeMember.Property> properties() {
        Map<String, TypeMember.Property> properties = new HashMap<>();
        for (TypeMember member : current.members()) {
            if (member instanceof TypeMember.Property property) {
                properties.putIfAbsent(property.name(), property);
            }
        }
        return properties;
    }
}
