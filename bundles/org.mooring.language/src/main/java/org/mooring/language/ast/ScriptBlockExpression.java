package org.mooring.language.ast;

/** {@code { ... }} as a value. */
public record ScriptBlockExpression(ScriptBlock block, Extent extent) implements Expression {}
