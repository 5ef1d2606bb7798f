package org.mooring.language.ast;

/** {@code $using:expression}. */
public record UsingExpression(Expression expression, Extent extent) implements Expression {}
