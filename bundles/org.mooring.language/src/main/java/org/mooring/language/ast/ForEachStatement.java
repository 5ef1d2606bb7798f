package org.mooring.language.ast;

import java.util.Optional;

/** @param label null without one */
public record ForEachStatement(String label, boolean parallel, Optional<Expression> throttleLimit, VariableExpression variable,
        Statement collection, StatementBlock body, Extent extent) implements Statement {}
