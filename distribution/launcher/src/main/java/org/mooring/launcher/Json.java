package org.mooring.launcher;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON with comments, as OSGi's feature and configuration files have it, read to maps, lists, strings, numbers and booleans.
 *
 * <p>Written here because the launcher runs before any bundle does, and every library on its class path is paid for at each start.
 */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Reads an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        Json json = new Json(text);
        if (!(json.value() instanceof Map<?, ?> map)) {
            throw json.wrong("an object was expected");
        }
        json.skip();
        if (json.at < text.length()) {
            throw json.wrong("nothing more was expected");
        }
        return (Map<String, Object>) map;
    }

    private Object value() {
        skip();
        return switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        expect('{');
        if (take('}')) {
            return map;
        }
        do {
            String key = string();
            expect(':');
            map.put(key, value());
        } while (take(','));
        expect('}');
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        expect('[');
        if (take(']')) {
            return list;
        }
        do {
            list.add(value());
        } while (take(','));
        expect(']');
        return list;
    }

    private boolean take(char character) {
        skip();
        boolean taken = peek() == character;
        at += taken ? 1 : 0;
        return taken;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char character = text.charAt(at++);
            string.append(character == '\\' ? escaped() : character);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char character = peek();
        at++;
        return switch (character) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case '"', '\\', '/' -> character;
            default -> throw wrong("'\\" + character + "' is no escape");
        };
    }

    private char unicode() {
        try {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw wrong("four hexadecimal digits were expected");
        }
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ("-+.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    private Number number(String word) {
        try {
            BigDecimal number = new BigDecimal(word);
            return number.scale() <= 0 ? (Number) number.longValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong("a value was expected");
        }
    }

    private void skip() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                at = end("\n", 0);
            } else if (text.startsWith("/*", at)) {
                at = end("*/", 2);
            } else {
                return;
            }
        }
    }

    private int end(String mark, int length) {
        int end = text.indexOf(mark, at);
        return end < 0 ? text.length() : end + length;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("the text ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char character) {
        if (!take(character)) {
            throw wrong("'" + character + "' was expected");
        }
    }

    private IllegalArgumentException wrong(String what) {
        long line = text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
        return new IllegalArgumentException("line %d: %s".formatted(line, what));
    }
}
