package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

/**
 * @param label null without one
 * @param match how clauses are compared; where both were written, wildcard wins over regex
 * @param file whether the condition names a file whose lines are switched over
 */
public record SwitchStatement(String label, Match match, boolean caseSensitive, boolean file, boolean parallel, Statement condition,
        List<Clause> clauses, Optional<StatementBlock> defaultClause, Extent extent) implements Statement {

    public enum Match { EXACT, WILDCARD, REGEX }

    public record Clause(Expression condition, StatementBlock body, Extent extent) implements Node {}
}
