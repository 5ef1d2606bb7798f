package org.mooring.shell.powershell.completion;

import java.util.List;
import java.util.Optional;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Tuple;
import org.mooring.language.ast.Expression;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.compile.Compiler;
import org.mooring.shell.powershell.runtime.Frame;

/** Values of expressions that can be had without running commands, calling methods or changing anything. */
final class SafeEvaluation {

    private SafeEvaluation() {}

    /** Empty where the value would take more than looking, or there is none. */
    static Optional<Object> of(Request request, Ast node) {
        Frame f = request.engine.frame;
        if (f == null || !(node.origin() instanceof Expression expression) || !isSafe(node)) {
            return Optional.empty();
        }
        boolean propagate = request.engine.propagate;
        request.engine.propagate = true;
        try {
            return Optional.ofNullable(Compiler.constant(expression, f));
        } catch (DotNetException failed) {
            return Optional.empty();
        } finally {
            request.engine.propagate = propagate;
        }
    }

    private static boolean isSafe(Ast node) {
        return switch (node.clrType().name()) {
            case "ConstantExpressionAst", "StringConstantExpressionAst", "VariableExpressionAst", "TypeExpressionAst",
                "ScriptBlockExpressionAst" -> true;
            case "ParenExpressionAst" -> isPure(node.node("Pipeline"));
            case "SubExpressionAst", "ArrayExpressionAst" -> node.node("SubExpression").nodes("Traps").isEmpty()
                && node.node("SubExpression").nodes("Statements").stream().allMatch(SafeEvaluation::isPure);
            case "ConvertExpressionAst", "UnaryExpressionAst" -> isSafe(node.node("Child")) && !isStep(node);
            case "BinaryExpressionAst" -> isSafe(node.node("Left")) && isSafe(node.node("Right"));
            case "TernaryExpressionAst" -> isSafe(node.node("Condition")) && isSafe(node.node("IfTrue")) && isSafe(node.node("IfFalse"));
            case "MemberExpressionAst" -> isSafe(node.node("Expression")) && node.node("Member").is("ExpressionAst") && isSafe(node.node("Member"));
            case "IndexExpressionAst" -> isSafe(node.node("Target")) && isSafe(node.node("Index"));
            case "ArrayLiteralAst" -> node.nodes("Elements").stream().allMatch(SafeEvaluation::isSafe);
            case "HashtableAst" -> pairs(node).stream().allMatch(p -> isSafe((Ast) p.item(0)) && isPure((Ast) p.item(1)));
            default -> false;
        };
    }

    private static List<Tuple> pairs(Ast table) {
        return Nodes.pairs(table, "KeyValuePairs");
    }

    /** {@code ++} and {@code --} change something. */
    static boolean isStep(Ast unary) {
        return unary.is("UnaryExpressionAst") && (unary.toString().startsWith("++") || unary.toString().startsWith("--")
            || unary.toString().endsWith("++") || unary.toString().endsWith("--"));
    }

    private static boolean isPure(Ast statement) {
        Ast expression = Nodes.pure(statement);
        return expression != null && isSafe(expression);
    }
}
