package org.mooring.language.ast;

import java.util.List;

/**
 * What could be read of a statement that was wrong or unfinished; only in trees that come with errors.
 *
 * @param conditions what stood where an unfinished {@code switch} has its condition
 */
public record ErrorStatement(List<Node> parts, List<Node> conditions, Extent extent) implements Statement {

    public ErrorStatement(List<Node> parts, Extent extent) {
        this(parts, List.of(), extent);
    }
}
