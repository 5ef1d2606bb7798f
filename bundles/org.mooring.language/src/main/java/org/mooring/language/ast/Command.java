package org.mooring.language.ast;

import java.util.List;

/**
 * A command with its arguments.
 *
 * @param invocation how it was called
 * @param parts the command's name first (an expression), then arguments and parameters
 */
public record Command(Invocation invocation, List<CommandPart> parts, List<Redirection> redirections, Extent extent)
        implements PipelineElement {

    /** By its bare name, by {@code &}, or by {@code .} in the current scope. */
    public enum Invocation { NAME, CALL, DOT }
}
