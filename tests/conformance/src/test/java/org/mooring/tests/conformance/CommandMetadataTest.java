package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;
import org.mooring.shell.powershell.core.ScopeModule;
import org.mooring.shell.powershell.transcript.HostModule;

/** Our commands, aliases and functions against what PowerShell says of its own; {@code explained.txt} says why what differs does. */
class CommandMetadataTest {

    private static final String NOTHING = "-";

    private static CommandMetadata ours;
    private static Map<String, String> aliases;
    private static Map<String, String> functions;

    @BeforeAll
    static void ask() throws IOException {
        List<String> said;
        try (ScriptSession session = new ScriptSession()) {
            said = session.run(text("commands.ps1"));
        }
        ours = new CommandMetadata(said.stream().filter(line -> !line.startsWith("alias\t") && !line.startsWith("function\t")).toList());
        List<CmdletModule> modules = new ArrayList<>(Modules.all());
        modules.add(new ScopeModule());
        modules.add(new HostModule());
        for (CmdletModule module : modules) {
            for (CmdletDefinition definition : module.cmdlets()) {
                ours.commands().computeIfPresent(definition.name(), (name, facts) -> {
                    String className = definition.type().getAnnotation(Cmdlet.class).className();
                    facts.put("class", className.isEmpty() ? definition.type().getName() : className);
                    return facts;
                });
            }
        }
        aliases = table(said.stream().filter(line -> line.startsWith("alias\t")).map(line -> line.substring(6)).toList(), "\t");
        functions = table(said.stream().filter(line -> line.startsWith("function\t")).map(line -> line.substring(9)).toList(), "\t");
    }

    @Test
    void everyCmdletIsDescribedAsPowerShellDescribesIt() throws IOException {
        Map<String, Map<String, String>> theirs = new CommandMetadata(lines("commands.txt")).commands();
        List<String> differences = new ArrayList<>();
        theirs.forEach((name, facts) -> {
            Map<String, String> own = ours.commands().get(name);
            if (own == null) {
                differences.add(name + " missing");
            } else {
                compare(name, facts, own, differences);
            }
        });
        assertExplained(differences);
    }

    @Test
    void everyAliasStandsForWhatItDoesInPowerShell() throws IOException {
        List<String> differences = new ArrayList<>();
        table(lines("aliases.txt").stream().map(line -> line.replaceFirst(" ", "\t").replaceFirst(" ", "\t")).toList(), "\t")
            .forEach((name, meaning) -> {
                if (!meaning.equalsIgnoreCase(aliases.get(name))) {
                    differences.add(name + " alias: " + aliases.get(name) + ", PowerShell: " + meaning);
                }
            });
        assertExplained(differences);
    }

    @Test
    void everyFunctionTakesWhatItTakesInPowerShell() throws IOException {
        List<String> differences = new ArrayList<>();
        table(lines("functions.txt"), " ").forEach((name, parameters) -> {
            if (!parameters.equalsIgnoreCase(functions.get(name))) {
                differences.add(name + " function: " + functions.get(name) + ", PowerShell: " + parameters);
            }
        });
        assertExplained(differences);
    }

    private static void compare(String name, Map<String, String> theirs, Map<String, String> own, List<String> differences) {
        TreeSet<String> aspects = new TreeSet<>(theirs.keySet());
        aspects.addAll(own.keySet());
        for (String aspect : aspects) {
            String parameter = aspect.contains(".") && aspect.startsWith("-") ? aspect.substring(0, aspect.indexOf('.')) : aspect;
            boolean told = !parameter.equals(aspect) && (!theirs.containsKey(parameter) || !own.containsKey(parameter));
            String have = own.getOrDefault(aspect, NOTHING);
            String wanted = theirs.getOrDefault(aspect, NOTHING);
            if (!told && !Objects.equals(have, wanted) && !kindOfRange(aspect, have, wanted)) {
                differences.add(name + " " + aspect + ": " + have + ", PowerShell: " + wanted);
            }
        }
    }

    /** A kind of range is told without its ends. */
    private static boolean kindOfRange(String aspect, String have, String wanted) {
        return aspect.endsWith(".range") && !have.equals(NOTHING) && wanted.replaceAll("\\S+=", "").matches("(yes|[A-Za-z_ ]+)");
    }

    /** Fails with the differences that no line of explained.txt names. */
    private static void assertExplained(List<String> differences) throws IOException {
        List<String> explained = lines("explained.txt").stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        List<String> rest = differences.stream().filter(difference -> explained.stream().noneMatch(line -> names(line, difference))).toList();
        System.out.printf("%d differences, %d of them not explained%n", differences.size(), rest.size());
        assertEquals("", String.join("\n", rest));
    }

    /** Whether a line's command and aspect are a difference's: {@code *} is any command, and an aspect stands for those below it. */
    private static boolean names(String line, String difference) {
        String[] words = line.split(" ", 3);
        String[] differing = difference.split("[ ]", 3);
        String aspect = differing[1].endsWith(":") ? differing[1].substring(0, differing[1].length() - 1) : differing[1];
        return (words[0].equals("*") || words[0].equalsIgnoreCase(differing[0])) && (aspect.equals(words[1]) || aspect.startsWith(words[1] + "."));
    }

    private static Map<String, String> table(List<String> lines, String separator) {
        Map<String, String> table = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines) {
            int end = line.indexOf(separator);
            table.put(end < 0 ? line : line.substring(0, end), end < 0 ? "" : line.substring(end + 1));
        }
        return table;
    }

    private static List<String> lines(String resource) throws IOException {
        return text(resource).lines().toList();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(CommandMetadataTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
