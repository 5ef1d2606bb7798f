package org.mooring.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.mooring.language.ast.AssignmentStatement;
import org.mooring.language.ast.Attribute;
import org.mooring.language.ast.AttributedExpression;
import org.mooring.language.ast.BinaryExpression;
import org.mooring.language.ast.BreakStatement;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.ContinueStatement;
import org.mooring.language.ast.DataStatement;
import org.mooring.language.ast.DoStatement;
import org.mooring.language.ast.ExitStatement;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.ForStatement;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.IndexExpression;
import org.mooring.language.ast.InvokeMemberExpression;
import org.mooring.language.ast.MemberExpression;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ParamBlock;
import org.mooring.language.ast.Redirection;
import org.mooring.language.ast.ReturnStatement;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.SwitchStatement;
import org.mooring.language.ast.ThrowStatement;
import org.mooring.language.ast.TrapStatement;
import org.mooring.language.ast.TryStatement;
import org.mooring.language.ast.TypeConstraint;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.UnaryOperator;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;

/** What a data section must not have in it. */
final class DataChecks {

    private static final Set<String> VARIABLES = Set.of("psculture", "psuiculture", "true", "false", "null");
    private static final Set<String> TYPES = Set.of("bool", "boolean", "char", "byte", "sbyte", "int16", "short", "uint16", "ushort",
            "int", "int32", "uint", "uint32", "long", "int64", "ulong", "uint64", "float", "single", "double", "decimal", "string",
            "datetime");

    private final ParseErrors errors;
    private final DataStatement statement;

    /** The commands that may be called, in lower case; null where that is known only when the script runs. */
    private final Set<String> commands;

    DataChecks(ParseErrors errors, DataStatement statement) {
        this.errors = errors;
        this.statement = statement;
        Set<String> allowed = new HashSet<>(Set.of("convertfrom-stringdata"));
        boolean constant = true;
        for (Expression command : statement.supportedCommands()) {
            if (command instanceof StringExpression name) {
                allowed.add(name.value().toLowerCase(Locale.ROOT));
            } else {
                constant = false;
            }
        }
        this.commands = constant ? allowed : null;
    }

    void check() {
        visit(statement.body());
    }

    private void error(Problem problem, Extent extent, Object... arguments) {
        errors.add(problem, extent, false, arguments);
    }

    private void visit(Node node) {
        Problem problem = refusal(node);
        if (problem != null) {
            error(problem, node.extent());
        } else {
            look(node);
        }
        Nodes.forEachChild(node, this::visit);
    }

    private static Problem refusal(Node node) {
        return switch (node) {
            case ScriptBlock n -> Problem.ScriptBlockNotSupportedInDataSection;
            case ScriptBlockExpression n -> Problem.ScriptBlockNotSupportedInDataSection;
            case ParamBlock n -> Problem.ParameterDeclarationNotSupportedInDataSection;
            case Attribute n -> Problem.AttributeNotSupportedInDataSection;
            case AttributedExpression n -> Problem.AttributeNotSupportedInDataSection;
            case FunctionDefinition n -> Problem.FunctionDeclarationNotSupportedInDataSection;
            case TrapStatement n -> Problem.TrapStatementNotSupportedInDataSection;
            case SwitchStatement n -> Problem.SwitchStatementNotSupportedInDataSection;
            case DataStatement n -> Problem.DataSectionStatementNotSupportedInDataSection;
            case ForEachStatement n -> Problem.ForeachStatementNotSupportedInDataSection;
            case DoStatement n -> Problem.DoWhileStatementNotSupportedInDataSection;
            case ForStatement n -> Problem.ForWhileStatementNotSupportedInDataSection;
            case WhileStatement n -> Problem.ForWhileStatementNotSupportedInDataSection;
            case TryStatement n -> Problem.TryStatementNotSupportedInDataSection;
            case BreakStatement n -> Problem.FlowControlStatementNotSupportedInDataSection;
            case ContinueStatement n -> Problem.FlowControlStatementNotSupportedInDataSection;
            case ReturnStatement n -> Problem.FlowControlStatementNotSupportedInDataSection;
            case ExitStatement n -> Problem.FlowControlStatementNotSupportedInDataSection;
            case ThrowStatement n -> Problem.FlowControlStatementNotSupportedInDataSection;
            case AssignmentStatement n -> Problem.AssignmentStatementNotSupportedInDataSection;
            case Redirection n -> Problem.RedirectionNotSupportedInDataSection;
            case MemberExpression n -> Problem.PropertyReferenceNotSupportedInDataSection;
            case InvokeMemberExpression n -> Problem.MethodCallNotSupportedInDataSection;
            case IndexExpression n -> Problem.ArrayReferenceNotSupportedInDataSection;
            default -> null;
        };
    }

    private void look(Node node) {
        switch (node) {
            case TypeConstraint type -> type(type.type(), type.extent());
            case TypeExpression type -> type(type.type(), type.extent());
            case Command command -> command(command);
            case VariableExpression variable -> {
                if (!VARIABLES.contains(variable.path().toLowerCase(Locale.ROOT))) {
                    error(Problem.VariableReferenceNotSupportedInDataSection, variable.extent(),
                            "$PSCulture, $PSUICulture, $true, $false, $null");
                }
            }
            case BinaryExpression binary -> {
                if (TokenKind.valueOf(binary.operator().powerShellName).is(TokenFlags.NOT_RESTRICTED)) {
                    error(Problem.OperatorNotSupportedInDataSection, binary.operatorExtent(),
                            TokenKind.valueOf(binary.operator().powerShellName).text);
                }
            }
            case UnaryExpression unary -> {
                if (unary.operator() != UnaryOperator.COMMA
                        && TokenKind.valueOf(unary.operator().powerShellName).is(TokenFlags.NOT_RESTRICTED)) {
                    error(Problem.OperatorNotSupportedInDataSection, unary.extent(),
                            TokenKind.valueOf(unary.operator().powerShellName).text);
                }
            }
            default -> {
            }
        }
    }

    private void type(TypeName type, Extent extent) {
        TypeName element = type instanceof TypeName.Array array ? array.element() : type;
        if (!(element instanceof TypeName.Simple simple) || !TYPES.contains(Constants.simpleName(simple.name()))) {
            error(Problem.TypeNotAllowedInDataSection, extent, type.fullName());
        }
    }

    private void command(Command command) {
        if (command.invocation() == Command.Invocation.DOT) {
            error(Problem.DotSourcingNotSupportedInDataSection, command.extent());
            return;
        }
        if (commands == null) {
            return;
        }
        if (command.parts().get(0) instanceof StringExpression name) {
            if (!commands.contains(name.value().toLowerCase(Locale.ROOT))) {
                error(Problem.CmdletNotInAllowedListForDataSection, command.extent(), name.value());
            }
        } else if (command.invocation() == Command.Invocation.CALL) {
            error(Problem.OperatorNotSupportedInDataSection, command.extent(), "&");
        } else {
            error(Problem.CmdletNotInAllowedListForDataSection, command.extent(), command.extent().text());
        }
    }
}
