package org.mooring.shell.powershell.completion;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mooring.dotnet.ClrTypes;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.StaticTypes;

/**
 * The variables that a text has made before the cursor, in the functions and script blocks around it: assignments, parameters, loops,
 * Set-Variable, -OutVariable and their like, redirections to variables (FindVariablesVisitor of CompletionCompleters).
 */
final class TextVariables {

    private static final Set<String> MAKERS = Set.of("new-variable", "nv", "set-variable", "set", "sv");
    private static final Set<String> OUT = Set.of("errorvariable", "ev", "warningvariable", "wv", "informationvariable", "iv", "outvariable", "ov");
    private static final Set<String> OF_PIPELINE = Set.of("pipelinevariable", "pv");
    private static final Set<String> LOCAL = Set.of("microsoft.powershell.core\\foreach-object", "foreach-object", "foreach", "%",
        "microsoft.powershell.core\\where-object", "where-object", "where", "?", "beforeall", "beforeeach");
    private static final Map<String, String> OF_STREAMS = Map.of("Error", "ErrorRecord", "Warning", "WarningRecord", "Verbose", "VerboseRecord",
        "Debug", "DebugRecord", "Information", "InformationRecord");

    /** A variable with the type that it was declared as, and that of what it was last given; null where that is not known. */
    static final class Variable {

        private final String name;
        private Inferred declared;
        private Inferred assigned;

        private Variable(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        Inferred declared() {
            return declared;
        }

        Inferred type() {
            return declared != null ? declared : assigned;
        }
    }

    private final Request request;
    private final TypeInference inference;
    private final Ast cursor;
    private final Map<String, Variable> found = new LinkedHashMap<>();
    private Ast top;

    private TextVariables(Request request, Ast cursor) {
        this.request = request;
        this.inference = new TypeInference(request);
        this.cursor = cursor;
    }

    /** The type that a variable was declared as last; null where it was not. */
    static Inferred declared(Request request, Ast variable) {
        String name = unqualified(variable);
        return before(request, variable).stream().filter(v -> v.name().equalsIgnoreCase(name)).findFirst().map(Variable::declared).orElse(null);
    }

    /** In the order in which they were found, from the innermost block on. */
    static Collection<Variable> before(Request request, Ast cursor) {
        TextVariables variables = new TextVariables(request, cursor);
        for (Ast block = Nodes.around(cursor, "ScriptBlockAst"); block != null; block = Nodes.around(block.parent(), "ScriptBlockAst")) {
            variables.top = block.parent() != null && block.parent().is("FunctionDefinitionAst") ? block.parent() : block;
            variables.collect(variables.top);
        }
        return variables.found.values();
    }

    private void collect(Ast node) {
        if (Request.start(node) > Request.start(cursor) && node != top) {
            return;
        }
        switch (node.clrType().name()) {
            case "AssignmentStatementAst" -> assigned(node.node("Left"), node.node("Right"));
            case "ParameterAst" -> ofParameter(node);
            case "ForEachStatementAst" -> assigned(node.node("Variable"), null);
            case "CommandAst" -> byCommand(node);
            case "DataStatementAst" -> put((String) node.get("Variable"), null, false);
            default -> {
                // Makes no variable.
            }
        }
        if (node.is("AttributeAst") || node.is("DataStatementAst") || node.is("FunctionDefinitionAst") && node != top
                || node.is("ScriptBlockExpressionAst") && !runsHere(node)) {
            return;
        }
        node.forEachChild(this::collect);
    }

    private void put(String name, Inferred type, boolean declared) {
        if (name == null || name.isEmpty() || VariableNames.SPECIAL.contains(name)) {
            return;
        }
        Variable variable = found.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new Variable(name));
        if (declared) {
            variable.declared = type;
        } else {
            variable.assigned = type;
        }
    }

    private void ofParameter(Ast parameter) {
        Ast name = parameter.node("Name");
        if (name != cursor) {
            put(unqualified(name), Inferred.of(StaticTypes.ofParameter(parameter)), true);
        }
    }

    private static String unqualified(Ast variable) {
        String path = Nodes.variable(variable);
        return path.substring(path.indexOf(':') + 1);
    }

    private void assigned(Ast left, Ast right) {
        if (left.is("AttributedExpressionAst")) {
            Ast constraint = null;
            Ast child = left;
            while (child.is("AttributedExpressionAst")) {
                constraint = constraint == null && child.is("ConvertExpressionAst") ? child : constraint;
                child = child.node("Child");
            }
            if (child.is("VariableExpressionAst") && child != cursor) {
                put(unqualified(child), constraint == null ? literal(right) : first(inference.ofTypeName((TypeName) constraint.node("Attribute").get("TypeName"))),
                    constraint != null);
            }
        } else if (left.is("ArrayLiteralAst")) {
            left.nodes("Elements").forEach(e -> assigned(e, right));
        } else if (left.is("ParenExpressionAst") && Nodes.pure(left.node("Pipeline")) != null) {
            assigned(Nodes.pure(left.node("Pipeline")), right);
        } else if (left.is("VariableExpressionAst") && left != cursor) {
            put(unqualified(left), literal(right), false);
        }
    }

    private static Inferred first(List<Inferred> types) {
        return types.isEmpty() ? null : types.get(0);
    }

    /** The type of what is assigned, where its form alone tells. */
    private Inferred literal(Ast right) {
        return right != null && right.is("CommandExpressionAst") ? ofExpression(right.node("Expression")) : null;
    }

    private Inferred ofExpression(Ast expression) {
        return switch (expression.clrType().name()) {
            case "ConstantExpressionAst", "StringConstantExpressionAst", "ExpandableStringExpressionAst", "HashtableAst", "ArrayExpressionAst",
                "ArrayLiteralAst", "ScriptBlockExpressionAst" -> Inferred.of(StaticTypes.of(expression));
            case "ConvertExpressionAst" -> first(inference.ofTypeName((TypeName) expression.node("Attribute").get("TypeName")));
            default -> null;
        };
    }

    private void byCommand(Ast command) {
        List<Ast> elements = command.nodes("CommandElements");
        String name = Nodes.constant(elements.get(0));
        boolean makes = name != null && MAKERS.contains(name.toLowerCase(Locale.ROOT));
        Ast made = null;
        Ast value = null;
        for (int i = 1; i < elements.size(); i++) {
            Ast element = elements.get(i);
            if (!element.is("CommandParameterAst")) {
                value = made != null && value == null ? element : value;
                made = made == null ? element : made;
                continue;
            }
            String parameter = ((String) element.get("ParameterName")).toLowerCase(Locale.ROOT);
            Ast argument = element.node("Argument");
            if (argument == null && i + 1 < elements.size() && !elements.get(i + 1).is("CommandParameterAst")) {
                argument = elements.get(i + 1);
                i += takesValue(parameter, makes) ? 1 : 0;
            }
            if (OUT.contains(parameter)) {
                put(Nodes.constant(argument), Inferred.of(ClrTypes.find("System.Collections.ArrayList")), false);
            } else if (OF_PIPELINE.contains(parameter) && Request.end(command.parent()) > Request.start(cursor)) {
                put(Nodes.constant(argument), first(inference.elements(inference.of(command))), false);
            } else if (makes && isPart(parameter, "name")) {
                made = argument;
            } else if (makes && isPart(parameter, "value")) {
                value = argument;
            }
        }
        if (makes && Nodes.constant(made) != null) {
            put(Nodes.constant(made), value == null ? null : ofExpression(value), false);
        }
        redirected(command);
    }

    private static boolean takesValue(String parameter, boolean makes) {
        return OUT.contains(parameter) || OF_PIPELINE.contains(parameter) || makes && !isPart(parameter, "force") && !isPart(parameter, "passthru");
    }

    private static boolean isPart(String written, String name) {
        return !written.isEmpty() && name.startsWith(written);
    }

    /** {@code 2>variable:name}. */
    private void redirected(Ast command) {
        for (Ast redirection : command.nodes("Redirections")) {
            String target = redirection.is("FileRedirectionAst") ? Nodes.constant(redirection.node("Location")) : null;
            if (target != null && target.regionMatches(true, 0, "variable:", 0, 9)) {
                String type = OF_STREAMS.get(redirection.get("FromStream").toString());
                put(target.substring(9), type == null ? null : Inferred.of(ClrTypes.find(CompletionTypes.AUTOMATION + type)), false);
            }
        }
    }

    /** Whether a script block runs in the scope that it stands in: dotted, or the argument of a command that runs it so. */
    private boolean runsHere(Ast block) {
        Ast at = block.parent();
        while (at != null && (at.is("CommandExpressionAst") || at.is("PipelineAst") || at.is("StatementBlockAst") || at.is("ArrayExpressionAst")
                || at.is("ArrayLiteralAst"))) {
            at = at.parent();
        }
        if (at == null || !at.is("CommandAst")) {
            return false;
        }
        String name = Nodes.constant(at.nodes("CommandElements").get(0));
        return name != null ? LOCAL.contains(name.toLowerCase(Locale.ROOT))
            : at.get("InvocationOperator") == TokenKind.Dot && at.nodes("CommandElements").get(0).is("ScriptBlockExpressionAst");
    }
}
