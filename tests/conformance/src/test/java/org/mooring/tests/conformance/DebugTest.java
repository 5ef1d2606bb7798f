package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugTest {

    @TempDir
    Path folder;

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("s.ps1"), text).toString();
    }

    private static List<String> traced(int level, String script) {
        try (ScriptSession session = new ScriptSession()) {
            session.run("Set-PSDebug -Trace " + level);
            session.run(script);
            return session.debug();
        }
    }

    @Test
    void traceOneShowsEachLineWhereItRuns() {
        assertEquals(List.of(
            "   1+ foreach ($i in  >>>> 1..2) {",
            "   1+ foreach ( >>>> $i in 1..2) {",
            "   2+    >>>> $i",
            "   1+ foreach ( >>>> $i in 1..2) {",
            "   2+    >>>> $i",
            "   1+ foreach ( >>>> $i in 1..2) {"), traced(1, "foreach ($i in 1..2) {\n  $i\n}"));
    }

    @Test
    void traceTwoShowsAssignmentsAndCallsToo() {
        assertEquals(List.of(
            "   1+ function f { $a = 'x' };  >>>> f; if ($a) { 1 }",
            "    ! CALL function '<ScriptBlock>'",
            "   1+ function f  >>>> { $a = 'x' }; f; if ($a) { 1 }",
            "    ! CALL function 'f'",
            "   1+ function f {  >>>> $a = 'x' }; f; if ($a) { 1 }",
            "    ! SET $a = 'x'.",
            "   1+ function f { $a = 'x'  >>>> }; f; if ($a) { 1 }",
            "   1+ function f { $a = 'x' }; f; if ( >>>> $a) { 1 }"), traced(2, "function f { $a = 'x' }; f; if ($a) { 1 }"));
    }

    @Test
    void theScriptThatTurnsTracingOnIsTracedFromThere() {
        try (ScriptSession session = new ScriptSession()) {
            session.run("$i = 0; Set-PSDebug -Trace 1\n$i++\nSet-PSDebug -Off\n'quiet'");
            assertEquals(List.of("   2+  >>>> $i++", "   3+  >>>> Set-PSDebug -Off"), session.debug());
        }
    }

    @Test
    void strictIsTheSessions() {
        try (ScriptSession session = new ScriptSession()) {
            session.run("Set-PSDebug -Strict");
            assertEquals(List.of("VariableIsUndefined"), session.run("try { $nowhere } catch { $_.FullyQualifiedErrorId }"));
            session.run("Set-PSDebug -Off");
            assertEquals(List.of("True"), session.run("$null -eq $nowhere"));
        }
    }

    @Test
    void aLineBreakpointRunsItsActionBeforeTheLine() throws IOException {
        String file = script("$a = 1\n$a = 2\nforeach ($i in 1..2) {\n  $a += $i\n}\n$a");
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("Line breakpoint on '" + file + ":2'", "Line breakpoint on '" + file + ":4'"),
                session.run("$seen = [Collections.ArrayList]@(); Set-PSBreakpoint '" + file + "' 2, 4 -Action { $null = $seen.Add(\"$($_.Line):$a\") }"));
            assertEquals(List.of("5"), session.run("& '" + file + "'"));
            assertEquals(List.of("2:1", "4:2", "4:3"), session.run("$seen"));
            assertEquals(List.of("1", "2"), session.run("(Get-PSBreakpoint).HitCount"));
        }
    }

    @Test
    void aCommandBreakpointIsHitByCmdletsAndFunctions() {
        try (ScriptSession session = new ScriptSession()) {
            session.run("function Find-It { 'found' }; $n = @{ c = 0 }; $null = Set-PSBreakpoint -Command Find-*, Get-Verb -Action { $n.c++ }");
            assertEquals(List.of("found", "2"), session.run("Find-It; $null = Get-Verb Get; $n.c"));
        }
    }

    @Test
    void aVariableBreakpointIsHitWhenItIsWrittenOrRead() {
        try (ScriptSession session = new ScriptSession()) {
            session.run("$n = @{ c = '' }; $null = Set-PSBreakpoint -Variable x -Action { $n.c += 'w' }; $null = Set-PSBreakpoint -Variable x -Mode Read"
                + " -Action { $n.c += 'r' }");
            assertEquals(List.of("wrrwrw"), session.run("$x = 1; $null = $x; $x++; [int]$x += 1; $n.c"));
        }
    }

    @Test
    void aBreakpointWithoutAnActionSaysThatThereIsNoDebugger() {
        try (ScriptSession session = new ScriptSession()) {
            session.run("$null = Set-PSBreakpoint -Variable x");
            List<String> said = session.run("$x = 1; $x");
            assertTrue(said.get(0).startsWith("Hit Variable breakpoint on '$x' (Write access). There is no interactive debugger here"), said::toString);
            assertEquals("1", said.get(1));
        }
    }

    @Test
    void breakpointsAreDisabledEnabledFoundAndRemoved() {
        try (ScriptSession session = new ScriptSession()) {
            session.run("$b = Set-PSBreakpoint -Command Get-Verb -Action { }; $v = Set-PSBreakpoint -Variable v -Action { }");
            assertEquals(List.of("False"), session.run("($b | Disable-PSBreakpoint -PassThru).Enabled"));
            assertEquals(List.of("0"), session.run("$null = Get-Verb Get; $b.HitCount"));
            assertEquals(List.of("True"), session.run("(Enable-PSBreakpoint -Id $b.Id -PassThru).Enabled"));
            assertEquals(List.of("Variable breakpoint on '$v' (Write access)"), session.run("Get-PSBreakpoint -Type Variable"));
            assertEquals(List.of("1"), session.run("Remove-PSBreakpoint $v; @(Get-PSBreakpoint).Count"));
            assertEquals(List.of("PSBreakpoint:BreakpointIdNotFound,Microsoft.PowerShell.Commands.RemovePSBreakpointCommand",
                    "There is no breakpoint with ID '-1'."),
                session.run("try { Remove-PSBreakpoint -Id -1 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }"));
        }
    }

    @Test
    void runspacesAreFoundUntilTheyAreDisposedOf() {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of("2", "True", "1"), session.run("$r = [runspacefactory]::CreateRunspace(); $r.Name = 'mine'; $r.Open();"
                + " @(Get-Runspace).Count; (Get-Runspace mine).InstanceId -eq $r.InstanceId; $r.Dispose(); @(Get-Runspace).Count"));
        }
    }
}
