package org.mooring.language.ast;

/** What stands in a command after its start: an expression in argument position, or a parameter. */
public sealed interface CommandPart extends Node permits Expression, CommandParameter {}
