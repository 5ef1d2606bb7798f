package org.mooring.language.ast;

/** {@code left && right} or {@code left || right}; chains lean to the left. */
public record PipelineChain(Statement left, boolean and, Pipeline right, boolean background, Extent extent) implements Statement {}
