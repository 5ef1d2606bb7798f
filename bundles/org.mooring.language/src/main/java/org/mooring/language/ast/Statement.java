package org.mooring.language.ast;

/** A statement. */
public sealed interface Statement extends Node permits Pipeline, PipelineChain, AssignmentStatement, IfStatement, SwitchStatement,
        ForEachStatement, ForStatement, WhileStatement, DoStatement, TryStatement, TrapStatement, DataStatement,
        FunctionDefinition, TypeDefinition, UsingStatement, ReturnStatement, BreakStatement, ContinueStatement, ThrowStatement,
        ExitStatement, ErrorStatement {}
