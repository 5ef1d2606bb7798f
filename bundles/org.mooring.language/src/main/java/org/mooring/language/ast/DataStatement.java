package org.mooring.language.ast;

import java.util.List;

/** @param variable null without one */
public record DataStatement(String variable, List<Expression> supportedCommands, StatementBlock body, Extent extent) implements Statement {}
