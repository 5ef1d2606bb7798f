package org.mooring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.Command;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.ForEachStatement;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.Source;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.TypeName;

/**
 * The recorded cases which show trees, tokens and errors: they define a function {@code d} (tree), {@code e} (errors) or {@code k}
 * (tokens) and call it with strings. The calls are found by parsing the case.
 */
class RecordedTreesTest {

    private static final KnownTypes SOME = (TypeName.Simple name, int arguments, boolean attribute,
            List<org.mooring.language.ast.UsingStatement> usings) -> !name.name().equals("Zzqx") && !name.name().equals("A")
                    && !name.name().equals("B");

    @Test
    void treesTokensAndErrorsAreAsRecorded() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Recorded.Case recorded : Recorded.cases("ast")) {
            List<String> shown = run(recorded);
            if (shown == null) {
                continue;
            }
            compared++;
            if (!recorded.output().equals(shown)) {
                wrong.add(recorded.id() + "\n" + difference(recorded.output(), shown));
            }
        }
        assertTrue(compared > 50, compared + " cases compared");
        assertEquals("", String.join("\n", wrong));
    }

    private static String difference(List<String> expected, List<String> actual) {
        int at = 0;
        while (at < expected.size() && at < actual.size() && expected.get(at).equals(actual.get(at))) {
            at++;
        }
        return "  line " + at + " expected " + expected.subList(at, Math.min(at + 4, expected.size())) + "\n           was      "
                + actual.subList(at, Math.min(at + 4, actual.size()));
    }

    /** What the case writes; null if it does something else than show. */
    private static List<String> run(Recorded.Case recorded) {
        String script = recorded.script();
        if (!script.startsWith("function d($t)") && !script.startsWith("function e($t)") && !script.startsWith("function k($t)")) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        for (Statement statement : Parser.parse(null, script).script().end().orElseThrow().statements()) {
            if (statement instanceof ForEachStatement loop) {
                boolean escaped = loop.body().extent().text().contains("Replace(");
                for (Expression item : items(loop.collection())) {
                    String text = ((StringExpression) item).value();
                    lines.add("> " + (escaped ? text.replace("\n", "\\n") : text));
                    show('e', text, lines);
                }
            } else if (statement instanceof Pipeline pipeline && pipeline.elements().get(0) instanceof Command command
                    && command.parts().size() == 2 && command.parts().get(1) instanceof StringExpression text) {
                show(((StringExpression) command.parts().get(0)).value().charAt(0), text.value(), lines);
            }
        }
        return lines.isEmpty() ? null : lines;
    }

    private static List<Expression> items(Statement collection) {
        Expression all = Constants.pureExpression(collection);
        return all instanceof ArrayLiteral array ? array.elements() : List.of(all);
    }

    private static void show(char how, String text, List<String> lines) {
        ParseResult result = Parser.parse(Source.of(null, text), SOME);
        switch (how) {
            case 'd' -> {
                lines.addAll(PowerShellView.tree(result.script()));
                result.errors().forEach(e -> lines.add("!" + PowerShellView.error(e)));
            }
            case 'e' -> result.errors().forEach(e -> lines.add(PowerShellView.error(e)));
            default -> result.tokens().forEach(t -> lines.add(PowerShellView.token(t)));
        }
    }
}
