package org.mooring.language.ast;

import java.util.Optional;

public record BreakStatement(Optional<Expression> label, Extent extent) implements Statement {}
