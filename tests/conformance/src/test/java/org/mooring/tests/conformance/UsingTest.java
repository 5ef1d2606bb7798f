package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $using:} (about_Remote_Variables): values of the caller in what runs elsewhere; {@code @using:} splats them. */
class UsingTest {

    private static final String CALLER = "$who = @{ Name = 'Ann'; Age = 7 }; $both = 'Bob', 8; $at = 'Ann', 'Bob'\n"
        + "$work = { function told { param($Name, $Age) \"$Name is $Age\" }; told @using:who; told @using:both; $using:at[1]; $using:who.Name }\n"
        + "$plain = { function told { param($Name, $Age) \"$Name is $Age\" }; told @using:who; told @using:both; ($using:at)[1]; ($using:who).Name }\n";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        1 | ForEach-Object -Parallel $work => Ann is 7,Bob is 8,Bob,Ann
        $s = New-PSSession; Invoke-Command $s $work; Remove-PSSession $s => Ann is 7,Bob is 8,Bob,Ann
        Start-Job $work | Receive-Job -Wait -AutoRemoveJob => Ann is 7,Bob is 8,Bob,Ann
        Start-ThreadJob $plain | Receive-Job -Wait -AutoRemoveJob => Ann is 7,Bob is 8,Bob,Ann
        try { Start-ThreadJob $work } catch { $_.FullyQualifiedErrorId -split ',' } => InvalidOperation,Microsoft.PowerShell.ThreadJob.StartThreadJobCommand
        """)
    void valuesOfTheCallerAreThere(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(CALLER + script));
        }
    }

    /** What a job writes to a host that it was given is not kept for who receives. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        $j = Start-ThreadJob { Write-Host x; 'y' } -StreamingHost $Host; $j | Wait-Job | ForEach-Object { $_.Information.Count; $_.Output.Count } => 0,1
        $j = Start-ThreadJob { Write-Host x; 'y' }; $j | Wait-Job | ForEach-Object { $_.Information.Count; $_.Output.Count } => 1,1
        """)
    void aThreadJobShowsAtOnceWhatItWritesToItsHost(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        "$PSCulture $PSUICulture" -eq "$((Get-Culture).Name) $((Get-UICulture).Name)" => True
        $was = [cultureinfo]::CurrentCulture; [cultureinfo]::CurrentCulture = 'de-DE'; $PSCulture; [cultureinfo]::CurrentCulture = $was => de-DE
        try { $PSCulture = 'x' } catch { $_.FullyQualifiedErrorId } => VariableNotWritable
        """)
    void theVariablesOfTheCultureFollowIt(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }
}
