package org.mooring.language.ast;

/**
 * {@code target op value}.
 *
 * @param target what is assigned: variable, member, index, array of them, with conversions before it
 * @param operator null for a plain {@code =}, otherwise the operation of {@code +=} and its like
 */
public record AssignmentStatement(Expression target, BinaryOperator operator, Statement value, Extent extent) implements Statement {}
