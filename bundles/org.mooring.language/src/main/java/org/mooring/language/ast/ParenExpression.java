package org.mooring.language.ast;

/** {@code (...)}. */
public record ParenExpression(Statement statement, Extent extent) implements Expression {}
