package org.mooring.shell.powershell.ast;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.ClrTypes;
import org.mooring.language.Token;
import org.mooring.language.TokenKind;

/** A token as scripts see it: of the class that PowerShell has for its kind. */
public record TokenView(Token token) implements ClrTyped {

    public TokenKind kind() {
        return token.kind();
    }

    @Override
    public ClrType clrType() {
        return ClrTypes.find(AstTypes.LANGUAGE + className());
    }

    private String className() {
        return switch (token.kind()) {
            case Variable, SplattedVariable -> "VariableToken";
            case Number -> "NumberToken";
            case Parameter -> "ParameterToken";
            case Label -> "LabelToken";
            case StringLiteral, HereStringLiteral -> "StringLiteralToken";
            case StringExpandable, HereStringExpandable -> "StringExpandableToken";
            case Generic -> !token.isString() ? "LabelToken" : token.nested().isEmpty() ? "StringLiteralToken" : "StringExpandableToken";
            case Redirection -> token.redirectsInto() == null ? "FileRedirectionToken" : "MergingRedirectionToken";
            case RedirectInStd -> "InputRedirectionToken";
            default -> "Token";
        };
    }

    @Override
    public String toString() {
        return token.toString();
    }
}
