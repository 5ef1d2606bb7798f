package org.mooring.language.ast;

/** Any node of the tree. Children are in the node's components; the parent is not kept. */
public sealed interface Node permits ScriptBlock, ParamBlock, NamedBlock, Parameter, AttributeBase, NamedArgument, StatementBlock,
        Statement, PipelineElement, CommandPart, Redirection, TypeName, TypeMember, CatchClause, IfStatement.Clause,
        SwitchStatement.Clause, HashtableExpression.Entry {

    /** Where the node stands in its source. */
    Extent extent();
}
