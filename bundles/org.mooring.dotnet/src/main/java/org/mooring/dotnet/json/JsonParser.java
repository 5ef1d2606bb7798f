package org.mooring.dotnet.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.json.JsonTree.Kind;

/** Reads JSON (RFC 8259) as strictly as System.Text.Json, and says what is wrong in its words. */
final class JsonParser {

    private final String text;
    private final JsonOptions options;
    private int at;

    private JsonParser(String text, JsonOptions options) {
        this.text = text;
        this.options = options;
    }

    static JsonTree parse(String text, JsonOptions options) {
        if (text == null) {
            throw Exceptions.argumentNull("json");
        }
        JsonParser parser = new JsonParser(text, options);
        parser.blank();
        if (parser.at == text.length()) {
            throw parser.wrong("The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.");
        }
        JsonTree value = parser.value(1);
        parser.blank();
        if (parser.at < text.length()) {
            throw parser.wrong(parser.shown() + " is invalid after a single JSON value. Expected end of data.");
        }
        return value;
    }

    private DotNetException wrong(String why) {
        int line = 0;
        int lineStart = 0;
        for (int i = 0; i < at && i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int bytes = text.substring(lineStart, Math.min(at, text.length())).getBytes(StandardCharsets.UTF_8).length;
        DotNetException e = Exceptions.make("System.Text.Json.JsonReaderException", why + " LineNumber: " + line + " | BytePositionInLine: " + bytes + ".");
        e.properties().put("LineNumber", (long) line);
        e.properties().put("BytePositionInLine", (long) bytes);
        return e;
    }

    private String shown() {
        char c = text.charAt(at);
        return c < ' ' ? String.format("'0x%02X'", (int) c) : "'" + c + "'";
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void blank() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (c == '/' && options.comments()) {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        boolean block = text.startsWith("/*", at);
        if (!block && !text.startsWith("//", at)) {
            throw wrong(shown() + " is an invalid start of a value.");
        }
        int end = text.indexOf(block ? "*/" : "\n", at + 2);
        if (end < 0 && block) {
            throw wrong("Expected end of comment, but instead reached end of data.");
        }
        at = end < 0 ? text.length() : end + (block ? 2 : 1);
    }

    private RuntimeException open() {
        return wrong("Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.");
    }

    private JsonTree value(int depth) {
        if (at == text.length()) {
            throw open();
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{', '[' -> {
                if (depth > options.maxDepth()) {
                    throw wrong("The maximum configured depth of " + options.maxDepth() + " has been exceeded. Cannot read next JSON "
                            + (c == '{' ? "object." : "array."));
                }
                yield container(c == '{', depth);
            }
            case '"' -> {
                int start = at;
                String read = string();
                yield JsonTree.of(Kind.String, text, start, at, read);
            }
            case 't' -> literal("true", Kind.True);
            case 'f' -> literal("false", Kind.False);
            case 'n' -> literal("null", Kind.Null);
            default -> {
                if (c == '-' || c >= '0' && c <= '9') {
                    yield number();
                }
                throw wrong(shown() + " is an invalid start of a value.");
            }
        };
    }

    private JsonTree literal(String word, Kind kind) {
        if (!text.startsWith(word, at)) {
            int end = at;
            while (end < text.length() && end - at < word.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            String read = text.substring(at, end);
            int same = 0;
            while (same < read.length() && read.charAt(same) == word.charAt(same)) {
                same++;
            }
            at += same;
            throw wrong("'" + read + "' is an invalid JSON literal. Expected the literal '" + word + "'.");
        }
        at += word.length();
        return JsonTree.of(kind, text, at - word.length(), at, word);
    }

    private boolean digit() {
        return peek() >= '0' && peek() <= '9';
    }

    private void digits(String where) {
        if (!digit()) {
            throw at == text.length() ? wrong("Expected a digit ('0'-'9'), but instead reached end of data.")
                    : wrong(shown() + " is invalid " + where + ". Expected a digit ('0'-'9').");
        }
        while (digit()) {
            at++;
        }
    }

    private JsonTree number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
            if (digit()) {
                throw wrong("Invalid leading zero before '" + peek() + "'.");
            }
        } else {
            digits("within a number, immediately after a sign character ('+' or '-')");
        }
        if (peek() == '.') {
            at++;
            digits("within a number, immediately after a decimal point ('.')");
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits("within a number, immediately after a sign character ('+' or '-')");
        }
        if (at < text.length() && ",]} \n\r\t/".indexOf(peek()) < 0) {
            throw wrong(shown() + " is an invalid end of a number. Expected a delimiter.");
        }
        return JsonTree.of(Kind.Number, text, start, at, text.substring(start, at));
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw wrong("Expected end of string, but instead reached end of data.");
            }
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return out.toString();
            }
            if (c < ' ') {
                throw wrong(shown() + " is invalid within a JSON string. The string should be correctly escaped.");
            }
            at++;
            out.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() {
        char c = peek();
        int index = "\"\\/bfnrt".indexOf(c);
        if (index >= 0 && at < text.length()) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(index);
        }
        if (c != 'u') {
            throw at >= text.length() ? wrong("Expected end of string, but instead reached end of data.")
                    : wrong(shown() + " is an invalid escapable character within a JSON string. The string should be correctly escaped.");
        }
        at++;
        int value = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw at >= text.length() ? wrong("Expected end of string, but instead reached end of data.")
                        : wrong(shown() + " is not a hex digit following '\\u' within a JSON string. The string should be correctly escaped.");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private JsonTree container(boolean isObject, int depth) {
        int start = at++;
        char close = isObject ? '}' : ']';
        List<String> names = new ArrayList<>();
        List<JsonTree> items = new ArrayList<>();
        blank();
        while (peek() != close) {
            if (isObject) {
                names.add(name());
            }
            items.add(value(depth + 1));
            blank();
            if (at == text.length()) {
                throw open();
            }
            if (peek() == ',') {
                at++;
                blank();
                if (peek() == close && !options.trailingCommas()) {
                    throw wrong("The JSON " + (isObject ? "object" : "array")
                            + " contains a trailing comma at the end which is not supported in this mode. Change the reader options.");
                }
            } else if (peek() != close) {
                throw wrong(shown() + " is invalid after a value. Expected either ',', '}', or ']'.");
            }
        }
        at++;
        return new JsonTree(isObject ? Kind.Object : Kind.Array, text, start, at, null, names, items);
    }

    private String name() {
        if (at == text.length()) {
            throw open();
        }
        if (peek() != '"') {
            throw wrong(shown() + " is an invalid start of a property name. Expected a '\"'.");
        }
        String name = string();
        blank();
        if (peek() != ':') {
            throw at == text.length() ? open() : wrong(shown() + " is invalid after a property name. Expected a ':'.");
        }
        at++;
        blank();
        return name;
    }
}
