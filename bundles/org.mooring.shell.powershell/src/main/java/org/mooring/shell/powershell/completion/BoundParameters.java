package org.mooring.shell.powershell.completion;

import java.util.List;

import org.mooring.dotnet.ClrEnum;
import org.mooring.shell.powershell.ast.Ast;

/** Completes {@code $PSBoundParameters}' keys: the parameters of the function around. */
final class BoundParameters {

    private BoundParameters() {}

    /** Null where no such key stands. */
    static List<Completion> complete(Request request) {
        Ast last = request.last();
        Ast parent = request.lastParent();
        if (!last.is("StringConstantExpressionAst") || parent == null) {
            return null;
        }
        Ast target = null;
        if (parent.is("InvokeMemberExpressionAst")) {
            String name = Nodes.constant(parent.node("Member"));
            target = "ContainsKey".equalsIgnoreCase(name) || "Remove".equalsIgnoreCase(name) ? parent.node("Expression") : null;
        } else if (parent.is("IndexExpressionAst")) {
            target = parent.node("Target");
        } else if (parent.is("SwitchStatementAst") || parent.is("ErrorStatementAst") && parent.toString().regionMatches(true, 0, "switch", 0, 6)) {
            List<Ast> conditions = parent.is("SwitchStatementAst") ? List.of(parent.node("Condition")) : parent.nodes("Conditions");
            Ast condition = conditions.isEmpty() ? null : Nodes.pure(conditions.get(0));
            boolean keys = condition != null && condition.is("MemberExpressionAst") && "Keys".equalsIgnoreCase(Nodes.constant(condition.node("Member")));
            target = keys ? condition.node("Expression") : null;
        }
        if (!"PSBoundParameters".equalsIgnoreCase(Nodes.variable(target))) {
            return null;
        }
        String word = (String) last.get("Value");
        long kind = ClrEnum.number(last.get("StringConstantType"));
        String quote = kind == 0 ? "'" : kind == 2 ? "\"" : "";
        List<Completion> found = parameters(last).stream().map(p -> Nodes.variable(p.node("Name")))
            .filter(n -> n.regionMatches(true, 0, word, 0, word.length())).map(n -> Completion.value(quote + n + quote, n)).toList();
        return found.isEmpty() ? null : found;
    }

    private static List<Ast> parameters(Ast node) {
        for (Ast block = Nodes.around(node, "ScriptBlockAst"); block != null; block = Nodes.around(block.parent(), "ScriptBlockAst")) {
            Ast function = block.parent();
            if (function != null && function.is("FunctionDefinitionAst") && function.get("Parameters") != null) {
                return function.nodes("Parameters");
            }
            if (block.get("ParamBlock") != null) {
                return block.node("ParamBlock").nodes("Parameters");
            }
        }
        return List.of();
    }
}
