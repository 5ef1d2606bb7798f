package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands about the computer and the engine: what they do without one, and what they say where a JVM has not what they are about. */
class SystemCommandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        Set-Clipboard one, two; (Get-Clipboard) -join '|'                                                         ! one|two
        Set-Clipboard one; 'two' | Set-Clipboard -Append; (Get-Clipboard -Raw) -replace '\\s+', ' '                ! one two
        Set-Clipboard 'a;b'; (Get-Clipboard -Delimiter ';') -join '|'                                             ! a|b
        (Update-List -InputObject ([pscustomobject]@{ L = [Collections.ArrayList](1, 2) }) L -Add 3 -Remove 1).L -join ','  ! 2,3
        (Update-List -Add 1).Add                                                                                  ! 1
        try { Update-List L -Add 1 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }                          ! MissingInputObjectParameter,Microsoft.PowerShell.Commands.UpdateListCommand
        Restart-Computer -WhatIf; Stop-Computer -WhatIf; Set-Date (Get-Date) -WhatIf; 'there'                      ! there
        try { Switch-Process ls } catch { $_.FullyQualifiedErrorId }                                               ! NotSupported,Microsoft.PowerShell.Commands.SwitchProcessCommand
        try { Enter-PSHostProcess -Id 1 } catch { $_.FullyQualifiedErrorId }                                       ! NotSupported,Microsoft.PowerShell.Commands.EnterPSHostProcessCommand
        try { Enable-ExperimentalFeature x -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }                  ! ItemNotFoundException,Microsoft.PowerShell.Commands.EnableExperimentalFeatureCommand
        Trace-Command -Name * { 5 }                                                                               ! 5
        (Get-Command l* -CommandType Application).Name -contains 'ls'; (Get-Command ls).Version -eq '0.0.0.0'       ! True;True
        $m = New-Module { function f { [CmdletBinding()] param($x) $x } }; $PSDefaultParameterValues['f:x'] = 7; f   ! 7
        (Get-Process -Id $PID | Format-Table -View StartTime | Out-String) -match 'StartTime.ToShortDateString..: '  ! True
        (Get-PSSubsystem -Kind CommandPredictor).IsRegistered                                                     ! False
        """)
    void everyCommandAnswersOrSaysWhyNot(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(";")), session.run("$env:DISPLAY = $env:WAYLAND_DISPLAY = ''; " + script));
        }
    }
}
