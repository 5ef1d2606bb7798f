package org.mooring.shell.powershell.ast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.mooring.language.Token;
import org.mooring.language.TokenKind;
import org.mooring.language.ast.Extent;

/** The tokens of a source by their places. */
public final class TreeTokens {

    private final Token[] tokens;
    private final TokenView[] views;

    TreeTokens(List<Token> tokens) {
        this.tokens = tokens.toArray(Token[]::new);
        this.views = new TokenView[this.tokens.length];
        // They come so already but for what stands in strings; a sort of what is sorted is one look at it.
        Arrays.sort(this.tokens, Comparator.comparingInt(TreeTokens::start));
    }

    private static int start(Token token) {
        return token.extent().start();
    }

    private TokenView view(int index) {
        if (views[index] == null) {
            views[index] = new TokenView(tokens[index]);
        }
        return views[index];
    }

    TokenView[] all() {
        for (int i = 0; i < views.length; i++) {
            view(i);
        }
        return views;
    }

    /** The token that begins there, or null. */
    TokenView at(int start) {
        int found = ceiling(start);
        return found < tokens.length && start(tokens[found]) == start ? view(found) : null;
    }

    /** The next token that is neither comment nor line end, or null. */
    TokenView after(TokenView token) {
        return following(start(token.token()) + 1);
    }

    private TokenView following(int place) {
        int found = ceiling(place);
        while (found < tokens.length && isSpace(tokens[found].kind())) {
            found++;
        }
        return found == tokens.length ? null : view(found);
    }

    /** The first token that begins there or after it; their number where none does. */
    private int ceiling(int place) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(tokens[middle]) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
