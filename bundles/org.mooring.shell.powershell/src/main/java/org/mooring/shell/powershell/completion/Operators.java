package org.mooring.shell.powershell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.mooring.language.ast.BinaryOperator;
import org.mooring.language.ast.UnaryOperator;

/** Completes operators that begin with a dash, the flags of {@code switch}, and the words behind {@code using}. */
final class Operators {

    private static final List<String> SWITCH = List.of("CaseSensitive", "Exact", "File", "Parallel", "Regex", "Wildcard");
    private static final List<String> USING = List.of("assembly", "module", "namespace", "type");
    private static final TreeSet<String> ALL = new TreeSet<>();

    static {
        for (BinaryOperator operator : BinaryOperator.values()) {
            add(operator.text);
        }
        for (UnaryOperator operator : UnaryOperator.values()) {
            add(operator.text);
        }
        for (String name : List.of("eq", "ne", "ge", "gt", "lt", "le", "like", "notlike", "match", "notmatch", "replace", "contains", "notcontains",
                "in", "notin", "split")) {
            ALL.add("i" + name);
        }
    }

    private Operators() {}

    private static void add(String text) {
        if (text.length() > 1 && text.charAt(0) == '-' && Character.isLetter(text.charAt(1))) {
            ALL.add(text.substring(1));
        }
    }

    static List<Completion> complete(String word) {
        String prefix = word.startsWith("-") ? word.substring(1) : word;
        List<Completion> found = new ArrayList<>();
        for (String operator : ALL) {
            if (operator.regionMatches(true, 0, prefix, 0, prefix.length())) {
                found.add(new Completion("-" + operator, operator, Completion.Kind.PARAMETER_NAME, "-" + operator));
            }
        }
        return found;
    }

    static List<Completion> switchFlags(String word) {
        boolean colon = word.endsWith(":");
        String prefix = colon ? word.substring(1, word.length() - 1) : word.substring(1);
        List<Completion> found = new ArrayList<>();
        for (String flag : SWITCH) {
            if (flag.regionMatches(true, 0, prefix, 0, prefix.length())) {
                Completion completion = new Completion("-" + flag + (colon ? ":" : ""), flag, Completion.Kind.PARAMETER_NAME, flag);
                found.add(flag.equalsIgnoreCase(prefix) ? 0 : found.size(), completion);
            }
        }
        return found;
    }

    static List<Completion> usingKinds(String word) {
        return USING.stream().filter(k -> k.regionMatches(true, 0, word, 0, word.length()))
            .map(k -> new Completion(k, k, Completion.Kind.KEYWORD, k)).toList();
    }
}
