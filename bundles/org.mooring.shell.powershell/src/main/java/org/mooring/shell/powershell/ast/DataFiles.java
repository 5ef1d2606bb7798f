package org.mooring.shell.powershell.ast;

import java.util.List;

import org.mooring.shell.powershell.errors.ParseFailure;

/** PowerShell data files: the first hashtable in a text, of which nothing is run. */
public final class DataFiles {

    private DataFiles() {}

    /**
     * Its value; script blocks in it are values. Null when there is no hashtable.
     *
     * @throws org.mooring.api.stream.DotNetException PowerShell's ParseException where the text is wrong, System.InvalidOperationException
     *     where something in it would have to be run
     */
    public static Object read(String file, String text) {
        ScriptTrees.Parsed parsed = ScriptTrees.parse(file, text);
        if (!parsed.result().errors().isEmpty()) {
            throw ParseFailure.of(parsed.result().errors());
        }
        List<Ast> tables = Visiting.find(parsed.tree(), node -> node.clrType().name().equals("HashtableAst"), false, true);
        return tables.isEmpty() ? null : SafeValues.of(tables.get(0));
    }
}
