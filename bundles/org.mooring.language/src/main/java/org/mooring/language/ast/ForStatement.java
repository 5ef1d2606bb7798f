package org.mooring.language.ast;

import java.util.Optional;

/** @param label null without one */
public record ForStatement(String label, Optional<Statement> initializer, Optional<Statement> condition, Optional<Statement> iterator,
        StatementBlock body, Extent extent) implements Statement {}
