package org.mooring.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.language.ParseError;
import org.mooring.language.ParseResult;
import org.mooring.language.Parser;
import org.mooring.language.ast.ArrayExpression;
import org.mooring.language.ast.ArrayLiteral;
import org.mooring.language.ast.CommandExpression;
import org.mooring.language.ast.ConstantExpression;
import org.mooring.language.ast.Expression;
import org.mooring.language.ast.HashtableExpression;
import org.mooring.language.ast.NamedBlock;
import org.mooring.language.ast.Node;
import org.mooring.language.ast.ParenExpression;
import org.mooring.language.ast.Pipeline;
import org.mooring.language.ast.ScriptBlock;
import org.mooring.language.ast.ScriptBlockExpression;
import org.mooring.language.ast.Statement;
import org.mooring.language.ast.StringExpression;
import org.mooring.language.ast.VariableExpression;

/**
 * Reads a PowerShell data file that holds one hashtable: text, numbers, {@code $true}, {@code $false}, {@code $null}, arrays, hashtables
 * and script blocks, of which nothing is run.
 */
final class DataFile {

    /**
     * A value and where it stands.
     *
     * @param data a String, a Number, a Boolean, null, a {@code List<Value>}, a {@code Table} or a {@code Script}
     */
    record Value(Object data, int line) {}

    /** A hashtable's entries, with their keys as written; they are looked up without case. */
    record Table(Map<String, Value> entries) {}

    /** A script block, which is not run here. */
    record Script(String text) {}

    private DataFile() {}

    /** @throws DataException where it is something else */
    static Table parse(String name, String text) throws DataException {
        return table(hashtable(name, text));
    }

    /** The hashtable that a text is. */
    static HashtableExpression hashtable(String name, String text) throws DataException {
        ParseResult result = Parser.parse(name, text);
        if (!result.errors().isEmpty()) {
            ParseError error = result.errors().getFirst();
            throw new DataException(error.extent().startLine(), error.message());
        }
        ScriptBlock script = result.script();
        boolean plain = script.parameters().isEmpty() && script.dynamicParam().isEmpty() && script.begin().isEmpty()
            && script.process().isEmpty() && script.clean().isEmpty() && script.usings().isEmpty() && script.requirements().isEmpty();
        List<Statement> statements = script.end().map(NamedBlock::statements).orElse(List.of());
        if (plain && statements.size() == 1 && only(statements.getFirst()) instanceof HashtableExpression hashtable) {
            return hashtable;
        }
        throw new DataException(1, "A session configuration is one hashtable: @{ ... }.");
    }

    /** The expression that a statement is, or null. */
    private static Expression only(Statement statement) {
        return statement instanceof Pipeline pipeline && !pipeline.background() && pipeline.elements().size() == 1
            && pipeline.elements().getFirst() instanceof CommandExpression only && only.redirections().isEmpty() ? only.expression() : null;
    }

    private static Value value(Statement statement) throws DataException {
        Expression only = only(statement);
        if (only == null) {
            throw notData(statement);
        }
        return value(only);
    }

    private static Value value(Expression expression) throws DataException {
        int line = expression.extent().startLine();
        return switch (expression) {
            case StringExpression string -> new Value(string.value(), line);
            case ConstantExpression number -> new Value(number.value(), line);
            case VariableExpression variable -> new Value(constant(variable), line);
            case ParenExpression inner -> value(inner.statement());
            case ArrayLiteral array -> new Value(values(array.elements()), line);
            case ArrayExpression array -> new Value(elements(array), line);
            case ScriptBlockExpression script -> new Value(new Script(script.extent().text()), line);
            case HashtableExpression table -> new Value(table(table), line);
            default -> throw notData(expression);
        };
    }

    private static Object constant(VariableExpression variable) throws DataException {
        return switch (variable.path().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> throw notData(variable);
        };
    }

    private static List<Value> values(List<Expression> expressions) throws DataException {
        List<Value> values = new ArrayList<>();
        for (Expression expression : expressions) {
            values.add(value(expression));
        }
        return values;
    }

    /** The elements of {@code @(...)}: an array in it is not one element, but they are its elements. */
    private static List<Value> elements(ArrayExpression array) throws DataException {
        List<Value> values = new ArrayList<>();
        for (Statement statement : array.body().statements()) {
            Value value = value(statement);
            if (value.data() instanceof List<?>) {
                values.addAll(list(value));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** A value as a list: a single one is a list of itself. */
    @SuppressWarnings("unchecked")
    static List<Value> list(Value value) {
        return value.data() instanceof List<?> list ? (List<Value>) list : List.of(value);
    }

    private static Table table(HashtableExpression hashtable) throws DataException {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (HashtableExpression.Entry entry : hashtable.entries()) {
            if (!(entry.key() instanceof StringExpression key)) {
                throw notData(entry.key());
            }
            entries.put(key.value(), value(entry.value()));
        }
        return new Table(entries);
    }

    private static DataException notData(Node node) {
        String text = node.extent().text().strip();
        return new DataException(node.extent().startLine(), "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text)
            + "' is not data: text, numbers, $true, $false, $null, arrays, hashtables and script blocks are.");
    }
}
