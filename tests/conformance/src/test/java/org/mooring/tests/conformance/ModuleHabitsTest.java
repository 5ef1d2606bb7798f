package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the modules that people publish rely on: found by running them. */
class ModuleHabitsTest {

    private static List<String> run(String script) {
        try (ScriptSession session = new ScriptSession()) {
            return session.run(script);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        function f([psobject[]]$o) { $o[0]; $o.Count }; f 5 => 5,1
        function f([psobject[]]$o) { "$o" }; f 1, x => 1 x
        function f { param([Parameter(ValueFromPipeline)][psobject[]]$o) process { $o.Count } }; 1, 2 | f => 1,1
        $a = [psobject[]]::new(2); $a[1] = 'b'; $a[1] => b
        """)
    void arraysOfPSObjectTakeAnything(String script, String expected) {
        assertEquals(List.of(expected.split(",")), run(script));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        function g { [CmdletBinding()]param() try { f } catch { $PSCmdlet.ThrowTerminatingError($_) } }; try { g } catch { $_.FullyQualifiedErrorId } => id,g
        function g { [CmdletBinding()]param() try { throw 'x' } catch { $PSCmdlet.ThrowTerminatingError($_) } }; try { g } catch { $_.FullyQualifiedErrorId } => x,g
        function g { [CmdletBinding()]param() try { f } catch { $PSCmdlet.WriteError($_) } }; g 2>&1 | % { $_.InvocationInfo.MyCommand.Name; $_.CategoryInfo.Activity } => g;g
        """)
    void anErrorThatAFunctionPassesOnIsItsOwn(String script, String expected) {
        String inner = "function f { [CmdletBinding()]param() $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]'x', 'id', 0, $null)) }\n";
        assertEquals(List.of(expected.split(";")), run(inner + script));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        [string]::Format('{0:yyyy}', $day) => 2020
        [string]::Format('{0:yyyy} {1}', @($day, 5)) => 2020 5
        [Text.StringBuilder]::new().AppendFormat('{0:yyyy}', $day).ToString() => 2020
        $list = [Collections.ArrayList]::new(); $null = $list.Add($day); $list[0].Year => 2020
        """)
    void methodsGetValuesWithoutWhatWasAddedToThem(String script, String expected) {
        assertEquals(List.of(expected), run("$day = [datetime]'2020-01-02' | Add-Member -PassThru -NotePropertyName why -NotePropertyValue 1; " + script));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        f @{ a = 1 } => H
        f { 1 } => S
        f 5 => S
        """)
    void anArgumentByPositionGoesToTheSetThatTakesItAsItIs(String script, String expected) {
        assertEquals(List.of(expected), run("""
            function f { [CmdletBinding(DefaultParameterSetName = 'S')]
                param([Parameter(Position = 0, ParameterSetName = 'S')] [string] $Text, [Parameter(Position = 0, ParameterSetName = 'S2')] [scriptblock] $Block,
                    [Parameter(Position = 0, ParameterSetName = 'H')] [hashtable] $Table) $PSCmdlet.ParameterSetName.Replace('2', '') }
            """ + script));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        & $m Hidden 1 => hidden 1
        & $m { Hidden 2 } => hidden 2
        & $m { param($x) "$x $own" } 3 => 3 own
        & $m Outer => seen by all
        Hidden => The term 'Hidden' is not recognized as a name of a cmdlet, function, script file, or executable program.
        """)
    void whatAModuleDoesNotExportIsCalledWithinIt(String script, String expected) {
        assertEquals(List.of(expected), run("""
            $where = 'seen by all'; function Outer { $where }
            $m = New-Module { $own = 'own'; $where = 'of the module'; function Hidden { "hidden $args" }; Export-ModuleMember }
            try { """ + script + " } catch { \"$_\".Split(\"`n\")[0].Trim() }"));
    }

    @Test
    void theParametersOfAModulesFunctionsHaveTypesOfItsOtherFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.ps1"), "class Plan { [string] $Name = 'first' }");
        Files.writeString(folder.resolve("functions.ps1"), "function Get-Plan { [Plan]::new() }\nfunction Use-Plan { param([Plan] $Plan) $Plan.Name }");
        Files.writeString(folder.resolve("plans.psm1"), "foreach ($file in 'plan', 'functions') { . \"$PSScriptRoot/$file.ps1\" }");
        assertEquals(List.of("first", "Plan"), run("Import-Module '" + folder.resolve("plans.psm1")
            + "'; Use-Plan -Plan (Get-Plan); (Get-Command Use-Plan).Parameters.Plan.ParameterType.Name"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        [string]::Join(';', [System.Collections.Generic.List[string]]@('a', 'b')) => a;b
        [string]::Join(';', [System.Collections.Generic.List[int]]@(1, 2)) => 1;2
        [string]::Concat([System.Collections.Generic.List[string]]@('a', 'b')) => ab
        """)
    void aMethodGoesBeforeAGenericOneOfTheSameParameters(String script, String expected) {
        assertEquals(List.of(expected), run(script));
    }
}
