package org.mooring.shell.powershell.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.host.UnattendedHost;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineInput;
import org.mooring.api.shell.PipelineOutcome;
import org.mooring.api.shell.PipelineOutput;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.shell.Runspace;
import org.mooring.api.shell.RunspaceRequest;
import org.mooring.api.stream.StreamRecord;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.PowerShellShell;

/** Completes texts in a session with the engine's own commands alone; the caret marks the cursor. */
class CompletionTest {

    private static final String ASK = "$r = TabExpansion2 $args[0].Replace('^', '') $args[0].IndexOf('^'); $r.CompletionMatches.CompletionText";

    private static List<String> run(String setup, String text) {
        List<String> found = new ArrayList<>();
        PipelineOutput output = new PipelineOutput() {
            @Override
            public void output(Object value) {
                found.add(Conversion.toText(value));
            }

            @Override
            public void record(StreamRecord record) {
                throw new AssertionError(record.toString());
            }
        };
        String script = setup + "\n& { " + ASK + " } '" + text.replace("'", "''") + "'";
        InitialSessionState state = InitialSessionState.of(List.of());
        try (Runspace runspace = new PowerShellShell().open(new RunspaceRequest(UUID.randomUUID(), state,
            new UnattendedHost("Default Host", "7.6.5"), Map.of(), "user", null, null))) {
            CommandRequest command = new CommandRequest(script, true, false, List.of(), CommandRequest.Merges.NONE);
            PipelineOutcome outcome = runspace.pipeline(new PipelineRequest(List.of(List.of(command)), false, false, false, script, 0), output, null)
                .run(PipelineInput.CLOSED);
            assertEquals(PipelineOutcome.Completed.class, outcome.getClass(), outcome::toString);
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
        Register-Arg^                                               => Register-ArgumentCompleter
        Set-Alias^ @()                                              => Set-Alias
        Import-Module -Skip^                                        => -SkipEditionCheck
        Get-Variable -Scope G^                                      => Global
        Get-Verb -Group Sec^                                        => Security
        Get-Verb -Verb Unp^                                         => Unpublish Unprotect
        Set-StrictMode -Version 'L^                                 => 'Latest'
        $PSVersionT^                                                => $PSVersionTable
        $PSVersionTable.PSEd^                                       => PSEdition
        $PSVersionTable['PSEd^                                      => 'PSEdition'
        "abc".PadL^                                                 => PadLeft(
        [int]::MaxM^                                                => MaxMagnitude(
        [DayOfWeek]::Mon^                                           => Monday
        [pscustomobj^                                               => pscustomobject
        [array]::Empty[pscu^                                        => pscustomobject
        $PSVersionTable[ PSEd^                                      => 'PSEdition'
        function f($walrus) { $walr^ }                              => $walrus
        [DayOfWeek]:: ^Mon                                          => Monday
        [specialfolderopt^                                          => System.Environment+SpecialFolderOption
        switch ($x) { "a".Leng^ {} }                                => Length
        foreach ($walrus in 1..3) { $walr^ }                        => $walrus
        Get-Module 2>variable:walrus; $walr^                        => $walrus
        @{ Tusk = 1 }.Tu^                                           => Tusk
        class C { [int]$Tusk }; [C]@{ T^ }                          => Tusk
        class A { [B]$b }; class B { $Tusk }; [A]@{ b = @{ ^        => Tusk
        enum E { Walrus; Seal }; [E]$e = "W^                        => "Walrus"
        class C { C([int]$i) { } }; [C]::ne^                        => new(
        Get-Command | Where-Object CommandType -eq Cm^              => Cmdlet
        try { } catch [System.ArgumentException] { $_.Exception.ParamN^ => ParamName
        [int][string]$v = 1; $v.GetTypeC^                           => GetTypeCode(
        function f([string]$s) { $s.PadR^ }                         => PadRight(
        Set-Variable zed -Value "x"; $zed.PadR^                     => PadRight(
        switch ("a") { default { $_.PadR^                           => PadRight(
        1 -notl^                                                    => -notlike
        param([Parameter(Mand^                                      => Mandatory
        using names^                                                => namespace
        switch -Reg^                                                => -Regex
        """)
    void aTextIsCompletedAsInPowerShell(String text, String expected) {
        assertEquals(expected, String.join(" ", run("", text)));
    }

    @Test
    void theVariablesOfTabExpansionAreNobodysBusiness() {
        assertEquals("", String.join("", run("", "$positionOfC^")));
    }

    @Test
    void whatIsNoPatternYetMatchesNothing() {
        assertEquals("", String.join("", run("", "Get-Command [x^")));
    }

    @Test
    void aRegisteredCompleterIsAskedBeforeAnythingElse() {
        String setup = "function f { param([ValidateSet('a', 'b')]$x, $y) }; "
            + "Register-ArgumentCompleter -CommandName f -ParameterName y -ScriptBlock { param($c, $p, $w) \"$p-$w\" }";
        assertEquals(List.of("y-q"), run(setup, "f -y q^"));
        assertEquals(List.of("a", "b"), run(setup, "f ^"));
    }

    @Test
    void aCompleterAttributeSaysWhatItsParameterTakes() {
        assertEquals(List.of("two", "three four"), run("function f { param([ArgumentCompletions('one', 'two', 'three four')]$n) }", "f -n t^"));
    }

    @Test
    void variablesTellTheirTypesAndDescriptions() {
        String tip = "$walrus = 1; Set-Variable walrus -Description tusks; function TabExpansion2($s, $c) { "
            + "[pscustomobject]@{ CompletionMatches = [pscustomobject]@{ CompletionText = "
            + "[System.Management.Automation.CommandCompletion]::CompleteInput($s, $c, $null).CompletionMatches[0].ToolTip } } }";
        assertEquals(List.of("[int]$walrus - tusks"), run(tip, "$walr^"));
    }
}
