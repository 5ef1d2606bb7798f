package org.mooring.tests.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.cmdlet.CmdletDefinition;
import org.mooring.api.cmdlet.CmdletModule;

/** What Get-Help shows is whole and true: every command and parameter is described, and examples do what they say. */
class HelpTest {

    private static final List<CmdletModule> MODULES = Modules.all();

    @TempDir
    Path folder;

    @Test
    void everyCommandHasASynopsisADescriptionAndExamples() {
        assertEquals(List.of(), asked("""
            foreach ($command in Get-Command -CommandType Cmdlet, Function | Where-Object Name -NotLike 'cd[.~\\]*') {
                $help = Get-Help $command.Name
                if (-not $help.Description) { "$($command.Name) has no help" }
                elseif (-not $help.Synopsis) { "$($command.Name) has no synopsis" }
                elseif (-not $help.Examples) { "$($command.Name) has no examples" }
            }"""));
    }

    @Test
    void everyParameterIsDescribed() {
        assertEquals(List.of(), asked("""
            foreach ($command in Get-Command -CommandType Cmdlet, Function | Where-Object Name -NotLike 'cd[.~\\]*') {
                $help = Get-Help $command.Name
                if ($help.Description) {
                    foreach ($parameter in $help.parameters.parameter) {
                        if (-not "$($parameter.description.Text)".Trim()) { "$($command.Name) -$($parameter.name) is not described" }
                    }
                }
            }"""));
    }

    @Test
    void whatIsDescribedIsThere() {
        List<String> unknown = new ArrayList<>();
        for (CmdletModule module : MODULES) {
            for (CmdletDefinition cmdlet : module.cmdlets()) {
                URL file = module.help(cmdlet.name());
                if (file != null) {
                    Described described = Described.in(file);
                    assertEquals(cmdlet.name(), described.title());
                    List<String> names = asked("(Get-Command " + cmdlet.name() + ").Parameters.Keys");
                    described.parameters().stream().filter(p -> !names.contains(p)).map(p -> cmdlet.name() + " -" + p).forEach(unknown::add);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void everyTopicIsThereUnderItsName() {
        for (CmdletModule module : MODULES) {
            for (String topic : module.topics()) {
                URL file = module.help(topic);
                assertTrue(file != null, topic);
                assertEquals(topic, Described.in(file).title());
            }
        }
    }

    @Test
    void linksNameCommandsAndTopicsThatAreThere() {
        TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(asked("(Get-Command -CommandType Cmdlet, Function).Name"));
        MODULES.forEach(module -> known.addAll(module.topics()));
        List<String> unknown = new ArrayList<>();
        for (CmdletModule module : MODULES) {
            names(module).filter(name -> module.help(name) != null).forEach(name -> Described.in(module.help(name)).links().stream()
                .filter(link -> !known.contains(link)).map(link -> name + " links to " + link).forEach(unknown::add));
        }
        assertEquals(List.of(), unknown);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleRuns() {
        return MODULES.stream().flatMap(module -> names(module).filter(name -> module.help(name) != null)
            .flatMap(name -> Example.in(name, module.help(name)).stream())).distinct().map(example -> DynamicTest.dynamicTest(example.where(), () -> run(example)));
    }

    private static Stream<String> names(CmdletModule module) {
        return Stream.of(module.cmdlets().stream().map(CmdletDefinition::name), module.functions().keySet().stream(),
            module.script().stream().flatMap(script -> script.functions().stream()), module.topics().stream(),
            module instanceof org.mooring.shell.powershell.core.CoreModule ? OWN_FUNCTIONS.stream() : Stream.<String>empty()).flatMap(s -> s);
    }

    /** Functions of every session, which belong to no module. */
    private static final List<String> OWN_FUNCTIONS = List.of("Clear-Host", "Pause", "prompt", "TabExpansion2", "oss", "default", "help");

    private void run(Example example) throws java.io.IOException {
        if (!example.runs()) {
            assertTrue(example.info().matches("not-run: .+"), example.where() + " does not say why it is not run");
            return;
        }
        Path place = java.nio.file.Files.createDirectory(folder.resolve("example"));
        try (Session session = new Session(MODULES, place)) {
            if (example.output() == null) {
                session.run(example.code());
                assertEquals(List.of(), session.errors(), example.code());
            } else {
                String written = String.join("\n", session.run("& {\n" + example.code() + "\n} *>&1 | Out-String -Width 120"));
                assertEquals(List.of(), session.errors(), example.code());
                assertTrue(example.writes(written), () -> example.code() + "\n--- writes\n" + written.strip() + "\n--- not\n" + example.output());
            }
        } finally {
            delete(place);
        }
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = java.nio.file.Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.deleteIfExists(file);
            }
        }
    }

    private List<String> asked(String script) {
        try (Session session = new Session(MODULES, folder)) {
            List<String> answer = session.run(script);
            assertEquals(List.of(), session.errors());
            return answer;
        }
    }
}
