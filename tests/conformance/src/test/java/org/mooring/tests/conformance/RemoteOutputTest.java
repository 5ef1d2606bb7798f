package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came from another computer is shown with that computer's name (about_Remote_Output), unless it is told not to. */
class RemoteOutputTest {

    private static final String FROM = "function sent($o, $show) { $o | Add-Member PSComputerName there -PassThru | Add-Member PSShowComputerName $show -PassThru }\n"
        + "function words { -split ($input | Out-String) }\n";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        sent ([version]'1.2') $true | words => Major,Minor,Build,Revision,PSComputerName,-----,-----,-----,--------,--------------,1,2,-1,-1,there
        sent ([version]'1.2') $false | words => Major,Minor,Build,Revision,-----,-----,-----,--------,1,2,-1,-1
        sent ([version]'1.2') $true | Format-Table Major | words => Major,-----,1
        sent ([guid]::Empty) $true | words => Guid,PSComputerName,----,--------------,00000000-0000-0000-0000-000000000000,there
        sent ([pscustomobject]@{ a = 1 }) $true | words => a,PSComputerName,-,--------------,1,there
        sent ([pscustomobject]@{ a = 1 }) $false | words => a,-,1
        sent (Get-Alias dir) $true | Format-List | words | Select-Object -Last 3 => PSComputerName,:,there
        """)
    void itsComputerIsAColumnMore(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(FROM + script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        $s = New-PSSession; "$($s.Runspace.RunspaceStateInfo) $($s.Runspace.RunspaceStateInfo.State)"; Remove-PSSession $s; $s.Runspace.RunspaceStateInfo.State => Opened Opened,Closed
        """)
    void aSessionsRunspaceTellsItsState(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }
}
