package org.mooring.language.ast;

/** What may stand in brackets before a parameter, variable or member: an attribute or a type. */
public sealed interface AttributeBase extends Node permits Attribute, TypeConstraint {

    TypeName type();
}
