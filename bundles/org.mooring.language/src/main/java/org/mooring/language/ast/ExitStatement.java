package org.mooring.language.ast;

import java.util.Optional;

public record ExitStatement(Optional<Statement> code, Extent extent) implements Statement {}
