package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mooring.dotnet.ClrTypes;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.TypeName;
import org.mooring.shell.powershell.ast.Ast;

/** Says of which types a variable may be by what stands before it in the text: assignments, parameters, loops, the pipeline that it is in. */
final class VariableTypes {

    private static final Set<String> OF_PIPELINE = Set.of("foreach-object", "%", "foreach", "where-object", "?", "where", "sort-object", "sort",
        "group-object", "group", "measure-object", "measure", "select-object", "select", "format-table", "ft", "format-list", "fl", "tee-object");

    private final Request request;
    private final TypeInference inference;

    VariableTypes(Request request, TypeInference inference) {
        this.request = request;
        this.inference = inference;
    }

    /** Empty where the text says nothing. */
    List<Inferred> of(Ast variable, String path) {
        int colon = path.indexOf(':');
        String name = colon < 0 ? path : path.substring(colon + 1);
        if (name.equals("_") || name.equalsIgnoreCase("PSItem")) {
            return ofPipeline(variable);
        }
        if (name.equalsIgnoreCase("this")) {
            Ast definition = Nodes.around(variable, "TypeDefinitionAst");
            return definition == null ? List.of() : List.of(Inferred.ofDefinition(definition));
        }
        for (Ast scope = Nodes.around(variable, "ScriptBlockAst"); scope != null; scope = Nodes.around(scope.parent(), "ScriptBlockAst")) {
            List<Inferred> found = inScope(scope, variable, name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return TextVariables.before(request, variable).stream().filter(v -> v.name().equalsIgnoreCase(name) && v.type() != null)
            .map(TextVariables.Variable::type).toList();
    }

    /** The type that was declared last, else what was assigned last. */
    private List<Inferred> inScope(Ast scope, Ast variable, String name) {
        List<Inferred> declared = List.of();
        List<Inferred> assigned = List.of();
        for (Ast node : Nodes.find(scope, n -> n.is("AssignmentStatementAst") || n.is("ParameterAst") || n.is("ForEachStatementAst"))) {
            if (Request.start(node) > Request.start(variable) || !isOfScope(node, scope, variable)) {
                continue;
            }
            if (node.is("ParameterAst") && isNamed(node.node("Name"), name)) {
                declared = ofParameter(node);
            } else if (node.is("ForEachStatementAst") && isNamed(node.node("Variable"), name)) {
                assigned = inference.elements(inference.of(node.node("Condition")));
            } else if (node.is("AssignmentStatementAst") && node.get("Operator") == TokenKind.Equals && Request.end(node) <= Request.start(variable)) {
                Ast left = node.node("Left");
                Ast target = left;
                Ast constraint = null;
                while (target.is("AttributedExpressionAst")) {
                    constraint = constraint == null && target.is("ConvertExpressionAst") ? target.node("Attribute") : constraint;
                    target = target.node("Child");
                }
                if (isNamed(target, name)) {
                    assigned = inference.of(node.node("Right"));
                    declared = constraint == null ? declared : inference.ofTypeName((TypeName) constraint.get("TypeName"));
                }
            }
        }
        return declared.isEmpty() ? assigned : declared;
    }

    /** Assignments in functions and script blocks around something else are no concern of this scope. */
    private static boolean isOfScope(Ast node, Ast scope, Ast variable) {
        for (Ast at = node.parent(); at != null && at != scope; at = at.parent()) {
            if (at.is("FunctionDefinitionAst") && !(at.parent() == scope)) {
                return false;
            }
            if (at.is("ScriptBlockAst") && !(Request.start(at) <= Request.start(variable) && Request.end(variable) <= Request.end(at))
                    && !isDotted(at)) {
                return false;
            }
        }
        return true;
    }

    /** The block of a command that runs it in the scope around. */
    private static boolean isDotted(Ast block) {
        Ast command = block.parent() == null ? null : block.parent().parent();
        if (command == null || !command.is("CommandAst")) {
            return false;
        }
        String name = Nodes.constant(command.nodes("CommandElements").get(0));
        return name == null ? command.get("InvocationOperator") == TokenKind.Dot : OF_PIPELINE.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isNamed(Ast node, String name) {
        String path = Nodes.variable(node);
        return path != null && path.substring(path.indexOf(':') + 1).equalsIgnoreCase(name);
    }

    private List<Inferred> ofParameter(Ast parameter) {
        for (Ast attribute : parameter.nodes("Attributes")) {
            if (attribute.is("TypeConstraintAst")) {
                return inference.ofTypeName((TypeName) attribute.get("TypeName"));
            }
        }
        return parameter.get("DefaultValue") == null ? List.of() : inference.of(parameter.node("DefaultValue"));
    }

    /** {@code $_}: what comes down the pipeline to the command whose script block it is in; in a switch or catch, what those take. */
    private List<Inferred> ofPipeline(Ast variable) {
        for (Ast at = variable.parent(); at != null; at = at.parent()) {
            if (at.is("CatchClauseAst") || at.is("TrapStatementAst")) {
                return List.of(Inferred.of(ClrTypes.find("System.Management.Automation.ErrorRecord")));
            }
            if (at.is("SwitchStatementAst") && !isWithin(variable, at.node("Condition"))) {
                return inference.elements(inference.of(at.node("Condition")));
            }
            if (at.is("ErrorStatementAst") && at.toString().regionMatches(true, 0, "switch", 0, 6) && !at.nodes("Conditions").isEmpty()
                    && !isWithin(variable, at.nodes("Conditions").get(0))) {
                return inference.elements(inference.of(at.nodes("Conditions").get(0)));
            }
            if (at.is("ScriptBlockExpressionAst") || at.is("CommandAst") && at.parent() != null && at.parent().is("PipelineAst") && isArgument(variable, at)) {
                Ast command = Nodes.around(at, "CommandAst");
                Ast call = Nodes.around(at, "InvokeMemberExpressionAst");
                if (call != null && (command == null || Request.start(call) >= Request.start(command)) && isOfCollection(call)) {
                    return inference.elements(inference.of(call.node("Expression")));
                }
                List<Inferred> found = command == null ? List.of() : before(command);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static boolean isWithin(Ast variable, Ast condition) {
        return condition != null && Request.start(condition) <= Request.start(variable) && Request.end(variable) <= Request.end(condition);
    }

    private static boolean isArgument(Ast variable, Ast command) {
        return Request.start(variable) > Request.end(command.nodes("CommandElements").get(0));
    }

    private static boolean isOfCollection(Ast call) {
        String name = Nodes.constant(call.node("Member"));
        return name != null && (name.equalsIgnoreCase("Where") || name.equalsIgnoreCase("ForEach"));
    }

    private List<Inferred> before(Ast command) {
        Ast pipeline = command.parent();
        List<Ast> elements = pipeline.is("PipelineAst") ? pipeline.nodes("PipelineElements") : List.of();
        int at = elements.indexOf(command);
        if (at > 0) {
            return inference.elements(inference.of(elements.get(at - 1)));
        }
        ArgumentBinding binding = ArgumentBinding.of(request, command, null, ArgumentBinding.Purpose.ARGUMENT, true);
        ArgumentBinding.Bound input = binding == null ? null : binding.bound("InputObject");
        List<Inferred> found = new ArrayList<>();
        if (input != null && input.argument() != null && input.argument().value() != null) {
            found.addAll(inference.elements(inference.of(input.argument().value())));
        }
        return found;
    }
}
