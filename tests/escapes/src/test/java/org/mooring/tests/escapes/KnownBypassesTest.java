package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways around restricted endpoints that are known of PowerShell, each at an endpoint that an administrator could well have written. */
class KnownBypassesTest {

    private static final String CONSTRAINED = """
        @{ SessionType = 'Empty'; LanguageMode = 'ConstrainedLanguage'; AllowedUsers = '*'
           ModulesToImport = 'Microsoft.PowerShell.*'; VisibleFunctions = 'Get-Answer', 'TabExpansion2'; VisibleCmdlets = MORE
           VariableDefinitions = @{ Name = 'Secret'; Value = 'TOKEN' }
           FunctionDefinitions = @{ Name = 'Get-Answer'; ScriptBlock = { param($Of) "of $Of"; $null = Get-Inner } }, @{ Name = 'Get-Inner'; ScriptBlock = { 'TOKEN' } } }""";

    private static final String NO_LANGUAGE = CONSTRAINED.replace("ConstrainedLanguage", "NoLanguage");

    /** A bypass: the endpoint's visible cmdlets, and what is tried, where SECRET is a file's path and ID the attempt's number. */
    enum Bypass {

        A_JOB_IS_AN_UNRESTRICTED_SESSION("'Start-Job', 'Receive-Job', 'Wait-Job', 'Get-Job'", "Start-Job { Get-Content 'SECRET' } | Wait-Job | Receive-Job",
            "Start-Job { Get-Canary ID; [Mooring.Canary]::Touch(ID) } | Wait-Job | Receive-Job", "Start-Job { $Secret } | Wait-Job | Receive-Job", "Start-Job -FilePath 'SECRET' | Wait-Job | Receive-Job",
            "Start-Job { $ExecutionContext.SessionState.LanguageMode = 'FullLanguage'; [Mooring.Canary]::Touch(ID) } | Wait-Job | Receive-Job"),

        A_THREAD_JOB_IS_AN_UNRESTRICTED_SESSION("'Start-ThreadJob', 'Receive-Job', 'Wait-Job'", "Start-ThreadJob { Get-Content 'SECRET' } | Wait-Job | Receive-Job",
            "Start-ThreadJob { [Mooring.Canary]::Touch(ID) } | Wait-Job | Receive-Job", "Start-ThreadJob { $using:Secret } | Wait-Job | Receive-Job",
            "Start-ThreadJob -InitializationScript { [Mooring.Canary]::Touch(ID) } { 1 } | Wait-Job | Receive-Job"),

        PARALLEL_LOOPS_ARE_UNRESTRICTED_SESSIONS("'ForEach-Object'", "1 | ForEach-Object -Parallel { [Mooring.Canary]::Touch(ID); Get-Content 'SECRET' }", "1 | ForEach-Object -Parallel { $using:Secret; Get-Inner }"),

        TYPE_DATA_RUNS_IN_FULL_LANGUAGE("'Update-TypeData', 'Select-Object', 'Format-Table', 'Out-String'",
            "Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Esc -Value { [Mooring.Canary]::Touch(ID); Get-Content 'SECRET' } -Force; (5).Esc; 5 | Select-Object *",
            "Update-TypeData -TypeName System.String -MemberType ScriptMethod -MemberName ToString -Value { Get-Inner } -Force; Get-Answer 'x'",
            "Update-TypeData -TypeName System.String -MemberType CodeProperty -MemberName Esc -Value ([Mooring.Canary].GetMethod('Touch')) -Force; 'x'.Esc"),

        FORMAT_DATA_RUNS_IN_FULL_LANGUAGE("'Update-FormatData', 'Format-Table', 'Format-List', 'Format-Custom', 'Format-Wide', 'Out-String', 'Get-Date'",
            "Get-Date | Format-Table { [Mooring.Canary]::Touch(ID) } | Out-String", "Get-Date | Format-List @{ n = 'x'; e = { Get-Content 'SECRET' } } | Out-String", "Get-Date | Format-Custom { Get-Inner } | Out-String",
            "Update-FormatData -AppendPath 'SECRET'"),

        JAVA_HAS_MORE_THAN_CORE_TYPES("'New-Object', 'ForEach-Object', 'Get-Date', 'Add-Member', 'Select-Object'",
            "[java.nio.file.Files]::writeString([java.nio.file.Path]::of('SECRET'), 'written by ID')", "New-Object java.io.FileOutputStream 'SECRET'", "'java.io.FileInputStream' -as [type]", "[java.lang.Runtime]",
            "'SECRET' -as 'java.io.FileOutputStream'", "(Get-Date).getClass()", "Get-Date | ForEach-Object getClass", "Get-Date | ForEach-Object Class", "$ExecutionContext.getClass().getClassLoader()", "using namespace java.io; [FileOutputStream]::new('SECRET')",
            "function f([java.io.FileOutputStream] $Path) {}; f 'SECRET'", "[org.osgi.framework.FrameworkUtil]::getBundle($ExecutionContext.GetType())"),

        TRACING_RUNS_ITS_EXPRESSION("'Trace-Command', 'Measure-Command'", "Trace-Command -Name * -Expression { [Mooring.Canary]::Touch(ID); Get-Inner } -PSHost", "Trace-Command -Name * -Command Get-Inner -PSHost",
            "Measure-Command { [Mooring.Canary]::Touch(ID); Get-Content 'SECRET' }", "Measure-Command { Get-Inner } -OutVariable Secret"),

        A_PROXY_CALLS_WHAT_IT_STANDS_FOR("'Get-Command', 'ForEach-Object'", "Get-Command Get-Inner | ForEach-Object { & $_ }", "& (Get-Command Get-Inner -All)", "[System.Management.Automation.ProxyCommand]::Create((Get-Command Get-Date))",
            "function Get-Inner2 { & 'Get-Inner' }; Get-Inner2", "(Get-Command Get-Answer).ScriptBlock.Ast.Extent.Text", "(Get-Command Get-Answer).ScriptBlock.Module"),

        A_FUNCTION_TAKES_THE_PLACE_OF_WHAT_OTHERS_CALL("'Get-Date'", "function Get-Inner { [Mooring.Canary]::Touch(ID) }; Get-Answer", "function global:Get-Inner { 'mine' }; Get-Answer; Get-Inner",
            "Set-Alias Get-Inner Get-Date; Get-Answer", "$function:Get-Inner = { [Mooring.Canary]::Touch(ID) }; Get-Answer"),

        THE_FILE_SYSTEM_IS_BEHIND_EVERY_PATH("'Join-Path', 'Split-Path', 'Test-Path', 'Get-Date', 'Select-String', 'Import-Csv', 'Get-FileHash', 'Out-File', 'Tee-Object', 'Export-Csv', 'Get-Content'",
            "Join-Path 'SECRET' x -Resolve", "Split-Path 'SECRET' -Resolve", "Import-Csv 'SECRET'", "Select-String -Path 'SECRET' -Pattern .", "switch -File 'SECRET' { default { $_ } }", "Get-Content 'FileSystem::SECRET'",
            "'written by ID' > 'SECRET'", "'written by ID' | Tee-Object 'SECRET'", "'written by ID' | Out-File 'SECRET'", "${SECRET}", "Get-Date *>> 'SECRET'"),

        COMPLETION_TELLS_WHAT_IS_HIDDEN("'Get-Date', 'Select-Object'", "TabExpansion2 'Get-Inn' 7 | Select-Object -ExpandProperty CompletionMatches", "TabExpansion2 -inputScript 'SECRET'.Replace('secret.txt', '') -cursorColumn 99",
            "(TabExpansion2 '(Get-Inner).' 12).CompletionMatches", "(TabExpansion2 '$Secret.' 8).CompletionMatches", "(TabExpansion2 '[Mooring.Canary]::Touch(ID).' 28).CompletionMatches"),

        AN_EVENT_RUNS_ITS_ACTION("'Register-EngineEvent', 'New-Event', 'Register-ObjectEvent', 'Get-Event', 'Wait-Event'",
            "Register-EngineEvent -SourceIdentifier e -Action { [Mooring.Canary]::Touch(ID); Get-Inner > 'SECRET' } | Out-Null; New-Event e; Wait-Event e -Timeout 1",
            "Register-EngineEvent PowerShell.Exiting -Action { [Mooring.Canary]::Touch(ID); Get-Content 'SECRET' }"),

        A_BREAKPOINT_RUNS_ITS_ACTION("'Set-PSBreakpoint', 'Get-Date'", "Set-PSBreakpoint -Command Get-Inner -Action { [Mooring.Canary]::Touch(ID) }; Get-Answer", "Set-PSBreakpoint -Variable Secret -Mode Read -Action { $Secret }; Get-Answer"),

        THE_WRITERS_OF_DEFAULTS_REACH_INTO_FUNCTIONS("'Get-Date', 'Set-Variable'", "$PSDefaultParameterValues['Get-Inner:OutVariable'] = 'global:seen'; Get-Answer; $seen", "$PSDefaultParameterValues['*:PipelineVariable'] = 'Secret'; Get-Answer; $Secret",
            "Get-Answer -OutVariable Secret -Of x; $Secret; Set-Variable -Name Secret -Value x; $Secret"),

        ANOTHER_MODULE_BRINGS_ANOTHER_LANGUAGE("'Import-Module', 'New-Module', 'Get-Module'", "New-Module { [Mooring.Canary]::Touch(ID) }", "New-Module { function x { Get-Inner }; Export-ModuleMember -Function x } | Out-Null; x", "Import-Module 'SECRET'",
            "Import-Module Mooring.Canary; Get-Canary ID", "& (Get-Module Microsoft.PowerShell.Utility) { [Mooring.Canary]::Touch(ID) }"),

        ANOTHER_RUNSPACE_IS_ANOTHER_SESSION("'New-Object', 'Invoke-Command', 'New-PSSession', 'Get-Runspace'", "[powershell]::Create().AddScript('[Mooring.Canary]::Touch(ID)').Invoke()", "New-Object powershell", "Invoke-Command { [Mooring.Canary]::Touch(ID); Get-Inner }",
            "Invoke-Command -Session (New-PSSession) { [Mooring.Canary]::Touch(ID); Get-Content 'SECRET' }", "(Get-Runspace).SessionStateProxy.LanguageMode = 'FullLanguage'; [Mooring.Canary]::Touch(ID)", "[runspacefactory]::CreateRunspace().Open()");

        private final String visible;
        private final List<String> attempts;

        Bypass(String visible, String... attempts) {
            this.visible = visible;
            this.attempts = List.of(attempts);
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isNoneInConstrainedLanguage(Bypass bypass) throws Exception {
        assertEquals(List.of(), escapes(bypass, CONSTRAINED));
    }

    @ParameterizedTest
    @EnumSource
    void isNoneWithoutALanguage(Bypass bypass) throws Exception {
        assertEquals(List.of(), escapes(bypass, NO_LANGUAGE));
    }

    private List<Cage.Escape> escapes(Bypass bypass, String configuration) throws Exception {
        Cage cage = new Cage(Endpoint.ConstrainedLanguage, configuration.replace("MORE", bypass.visible).replace("TOKEN", Cage.TOKEN), folder);
        try (cage) {
            int id = 1;
            for (String attempt : bypass.attempts) {
                cage.attempt(Attempt.script(id, attempt.replace("SECRET", cage.secret().toString()).replace("ID", Integer.toString(id))));
                id++;
            }
        }
        return cage.escapes();
    }
}
