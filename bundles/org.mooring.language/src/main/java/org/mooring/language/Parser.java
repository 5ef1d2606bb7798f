package org.mooring.language;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Extent;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.Source;
import org.mooring.language.ast.TypeName;

/** Reads PowerShell. */
public final class Parser {

    /** How deeply constructs may nest in a text that is read on the caller's thread; this takes some 200 KB of its stack. */
    private static final int SHALLOW = 200;

    /** How deeply constructs may nest at all. Who walks a tree may count on it. */
    private static final int DEEP = 2000;

    private static final long DEEP_STACK_BYTES = 32 << 20;

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
        try {
            return parse(new Parsing(source, SHALLOW), types, SHALLOW);
        } catch (Parsing.TooComplicated | StackOverflowError deep) {
            return parseDeep(source, types);
        }
    }

    private static ParseResult parse(Parsing parsing, KnownTypes types, int maxDepth) {
        ScriptBlock script = null;
        try {
            script = parsing.blocks.script();
            parsing.reportLater();
            SemanticChecks.check(script, types, parsing.errors, maxDepth);
        } catch (ParseErrors.TooMany enough) {
            script = script == null ? empty(parsing.source) : script;
        }
        return result(parsing, script);
    }

    private static ParseResult result(Parsing parsing, ScriptBlock script) {
        return new ParseResult(script, parsing.errors.list(), List.copyOf(parsing.tokenizer().tokens));
    }

    /** Reads what nests too deeply for any thread's stack on one with room for it. */
    private static ParseResult parseDeep(Source source, KnownTypes types) {
        FutureTask<ParseResult> task = new FutureTask<>(() -> {
            Parsing parsing = new Parsing(source, DEEP);
            try {
                return parse(parsing, types, DEEP);
            } catch (Parsing.TooComplicated | StackOverflowError tooDeep) {
                Cursor cursor = parsing.tokenizer().cursor;
                parsing.errors.add(Problem.ScriptTooComplicated, cursor.extent(cursor.tokenStart, cursor.index), false);
                return result(parsing, empty(source));
            }
        });
        new Thread(null, task, "Parser", DEEP_STACK_BYTES).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ScriptBlock empty(Source source) {
        NamedBlock end = new NamedBlock(NamedBlock.Kind.END, false, List.of(), List.of(), new Extent(source, 0, 0));
        return new ScriptBlock(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(end),
                Optional.empty(), List.of(), Optional.empty(), new Extent(source, 0, source.text().length()));
    }

    /** Reads a type's name as it stands between brackets; empty if {@code text} is none. */
    public static Optional<TypeName> parseTypeName(String text) {
        Parsing parsing = new Parsing(Source.of(null, text.strip()), SHALLOW);
        try {
            TypeName type = parsing.types.typeName(true);
            boolean whole = type != null && parsing.errors.isEmpty() && parsing.sees(TokenKind.EndOfInput);
            return whole ? Optional.of(type) : Optional.empty();
        } catch (Parsing.TooComplicated | ParseErrors.TooMany wrong) {
            return Optional.empty();
        }
    }

    /** Reads a number as it stands in a script, with sign, suffix and multiplier; empty if {@code text} is none. */
    public static Optional<ConstantExpression> parseNumber(String text) {
        Parsing parsing = new Parsing(Source.of(null, text.strip()), SHALLOW);
        parsing.tokenizer().signedNumbers = true;
        Token token = parsing.next();
        if (token.payload() instanceof NumberLiterals.Number number && number.value() != null
                && token.end == parsing.source.text().length()) {
            return Optional.of(new ConstantExpression(number.value(), number.type(), token.extent()));
        }
        return Optional.empty();
    }
}
