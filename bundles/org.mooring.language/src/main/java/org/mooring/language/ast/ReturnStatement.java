package org.mooring.language.ast;

import java.util.Optional;

public record ReturnStatement(Optional<Statement> value, Extent extent) implements Statement {}
