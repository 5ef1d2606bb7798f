package org.mooring.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.ConvertExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.VariableExpression;

/** Says what can be assigned to, and what types and attributes may stand before it. */
final class AssignmentChecks {

    /** Automatic variables whose type cannot be changed, with the .NET type that they have. */
    private static final Map<String, String> AUTOMATIC = Map.of("_", "System.Object", "args", "System.Object[]", "this",
            "System.Object", "input", "System.Object", "pscmdlet", "System.Management.Automation.PSScriptCmdlet", "psboundparameters",
            "System.Management.Automation.PSBoundParametersDictionary", "myinvocation", "System.Management.Automation.InvocationInfo",
            "psscriptroot", "System.String", "pscommandpath", "System.String");

    private final ParseErrors errors;

    AssignmentChecks(ParseErrors errors) {
        this.errors = errors;
    }

    /** @param plain whether it is a plain {@code =}, which may have several targets */
    void target(Expression target, boolean plain, Consumer<Extent> report) {
        switch (target) {
            case ArrayLiteral array when plain -> array.elements().forEach(e -> target(e, true, report));
            case ParenExpression paren -> {
                Expression inner = Constants.pureExpression(paren.statement());
                if (inner == null) {
                    report.accept(paren.statement().extent());
                } else {
                    target(inner, plain, report);
                }
            }
            case VariableExpression variable -> {
            }
            case InvokeMemberExpression call when !call.nullConditional() -> {
            }
            case MemberExpression member when !member.nullConditional() -> {
            }
            case IndexExpression index when !index.nullConditional() -> {
            }
            case AttributedExpression attributed -> typed(attributed, plain, report);
            case ConvertExpression converted -> typed(converted, plain, report);
            default -> report.accept(target.extent());
        }
    }

    private void typed(Expression target, boolean plain, Consumer<Extent> report) {
        int conversions = 0;
        TypeConstraint reference = null;
        TypeConstraint last = null;
        Expression inner = target;
        while (true) {
            if (inner instanceof ConvertExpression convert) {
                conversions++;
                last = convert.type();
                reference = isReference(last) ? last : reference;
                if (Constants.simpleName(last.type().fullName()).equals("void")) {
                    errors.add(Problem.VoidTypeConstraintNotAllowed, last.extent(), false);
                }
                inner = convert.operand();
            } else if (inner instanceof AttributedExpression attributed) {
                inner = attributed.operand();
            } else {
                break;
            }
        }
        if (reference != null && conversions > 1) {
            errors.add(Problem.ReferenceNeedsToBeByItselfInTypeConstraint, reference.extent(), false);
            return;
        }
        if (inner instanceof VariableExpression variable && last != null) {
            automatic(target, variable, last);
        }
        target(inner, plain, report);
    }

    private void automatic(Expression target, VariableExpression variable, TypeConstraint type) {
        String expected = AUTOMATIC.get(variable.unqualified().toLowerCase(Locale.ROOT));
        boolean local = variable.qualifier() == null || variable.qualifier().equalsIgnoreCase("local")
                || variable.qualifier().equalsIgnoreCase("private");
        if (expected != null && local
                && !Constants.simpleName(expected).equals(Constants.simpleName(type.type().fullName()))) {
            errors.add(Problem.AssignmentStatementToAutomaticNotSupported, target.extent(), false, variable.unqualified(), expected);
        }
    }

    private static boolean isReference(TypeConstraint type) {
        String name = type.type().fullName().toLowerCase(Locale.ROOT);
        return name.equals("ref") || name.equals("psreference") || name.equals("system.management.automation.psreference");
    }

    /** @param ancestors what the conversion stands in, the nearest first */
    void conversion(ConvertExpression convert, Collection<Node> ancestors) {
        if (convert.type().type().fullName().equalsIgnoreCase("ordered")) {
            if (!(convert.operand() instanceof HashtableExpression)) {
                errors.add(Problem.OrderedAttributeOnlyOnHashLiteralNode, convert.extent(), false, convert.type().type().fullName());
            }
            return;
        }
        if (!isReference(convert.type())) {
            return;
        }
        boolean several = false;
        Expression inner = convert.operand();
        while (inner instanceof ConvertExpression || inner instanceof AttributedExpression) {
            if (inner instanceof ConvertExpression other) {
                if (isReference(other.type())) {
                    several = true;
                    errors.add(Problem.ReferenceNeedsToBeByItselfInTypeSequence, other.type().extent(), false);
                }
                inner = other.operand();
            } else {
                inner = ((AttributedExpression) inner).operand();
            }
        }
        Node parent = ancestors.stream().findFirst().orElse(null);
        if (!several && parent instanceof ConvertExpression outer && !isReference(outer.type()) && !isTarget(convert, ancestors)) {
            errors.add(Problem.ReferenceNeedsToBeLastTypeInTypeConversion, convert.type().extent(), false);
        }
    }

    private static boolean isTarget(ConvertExpression convert, Collection<Node> ancestors) {
        for (Node ancestor : ancestors) {
            if (ancestor instanceof AssignmentStatement assignment) {
                Extent target = assignment.target().extent();
                return target.start() <= convert.extent().start() && convert.extent().end() <= target.end();
            }
            if (ancestor instanceof CommandExpression) {
                return false;
            }
        }
        return false;
    }
}
