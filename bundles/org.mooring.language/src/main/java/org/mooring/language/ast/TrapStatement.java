package org.mooring.language.ast;

import java.util.Optional;

public record TrapStatement(Optional<TypeConstraint> type, StatementBlock body, Extent extent) implements Statement {}
