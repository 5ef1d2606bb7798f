package org.mooring.shell.powershell.compile;

import java.util.List;
import java.util.Optional;

import org.mooring.language.ast.Extent;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Statement;

/** Trees that nobody wrote. */
public final class Trees {

    private Trees() {}

    /** A script of some statements. */
    public static ScriptBlock script(List<? extends Statement> statements, Extent extent) {
        NamedBlock end = new NamedBlock(NamedBlock.Kind.END, false, List.copyOf(statements), List.of(), extent);
        return new ScriptBlock(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(end),
            Optional.empty(), List.of(), Optional.empty(), extent);
    }
}
