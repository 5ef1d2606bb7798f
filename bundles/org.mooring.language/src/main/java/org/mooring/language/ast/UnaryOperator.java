package org.mooring.language.ast;

/** Operators of one operand; {@code powerShellName} is PowerShell's TokenKind. */
public enum UnaryOperator {
    NOT("-not", "Not"), EXCLAIM("!", "Exclaim"), PLUS("+", "Plus"), MINUS("-", "Minus"), BNOT("-bnot", "Bnot"),
    JOIN("-join", "Join"), ISPLIT("-split", "Isplit"), CSPLIT("-csplit", "Csplit"), COMMA(",", "Comma"),
    PREFIX_INCREMENT("++", "PlusPlus"), PREFIX_DECREMENT("--", "MinusMinus"),
    POSTFIX_INCREMENT("++", "PostfixPlusPlus"), POSTFIX_DECREMENT("--", "PostfixMinusMinus");

    public final String text;
    public final String powerShellName;

    UnaryOperator(String text, String powerShellName) {
        this.text = text;
        this.powerShellName = powerShellName;
    }
}
