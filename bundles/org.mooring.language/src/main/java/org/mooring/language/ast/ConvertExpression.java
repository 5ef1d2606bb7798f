package org.mooring.language.ast;

/** {@code [int]operand}; on the left of an assignment, the variable's type. */
public record ConvertExpression(TypeConstraint type, Expression operand, Extent extent) implements Expression {}
