package org.mooring.shell.powershell.ast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mooring.language.Token;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.Extent;

/** The tokens of a source by their places. */
public final class TreeTokens {

    private final TokenView[] all;
    private final TreeMap<Integer, TokenView> byStart = new TreeMap<>();

    TreeTokens(List<Token> tokens) {
        all = new TokenView[tokens.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new TokenView(tokens.get(i));
            byStart.putIfAbsent(tokens.get(i).extent().start(), all[i]);
        }
    }

    TokenView[] all() {
        return all;
    }

    /** The token that begins there, or null. */
    TokenView at(int start) {
        return byStart.get(start);
    }

    /** The next token that is neither comment nor line end, or null. */
    TokenView after(TokenView token) {
        return following(token.token().extent().start() + 1);
    }

    private TokenView following(int place) {
        Map.Entry<Integer, TokenView> entry = byStart.ceilingEntry(place);
        while (entry != null && isSpace(entry.getValue().kind())) {
            entry = byStart.higherEntry(entry.getKey());
        }
        return entry == null ? null : entry.getValue();
    }

    private static boolean isSpace(TokenKind kind) {
        return kind == TokenKind.Comment || kind == TokenKind.NewLine || kind == TokenKind.LineContinuation;
    }

    /** Where the operator stands that follows an operand; null when the tokens are not known. */
    Extent operator(int end) {
        TokenView found = following(end);
        return found == null ? null : found.token().extent();
    }
}
