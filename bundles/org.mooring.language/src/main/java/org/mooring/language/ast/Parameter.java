package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a script block or a method.
 *
 * @param attributes its attributes and type constraints, in the order written
 * @param help the comment on the line before it, or null
 */
public record Parameter(VariableExpression name, List<AttributeBase> attributes, Optional<Expression> defaultValue, String help,
        Extent extent) implements Node {}
