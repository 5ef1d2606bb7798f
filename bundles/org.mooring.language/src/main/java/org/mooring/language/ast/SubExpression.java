package org.mooring.language.ast;

/** {@code $(...)}. */
public record SubExpression(StatementBlock body, Extent extent) implements Expression {}
