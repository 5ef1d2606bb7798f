package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function of a configuration does what the configuration says: its clients do not choose what it calls, or with which arguments. */
class TrustedFunctionsTest {

    private static final String CONSTRAINED = """
        @{ SessionType = 'Empty'; LanguageMode = 'ConstrainedLanguage'; AllowedUsers = '*'; ModulesToImport = 'Microsoft.PowerShell.*'
           VisibleCmdlets = 'Get-Date', 'Set-Alias', 'New-Alias', 'Set-Variable', 'New-Item', 'Set-Item', 'Write-Output', 'Get-Random'
           VisibleProviders = 'Alias', 'Function', 'Variable'
           VisibleFunctions = 'Get-Answer', 'Test-Right', 'Use-Callback'
           FunctionDefinitions = @{ Name = 'Get-Answer'; ScriptBlock = { if (Test-Right) { 'right' } else { 'wrong' }; $made = New-TimeSpan -Hours 1; "$($made.Hours) $(Get-Inner)"; (1 | Measure-Object).Count } },
               @{ Name = 'Get-Inner'; ScriptBlock = { 'inner' } }, @{ Name = 'Test-Right'; ScriptBlock = { $false } }, @{ Name = 'Use-Callback'; ScriptBlock = { param($Name) & $Name } } }""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"function Test-Right { $true }", "function global:Test-Right { $true }", "Set-Alias Test-Right Get-Date", "Set-Alias Test-Right Get-Date -Scope Global", "$function:Test-Right = { $true }", "Set-Item function:Test-Right { $true }",
        "New-Item function:Test-Right -Value { $true } -Force", "New-Item alias:Test-Right -Value Get-Date", "Set-Alias New-TimeSpan Get-Date", "function New-TimeSpan { Get-Date }", "function Measure-Object { 'mine' }", "filter Measure-Object { 'mine' }",
        "function Get-Inner { 'mine' }", "Set-Alias Get-Inner Get-Date", "$PSDefaultParameterValues['New-TimeSpan:OutVariable'] = 'global:leak'", "$PSDefaultParameterValues = @{ '*:Days' = 1; 'New-TimeSpan:Hours' = 5; 'Measure-Object:Line' = $true }",
        "Set-Variable PSDefaultParameterValues @{ 'New-TimeSpan:Minutes' = 600; '*:OutVariable' = 'leak' } -Scope Global", "$alias:New-TimeSpan = 'Get-Date'"})
    void callsItsOwn(String script) throws Exception {
        try (ConfiguredSession session = new ConfiguredSession(folder, CONSTRAINED, "anna")) {
            session.script(script);

            assertEquals(List.of("wrong", "1 inner", "1", ""), session.script("Get-Answer; \"$leak\""), script);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"& { SET; Get-Answer }", "function f { SET; & { Get-Answer } }; f", "1 | & { process { SET; Get-Answer } }"})
    void callsItsOwnInAnyScopeOfTheClient(String script) throws Exception {
        try (ConfiguredSession session = new ConfiguredSession(folder, CONSTRAINED, "anna")) {
            assertEquals(List.of("wrong", "1 inner", "1"), session.script(script.replace("SET",
                "$PSDefaultParameterValues = @{ 'New-TimeSpan:Hours' = 5; '*:OutVariable' = 'leak'; '*:Minutes' = 600; 'Measure-Object:Line' = $true }")), script);
        }
    }

    @Test
    void aClientsOwnCommandsAreCalledByTheClient() throws Exception {
        try (ConfiguredSession session = new ConfiguredSession(folder, CONSTRAINED, "anna")) {
            assertEquals(List.of("mine", "mine", "7"), session.script("function Test-Right { 'mine' }; function Get-Mine { 'mine' }; $PSDefaultParameterValues['Get-Random:InputObject'] = 7; Test-Right; Use-Callback Get-Mine; Get-Random"));
        }
    }

    @Test
    void aPatternOfARoleHoldsForTheWholeText() throws Exception {
        String text = "@{ SessionType = 'RestrictedRemoteServer'; AllowedUsers = '*'; VisibleCmdlets = @{ Name = 'Join-Path'; Parameters = @{ Name = 'Path'; ValidatePattern = '[a-z]*' }, @{ Name = 'ChildPath' } }; VisibleProviders = 'FileSystem' }";
        try (ConfiguredSession session = new ConfiguredSession(folder, text, "anna")) {
            assertEquals(List.of("abc/x"), session.command("Join-Path", "Path", "abc", "ChildPath", "x"));
            for (String wrong : List.of("abc\n", "abc\n\n", "\n", "abc\r\n", "abc\nx", "x\nabc", "abc;", "abc\u2028")) {
                assertTrue(session.command("Join-Path", "Path", wrong, "ChildPath", "x").getFirst().startsWith("!ParameterArgumentValidationError"), wrong);
            }
        }
    }
}
