package org.mooring.tests.conformance;

import java.util.List;
import java.util.Map;

/** What was recorded, or what came of running it here: a script's objects, errors and messages in the form of the recording. */
record Case(String id, String script, List<String> output, List<Failure> errors, Failure terminating, Map<String, List<String>> messages) {

    /** An error: id and category count, exception and message are counted beside. */
    record Failure(String id, String category, String exception, String message) {

        boolean sameKind(Failure other) {
            return other != null && id.equals(other.id) && category.equals(other.category);
        }

        boolean sameWords(Failure other) {
            return sameKind(other) && exception.equals(other.exception) && message.equals(other.message);
        }
    }

    static final List<String> STREAMS = List.of("warning", "verbose", "debug", "information");

    @SuppressWarnings("unchecked")
    static Case of(Map<String, Object> json) {
        Map<String, List<String>> messages = new java.util.TreeMap<>();
        for (String stream : STREAMS) {
            messages.put(stream, (List<String>) json.getOrDefault(stream, List.of()));
        }
        List<Map<String, Object>> errors = (List<Map<String, Object>>) json.getOrDefault("errors", List.of());
        return new Case((String) json.get("id"), (String) json.get("script"), (List<String>) json.getOrDefault("output", List.of()),
            errors.stream().map(Case::failure).toList(), failure((Map<String, Object>) json.get("terminating")), messages);
    }

    private static Failure failure(Map<String, Object> json) {
        return json == null ? null : new Failure(text(json, "id"), text(json, "category"), text(json, "exception"), text(json, "message"));
    }

    private static String text(Map<String, Object> json, String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }

    /** What differs from {@code actual}; empty when nothing that counts does. */
    String difference(Case actual) {
        StringBuilder text = new StringBuilder();
        if (!output.equals(actual.output)) {
            text.append("    output expected ").append(output).append("\n           actual   ").append(actual.output).append('\n');
        }
        if (errors.size() != actual.errors.size()
                || !java.util.stream.IntStream.range(0, errors.size()).allMatch(i -> errors.get(i).sameKind(actual.errors.get(i)))) {
            text.append("    errors expected ").append(errors).append("\n           actual   ").append(actual.errors).append('\n');
        }
        if (terminating == null ? actual.terminating != null : !terminating.sameKind(actual.terminating)) {
            text.append("    terminating expected ").append(terminating).append("\n           actual   ").append(actual.terminating)
                .append('\n');
        }
        messages.forEach((stream, expected) -> {
            if (!expected.equals(actual.messages.get(stream))) {
                text.append("    ").append(stream).append(" expected ").append(expected).append("\n           actual   ")
                    .append(actual.messages.get(stream)).append('\n');
            }
        });
        return text.toString();
    }

    /** The errors as they were recorded and as they came. */
    String otherWords(Case actual) {
        return "    errors expected " + errors + "\n           actual   " + actual.errors + "\n    terminating expected " + terminating
            + "\n           actual   " + actual.terminating + "\n";
    }

    /** Whether exceptions and messages of errors are the same too. */
    boolean sameWords(Case actual) {
        return errors.size() == actual.errors.size()
            && java.util.stream.IntStream.range(0, errors.size()).allMatch(i -> errors.get(i).sameWords(actual.errors.get(i)))
            && (terminating == null ? actual.terminating == null : terminating.sameWords(actual.terminating));
    }
}
