package org.mooring.language.ast;

public record TernaryExpression(Expression condition, Expression then, Expression otherwise, Extent extent) implements Expression {}
