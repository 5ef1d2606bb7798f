package org.mooring.language.ast;

import java.util.List;

/** An expression as a stage of a pipeline (only the first may be one). */
public record CommandExpression(Expression expression, List<Redirection> redirections, Extent extent) implements PipelineElement {}
