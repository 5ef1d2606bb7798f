package org.mooring.language.ast;

import java.util.Optional;

public record ContinueStatement(Optional<Expression> label, Extent extent) implements Statement {}
