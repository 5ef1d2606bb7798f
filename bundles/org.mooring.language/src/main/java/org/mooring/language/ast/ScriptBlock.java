package org.mooring.language.ast;

import java.util.List;
import java.util.Optional;

/**
 * A script, or what stands between the braces of a function or script block.
 *
 * @param usings the {@code using} statements at its head
 * @param parameters its {@code param(...)}, absent where there is none (a function's {@code f($a)} list is here too)
 * @param end the statements, where no block is named
 * @param requirements its {@code #requires} lines
 * @param help its comment-based help, the comment's text as written
 */
public record ScriptBlock(List<UsingStatement> usings, Optional<ParamBlock> parameters, Optional<NamedBlock> dynamicParam,
        Optional<NamedBlock> begin, Optional<NamedBlock> process, Optional<NamedBlock> end, Optional<NamedBlock> clean,
        List<Requirement> requirements, Optional<String> help, Extent extent) implements Node {}
