package org.mooring.language.ast;

import java.util.List;

/**
 * A {@code #requires} line.
 *
 * @param parameter its name without the dash, as {@code Version} or {@code Modules}
 * @param arguments its arguments as constant expressions
 */
public record Requirement(String parameter, List<Expression> arguments, Extent extent) {}
