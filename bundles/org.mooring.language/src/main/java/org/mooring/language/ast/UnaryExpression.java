package org.mooring.language.ast;

public record UnaryExpression(UnaryOperator operator, Expression operand, Extent extent) implements Expression {}
