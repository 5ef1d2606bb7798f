package org.mooring.shell.powershell.core;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.HostAdapter;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.StreamRecord;
import org.mooring.shell.powershell.PowerShellShell;

/** What all sessions share, as compiled scripts, keeps nothing of a session that is closed. */
class ClosedRunspaceTest {

    private static final PipelineOutput NOWHERE = new PipelineOutput() {
        @Override
        public void output(Object value) {}

        @Override
        public void record(StreamRecord record) {}
    };

    /** The session's host, which its engine holds for as long as anything holds the engine. */
    private static WeakReference<HostAdapter> hostOfAClosedSessionThatRan(String script) {
        HostAdapter host = new UnattendedHost("Nobody", "1.0");
        try (Runspace runspace = new PowerShellShell().open(new RunspaceRequest(UUID.randomUUID(), InitialSessionState.of(List.of()), host,
                Map.of(), "user", null, null))) {
            for (int i = 0; i < 3; i++) {
                CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
                PipelineOutcome outcome = runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0),
                    NOWHERE, null).run(PipelineInput.CLOSED);
                assertInstanceOf(PipelineOutcome.Completed.class, outcome, outcome::toString);
            }
        }
        return new WeakReference<>(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$x = 5; $x + 1",
        "Get-Command | Where-Object Name -like Get-* | ForEach-Object { $_.Name }",
        "function f($a) { g $a }; function g($b) { $b * 2 }; 1..5 | ForEach-Object { f $_ }",
        "class C { [int] $a; [int] M() { return $this.a + 1 } static [int] S() { return 3 } }; [C]::new().M() + [C]::S()",
        "$o = [pscustomobject]@{ a = 1 }; $o | Add-Member ScriptProperty b { $this.a + 1 } -ErrorAction Ignore; 1..20 | ForEach-Object { $o.a }",
        "$m = New-Module { function h { 7 }; $kept = 1 }; h; & $m { $kept }; Import-Module $m",
        "try { throw 'x' } catch { $e = $_; \"$e\" }; trap { continue }; 1 / 0",
        "$b = { param($p) $p + 1 }; & $b 1; & $b.GetNewClosure() 2; [scriptblock]::Create('1 + 1').Invoke()",
        "Set-Alias now Get-Date -ErrorAction Ignore; switch (3) { { $_ -gt 2 } { 'large' } }; foreach ($i in 1..3) { \"$i\" -replace '\\d', { 'n' } }",
        "Register-ArgumentCompleter -CommandName Get-Verb -ParameterName Verb -ScriptBlock { 'Get' }; TabExpansion2 'Get-Verb -Verb G' 15"})
    void nothingHoldsASessionThatIsClosed(String script) throws Exception {
        WeakReference<HostAdapter> host = hostOfAClosedSessionThatRan(script);

        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (host.get() != null && System.nanoTime() < deadline) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(host.get(), "The session's host is still held after: " + script);
    }
}
