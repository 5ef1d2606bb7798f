package org.mooring.shell.powershell.compile;

import java.util.List;
import java.util.Optional;

import org.mooring.language.ast.Command;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Nodes;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;

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

    /** A script of some statements. */
    public static ScriptBlock script(List<? extends Statement> statements, Extent extent) {
        NamedBlock end = new NamedBlock(NamedBlock.Kind.END, false, List.copyOf(statements), List.of(), extent);
        return new ScriptBlock(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(end),
            Optional.empty(), List.of(), Optional.empty(), extent);
    }
}
