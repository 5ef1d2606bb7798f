package org.mooring.language.ast;

/** {@code target.member}, {@code target::member}, {@code ${target}?.member}. */
public record MemberExpression(Expression target, Expression member, boolean isStatic, boolean nullConditional, Extent extent)
        implements Expression {}
