package org.mooring.language.ast;

import java.util.List;

/** {@code 1, 2, 3}. */
public record ArrayLiteral(List<Expression> elements, Extent extent) implements Expression {}
