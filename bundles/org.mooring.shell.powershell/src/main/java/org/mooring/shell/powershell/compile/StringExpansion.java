package org.mooring.shell.powershell.compile;

import org.mooring.language.ParseResult;
import org.mooring.language.Parser;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.ParseFailure;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.PSScriptBlock;
import org.mooring.shell.powershell.runtime.ScriptCode;

/** Expands a text as if it stood in double quotes. */
public final class StringExpansion {

    private StringExpansion() {}

    public static String expand(Engine engine, String text) {
        ParseResult result = Parser.parse(null, "@\"\n" + text + "\n\"@");
        if (!result.errors().isEmpty()) {
            throw ParseFailure.of(result.errors());
        }
        return Conversion.toText(new PSScriptBlock(new ScriptCode(result.script()), engine.state).evaluate(engine.scope().get("_")));
    }
}
