package org.mooring.language.ast;

/**
 * {@code Name = value} in an attribute.
 *
 * @param expressionOmitted {@code [Parameter(Mandatory)]}: the value is then the constant true
 */
public record NamedArgument(String name, Expression value, boolean expressionOmitted, Extent extent) implements Node {}
