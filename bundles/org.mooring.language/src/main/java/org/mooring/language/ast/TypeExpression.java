package org.mooring.language.ast;

/** {@code [int]} as a value. */
public record TypeExpression(TypeName type, Extent extent) implements Expression {}
