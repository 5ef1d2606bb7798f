package org.mooring.language.ast;

/** {@code target[index]}. */
public record IndexExpression(Expression target, Expression index, boolean nullConditional, Extent extent) implements Expression {}
