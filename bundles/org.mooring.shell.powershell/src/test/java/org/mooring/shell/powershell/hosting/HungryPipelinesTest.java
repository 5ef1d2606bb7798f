package org.mooring.shell.powershell.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** What takes all it can get of the processors and the memory, harms itself alone. */
@Timeout(180)
class HungryPipelinesTest {

    private static class Said implements PipelineOutput {

        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void output(Object value) {
            said.add(Conversion.toText(value));
        }

        @Override
        public void record(StreamRecord record) {
            said.add(record instanceof ErrorRecord error ? "error: " + error.exception().getMessage() : record.toString());
        }
    }

    private static final PowerShellShell SHELL = new PowerShellShell();

    private static Pipeline pipeline(String script, PipelineOutput output) {
        Runspace runspace = SHELL.open(new RunspaceRequest(UUID.randomUUID(), InitialSessionState.of(List.of()), new UnattendedHost("Test", "1.0"), Map.of(), "user", null, null));
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        return runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0), output, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"while ($true) { }", "for (;;) { $i++ }", "1..[int]::MaxValue | Where-Object { $false }", "function f { g }; function g { }; while ($true) { f }",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' -match '^(a+)+$'"})
    void endlessOnesLeaveOthersTheirTurns(String endless) throws Exception {
        List<Pipeline> hungry = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
            Pipeline pipeline = pipeline(endless, new Said());
            hungry.add(pipeline);
            threads.add(Thread.ofVirtual().start(() -> pipeline.run(PipelineInput.CLOSED)));
        }
        try {
            Said said = new Said();
            Thread modest = Thread.ofVirtual().start(() -> pipeline("1 + 1", said).run(PipelineInput.CLOSED));

            assertTrue(modest.join(Duration.ofSeconds(60)));
            assertEquals(List.of("2"), said.said);
        } finally {
            hungry.forEach(Pipeline::stop);
            for (Thread thread : threads) {
                assertTrue(thread.join(Duration.ofSeconds(60)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc' * 1gb", "$x = 1..[int]::MaxValue", "foreach ($i in 1..[int]::MaxValue) { }", "'x'.PadLeft([int]::MaxValue)", "[byte[]]::new([int]::MaxValue)",
        "[string]::new('x', [int]::MaxValue)", "[System.Text.StringBuilder]::new([int]::MaxValue)", "[bigint]::Pow(9999, 99999999)", "[bigint]1 -shl [int]::MaxValue",
        "[bigint]::Parse('9' * 10000000)", "[bigint]('9' * 10000000)", "$x = [bigint]::Pow(2, 30000000); $x *= $x; $x *= $x; $x *= $x"})
    void whatNothingCouldHoldIsAnErrorOfItsStatement(String greedy) {
        Said said = new Said();

        PipelineOutcome outcome = pipeline("try { " + greedy + " } catch { $_.Exception.GetBaseException().GetType().FullName }; 'goes on'", said).run(PipelineInput.CLOSED);

        assertInstanceOf(PipelineOutcome.Completed.class, outcome);
        assertEquals(List.of("System.OutOfMemoryException", "goes on"), said.said);
    }

    @Test
    void fullMemoryEndsAPipelineAndSaysSo() {
        PipelineOutcome outcome = pipeline("try { 1 } catch { 'caught' }", new Said() {
            @Override
            public void output(Object value) {
                throw new OutOfMemoryError("Java heap space");
            }
        }).run(PipelineInput.CLOSED);

        PipelineOutcome.Failed failed = assertInstanceOf(PipelineOutcome.Failed.class, outcome);
        assertEquals("Exception of type 'System.OutOfMemoryException' was thrown.", failed.reason().exception().getMessage());
    }

    @Test
    void aFinallyBlockMayNotRunForEver() throws Exception {
        Said said = new Said();
        Pipeline pipeline = pipeline("1; try { while ($true) { } } finally { while ($true) { } }", said);
        PipelineOutcome[] outcome = new PipelineOutcome[1];
        Thread running = Thread.ofVirtual().start(() -> outcome[0] = pipeline.run(PipelineInput.CLOSED));
        while (said.said.isEmpty()) {
            Thread.sleep(1);
        }
        pipeline.stop();

        assertTrue(running.join(Duration.ofSeconds(60)));
        assertInstanceOf(PipelineOutcome.Stopped.class, outcome[0]);
    }

    @Test
    void aStopWithinAMatchIsNoErrorOfTheMatch() throws Exception {
        Said said = new Said();
        Pipeline pipeline = pipeline("1; try { ('a' * 60 + '!') -match '^(a+)+$' } catch { 'caught' }; 'goes on'", said);
        PipelineOutcome[] outcome = new PipelineOutcome[1];
        Thread running = Thread.ofVirtual().start(() -> outcome[0] = pipeline.run(PipelineInput.CLOSED));
        while (said.said.isEmpty()) {
            Thread.sleep(1);
        }
        pipeline.stop();

        assertTrue(running.join(Duration.ofSeconds(60)));
        assertInstanceOf(PipelineOutcome.Stopped.class, outcome[0]);
        assertEquals(List.of("1"), said.said);
    }
}
