package org.mooring.language;

import java.util.List;
import org.mooring.language.ast.ScriptBlock;

/**
 * What a text says.
 *
 * @param script its tree; where there are errors, as much of it as could be read
 * @param errors what is wrong with it, in the order found; empty for a good script
 * @param tokens its tokens, comments and line ends among them; the last is {@link TokenKind#EndOfInput}
 */
public record ParseResult(ScriptBlock script, List<ParseError> errors, List<Token> tokens) {

    /** Whether more text could make it a good script: a console then asks for the next line. */
    public boolean incomplete() {
        return !errors.isEmpty() && errors.get(0).incompleteInput();
    }
}
