package org.mooring.shell.powershell.completion;

import java.util.List;
import java.util.Map;

import org.mooring.language.TokenKind;
import org.mooring.language.ast.Extent;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.ast.Ast;
import org.mooring.shell.powershell.ast.TokenView;
import org.mooring.shell.powershell.runtime.Engine;

/** What is to be completed: where the cursor stands, and what is being replaced as far as that is known by now. */
final class Request {

    final Engine engine;
    final Ast root;
    final List<TokenView> tokens;
    final int cursor;
    final Map<?, ?> options;

    /** The token that the cursor is in or right behind; null between tokens. */
    final TokenView atCursor;

    /** The token before the cursor, where it is in none. */
    final TokenView beforeCursor;

    /** The nodes around the cursor, from the root on. */
    final List<Ast> related;

    /** What is replaced. */
    int index;
    int length;

    /** The word to complete, as written, with its quotes. */
    String word = "";

    /** How the command binds whose argument is completed; null elsewhere. */
    ArgumentBinding binding;

    private boolean literalPaths;

    Request(Engine engine, Ast root, List<TokenView> tokens, int cursor, Map<?, ?> options, TokenView atCursor, TokenView beforeCursor,
            List<Ast> related) {
        this.engine = engine;
        this.root = root;
        this.tokens = tokens;
        this.cursor = cursor;
        this.options = options;
        this.atCursor = atCursor;
        this.beforeCursor = beforeCursor;
        this.related = related;
        this.index = atCursor == null ? cursor : atCursor.token().extent().start();
        this.length = atCursor == null ? 0 : atCursor.token().extent().end() - index;
    }

    /** A word alone, in no script. */
    static Request ofWord(Engine engine, String word) {
        Request request = new Request(engine, null, List.of(), 0, Map.of(), null, null, List.of());
        request.word = word;
        return request;
    }

    /** The innermost node around the cursor; null for a word alone. */
    Ast last() {
        return related.isEmpty() ? null : related.get(related.size() - 1);
    }

    Ast lastParent() {
        return last() == null ? null : last().parent();
    }

    boolean lastIs(String type) {
        return last() != null && last().is(type);
    }

    boolean parentIs(String type) {
        return lastParent() != null && lastParent().is(type);
    }

    TokenKind kindAtCursor() {
        return atCursor == null ? null : atCursor.kind();
    }

    /** The line that the cursor is in. */
    String line() {
        Extent whole = (Extent) root.extent();
        return whole.source().lineText(whole.source().line(cursor));
    }

    int column() {
        return ((Extent) root.extent()).source().column(cursor);
    }

    int lineNumber() {
        return ((Extent) root.extent()).source().line(cursor);
    }

    void replace(int from, int count) {
        index = from;
        length = count;
    }

    void replace(Ast node) {
        replace(start(node), end(node) - start(node));
    }

    /** One of the options that TabExpansion2 was given. */
    boolean option(String name, boolean otherwise) {
        for (Map.Entry<?, ?> option : options.entrySet()) {
            if (name.equalsIgnoreCase(String.valueOf(option.getKey()))) {
                return Conversion.toBoolean(option.getValue());
            }
        }
        return otherwise;
    }

    /** Whether wildcards in paths mean themselves. */
    boolean literalPaths() {
        return literalPaths || option("LiteralPaths", false);
    }

    /** Answers what it was. */
    boolean literalPaths(boolean literal) {
        boolean before = literalPaths;
        literalPaths = literal;
        return before;
    }

    static Extent extent(Ast node) {
        return (Extent) node.extent();
    }

    static int start(Ast node) {
        return extent(node).start();
    }

    static int end(Ast node) {
        return extent(node).end();
    }

    /** Whether the cursor is in it or right behind it. */
    boolean isIn(Ast node) {
        return start(node) <= cursor && cursor <= end(node);
    }
}
