package org.mooring.language.ast;

import java.util.List;

/**
 * Commands joined by {@code |}; a lone expression is a pipeline with one {@link CommandExpression}.
 *
 * @param background whether {@code &} ends it
 */
public record Pipeline(List<PipelineElement> elements, boolean background, Extent extent) implements Statement {}
