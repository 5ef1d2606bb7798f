package org.mooring.tests.transcripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Compares what a recorded end said with what ours says. The messages of a pipeline, or of the session, have an order; so have
 * acknowledgements among themselves. An acknowledgement among messages has none: even PowerShell says it now before, now after the first
 * output. But a stop is acknowledged after the pipeline's state, a close after everything, the session's first data after its state.
 */
final class Comparison {

    private final List<String> differences = new ArrayList<>();

    static List<String> of(List<Said> recorded, List<Said> now) {
        Comparison comparison = new Comparison();
        comparison.compareMessages(byId(recorded), byId(now));
        comparison.compareAcknowledgements(recorded, now);
        comparison.checkOrder(now);
        return comparison.differences;
    }

    private static Map<UUID, List<Said.Whole>> byId(List<Said> said) {
        Map<UUID, List<Said.Whole>> byId = new LinkedHashMap<>();
        for (Said one : said) {
            if (one instanceof Said.Whole whole) {
                byId.computeIfAbsent(whole.id(), id -> new ArrayList<>()).add(whole);
            }
        }
        return byId;
    }

    private void compareMessages(Map<UUID, List<Said.Whole>> recorded, Map<UUID, List<Said.Whole>> now) {
        recorded.forEach((id, expected) -> compareMessages(id, expected, now.getOrDefault(id, List.of())));
        now.forEach((id, messages) -> {
            if (!recorded.containsKey(id)) {
                differences.add(id + ": says " + kinds(messages) + ", but nothing was recorded");
            }
        });
    }

    private void compareMessages(UUID id, List<Said.Whole> expected, List<Said.Whole> now) {
        if (!kinds(expected).equals(kinds(now))) {
            differences.add(id + ": recorded " + shortened(kinds(expected)) + ", now " + shortened(kinds(now)));
            differences.add(id + ": " + firstOther(expected, now));
        }
        for (int i = 0; i < Math.min(expected.size(), now.size()); i++) {
            if (expected.get(i).kind().equals(now.get(i).kind())) {
                for (String difference : Meaning.differences(expected.get(i).text(), now.get(i).text())) {
                    differences.add(id + " " + expected.get(i).kind() + " " + (i + 1) + ": " + difference);
                }
            }
        }
    }

    /** The first message of another kind than recorded, in its words. */
    private static String firstOther(List<Said.Whole> expected, List<Said.Whole> now) {
        int at = 0;
        while (at < Math.min(expected.size(), now.size()) && expected.get(at).kind().equals(now.get(at).kind())) {
            at++;
        }
        if (at == now.size()) {
            return "message " + (at + 1) + " is missing";
        }
        String text = now.get(at).text();
        String words = Meaning.of(text).entrySet().stream().filter(entry -> entry.getKey().endsWith("/text")).map(Map.Entry::getValue)
            .findFirst().orElse(text);
        return "message " + (at + 1) + " says: " + (words.length() > 200 ? words.substring(0, 200) + "..." : words);
    }

    private static List<String> kinds(List<? extends Said> said) {
        return said.stream().map(Said::kind).toList();
    }

    private static String shortened(List<String> kinds) {
        return kinds.size() <= 12 ? kinds.toString() : kinds.subList(0, 12) + "... (" + kinds.size() + ")";
    }

    private void compareAcknowledgements(List<Said> recorded, List<Said> now) {
        List<String> expected = acknowledgements(recorded);
        List<String> actual = acknowledgements(now);
        if (!expected.equals(actual)) {
            int at = 0;
            while (at < Math.min(expected.size(), actual.size()) && expected.get(at).equals(actual.get(at))) {
                at++;
            }
            differences.add("acknowledgement " + (at + 1) + ": recorded " + (at < expected.size() ? expected.get(at) : "the end") + ", now "
                + (at < actual.size() ? actual.get(at) : "the end"));
        }
    }

    private static List<String> acknowledgements(List<Said> said) {
        return said.stream().filter(Said.Bare.class::isInstance).map(one -> one.kind() + " " + one.id()).toList();
    }

    private void checkOrder(List<Said> now) {
        for (int i = 0; i < now.size(); i++) {
            if (!(now.get(i) instanceof Said.Bare ack)) {
                continue;
            }
            boolean after = ack.kind().equals("CloseAck") || ack.kind().equals("SignalAck");
            for (int j = i + 1; after && j < now.size(); j++) {
                if (now.get(j) instanceof Said.Whole late && late.id().equals(ack.id())) {
                    differences.add(ack.id() + ": says " + late.kind() + " after its " + ack.kind());
                    after = false;
                }
            }
        }
        int state = indexOf(now, "RUNSPACEPOOL_STATE");
        int acknowledged = indexOf(now, "DataAck");
        if (acknowledged >= 0 && state > acknowledged) {
            differences.add("the session's first data is acknowledged before its state");
        }
    }

    private static int indexOf(List<Said> said, String kind) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).kind().equals(kind)) {
                return i;
            }
        }
        return -1;
    }
}
