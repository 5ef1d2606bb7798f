package org.mooring.language.ast;

import java.util.Optional;

/** @param specification the hashtable of {@code using module @{...}} */
public record UsingStatement(Kind kind, String name, Optional<String> alias, Optional<HashtableExpression> specification, Extent extent)
        implements Statement {

    public enum Kind { ASSEMBLY, COMMAND, MODULE, NAMESPACE, TYPE }
}
