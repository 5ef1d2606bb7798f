package org.mooring.tests.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a set of commands, each fact under the command's name and an aspect: {@code set.NAME}, {@code default}, {@code class},
 * {@code module}, {@code output}, {@code shouldProcess}, and for a parameter {@code -Name} (the sets that it is in), {@code -Name.type},
 * {@code -Name.position} and so on. A fact that is not the same in all sets of a command names the sets.
 */
final class CommandMetadata {

    private static final int CULTURES = 200;

    private final Map<String, Map<String, String>> commands = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Map<String, String> facts;
    private List<String> sets = List.of();
    private Map<String, Map<String, Map<String, String>>> parameters;

    /** Reads lines of the form that {@code commands.txt} describes. */
    CommandMetadata(Collection<String> lines) {
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] words = line.split("\t");
                if (words[0].isEmpty()) {
                    parameter(words);
                } else {
                    finish();
                    command(words);
                }
            }
        }
        finish();
    }

    /** The facts of all commands, by aspect. */
    Map<String, Map<String, String>> commands() {
        return commands;
    }

    private void command(String[] words) {
        facts = new TreeMap<>();
        parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        commands.put(words[0], facts);
        facts.put("module", words[1]);
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? word : word.substring(0, colon);
            String value = colon < 0 ? "yes" : word.substring(colon + 1);
            switch (name) {
                case "sets" -> sets = List.of(value.split(","));
                case "output" -> facts.put(name, String.join(";", new TreeSet<>(List.of(value.split(";")))));
                default -> facts.put(name, value);
            }
        }
        sets.forEach(set -> facts.put("set." + set, "yes"));
    }

    private void parameter(String[] words) {
        for (String set : words[2].equals("*") ? sets : List.of(words[2].split(","))) {
            Map<String, Map<String, String>> aspects = parameters.computeIfAbsent(words[1], name -> new TreeMap<>());
            aspects.computeIfAbsent("", same -> new TreeMap<>()).put(set, "yes");
            aspects.computeIfAbsent(".type", same -> new TreeMap<>()).put(set, type(words[3]));
            for (String word : Arrays.asList(words).subList(4, words.length)) {
                int colon = word.indexOf(':');
                String name = colon < 0 ? word : word.substring(0, colon);
                aspects.computeIfAbsent("." + name, same -> new TreeMap<>()).put(set, colon < 0 ? "yes" : value(name, word.substring(colon + 1)));
            }
        }
    }

    /** Nested names are written in two ways. */
    private static String type(String name) {
        return name.replaceAll(", [^\\[\\]]*PublicKeyToken=\\w+", "").replace("[[", "[").replace("]]", "]");
    }

    private static String value(String name, String value) {
        return switch (name) {
            case "aliases" -> String.join(",", new TreeSet<>(List.of(value.split(","))));
            case "set" -> value.split(",").length > CULTURES ? "cultures" : value;
            default -> value;
        };
    }

    /** The last command is complete: what is the same in all of its sets is said once. */
    private void finish() {
        if (facts == null) {
            return;
        }
        parameters.forEach((name, aspects) -> aspects.forEach((aspect, bySet) -> {
            List<String> said = new ArrayList<>();
            bySet.forEach((set, value) -> said.add(value.equals("yes") ? set : set + "=" + value));
            boolean everywhere = bySet.size() == sets.size() && new TreeSet<>(bySet.values()).size() == 1;
            boolean type = aspect.equals(".type") && new TreeSet<>(bySet.values()).size() == 1;
            facts.put(name + aspect, everywhere || type ? bySet.values().iterator().next() : String.join(" ", said));
        }));
        facts = null;
    }
}
