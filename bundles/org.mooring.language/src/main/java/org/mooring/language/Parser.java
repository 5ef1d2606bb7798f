package org.mooring.language;

import java.util.List;
import java.util.Optional;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Source;
import org.mooring.language.ast.TypeName;

/** Reads PowerShell. */
public final class Parser {

    private Parser() {}

    /**
     * Reads a script.
     *
     * @param file the path of the file that it stands in, or null
     */
    public static ParseResult parse(String file, String text) {
        return parse(Source.of(file, text));
    }

    /** Reads a script. Never fails: what is wrong with it is in the result, and there is always a tree. */
    public static ParseResult parse(Source source) {
        return parse(source, KnownTypes.ALL);
    }

    /** Reads a script whose classes can be made of {@code types}. */
    public static ParseResult parse(Source source, KnownTypes types) {
        Parsing parsing = new Parsing(source);
        ScriptBlock script;
        try {
            script = parsing.blocks.script();
            parsing.reportLater();
            SemanticChecks.check(script, types, parsing.errors);
        } catch (Parsing.TooComplicated | StackOverflowError tooDeep) {
            Cursor cursor = parsing.tokenizer().cursor;
            parsing.errors.add(Problem.ScriptTooComplicated, cursor.extent(cursor.tokenStart, cursor.index), false);
            script = empty(source);
        }
        return new ParseResult(script, parsing.errors.list(), List.copyOf(parsing.tokenizer().tokens));
    }

    private static ScriptBlock empty(Source source) {
        NamedBlock end = new NamedBlock(NamedBlock.Kind.END, false, List.of(), List.of(), new Extent(source, 0, 0));
        return new ScriptBlock(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(end),
                Optional.empty(), List.of(), Optional.empty(), new Extent(source, 0, source.text().length()));
    }

    /** Reads a type's name as it stands between brackets; empty if {@code text} is none. */
    public static Optional<TypeName> parseTypeName(String text) {
        Parsing parsing = new Parsing(Source.of(null, text.strip()));
        try {
            TypeName type = parsing.types.typeName(true);
            boolean whole = type != null && parsing.errors.isEmpty() && parsing.sees(TokenKind.EndOfInput);
            return whole ? Optional.of(type) : Optional.empty();
        } catch (Parsing.TooComplicated tooDeep) {
            return Optional.empty();
        }
    }

    /** Reads a number as it stands in a script, with sign, suffix and multiplier; empty if {@code text} is none. */
    public static Optional<ConstantExpression> parseNumber(String text) {
        Parsing parsing = new Parsing(Source.of(null, text.strip()));
        parsing.tokenizer().signedNumbers = true;
        Token token = parsing.next();
        if (token.payload() instanceof NumberLiterals.Number number && number.value() != null
                && token.end == parsing.source.text().length()) {
            return Optional.of(new ConstantExpression(number.value(), number.type(), token.extent()));
        }
        return Optional.empty();
    }

    /** Reads {@code text} as the inside of a double-quoted string, as {@code ExpandString} does. */
    public static ParseResultOf<Expression> parseExpandableString(String text) {
        Parsing parsing = new Parsing(Source.of(null, '"' + text.replace("\"", "\"\"") + '"'));
        try {
            Expression string = parsing.primaries.primary(false);
            return new ParseResultOf<>(string, parsing.errors.list());
        } catch (Parsing.TooComplicated tooDeep) {
            parsing.errors.add(Problem.ScriptTooComplicated, new Extent(parsing.source, 0, 0), false);
            return new ParseResultOf<>(null, parsing.errors.list());
        }
    }

    /**
     * What a part of a script says.
     *
     * @param node its tree; null if it could not be read at all
     */
    public record ParseResultOf<T>(T node, List<ParseError> errors) {}
}
