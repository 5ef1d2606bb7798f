package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

public record TryStatement(StatementBlock body, List<CatchClause> catches, Optional<StatementBlock> finallyBlock, Extent extent)
        implements Statement {}
