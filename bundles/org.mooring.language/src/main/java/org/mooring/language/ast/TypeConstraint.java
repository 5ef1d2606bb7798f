package org.mooring.language.ast;

/** {@code [int]} before a variable, parameter or member. */
public record TypeConstraint(TypeName type, Extent extent) implements AttributeBase {}
