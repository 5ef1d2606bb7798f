package org.mooring.language.ast;

import java.util.List;

/** {@code @{...}}. */
public record HashtableExpression(List<Entry> entries, Extent extent) implements Expression {

    public record Entry(Expression key, Statement value, Extent extent) implements Node {}
}
