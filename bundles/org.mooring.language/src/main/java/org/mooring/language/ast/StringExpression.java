package org.mooring.language.ast;

/** A string without expansion: quoted, here-string, or a bare word in argument position. */
public record StringExpression(String value, Quote quote, Extent extent) implements Expression {

    /** How it was written. */
    public enum Quote { BARE, SINGLE, DOUBLE, SINGLE_HERE, DOUBLE_HERE }
}
