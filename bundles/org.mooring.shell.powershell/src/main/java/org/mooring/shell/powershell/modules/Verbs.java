package org.mooring.shell.powershell.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verbs that names of commands may begin with (System.Management.Automation.VerbInfo), and what to say for some others. */
public final class Verbs {

    private static final Map<String, Verb> APPROVED = new LinkedHashMap<>();
    private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

    static {
        for (String[] line : lines("verbs.txt")) {
            APPROVED.put(key(line[0]), new Verb(line[0], line[1], line[2], line[3]));
        }
        for (String[] line : lines("verbs-instead.txt")) {
            INSTEAD.put(line[0], line[1]);
        }
    }

    /** A verb with the letters that aliases begin with for it. */
    public record Verb(String name, String aliasPrefix, String group, String description) {}

    private Verbs() {}

    private static List<String[]> lines(String resource) {
        try (InputStream in = Verbs.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(l -> l.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String verb) {
        return verb.toLowerCase(Locale.ROOT);
    }

    /** All, by group and name as PowerShell has them. */
    public static List<Verb> all() {
        return List.copyOf(APPROVED.values());
    }

    static boolean isApproved(String verb) {
        return APPROVED.containsKey(key(verb));
    }

    /** Approved verbs to use instead, or null. */
    static String alternatives(String verb) {
        return INSTEAD.get(key(verb));
    }
}
