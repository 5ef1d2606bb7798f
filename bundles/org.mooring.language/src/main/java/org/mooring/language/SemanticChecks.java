package org.mooring.language;

import org.mooring.language.ast.ScriptBlock;

/** Finds what is well formed but means nothing. */
final class SemanticChecks {

    static void check(ScriptBlock script, ParseErrors errors) {}
}
