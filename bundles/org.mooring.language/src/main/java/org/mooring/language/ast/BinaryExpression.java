package org.mooring.language.ast;

/** @param operatorExtent where the operator stands; errors of the operation point at it */
public record BinaryExpression(Expression left, BinaryOperator operator, Expression right, Extent operatorExtent, Extent extent)
        implements Expression {}
