package org.mooring.language.ast;

/** @param label null without one */
public record WhileStatement(String label, Statement condition, StatementBlock body, Extent extent) implements Statement {}
