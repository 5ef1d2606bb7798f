package org.mooring.language.ast;

import java.util.List;

/**
 * A string with variables or {@code $(...)} in it.
 *
 * @param value the text with escapes resolved and the nested expressions as written
 * @param parts what it is made of, in order: {@link StringExpression} for text, else the nested expressions
 */
public record ExpandableStringExpression(String value, StringExpression.Quote quote, List<Expression> parts, Extent extent)
        implements Expression {}
