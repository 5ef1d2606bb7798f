package org.mooring.language.ast;

import java.util.List;

/** What could be read of an expression that was wrong or unfinished; only in trees that come with errors. */
public record ErrorExpression(List<Node> parts, Extent extent) implements Expression {}
