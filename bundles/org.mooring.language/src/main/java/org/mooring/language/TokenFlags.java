package org.mooring.language;

/** The bits of {@link Token#flags()}: PowerShell's TokenFlags, with their values there. */
public final class TokenFlags {

    public static final int LOGICAL = 0x1;
    public static final int BITWISE = 0x2;
    public static final int COMPARISON = 0x5;
    public static final int COALESCE = 0x7;
    public static final int ADD = 0x9;
    public static final int MULTIPLY = 0xa;
    public static final int FORMAT = 0xc;
    public static final int RANGE = 0xd;
    public static final int PRECEDENCE_MASK = 0xf;
    public static final int KEYWORD = 0x10;
    public static final int BLOCK_NAME = 0x20;
    public static final int BINARY = 0x100;
    public static final int UNARY = 0x200;
    public static final int CASE = 0x400;
    public static final int TERNARY = 0x800;
    public static final int SPECIAL = 0x1000;
    public static final int ASSIGNMENT = 0x2000;
    public static final int INVARIANT = 0x8000;
    public static final int IN_ERROR = 0x10000;
    public static final int NOT_RESTRICTED = 0x20000;
    public static final int PREFIX_OR_POSTFIX = 0x40000;
    public static final int COMMAND_NAME = 0x80000;
    public static final int MEMBER_NAME = 0x100000;
    public static final int TYPE_NAME = 0x200000;
    public static final int ATTRIBUTE_NAME = 0x400000;
    public static final int FOLDS = 0x800000;
    public static final int NO_ATTRIBUTES = 0x1000000;

    private TokenFlags() {}
}
