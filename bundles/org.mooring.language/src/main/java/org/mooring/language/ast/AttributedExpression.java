package org.mooring.language.ast;

/** {@code [ValidateRange(1,5)]$x} on the left of an assignment. */
public record AttributedExpression(Attribute attribute, Expression operand, Extent extent) implements Expression {}
