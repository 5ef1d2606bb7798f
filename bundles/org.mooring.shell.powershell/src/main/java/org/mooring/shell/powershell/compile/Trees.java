package org.mooring.shell.powershell.compile;


import org.mooring.language.ast.Command;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ScriptBlockExpression;

/** Trees that nobody wrote. */
public final class Trees {

    private Trees() {}

    /** Whether a command is called in a tree, but for its script blocks. */
    static boolean hasCommand(org.mooring.language.ast.Node tree) {
        if (tree instanceof Command) {
            return true;
        }
        boolean[] found = {false};
        if (!(tree instanceof ScriptBlockExpression)) {
            Nodes.forEachChild(tree, child -> found[0] = found[0] || hasCommand(child));
        }
        return found[0];
    }
}
