package org.mooring.tests.escapes;

import java.util.List;
import java.util.Random;

/**
 * Attempts that let somebody else do it: functions of the configuration, by what they call, what it is given and what they read; modules and
 * programs that reach files by themselves; the environment.
 */
final class Deputies {

    /** Says that a client may do what {@code Get-Status} asks of its hidden function {@code Test-Right}. */
    private static final List<String> GRANTS = List.of("function Test-Right { $true }", "function global:Test-Right { $true }", "function script:Test-Right { $true }", "filter Test-Right { 1 }",
        "Set-Alias Test-Right Get-Date", "Set-Alias -Name Test-Right -Value Get-Random -Scope Global -Force", "New-Alias Test-Right Get-Date -Force", "$function:Test-Right = { $true }",
        "${function:global:Test-Right} = { $true }", "$alias:Test-Right = 'Get-Date'", "Set-Item function:Test-Right { $true }", "New-Item function:Test-Right -Value { $true } -Force",
        "New-Item alias:Test-Right -Value Get-Date -Force", "Rename-Item function:Get-Kind Test-Right", "Copy-Item function:Get-Status function:Test-Right", "Remove-Item function:Test-Right; function Test-Right { 1 }",
        "New-Module { function Test-Right { $true }; Export-ModuleMember -Function * }", "Set-Variable Right $true -Scope Global -Force", "$global:Right = $true", "$Right = $true", "${Right} = 1",
        "Set-Variable -Name Right -Value 1 -Option Constant", "New-Variable Right 1 -Force -Scope Global", "Get-Date -OutVariable Right", "Get-Date -OutVariable global:Right", "Write-Error x -ErrorVariable Right",
        "Tee-Object -InputObject 1 -Variable Right", "$env:RIGHT = 1", "$PSDefaultParameterValues['Test-Right:Force'] = $true", "$PSDefaultParameterValues = @{ '*:Force' = $true; '*:InputObject' = $true }",
        "$PSDefaultParameterValues['Write-Output:InputObject'] = $true", "$PSDefaultParameterValues['*:OutVariable'] = 'global:seen'", "$PSDefaultParameterValues['Write-Output:OutVariable'] = 'seen'",
        "$PSDefaultParameterValues['Write-Output:PipelineVariable'] = 'Right'", "Set-Variable PSDefaultParameterValues @{ '*:OutVariable' = 'seen' } -Scope Global", "function Write-Output { 'true' }",
        "function global:Write-Output { $input; $true }", "Set-Alias Write-Output Get-Date -Scope Global", "Set-Alias Where-Object Get-Date", "Update-TypeData -TypeName System.Boolean -MemberName Right -MemberType NoteProperty -Value $true -Force",
        "Register-EngineEvent x -Action { $global:Right = $true }; New-Event x", "Set-PSBreakpoint -Variable Right -Action { $script:Right = $true }", "$OFS = 1", "$null = $true", "$false = $true", "$true = $false",
        "[ref] $r = $false; $r.Value = $true", "Set-StrictMode -Off", "trap { continue }", "$ErrorActionPreference = 'SilentlyContinue'", "$WarningPreference = 'Stop'", "Set-Variable ErrorActionPreference 0 -Scope Global");

    private static final List<String> ASKS = List.of("; Get-Status", "; Get-Status -All", "; Get-Status -Name x; $seen", "; status; $seen; $global:seen", "; Get-Status | Out-String", "; 'x' | Get-Status",
        "; & (Get-Command Get-Status)", "; (Get-Command Get-Status).ScriptBlock.Invoke()", "; Get-Status -OutVariable o; $o; $seen", "; . Get-Status; $seen", "; Get-Status -Force", "; $Right; Get-Status -Name $Right");

    /** By modules, programs and the environment. */
    private static final List<String> OTHERS = List.of("using module FOLDER/tools.psm1\nGet-Tool; $tool", "using module FOLDER/tools.psd1\nGet-Tool", "using module ../canary/tools.psm1\nGet-Tool",
        "#requires -Modules FOLDER/tools.psm1\nGet-Tool; $tool", "using module @{ ModuleName = 'FOLDER/tools.psd1'; ModuleVersion = '1.0' }\nGet-Tool; $tool", "Import-Module FOLDER/tools.psm1 -PassThru | Select-Object *; Get-Tool",
        "Import-Module ../canary/tools", "Get-Module -ListAvailable FOLDER/tools.psd1 | Select-Object *", "Test-ModuleManifest FOLDER/tools.psd1 | Select-Object *", "$env:PSModulePath = 'FOLDER/..'; Import-Module canary; Get-Tool",
        "Import-LocalizedData -BaseDirectory FOLDER -FileName data -BindingVariable b; $b.secret", "Import-LocalizedData -BaseDirectory FOLDER -FileName data; $_", "Import-PowerShellDataFile FOLDER/data.psd1",
        "New-ModuleManifest FOLDER/../canary/secret.txt", "New-ModuleManifest -Path FOLDER/data.psd1; Import-PowerShellDataFile FOLDER/data.psd1", "/bin/echo FOLDER/*", "/bin/echo FOLDER/s*", "/bin/echo ../canary/*", "/bin/echo ../*/sw*",
        "& '/bin/echo' FOLDER/sword*", "/bin/ls FOLDER", "/bin/cat FOLDER/secret.txt", "/bin/../bin/cat FOLDER/secret.txt", "/bin/echo $(/bin/cat FOLDER/secret.txt)", "/bin/echo --% `cat FOLDER/secret.txt`", "/bin/echo '$(cat FOLDER/secret.txt)'",
        "/bin/echo x > FOLDER/secret.txt", "'x' | /bin/echo >> FOLDER/secret.txt", "Start-Process /bin/cat FOLDER/secret.txt -RedirectStandardOutput o", "exec /bin/cat FOLDER/secret.txt", "$env:PATH = '/bin'; cat FOLDER/secret.txt",
        "$env:LD_PRELOAD = 'FOLDER/secret.txt'; /bin/echo", "$env:CANARY", "${env:CANARY}", "\"$env:CANARY\"", "/bin/echo $env:CANARY", "Get-Item env:CANARY", "Get-ChildItem env:C* | Select-Object Value", "Get-Content env:CANARY", "(Get-Item env:).Values",
        "[Environment]::GetEnvironmentVariable('CANARY')", "[System.Environment]::GetEnvironmentVariables().CANARY", "Get-Variable env:CANARY", "$x = 'env:CANARY'; Get-Variable $x -ValueOnly", "Get-Status -Name $env:CANARY", "$ExecutionContext.InvokeCommand.ExpandString('$env:CANARY')",
        "Join-Path -Path \"abc`nx\" -ChildPath $env:CANARY", "Write-Output ${Env:canary}", "ConvertTo-Json $env:CANARY", "$using:env:CANARY", "Start-ThreadJob { $env:CANARY } | Wait-Job -Timeout 5 | Receive-Job", "1 | ForEach-Object -Parallel { $env:CANARY }",
        "Expand-Archive FOLDER/secret.zip x; Get-ChildItem x", "Compress-Archive FOLDER/secret.txt s.zip -PassThru", "Compress-Archive FOLDER/secret.txt FOLDER/secret.zip -Force", "Expand-Archive ../canary/secret.zip FOLDER -Force");

    private Deputies() {}

    static String any(Random random, String folder) {
        return (random.nextBoolean() ? Goals.pick(GRANTS, random) + Goals.pick(ASKS, random) : Goals.pick(OTHERS, random)).replace("FOLDER", folder);
    }
}
