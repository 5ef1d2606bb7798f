package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $block.GetPowerShell()}: PowerShell's ScriptBlockToPowerShellConverter. */
class BlockConversionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        { Write-Output 1, 2 'x' }.GetPowerShell().Invoke()                                      => 1 2;x
        { param($a, $b = 7) Write-Output $a $b }.GetPowerShell('given').Invoke()                => given;7
        $y = 5; { Write-Output $using:y "v$using:y" }.GetPowerShell().Invoke()                  => 5;v5
        { Write-Output (1 + 1) }.GetPowerShell($true).Invoke()                                  => 2
        $d = [System.Collections.Generic.Dictionary[string, object]]::new(); $d['q'] = 'Q'; { Write-Output $using:q }.GetPowerShell($d).Invoke() => Q
        { Get-Item nosuch 2>&1 }.GetPowerShell().Invoke() | ForEach-Object { $_.GetType().Name } => ErrorRecord
        { a; b | c }.GetPowerShell().Commands.Commands | ForEach-Object { "$_ $($_.IsEndOfStatement)" } => a True;b False;c False
        { a -Path: x -Force -Name:y }.GetPowerShell().Commands.Commands[0].Parameters.Name      => -Path: ;-Force;-Name:
        """)
    void aBlocksCommandsAreThoseOfAPowerShell(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(";")).stream().map(String::strip).toList(),
                session.run(script).stream().map(text -> String.valueOf(text).strip()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        { }                     => CantConvertEmptyPipeline
        { if (1) { a } }        => CanOnlyConvertOnePipeline
        { a && b }              => CanOnlyConvertOnePipeline
        { begin { a } }         => CanConvertOneClauseOnly
        { trap { } a }          => CantConvertScriptBlockWithTrap
        { 1 | a }               => CantConvertPipelineStartsWithExpression
        { . a }                 => CantConvertWithDotSourcing
        { a (b) }               => CantConvertWithCommandInvocations
        { a | & { 1 } }         => CantConvertWithScriptBlockInvocation
        { a -Path { 1 } }       => CantConvertWithScriptBlocks
        { a $nope }             => CantConvertWithUndeclaredVariables
        { a > b }               => CanConvertOneOutputErrorRedir
        { a (1 + 1) }           => CantConvertWithDynamicExpression
        """)
    void whatIsMoreThanCommandsIsRefused(String block, String id) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(id), session.run("try { " + block + ".GetPowerShell() } catch {"
                + " $_.Exception.InnerException.ErrorRecord.FullyQualifiedErrorId }"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        'Warning', 'Output'     => true
        'Error', 'Output'       => true
        'All', 'Null'           => true
        'Error', 'Null'         => false
        'Output', 'Output'      => false
        'Warning', 'Error'      => false
        """)
    void streamsOfACommandAreMergedIntoItsOutputOrNowhere(String streams, boolean possible) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(String.valueOf(possible)), session.run("$c = [System.Management.Automation.Runspaces.Command]::new('a');"
                + " try { $c.MergeMyResults(" + streams + "); 'true' } catch { 'false' }"));
        }
    }
}
