package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

public record IfStatement(List<Clause> clauses, Optional<StatementBlock> otherwise, Extent extent) implements Statement {

    public record Clause(Statement condition, StatementBlock body, Extent extent) implements Node {}
}
