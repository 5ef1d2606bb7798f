package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.mooring.dotnet.Tuple;
import org.mooring.shell.powershell.ast.Ast;

/** Finds nodes in trees. */
final class Nodes {

    private Nodes() {}

    /** All that fit, also inside other script blocks, in the order of a visitor. */
    static List<Ast> find(Ast node, Predicate<Ast> wanted) {
        List<Ast> found = new ArrayList<>();
        collect(node, wanted, found);
        return found;
    }

    private static void collect(Ast node, Predicate<Ast> wanted, List<Ast> found) {
        if (wanted.test(node)) {
            found.add(node);
        }
        node.forEachChild(child -> collect(child, wanted, found));
    }

    /** The nearest node of a class around this one, itself among them; null where there is none. */
    static Ast around(Ast node, String type) {
        for (Ast at = node; at != null; at = at.parent()) {
            if (at.is(type)) {
                return at;
            }
        }
        return null;
    }

    /** The pairs of a hashtable, an if or a switch. */
    @SuppressWarnings("unchecked")
    static List<Tuple> pairs(Ast node, String property) {
        return (List<Tuple>) node.get(property);
    }

    /** The text of a string without expansion; null for anything else. */
    static String constant(Ast node) {
        return node != null && node.is("StringConstantExpressionAst") ? (String) node.get("Value") : null;
    }

    /** The name in {@code $name}, with its scope; null for anything else. */
    static String variable(Ast node) {
        return node != null && node.is("VariableExpressionAst") ? node.get("VariablePath").toString() : null;
    }

    /** The expression that is all of a statement; null if it is more, or something else. */
    static Ast pure(Ast statement) {
        Ast element = statement;
        if (statement != null && statement.is("PipelineAst")) {
            List<Ast> elements = statement.nodes("PipelineElements");
            element = elements.size() == 1 ? elements.get(0) : null;
        }
        return element != null && element.is("CommandExpressionAst") && element.nodes("Redirections").isEmpty() ? element.node("Expression") : null;
    }
}
