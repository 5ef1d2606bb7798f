package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.Pipeline;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.StreamRecord;
import org.mooring.configuration.Endpoints;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** Whatever a command waits for or computes, it can be stopped; and it does not wait for itself. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
class StoppingTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private RunspaceRequest request;

    @BeforeEach
    void configure() throws Exception {
        Path files = Files.createDirectories(folder.resolve("configurations"));
        Files.writeString(files.resolve("all.pssc"), "@{ SessionType = 'Default'; AllowedUsers = '*' }");
        request = new RunspaceRequest(UUID.randomUUID(), new Endpoints(files, Modules.all()).state("all", new Identity("user", Set.of(), "password")), new UnattendedHost("Test", "1.0"),
            Map.of(), "user", Set.of(), null, folder.toString());
    }

    private Pipeline pipeline(String script) {
        CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
        return new PowerShellShell().open(request).pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0), new PipelineOutput() {
            @Override
            public void output(Object value) {
                said.add(Conversion.toText(value));
            }

            @Override
            public void record(StreamRecord record) {
                said.add(record.toString());
            }
        }, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$n = 0; seq 1 5000 | ForEach-Object { if ($n -eq 0) { Start-Sleep -Milliseconds 500 }; $n++ }; $n",
        "$n = 0; 1..50 | ForEach-Object { 'x' * 10000 } | sh -c 'while read line; do seq 1 100; done' | ForEach-Object { $n++ }; $n"})
    void aProgramAndThePipelineDoNotWaitForEachOther(String script) {
        assertInstanceOf(PipelineOutcome.Completed.class, pipeline(script).run(PipelineInput.CLOSED));
        assertEquals(List.of("5000"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1..100000 | sleep 1000", "cat /dev/zero", "sleep 1000", "Get-Content /dev/zero", "Get-FileHash /dev/zero",
        "$a = @(1, 2); $a[0] = $a; $a[1] = $a; $a | ConvertTo-Json -Depth 100", "Compare-Object (1..60000) (60001..120000)", "Start-Sleep 1000",
        "1..[int]::MaxValue | Out-Null", "1 | ForEach-Object -Parallel { while ($true) { } }", "Start-Job { while ($true) { } } | Wait-Job", "Wait-Event", "Copy-Item /dev/zero zeros",
        "Compress-Archive /dev/zero zeros.zip", "('a' * 1000000) -replace 'a', ('$&' * 100000)",
        "('b' * 40) -like ('*b' * 40 + 'c'); while (1) { $x = ('a' * 30) -match '^(a+)+$b' }"})
    void whateverRunsIsStopped(String script) throws Exception {
        Pipeline pipeline = pipeline("'begun'; " + script);
        PipelineOutcome[] outcome = new PipelineOutcome[1];
        Thread running = Thread.ofVirtual().start(() -> outcome[0] = pipeline.run(PipelineInput.CLOSED));
        while (said.isEmpty()) {
            Thread.sleep(1);
        }
        Thread.sleep(50);
        pipeline.stop();

        assertTrue(running.join(Duration.ofSeconds(60)));
        assertInstanceOf(PipelineOutcome.Stopped.class, outcome[0]);
    }
}
