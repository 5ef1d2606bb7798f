package org.mooring.language.ast;

import java.util.List;

/**
 * A class, enum or interface.
 *
 * @param bases the base type and interfaces of a class; the underlying type of an enum
 */
public record TypeDefinition(Kind kind, String name, List<Attribute> attributes, List<TypeConstraint> bases, List<TypeMember> members,
        Extent extent) implements Statement {

    public enum Kind { CLASS, ENUM, INTERFACE }
}
