package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostUI;

/** What becomes of the questions of jobs (about_Jobs, JobState.Blocked): who receives from the job is asked, and the job goes on. */
@Timeout(120)
class JobQuestionsTest {

    private static final String BLOCKED = "while ($j.State -ne 'Blocked') { Start-Sleep -Milliseconds 10 }; ";

    private final List<String> shown = new ArrayList<>();
    private final HostUI person = (HostUI) Proxy.newProxyInstance(HostUI.class.getClassLoader(), new Class<?>[] {HostUI.class}, (proxy, method, arguments) -> {
        if (method.getName().equals("readLine")) {
            return "typed";
        }
        if (method.getName().startsWith("write")) {
            shown.add(method.getName() + " " + (arguments == null ? "" : arguments[arguments.length - 1]));
            return null;
        }
        try {
            return method.invoke(HostUI.NONE, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    });

    private List<String> run(String script) {
        try (ScriptSession session = new ScriptSession(LanguageMode.FullLanguage, person)) {
            return session.run(script);
        }
    }

    @Test
    void aJobThatAsksIsBlockedUntilSomebodyReceivesFromIt() {
        assertEquals(List.of("Blocked", "Blocked", "True", "said typed", "Completed"), run("$j = Start-Job { \"said $(Read-Host)\" }; " + BLOCKED
            + "$j.State; $j.ChildJobs[0].State; $j.HasMoreData; Receive-Job $j -Wait; $j.State"));
    }

    @Test
    void whatAJobAsksIsAnsweredWithoutWaitingToo() {
        assertEquals(List.of("0", "said typed"), run("$j = Start-Job { \"said $(Read-Host)\" }; " + BLOCKED
            + "@(Receive-Job $j -Keep).Count; $null = Wait-Job $j; Receive-Job $j"));
    }

    @Test
    void aJobInASessionAsksAsWell() {
        assertEquals(List.of("said typed", "Completed"), run("$s = New-PSSession; $j = Invoke-Command $s { \"said $(Read-Host)\" } -AsJob; " + BLOCKED
            + "Receive-Job $j -Wait; $j.State"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Start-Job", "Invoke-Command (New-PSSession) -AsJob"})
    void whatAJobWritesToItsHostIsShownByWhoReceivesFromItInItsPlace(String begin) {
        assertEquals(List.of("1", "told", "True", "1", "told", "False"), run("$j = " + begin + " { 1; $Host.UI.Write('some'); $Host.UI.WriteLine(' more');"
            + " Write-Host told }; $null = Wait-Job $j; Receive-Job $j -Keep; $j.HasMoreData; Receive-Job $j; $j.HasMoreData"));
        assertEquals(List.of("write some", "writeLine  more", "write some", "writeLine  more"), shown);
    }

    @Test
    void oneBlockedJobEndsTheWaitingForAllAndAnyWaitsForTheOthers() {
        assertEquals(List.of("BlockedJobsDeadlockWithWaitJob,Microsoft.PowerShell.Commands.WaitJobCommand", "other"), run("$j = Start-Job { Read-Host }; "
            + BLOCKED + "$o = Start-Job -Name other { 1 }; try { Wait-Job $j, $o } catch { $_.FullyQualifiedErrorId }; (Wait-Job $j, $o -Any).Name"));
    }

    @Test
    void aBlockedJobIsStoppedAndRemoved() {
        assertEquals(List.of("Stopped", "0"), run("$j = Start-Job { Read-Host }; " + BLOCKED + "Stop-Job $j; $j.State; $j = Start-Job { Read-Host }; "
            + BLOCKED + "Get-Job | Remove-Job -Force; @(Get-Job).Count"));
    }

    @Test
    void whereNobodyIsWhatAJobAsksFails() {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("HostFunctionNotImplemented,Microsoft.PowerShell.Commands.ReadHostCommand"),
                session.run("Start-Job { try { Read-Host } catch { $_.FullyQualifiedErrorId } } | Wait-Job | Receive-Job"));
        }
    }
}
