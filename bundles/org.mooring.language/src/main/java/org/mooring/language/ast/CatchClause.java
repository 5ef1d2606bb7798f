package org.mooring.language.ast;

import java.util.List;

/** @param types the types it catches; empty catches all */
public record CatchClause(List<TypeConstraint> types, StatementBlock body, Extent extent) implements Node {}
