package org.mooring.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The recorded cases: what PowerShell did with a script. */
final class Recorded {

    /** @param fields the case's line, as maps, lists and strings */
    record Case(Map<String, Object> fields) {

        String id() {
            return (String) fields.get("id");
        }

        String script() {
            return (String) fields.get("script");
        }

        /** What it wrote, without types. */
        List<String> output() {
            List<String> lines = new ArrayList<>();
            for (Object line : (List<?>) fields.getOrDefault("output", List.of())) {
                String text = (String) line;
                lines.add(text.substring(text.indexOf('|') + 1));
            }
            return lines;
        }

        /** The error that the parser refused it with, or null: its id and message. */
        Map<?, ?> refusal() {
            Map<?, ?> error = (Map<?, ?>) fields.get("terminating");
            return error != null && "ParserError".equals(error.get("category")) ? error : null;
        }
    }

    private Recorded() {}

    /** The cases of {@code category}; the test is skipped where they are not at hand. */
    static List<Case> cases(String category) {
        Path file = Path.of(System.getProperty("mooring.shared", "../../../shared"), "conformance", category + ".jsonl");
        Assumptions.assumeTrue(Files.exists(file), () -> "No recorded cases at " + file.toAbsolutePath().normalize());
        try {
            return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).map(l -> new Case(new Json(l).object())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much of JSON as the cases use. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            while (next() != '}') {
                String name = string();
                next();
                at++;
                object.put(name, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> literal();
            };
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            while (next() != ']') {
                list.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String literal() {
            int start = at;
            while (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            next();
            at++;
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c != '\\') {
                    string.append(c);
                    continue;
                }
                char escaped = text.charAt(at++);
                switch (escaped) {
                    case 'n' -> string.append('\n');
                    case 'r' -> string.append('\r');
                    case 't' -> string.append('\t');
                    case 'b' -> string.append('\b');
                    case 'f' -> string.append('\f');
                    case 'u' -> {
                        string.append((char) Integer.parseInt(text, at, at + 4, 16));
                        at += 4;
                    }
                    default -> string.append(escaped);
                }
            }
            at++;
            return string.toString();
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
