package org.mooring.shell.powershell.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.configuration.Visible;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** What becomes of a session that has less from now on. */
@Timeout(120)
class ShrunkRunspaceTest {

    private final CountDownLatch said = new CountDownLatch(1);
    private Runspace runspace = new PowerShellShell().open(new RunspaceRequest(UUID.randomUUID(), state("'Get-Secret', 'Get-Public'"),
        new UnattendedHost("Test", "1.0"), Map.of(), "user", null, null));

    /** Constrained language, with some of two functions. */
    private static InitialSessionState state(String functions) {
        return new InitialSessionState("test", "PowerShell", LanguageMode.ConstrainedLanguage, List.of(), List.of(), Visible.MODULES, Map.of(),
            new SessionDefinition("test.pssc", """
                @{ SessionType = 'Empty'; LanguageMode = 'ConstrainedLanguage'
                   VisibleFunctions = FUNCTIONS
                   VisibleCmdlets = 'Get-Command', 'ForEach-Object'
                   FunctionDefinitions = @{ Name = 'Get-Secret'; ScriptBlock = { 'secret' } }, @{ Name = 'Get-Public'; ScriptBlock = { 'public' } }
                   VariableDefinitions = @{ Name = 'Given'; Value = 'given' } }
                """.replace("FUNCTIONS", functions), List.of()));
    }

    @AfterEach
    void close() {
        runspace.close();
    }

    private List<String> run(String script) {
        List<String> all = Collections.synchronizedList(new ArrayList<>());
        PipelineOutput output = new PipelineOutput() {
            @Override
            public void output(Object value) {
                all.add(Conversion.toText(value));
                said.countDown();
            }

            @Override
            public void record(StreamRecord record) {
                all.add("ERROR");
            }
        };
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        try {
            PipelineOutcome outcome = runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0), output, null)
                .run(PipelineInput.CLOSED);
            switch (outcome) {
                case PipelineOutcome.Failed failed -> all.add("FAILED");
                case PipelineOutcome.Stopped stopped -> all.add("STOPPED");
                default -> { }
            }
        } catch (DotNetException e) {
            all.add("FAILED");
        }
        return all;
    }

    @Test
    void whatIsTakenAwayIsThereNoMoreAndTheRestIs() {
        assertEquals(List.of("secret", "public"), run("Get-Secret; Get-Public"));

        assertTrue(runspace.shrink(state("'Get-Public'")));

        assertEquals(List.of("ERROR"), run("Get-Secret"));
        assertEquals(List.of("public"), run("Get-Public"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$kept = Get-Command Get-Secret", "$kept = @{ a = Get-Command Get-Secret }", "$kept = { Get-Secret }",
        "$kept = (Get-Command Get-Secret).ScriptBlock", "$kept = @(1, @(Get-Command Get-Secret))", "$kept = [ordered] @{ a = Get-Command Get-Secret }",
        "function kept { Get-Secret }", "function kept { & $c }; $c = Get-Command Get-Secret"})
    void nothingThatWasPutAsideBringsItBack(String before) {
        run(before);

        runspace.shrink(state("'Get-Public'"));

        for (String after : List.of("& $kept", "& $kept.a", "& $kept[1][0]", "kept", "& $kept.ScriptBlock", "$kept | ForEach-Object { & $_ }")) {
            assertTrue(run(after).stream().noneMatch("secret"::equals), after);
        }
    }

    @Test
    void variablesThatAreDataAndFunctionsStay() {
        run("$number = 42; $list = 1, 'two', @{ three = 3 }; $ordered = [ordered] @{ a = 1 }; function twice($x) { 2 * $x }");

        runspace.shrink(state("'Get-Public'"));

        assertEquals(List.of("42", "two", "3", "1", "8"), run("$number; $list[1]; $list[2].three; $ordered.a; twice 4"));
    }

    @Test
    void nothingHappensWhereNothingIsTakenAway() {
        run("$block = { Get-Public }");

        assertTrue(runspace.shrink(state("'Get-Secret', 'Get-Public'")));

        assertEquals(List.of("public"), run("& $block"));
    }

    @Test
    void whatRunsIsStopped() throws Exception {
        CompletableFuture<List<String>> running = CompletableFuture.supplyAsync(() -> run("Get-Secret; while ($true) { $null = Get-Secret }"));
        assertTrue(said.await(60, TimeUnit.SECONDS));

        assertTrue(runspace.shrink(state("'Get-Public'")));

        assertEquals(List.of("secret", "STOPPED"), running.get(60, TimeUnit.SECONDS));
        assertEquals(List.of("ERROR"), run("Get-Secret"));
    }
}
