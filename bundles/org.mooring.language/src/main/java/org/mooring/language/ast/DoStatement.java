package org.mooring.language.ast;

/**
 * {@code do ... while} or, with {@code until}, {@code do ... until}.
 *
 * @param label null without one
 */
public record DoStatement(String label, boolean until, StatementBlock body, Statement condition, Extent extent) implements Statement {}
