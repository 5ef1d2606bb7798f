package org.mooring.language.ast;

/** {@code @(...)}. */
public record ArrayExpression(StatementBlock body, Extent extent) implements Expression {}
