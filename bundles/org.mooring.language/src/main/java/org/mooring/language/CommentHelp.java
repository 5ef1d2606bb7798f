package org.mooring.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.FunctionDefinition;
import org.mooring.language.ast.NamedBlock;

/** Finds comment-based help: the comments before a function, or at the beginning or end of a script or script block. */
final class CommentHelp {

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[#\\s]*\\.(synopsis|description|parameter|example|inputs|outputs|notes"
            + "|link|component|role|functionality|forwardhelptargetname|forwardhelpcategory|remotehelprunspace|externalhelp)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_DIRECTIVE = Pattern.compile("(?m)^(?:<#|[#\\s])*\\.(\\w+)");

    /** How many lines above a parameter its comment may end. */
    private static final int PARAMETER_DISTANCE = 2;

    private CommentHelp() {}

    /** The help in the comments right before {@code keyword}, a function's first token. */
    static Optional<String> before(List<Token> tokens, Token keyword) {
        return help(tokens, precedingComments(tokens, indexAt(tokens, keyword.start), keyword.extent().startLine(), 2));
    }

    /** The help in a block: behind its brace (or at the top of a script), or before its end. */
    static Optional<String> ofBlock(List<Token> tokens, Token open, Extent extent, NamedBlock end) {
        int start = open == null ? 0 : indexAt(tokens, open.start) + 1;
        for (int[] range = followingComments(tokens, start); range[1] > range[0]; range = followingComments(tokens, range[1])) {
            Optional<String> help = help(tokens, range);
            if (help.isPresent() && open == null && belongsToFunction(tokens, range, end)) {
                break;
            }
            if (help.isPresent()) {
                return help;
            }
        }
        int last = indexAt(tokens, open == null ? extent.end() : extent.end() - 1);
        return help(tokens, precedingComments(tokens, last, Integer.MAX_VALUE, 0));
    }

    private static boolean belongsToFunction(List<Token> tokens, int[] range, NamedBlock end) {
        return range[0] < range[1] && end != null && !end.named() && !end.statements().isEmpty()
                && end.statements().get(0) instanceof FunctionDefinition function
                && function.extent().startLine() - tokens.get(range[1] - 1).extent().endLine() <= 2;
    }

    /** The comments on the lines right before a parameter and on its own, and within it; null if there are none. */
    static String ofParameter(List<Token> tokens, Extent parameter) {
        int first = indexAt(tokens, parameter.start());
        int line = parameter.startLine() - PARAMETER_DISTANCE;
        int from = first;
        for (int i = first - 1; i >= 0 && tokens.get(i).extent().endLine() >= line && (tokens.get(i).is(TokenKind.Comment) || tokens.get(i).is(TokenKind.NewLine)); i--) {
            if (tokens.get(i).is(TokenKind.Comment)) {
                from = i;
                line = tokens.get(i).extent().startLine() - 1;
            }
        }
        StringBuilder text = new StringBuilder();
        for (Token comment : tokens.subList(from, indexAt(tokens, parameter.end()))) {
            if (comment.is(TokenKind.Comment)) {
                text.append(text.isEmpty() ? "" : "\n").append(plain(comment.text()));
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static String plain(String comment) {
        return comment.startsWith("<#") ? comment.substring(2, Math.max(2, comment.length() - 2)).strip()
                : comment.replaceFirst("^#+", "").strip();
    }

    /** The index of the first token that does not stand before {@code place}. */
    private static int indexAt(List<Token> tokens, int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The comments before the token at {@code index}, without empty lines between them.
     *
     * @param line the line of that token
     * @param distance how many lines above it the last comment may end
     */
    private static int[] precedingComments(List<Token> tokens, int index, int line, int distance) {
        int end = index;
        while (end > 0 && tokens.get(end - 1).is(TokenKind.NewLine)) {
            end--;
        }
        if (end == 0 || !tokens.get(end - 1).is(TokenKind.Comment)
                || line != Integer.MAX_VALUE && line - tokens.get(end - 1).extent().endLine() > distance) {
            return new int[] {0, 0};
        }
        int start = end - 1;
        if (!isBlock(tokens.get(start))) {
            while (start > 1 && tokens.get(start - 1).is(TokenKind.NewLine) && isLine(tokens.get(start - 2))) {
                start -= 2;
            }
        }
        return new int[] {start, end};
    }

    private static int[] followingComments(List<Token> tokens, int index) {
        int start = index;
        while (start < tokens.size() && tokens.get(start).is(TokenKind.NewLine)) {
            start++;
        }
        if (start == tokens.size() || !tokens.get(start).is(TokenKind.Comment)) {
            return new int[] {0, 0};
        }
        int end = start + 1;
        if (!isBlock(tokens.get(start))) {
            while (end + 1 < tokens.size() && tokens.get(end).is(TokenKind.NewLine) && isLine(tokens.get(end + 1))) {
                end += 2;
            }
        }
        return new int[] {start, end};
    }

    private static boolean isBlock(Token token) {
        return token.is(TokenKind.Comment) && token.source.text().startsWith("<#", token.start);
    }

    private static boolean isLine(Token token) {
        return token.is(TokenKind.Comment) && token.source.text().charAt(token.start) == '#';
    }

    /** The text of the comments, if it is help: its first directive is one of those that PowerShell knows. */
    private static Optional<String> help(List<Token> tokens, int[] range) {
        if (range[0] == range[1]) {
            return Optional.empty();
        }
        Token first = tokens.get(range[0]);
        String text = first.source.text().substring(first.start, tokens.get(range[1] - 1).end);
        var any = ANY_DIRECTIVE.matcher(text);
        return any.find() && DIRECTIVE.matcher("." + any.group(1)).find() ? Optional.of(text) : Optional.empty();
    }
}
