package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clause takes an error: the most special one that fits one of the exceptions that it is made of. */
class CatchTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        try { Get-Item ./no -ErrorAction Stop } catch [Management.Automation.ItemNotFoundException] { 1 } catch [Exception] { 2 } => 1
        try { Get-Item ./no -ErrorAction Stop } catch [Management.Automation.ItemNotFoundException] { 1 } catch [Management.Automation.RuntimeException] { 2 } => 1
        $ErrorActionPreference = 'Stop'; try { Get-Item ./no } catch [Management.Automation.ItemNotFoundException] { 1 } catch [Exception] { 2 } => 1
        try { Get-Item ./no -ErrorAction Stop } catch [Management.Automation.ActionPreferenceStopException] { $_.Exception.GetType().Name } => ItemNotFoundException
        try { Get-Item ./no -ErrorAction Stop } catch { $_.FullyQualifiedErrorId } => PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand
        try { Write-Error -Exception ([FormatException]::new('x')) -ErrorAction Stop } catch [FormatException] { 1 } catch [Exception] { 2 } => 1
        try { 1/0 } catch [DivideByZeroException] { 1 } catch [Management.Automation.RuntimeException] { 2 } => 1
        try { 1/0 } catch [Management.Automation.RuntimeException] { $_.Exception.GetType().Name } => RuntimeException
        try { [int]::Parse('x') } catch { $_.Exception.GetType().Name } => MethodInvocationException
        try { [int]::Parse('x') } catch [FormatException] { $_.Exception.GetType().Name } catch { 2 } => FormatException
        try { throw [InvalidOperationException]::new('a', [FormatException]::new('b')) } catch [FormatException] { 1 } catch [InvalidOperationException] { 2 } => 2
        try { throw [FormatException]::new('a') } catch [Management.Automation.RuntimeException] { $_.Exception.GetType().Name } => FormatException
        & { trap [Management.Automation.ItemNotFoundException] { 1; continue } trap [Exception] { 2; continue } Get-Item ./no -ErrorAction Stop } => 1
        """)
    void theMostSpecialClauseThatFitsTakesIt(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
