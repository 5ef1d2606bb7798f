package org.mooring.language.ast;

import java.util.List;

/** {@code [Name(positional, Name = value)]}. */
public record Attribute(TypeName type, List<Expression> positional, List<NamedArgument> named, Extent extent) implements AttributeBase {}
