package org.mooring.language.ast;

import java.util.List;

/** What could be read of a statement that was wrong or unfinished; only in trees that come with errors. */
public record ErrorStatement(List<Node> parts, Extent extent) implements Statement {}
