package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

/** A member of a class or enum. */
public sealed interface TypeMember extends Node {

    String name();

    /** A property, or a value of an enum (then its initial value, where written, is the number). */
    record Property(String name, List<Attribute> attributes, Optional<TypeConstraint> type, boolean isStatic, boolean hidden,
            Optional<Expression> initialValue, Extent extent) implements TypeMember {}

    /**
     * A method; a constructor has the class's name.
     *
     * @param nameExtent where its name stands
     */
    record Method(String name, List<Attribute> attributes, Optional<TypeConstraint> returnType, boolean isStatic, boolean hidden,
            boolean constructor, List<Parameter> parameters, ScriptBlock body, Extent nameExtent, Extent extent) implements TypeMember {}
}
