package org.mooring.shell.powershell.compile;

import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.CommandPart;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.StringExpression;
import org.mooring.shell.powershell.natives.NativeWord;

/** What of a command line a program gets as it was written (NativeCommandParameterBinder). */
final class NativeWords {

    private static final String VERBATIM = "--%";

    private NativeWords() {}

    /** Null for what is passed by its value. */
    static NativeWord of(Expression e) {
        return switch (e) {
            case StringExpression s when isMark(s) -> new NativeWord(s.value(), NativeWord.Kind.VERBATIM_FOLLOWS);
            case StringExpression s when s.quote() == StringExpression.Quote.BARE -> new NativeWord(s.value(), NativeWord.Kind.BARE);
            case ArrayLiteral a when a.elements().stream().allMatch(NativeWords::isConstant) ->
                new NativeWord(a.extent().text(), NativeWord.Kind.LIST);
            default -> null;
        };
    }

    private static boolean isConstant(Expression e) {
        return e instanceof ConstantExpression || e instanceof StringExpression s && s.quote() == StringExpression.Quote.BARE;
    }

    private static boolean isMark(StringExpression s) {
        return s.quote() == StringExpression.Quote.BARE && s.value().equals(VERBATIM);
    }

    /** Whether what follows is verbatim. */
    static boolean endsWords(CommandPart part) {
        return part instanceof StringExpression s && isMark(s);
    }

    static CommandNode.Part verbatim(CommandNode.Part part) {
        NativeWord word = new NativeWord(part.extent().text(), NativeWord.Kind.VERBATIM);
        return new CommandNode.Part(null, part.value(), part.extent(), null, false, word);
    }
}
