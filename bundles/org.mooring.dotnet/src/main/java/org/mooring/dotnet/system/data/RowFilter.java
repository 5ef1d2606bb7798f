package org.mooring.dotnet.system.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.system.DBNullType;

/** The expressions of DataTable.Select: comparisons of columns with constants, joined by AND, OR, NOT and parentheses. */
final class RowFilter {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:'((?:[^']|'')*)'|\\[([^\\]]+)\\]|(<>|<=|>=|[=<>(),])|([\\w.+-]+))");

    private record Token(char kind, String text) {

        boolean is(String word) {
            return (kind == 'w' || kind == 'o') && text.equalsIgnoreCase(word);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private RowFilter(String text) {
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length() && matcher.find(end) && matcher.start() == end) {
            end = matcher.end();
            tokens.add(matcher.group(1) != null ? new Token('s', matcher.group(1).replace("''", "'")) : matcher.group(2) != null ? new Token('c', matcher.group(2))
                    : matcher.group(3) != null ? new Token('o', matcher.group(3)) : new Token('w', matcher.group(4)));
        }
        if (end < text.strip().length()) {
            throw wrong("The expression contains an unsupported character: '" + text.strip().charAt(end) + "'.");
        }
    }

    private static RuntimeException wrong(String message) {
        return Exceptions.make("System.Data.SyntaxErrorException", "Syntax error: " + message);
    }

    static Predicate<DataRow> parse(String text) {
        if (text == null || text.isBlank()) {
            return row -> true;
        }
        RowFilter filter = new RowFilter(text);
        Predicate<DataRow> parsed = filter.either();
        if (filter.at < filter.tokens.size()) {
            throw wrong("Missing operand after '" + filter.tokens.get(filter.at).text + "' operator.");
        }
        return parsed;
    }

    /** As {@code Name DESC, Id}; null for none. */
    static Comparator<DataRow> order(String text) {
        Comparator<DataRow> order = null;
        for (String part : text == null || text.isBlank() ? new String[0] : text.split(",")) {
            String[] words = part.strip().split("\\s+");
            String column = words[0].replaceAll("[\\[\\]]", "");
            Comparator<DataRow> one = (a, b) -> compare(a.item(column), b.item(column));
            one = words.length > 1 && words[1].equalsIgnoreCase("DESC") ? one.reversed() : one;
            order = order == null ? one : order.thenComparing(one);
        }
        return order;
    }

    private boolean take(String word) {
        boolean there = at < tokens.size() && tokens.get(at).is(word);
        at += there ? 1 : 0;
        return there;
    }

    private Token next() {
        if (at >= tokens.size()) {
            throw wrong("Missing operand.");
        }
        return tokens.get(at++);
    }

    private Predicate<DataRow> either() {
        Predicate<DataRow> left = both();
        while (take("OR")) {
            left = left.or(both());
        }
        return left;
    }

    private Predicate<DataRow> both() {
        Predicate<DataRow> left = one();
        while (take("AND")) {
            left = left.and(one());
        }
        return left;
    }

    private Predicate<DataRow> one() {
        if (take("NOT")) {
            return one().negate();
        }
        if (take("(")) {
            Predicate<DataRow> inner = either();
            if (!take(")")) {
                throw wrong("The expression is missing the closing parenthesis.");
            }
            return inner;
        }
        Token left = next();
        if (take("IS")) {
            boolean negated = take("NOT");
            take("NULL");
            return row -> (value(left, row) == DBNullType.VALUE) != negated;
        }
        boolean negated = take("NOT");
        if (take("LIKE")) {
            Pattern like = like(next().text);
            return row -> like.matcher(String.valueOf(value(left, row))).matches() != negated;
        }
        if (take("IN")) {
            return negated ? in(left).negate() : in(left);
        }
        String operator = next().text;
        Token right = next();
        return row -> holds(operator, value(left, row), value(right, row));
    }

    private Predicate<DataRow> in(Token left) {
        take("(");
        List<Token> items = new ArrayList<>();
        while (!take(")")) {
            items.add(next());
            take(",");
        }
        return row -> items.stream().anyMatch(item -> holds("=", value(left, row), value(item, row)));
    }

    private static Pattern like(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '%' || c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static Object value(Token token, DataRow row) {
        if (token.kind == 's') {
            return token.text;
        }
        if (token.kind == 'w') {
            try {
                return new BigDecimal(token.text);
            } catch (NumberFormatException name) {
                if (token.text.equalsIgnoreCase("true") || token.text.equalsIgnoreCase("false")) {
                    return Boolean.valueOf(token.text.toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!row.table().columns().contains(token.text)) {
            throw Exceptions.make("System.Data.EvaluateException", "Cannot find column [" + token.text + "].");
        }
        return row.item(token.text);
    }

    private static boolean holds(String operator, Object left, Object right) {
        if (left == DBNullType.VALUE || right == DBNullType.VALUE) {
            return false;
        }
        int order = compare(left, right);
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            default -> throw wrong("Missing operand after '" + operator + "' operator.");
        };
    }

    private static int compare(Object left, Object right) {
        if (left == DBNullType.VALUE || right == DBNullType.VALUE) {
            return (left == DBNullType.VALUE ? 0 : 1) - (right == DBNullType.VALUE ? 0 : 1);
        }
        if (left instanceof Number a && right instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        if (left instanceof String || right instanceof String) {
            return String.valueOf(left).compareToIgnoreCase(String.valueOf(right));
        }
        return Comparers.DEFAULT.compare(left, right);
    }
}
