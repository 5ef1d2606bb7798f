package org.mooring.language.ast;

import java.util.Optional;

/**
 * {@code -Name} or {@code -Name:argument}.
 *
 * @param name without the dash
 */
public record CommandParameter(String name, Optional<Expression> argument, Extent extent) implements CommandPart {}
