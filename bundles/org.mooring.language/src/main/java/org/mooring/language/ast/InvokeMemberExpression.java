package org.mooring.language.ast;

import java.util.List;

/**
 * {@code target.member(arguments)}.
 *
 * @param genericArguments of {@code Method[int](...)}
 * @param baseConstructor the {@code : base(...)} of a constructor: target is then the variable {@code this}
 */
public record InvokeMemberExpression(Expression target, Expression member, List<Expression> arguments, List<TypeName> genericArguments,
        boolean isStatic, boolean nullConditional, boolean baseConstructor, Extent extent) implements Expression {}
