package org.mooring.language.ast;

import java.util.List;

/**
 * One of a script block's {@code dynamicparam}, {@code begin}, {@code process}, {@code end} and {@code clean} blocks.
 *
 * @param named whether its keyword was written; the statements of a script without blocks are an unnamed {@code end}
 * @param traps the traps among its statements, which hold for all of the block
 */
public record NamedBlock(Kind kind, boolean named, List<Statement> statements, List<TrapStatement> traps, Extent extent) implements Node {

    /** Which of the blocks. */
    public enum Kind { DYNAMIC_PARAM, BEGIN, PROCESS, END, CLEAN }
}
