package org.mooring.language.ast;

/** An expression. */
public sealed interface Expression extends CommandPart permits ConstantExpression, StringExpression, ExpandableStringExpression,
        VariableExpression, UnaryExpression, BinaryExpression, TernaryExpression, ArrayLiteral, ArrayExpression,
        HashtableExpression, SubExpression, ParenExpression, ScriptBlockExpression, TypeExpression, ConvertExpression,
        AttributedExpression, MemberExpression, InvokeMemberExpression, IndexExpression, UsingExpression, ErrorExpression {}
