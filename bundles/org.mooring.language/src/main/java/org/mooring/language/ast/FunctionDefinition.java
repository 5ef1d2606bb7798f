package org.mooring.language.ast;

/** {@code function}, {@code filter} (its body is then a process block). Parameters in parentheses are in the body's param block. */
public record FunctionDefinition(String name, boolean filter, boolean parametersInParentheses, ScriptBlock body, Extent extent)
        implements Statement {}
