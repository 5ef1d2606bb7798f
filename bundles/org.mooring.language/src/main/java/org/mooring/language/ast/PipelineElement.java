package org.mooring.language.ast;

import java.util.List;

/** One stage of a pipeline. */
public sealed interface PipelineElement extends Node permits Command, CommandExpression {

    List<Redirection> redirections();
}
