package org.mooring.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.mooring.language.ast.TypeDefinition;
import org.mooring.language.ast.TypeExpression;
import org.mooring.language.ast.TypeName;
import org.mooring.language.ast.UnaryExpression;
import org.mooring.language.ast.VariableExpression;
import org.mooring.language.ast.WhileStatement;

/** What may be written in a data section and where the language mode is RestrictedLanguage: values, but hardly any code. */
public final class RestrictedLanguage {

    private static final List<String> VARIABLES = List.of("PSCulture", "PSUICulture", "true", "false", "null");
    private static final Set<String> TYPES = Set.of("bool", "boolean", "char", "byte", "sbyte", "int16", "short", "uint16", "ushort",
            "int", "int32", "uint", "uint32", "long", "int64", "ulong", "uint64", "float", "single", "double", "decimal", "string",
            "datetime");

    private final ParseErrors errors;
    private final Set<String> commands;
    private final Set<String> variables = new LinkedHashSet<>(VARIABLES);
    private final boolean anyVariable;
    private final boolean environment;

    private RestrictedLanguage(ParseErrors errors, Collection<String> commands, Collection<String> variables, boolean environment) {
        this.errors = errors;
        this.commands = commands == null ? null : lowerCase(commands);
        this.anyVariable = variables.contains("*");
        this.variables.addAll(variables);
        this.environment = environment;
    }

    private static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * Checks {@code code}: a block, or anything else of a tree.
     *
     * @param commands the commands that may be called; null for any
     * @param variables those that may be read beside the five that always may; {@code *} stands for all
     * @param environment whether {@code $env:} variables may be read
     * @return what is not allowed; empty if all is
     */
    public static List<ParseError> check(Node code, Collection<String> commands, Collection<String> variables, boolean environment) {
        ParseErrors errors = new ParseErrors(0);
        new RestrictedLanguage(errors, commands, variables, environment).visit(code);
        return errors.list();
    }

    /** Checks a script that is run where the language mode is RestrictedLanguage: statements, of any commands. */
    public static List<ParseError> checkScript(ScriptBlock script) {
        ParseErrors errors = new ParseErrors(0);
        script.parameters().ifPresent(block -> errors.add(Problem.InvalidScriptBlockInDataSection, block.extent(), false));
        Stream.of(script.dynamicParam(), script.begin(), script.process(), script.clean()).flatMap(Optional::stream)
            .forEach(block -> errors.add(Problem.InvalidScriptBlockInDataSection, block.extent(), false));
        if (errors.isEmpty()) {
            script.end().ifPresent(new RestrictedLanguage(errors, null, Set.of(), false)::visit);
        }
        return errors.list();
    }

    /** Checks a script that is run where the language mode is ConstrainedLanguage: there are no classes. */
    public static List<ParseError> checkConstrained(ScriptBlock script) {
        ParseErrors errors = new ParseErrors(0);
        classes(script, errors);
        return errors.list();
    }

    private static void classes(Node node, ParseErrors errors) {
        if (node instanceof TypeDefinition type && type.kind() != TypeDefinition.Kind.ENUM) {
            Extent extent = type.extent();
            String text = extent.text();
            int keyword = text.toLowerCase(Locale.ROOT).indexOf("class");
            int name = text.indexOf(type.name(), keyword + "class".length());
            int from = extent.start();
            errors.add(Problem.ClassesNotAllowedInConstrainedLanguage, new Extent(extent.source(), from + keyword, from + keyword + "class".length()), false);
            errors.add(Problem.UnexpectedToken, new Extent(extent.source(), from + name, from + name + type.name().length()), false, type.name());
            return;
        }
        Nodes.forEachChild(node, child -> classes(child, errors));
    }

    static void check(DataStatement data, ParseErrors errors) {
        Set<String> commands = new HashSet<>(Set.of("ConvertFrom-StringData"));
        boolean known = true;
        for (Expression command : data.supportedCommands()) {
            if (command instanceof StringExpression name) {
                commands.add(name.value());
            } else {
                known = false;
            }
        }
        new RestrictedLanguage(errors, known ? commands : null, Set.of(), false).visit(data.body());
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
            case VariableExpression variable -> variable(variable);
            case BinaryExpression binary -> operator(binary.operator().powerShellName, binary.operatorExtent());
            case UnaryExpression unary -> operator(unary.operator().powerShellName, unary.extent());
            default -> {
            }
        }
    }

    private void operator(String name, Extent extent) {
        TokenKind kind = TokenKind.valueOf(name);
        if (kind.is(TokenFlags.NOT_RESTRICTED)) {
            error(Problem.OperatorNotSupportedInDataSection, extent, kind.text);
        }
    }

    private void variable(VariableExpression variable) {
        boolean allowed = anyVariable || variables.stream().anyMatch(variable.path()::equalsIgnoreCase)
                || environment && "env".equalsIgnoreCase(variable.qualifier());
        if (!allowed) {
            error(Problem.VariableReferenceNotSupportedInDataSection, variable.extent(),
                    variables.stream().map("$"::concat).collect(Collectors.joining(", ")));
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
