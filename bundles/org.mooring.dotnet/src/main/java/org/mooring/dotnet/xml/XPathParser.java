package org.mooring.dotnet.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.xml.XPathExpression.Context;
import org.mooring.dotnet.xml.XPathExpression.Part;

/** Reads XPath 1.0 (its grammar: sections 2 and 3), with the messages of System.Xml.XPath. */
final class XPathParser {

    private static final int DEEPEST = 200;

    /** Which nodes of an axis a step takes. */
    private interface Test extends BiPredicate<XmlNode, Context> {}

    private final String text;
    private int at;
    private int depth;

    XPathParser(String text) {
        this.text = text;
    }

    Part parse() {
        Part whole = or();
        if (peek() != 0) {
            throw invalid();
        }
        return whole;
    }

    private DotNetException invalid() {
        return XPathExpression.fault("'" + text + "' has an invalid token.");
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (at < text.length() && XmlNames.isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(String token) {
        peek();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private boolean takeWord(String word) {
        peek();
        int end = at + word.length();
        if (!text.startsWith(word, at) || end < text.length() && (XmlNames.isNamePart(text.charAt(end)) || text.charAt(end) == ':')) {
            return false;
        }
        at = end;
        return true;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw invalid();
        }
    }

    private Part or() {
        if (++depth > DEEPEST) {
            throw XPathExpression.fault("The xpath query is too complex.");
        }
        Part left = and();
        while (takeWord("or")) {
            Part a = left;
            Part b = and();
            left = c -> XPathValues.truth(a.evaluate(c)) || XPathValues.truth(b.evaluate(c));
        }
        depth--;
        return left;
    }

    private Part and() {
        Part left = equality();
        while (takeWord("and")) {
            Part a = left;
            Part b = equality();
            left = c -> XPathValues.truth(a.evaluate(c)) && XPathValues.truth(b.evaluate(c));
        }
        return left;
    }

    private Part equality() {
        Part left = relation();
        while (true) {
            String operator = take("!=") ? "!=" : take("=") ? "=" : null;
            if (operator == null) {
                return left;
            }
            left = comparison(left, operator, relation());
        }
    }

    private Part relation() {
        Part left = sum();
        while (true) {
            String operator = take("<=") ? "<=" : take(">=") ? ">=" : take("<") ? "<" : take(">") ? ">" : null;
            if (operator == null) {
                return left;
            }
            left = comparison(left, operator, sum());
        }
    }

    private static Part comparison(Part left, String operator, Part right) {
        return c -> XPathValues.compare(left.evaluate(c), operator, right.evaluate(c));
    }

    private Part sum() {
        Part left = product();
        while (true) {
            boolean plus = take("+");
            if (!plus && !take("-")) {
                return left;
            }
            Part a = left;
            Part b = product();
            left = plus ? c -> XPathValues.number(a.evaluate(c)) + XPathValues.number(b.evaluate(c))
                    : c -> XPathValues.number(a.evaluate(c)) - XPathValues.number(b.evaluate(c));
        }
    }

    private Part product() {
        Part left = unary();
        while (true) {
            Part a = left;
            if (take("*")) {
                Part b = unary();
                left = c -> XPathValues.number(a.evaluate(c)) * XPathValues.number(b.evaluate(c));
            } else if (takeWord("div")) {
                Part b = unary();
                left = c -> XPathValues.number(a.evaluate(c)) / XPathValues.number(b.evaluate(c));
            } else if (takeWord("mod")) {
                Part b = unary();
                left = c -> XPathValues.number(a.evaluate(c)) % XPathValues.number(b.evaluate(c));
            } else {
                return left;
            }
        }
    }

    private Part unary() {
        boolean negative = false;
        while (take("-")) {
            negative = !negative;
        }
        Part inner = union();
        return negative ? c -> -XPathValues.number(inner.evaluate(c)) : inner;
    }

    private Part union() {
        Part left = path();
        while (take("|")) {
            Part a = left;
            Part b = path();
            left = c -> {
                List<XmlNode> all = new ArrayList<>(XPathExpression.nodes(a.evaluate(c)));
                all.addAll(XPathExpression.nodes(b.evaluate(c)));
                return c.ordered(all);
            };
        }
        return left;
    }

    private Part path() {
        if (!beginsPrimary()) {
            return location();
        }
        Part primary = primary();
        while (peek() == '[') {
            primary = filtered(primary, predicate());
        }
        return peek() == '/' ? relative(primary) : primary;
    }

    /** A literal, a number, a variable, brackets or a call; not a node test. */
    private boolean beginsPrimary() {
        char c = peek();
        if (c == '\'' || c == '"' || c == '$' || c == '(' || c >= '0' && c <= '9') {
            return true;
        }
        if (c == '.') {
            return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        }
        if (!XmlNames.isNameStart(c)) {
            return false;
        }
        int end = at;
        while (end < text.length() && (XmlNames.isNamePart(text.charAt(end)) || text.charAt(end) == ':' && !text.startsWith("::", end))) {
            end++;
        }
        String name = text.substring(at, end);
        while (end < text.length() && XmlNames.isSpace(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '(' && !List.of("node", "text", "comment", "processing-instruction").contains(name);
    }

    private Part primary() {
        char c = peek();
        if (c == '\'' || c == '"') {
            String literal = literal();
            return context -> literal;
        }
        if (c == '$') {
            throw XPathExpression.fault("XsltContext is needed for this query because of an unknown function.");
        }
        if (take("(")) {
            Part inner = or();
            expect(")");
            return inner;
        }
        if (c == '.' || c >= '0' && c <= '9') {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            String digits = text.substring(start, at);
            if (digits.indexOf('.') != digits.lastIndexOf('.')) {
                throw invalid();
            }
            double number = Double.parseDouble(digits);
            return context -> number;
        }
        String name = name();
        expect("(");
        List<Part> arguments = new ArrayList<>();
        if (!take(")")) {
            do {
                arguments.add(or());
            } while (take(","));
            expect(")");
        }
        return XPathFunctions.call(name, arguments, text);
    }

    private String literal() {
        char quote = text.charAt(at);
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw XPathExpression.fault("This is an unclosed string.");
        }
        String literal = text.substring(at + 1, end);
        at = end + 1;
        return literal;
    }

    private String name() {
        peek();
        int start = at;
        while (at < text.length() && (XmlNames.isNamePart(text.charAt(at)) || text.charAt(at) == ':' && !text.startsWith("::", at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Part location() {
        if (peek() == '/') {
            Part root = c -> List.of(XPathAxis.root(c.node));
            if (text.startsWith("//", at)) {
                return relative(root);
            }
            at++;
            return beginsStep() ? relative(step(root)) : root;
        }
        if (!beginsStep()) {
            throw XPathExpression.fault(peek() == 0 || "])},".indexOf(peek()) >= 0 ? "Expression must evaluate to a node-set." : "'" + text + "' has an invalid token.");
        }
        return relative(step(c -> List.of(c.node)));
    }

    private boolean beginsStep() {
        char c = peek();
        return c == '.' || c == '@' || c == '*' || XmlNames.isNameStart(c);
    }

    /** The steps after a first one. */
    private Part relative(Part first) {
        Part path = first;
        while (peek() == '/') {
            if (take("//")) {
                path = step(path, XPathAxis.DESCENDANT_OR_SELF, (node, c) -> true, List.of());
            } else {
                at++;
            }
            path = step(path);
        }
        return path;
    }

    private Part step(Part from) {
        if (take("..")) {
            return step(from, XPathAxis.PARENT, (node, c) -> true, List.of());
        }
        if (take(".")) {
            return step(from, XPathAxis.SELF, (node, c) -> true, List.of());
        }
        XPathAxis axis = XPathAxis.CHILD;
        if (take("@")) {
            axis = XPathAxis.ATTRIBUTE;
        } else {
            int start = at;
            String name = name();
            if (take("::")) {
                axis = XPathAxis.named(name);
                if (axis == null) {
                    throw invalid();
                }
            } else {
                at = start;
            }
        }
        Test test = test(axis);
        List<Part> predicates = new ArrayList<>();
        while (peek() == '[') {
            predicates.add(predicate());
        }
        return step(from, axis, test, predicates);
    }

    private Part predicate() {
        expect("[");
        Part inner = or();
        expect("]");
        return inner;
    }

    private Test test(XPathAxis axis) {
        XmlNode.Kind principal = axis == XPathAxis.ATTRIBUTE ? XmlNode.Kind.ATTRIBUTE : XmlNode.Kind.ELEMENT;
        if (take("*")) {
            return (node, c) -> node.kind() == principal;
        }
        if (!XmlNames.isNameStart(peek())) {
            throw XPathExpression.fault("Expression must evaluate to a node-set.");
        }
        String name = name();
        if (take("(")) {
            return kindTest(name);
        }
        if (name.endsWith(":") && take("*")) {
            String prefix = name.substring(0, name.length() - 1);
            return (node, c) -> node.kind() == principal && node.namespaceUri().equals(c.uri(prefix));
        }
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        if (!XmlNames.isLocalName(local)) {
            throw XPathExpression.fault("'" + text + "' has an invalid qualified name.");
        }
        return (node, c) -> {
            String uri = c.uri(prefix);
            return node.kind() == principal && node.localName().equals(local) && node.namespaceUri().equals(uri);
        };
    }

    private Test kindTest(String name) {
        String target = name.equals("processing-instruction") && (peek() == '\'' || peek() == '"') ? literal() : null;
        expect(")");
        return switch (name) {
            case "node" -> (node, c) -> true;
            case "text" -> (node, c) -> switch (node.kind()) {
                case TEXT, CDATA, WHITESPACE, SIGNIFICANT_WHITESPACE -> true;
                default -> false;
            };
            case "comment" -> (node, c) -> node.kind() == XmlNode.Kind.COMMENT;
            case "processing-instruction" -> (node, c) -> node.kind() == XmlNode.Kind.INSTRUCTION && (target == null || node.name().equals(target));
            default -> throw invalid();
        };
    }

    private static Part step(Part from, XPathAxis axis, Test test, List<Part> predicates) {
        return c -> {
            List<XmlNode> found = new ArrayList<>();
            List<XmlNode> starts = XPathExpression.nodes(from.evaluate(c));
            // A prefix that stands for nothing is an error even where there is no node to ask of.
            test.test(c.node, c);
            for (XmlNode start : starts) {
                List<XmlNode> some = axis.from(start);
                some.removeIf(each -> !test.test(each, c));
                for (Part predicate : predicates) {
                    some = kept(some, predicate, c);
                }
                found.addAll(some);
            }
            return c.ordered(found);
        };
    }

    private static Part filtered(Part from, Part predicate) {
        return c -> kept(XPathExpression.nodes(from.evaluate(c)), predicate, c);
    }

    /** A number says the place. */
    private static List<XmlNode> kept(List<XmlNode> nodes, Part predicate, Context context) {
        List<XmlNode> kept = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Object value = predicate.evaluate(context.at(nodes.get(i), i + 1, nodes.size()));
            if (value instanceof Double place ? place == i + 1 : XPathValues.truth(value)) {
                kept.add(nodes.get(i));
            }
        }
        return kept;
    }
}
