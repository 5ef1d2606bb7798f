package org.mooring.tests.escapes;

/** The kinds of restricted session that are attacked, as an administrator writes them. */
enum Endpoint {

    /** Commands by their names, no scripts. */
    NoLanguage(4, false, """
        @{ SessionType = 'Empty'; LanguageMode = 'NoLanguage'; AllowedUsers = '*'
           ModulesToImport = 'Microsoft.PowerShell.*', 'Mooring.*'
           VisibleCmdlets = COMMANDS
           VisibleFunctions = 'TabExpansion2'
           VisibleExternalCommands = '/bin/echo'
           VariableDefinitions = @{ Name = 'Secret'; Value = 'TOKEN' }
           EnvironmentVariables = @{ CANARY = 'TOKEN' }
        }"""),

    /** Pipelines of commands with constants. */
    RestrictedLanguage(7, false, """
        @{ SessionType = 'Empty'; LanguageMode = 'RestrictedLanguage'; AllowedUsers = '*'
           ModulesToImport = 'Microsoft.PowerShell.*', 'Mooring.*'
           VisibleCmdlets = COMMANDS
           EnvironmentVariables = @{ CANARY = 'TOKEN' }
        }"""),

    /** Scripts of core types, and harmless commands. */
    ConstrainedLanguage(9, false, """
        @{ SessionType = 'Empty'; LanguageMode = 'ConstrainedLanguage'; AllowedUsers = '*'
           ModulesToImport = 'Microsoft.PowerShell.*', 'Mooring.*'
           VisibleCmdlets = COMMANDS
           VisibleFunctions = 'TabExpansion2', 'Get-Status'
           VisibleProviders = 'Variable', 'Function', 'Alias'
           VisibleExternalCommands = '/bin/echo'
           EnvironmentVariables = @{ CANARY = 'TOKEN' }
           FunctionDefinitions = RIGHTS
        }"""),

    /** All commands, in constrained language: files are no secret here, types are. */
    ConstrainedEverything(9, true, """
        @{ SessionType = 'Default'; LanguageMode = 'ConstrainedLanguage'; AllowedUsers = '*' }"""),

    /** What a remote client needs, with two roles as they are common: functions that use what the user does not see, limited parameters. */
    RestrictedRemoteServer(4, false, """
        @{ SessionType = 'RestrictedRemoteServer'
           VariableDefinitions = @{ Name = 'Secret'; Value = 'TOKEN' }
           EnvironmentVariables = @{ CANARY = 'TOKEN' }
           RoleDefinitions = @{
               'operators' = @{ RoleCapabilities = 'Operator' }
               'helpdesk' = @{ VisibleCmdlets = 'Get-Date', 'Get-Culture', @{ Name = 'Join-Path'; Parameters = @{ Name = 'Path'; ValidatePattern = '[a-z]+' }, @{ Name = 'ChildPath' } } }
           }
        }""");

    private static final String OPERATOR = """
        @{ VisibleCmdlets = @{ Name = 'Get-Random'; Parameters = @{ Name = 'Maximum'; ValidateSet = '10', '20' } }, 'Get-Uptime', 'ConvertTo-Json'
           VisibleExternalCommands = '/bin/echo'
           VisibleFunctions = 'Get-Status', 'Get-Kind*', 'TabExpansion2'
           VisibleAliases = 'status'
           AliasDefinitions = @{ Name = 'status'; Value = 'Get-Status' }
           FunctionDefinitions = @{ Name = 'Get-Status'; ScriptBlock = {
                   param([Parameter(ValueFromPipeline)] [string] $Name, [string[]] $Filter, [switch] $All)
                   process { Get-ChildItem env: | Where-Object Name -eq 'MOORING_STATUS' | Select-Object Name; [string]::Format('{0}', $Name); Get-Inner; RIGHT }
               } }, @{ Name = 'Get-Inner'; ScriptBlock = {
                   <#
                   .SYNOPSIS
                   TOKEN
                   #>
                   param([ValidateSet('TOKEN')] $Of = 'TOKEN') $null = 'TOKEN' } },
               @{ Name = 'Test-Right'; ScriptBlock = { $false } }, @{ Name = 'Get-KindOf'; ScriptBlock = { param([ValidateSet('file', 'folder')] [string] $Kind = 'file', $Value) "$Kind $Value" } }
        }""";

    /** What a function does after a check by another one, which nobody else may answer; what it keeps to itself it keeps. */
    private static final String RIGHT = "$null = Write-Output ('sword' + 'fish-7f3a19'); if (Test-Right) { 'sword' + 'fish-7f3a19' }";

    private static final String RIGHTS = "@{ Name = 'Get-Status'; ScriptBlock = { param([Parameter(ValueFromPipeline)] $Name, $Filter, [switch] $All) process { RIGHT } } }, @{ Name = 'Test-Right'; ScriptBlock = { $false } }";

    /** Commands that an administrator may well think harmless. */
    private static final String COMMANDS = "'" + String.join("', '", "Get-Date", "Get-Random", "Get-Culture", "Get-Command", "Get-Help", "Get-Member", "Get-Alias", "Get-History",
        "Get-Variable", "Get-Module", "Get-FormatData", "Get-TypeData", "Get-Unique", "Get-Verb", "Get-Job", "Receive-Job", "Wait-Job", "ForEach-Object", "Where-Object", "Select-Object", "Sort-Object",
        "Group-Object", "Measure-Object", "Measure-Command", "Compare-Object", "Tee-Object", "Add-Member", "Join-Path", "Join-String", "Format-Table", "Format-List", "Format-Wide",
        "Format-Custom", "Out-String", "Out-Default", "Out-Null", "Out-Host", "Write-Output", "Write-Error", "Write-Host", "Write-Warning", "Write-Information", "ConvertTo-Json", "ConvertFrom-Json",
        "ConvertTo-Csv", "ConvertFrom-Csv", "ConvertTo-Html", "ConvertTo-Xml", "ConvertFrom-StringData", "New-TimeSpan", "New-Guid", "Set-Variable", "New-Variable", "Set-StrictMode",
        "Exit-PSSession", "Start-Sleep", "New-Event", "Get-Event", "Get-EventSubscriber", "Update-List", "Get-Error", "Invoke-History", "Clear-Variable") + "'";

    private final int scripts;
    private final boolean withFiles;
    private final String text;

    Endpoint(int scripts, boolean withFiles, String text) {
        this.scripts = scripts;
        this.withFiles = withFiles;
        this.text = text;
    }

    /** How many of ten attempts are scripts: the others name commands. */
    int scripts() {
        return scripts;
    }

    /** Whether its users may use hidden commands, files and programs: what is hidden are types. */
    boolean showsEverything() {
        return withFiles;
    }

    /** The role capability {@code Operator}. */
    static String operator() {
        return OPERATOR.replace("RIGHT", RIGHT).replace("TOKEN", Cage.TOKEN);
    }

    String configuration() {
        return text.replace("COMMANDS", COMMANDS).replace("RIGHTS", RIGHTS).replace("RIGHT", RIGHT).replace("TOKEN", Cage.TOKEN);
    }
}
