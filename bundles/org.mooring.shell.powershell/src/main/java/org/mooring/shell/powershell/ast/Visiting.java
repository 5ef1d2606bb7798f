package org.mooring.shell.powershell.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Conversion;
import org.mooring.object.Members;

/** Walks trees: for {@code Find} and {@code FindAll}, and for visitors that scripts define. */
final class Visiting {

    /** Nodes whose inside is another script block, as far as searches are concerned. */
    private static final Set<String> NESTED = Set.of("ScriptBlockExpressionAst", "FunctionDefinitionAst", "TrapStatementAst");

    private static final int CONTINUE = 0;
    private static final int SKIP_CHILDREN = 1;
    private static final int STOP = 2;

    private Visiting() {}

    /**
     * The nodes that {@code wanted} takes, from the root on; only the first, if that is all that is asked for. As in PowerShell, the call
     * of a base constructor is never found.
     */
    static List<Ast> find(Ast node, Predicate<Ast> wanted, boolean nested, boolean onlyFirst) {
        List<Ast> found = new ArrayList<>();
        search(node, wanted, nested, onlyFirst, found);
        return found;
    }

    private static void search(Ast node, Predicate<Ast> wanted, boolean nested, boolean onlyFirst, List<Ast> found) {
        if (onlyFirst && !found.isEmpty()) {
            return;
        }
        if (!node.clrType().name().equals("BaseCtorInvokeMemberExpressionAst") && wanted.test(node)) {
            found.add(node);
        }
        if (nested || !NESTED.contains(node.clrType().name())) {
            node.forEachChild(child -> search(child, wanted, nested, onlyFirst, found));
        }
    }

    /** Shows the tree to an AstVisitor of a script. */
    static void visit(Ast node, Object visitor) {
        ClrType type = ClrTypes.of(visitor);
        walk(node, visitor, AstTypes.resolve("IAstPostVisitHandler").isAssignableFrom(type));
    }

    private static int walk(Ast node, Object visitor, boolean tellsAfter) {
        int action = action(call(visitor, node));
        if (action == CONTINUE) {
            int[] last = {CONTINUE};
            node.forEachChild(child -> {
                if (last[0] != STOP) {
                    last[0] = walk(child, visitor, tellsAfter);
                }
            });
            action = last[0];
        }
        if (action != STOP && tellsAfter) {
            Members.current().invoke(visitor, "PostVisit", node);
        }
        return action == SKIP_CHILDREN ? CONTINUE : action;
    }

    /** Shows a node to an ICustomAstVisitor, which goes on to its parts, or not, by itself. */
    static Object accept(Ast node, Object visitor) {
        return call(visitor, node);
    }

    /** Calls the method for nodes of this class, or DefaultVisit where the visitor has none. */
    private static Object call(Object visitor, Ast node) {
        String method = VisitorType.methodFor(node.clrType());
        boolean known = ClrTypes.of(visitor).methods(method, false).stream().anyMatch(m -> m.declaringType() != AstTypes.resolve("AstVisitor"));
        if (!known && !ClrTypes.of(visitor).methods("DefaultVisit", false).isEmpty()) {
            method = "DefaultVisit";
        } else if (!known && ClrTypes.of(visitor).methods(method, false).isEmpty()) {
            return null;
        }
        return Members.current().invoke(visitor, method, node);
    }

    private static int action(Object answer) {
        if (answer == null) {
            return CONTINUE;
        }
        return (int) ClrEnum.number(Conversion.convert(answer, AstTypes.resolve("AstVisitAction")));
    }
}
