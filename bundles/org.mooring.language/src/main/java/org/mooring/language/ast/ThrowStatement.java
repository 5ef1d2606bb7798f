package org.mooring.language.ast;

import java.util.Optional;

public record ThrowStatement(Optional<Statement> value, Extent extent) implements Statement {}
