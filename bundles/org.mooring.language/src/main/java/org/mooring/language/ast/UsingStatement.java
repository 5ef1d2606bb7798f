package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

/**
 * {@code using}.
 *
 * @param words its name and its alias, as far as it has them
 * @param specification the hashtable of {@code using module @{...}}
 */
public record UsingStatement(Kind kind, List<StringExpression> words, Optional<HashtableExpression> specification, Extent extent)
        implements Statement {
    public enum Kind { ASSEMBLY, COMMAND, MODULE, NAMESPACE, TYPE }

    /** Null where a specification names the module. */
    public String name() {
        return words.isEmpty() ? null : words.get(0).value();
    }
}
