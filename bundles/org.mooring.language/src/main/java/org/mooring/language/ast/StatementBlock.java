package org.mooring.language.ast;

import java.util.List;

/** Statements in braces, or the inside of {@code $(...)} and {@code @(...)}. */
public record StatementBlock(List<Statement> statements, List<TrapStatement> traps, Extent extent) implements Node {}
