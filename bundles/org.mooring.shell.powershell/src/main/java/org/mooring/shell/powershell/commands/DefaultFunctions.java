package org.mooring.shell.powershell.commands;

import java.util.LinkedHashMap;
import java.util.Map;

/** The functions that every PowerShell session starts with and that are no module's, as pwsh has them on Linux. */
public final class DefaultFunctions {

    private static final String PROMPT = """
        "PS $($executionContext.SessionState.Path.CurrentLocation)$('>' * ($nestedPromptLevel + 1)) ";
        # .Link
        # https://go.microsoft.com/fwlink/?LinkID=225750
        # .ExternalHelp System.Management.Automation.dll-help.xml
        """;

    /** A session of a remote client has no screen of its own on this computer: what PowerShell clears there nobody sees. */
    private static final String CLEAR_HOST = """
        if ($Host.Name -ne 'ServerRemoteHost') {
            $RawUI = $Host.UI.RawUI
            $RawUI.CursorPosition = @{X=0;Y=0}
            $RawUI.SetBufferContents(
                @{Top = -1; Bottom = -1; Right = -1; Left = -1},
                @{Character = ' '; ForegroundColor = $rawui.ForegroundColor; BackgroundColor = $rawui.BackgroundColor})
        }
        # .Link
        # https://go.microsoft.com/fwlink/?LinkID=2096480
        # .ExternalHelp System.Management.Automation.dll-help.xml
        """;

    private static final String OSS = """
        [CmdletBinding()]
        param(
            [ValidateRange(2, 2147483647)]
            [int]
            ${Width},

            [Parameter(ValueFromPipeline=$true)]
            [psobject]
            ${InputObject})

        begin {
            $objects = [System.Collections.Generic.List[object]]::new()
        }

        process {
            $objects.Add($InputObject)
        }

        end {
            $null = $PSBoundParameters.Remove('InputObject')
            $objects | Microsoft.PowerShell.Utility\\Out-String -Stream @PSBoundParameters
        }
        # .ForwardHelpTargetName Microsoft.PowerShell.Utility\\Out-String
        # .ForwardHelpCategory Cmdlet
        """;

    private static final String TAB_EXPANSION = """
        [CmdletBinding(DefaultParameterSetName = 'ScriptInputSet')]
        [OutputType([System.Management.Automation.CommandCompletion])]
        param(
            [Parameter(ParameterSetName = 'ScriptInputSet', Mandatory = $true, Position = 0)]
            [AllowEmptyString()]
            [string]
            $inputScript,

            [Parameter(ParameterSetName = 'ScriptInputSet', Position = 1)]
            [int]
            $cursorColumn = $inputScript.Length,

            [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 0)]
            [System.Management.Automation.Language.Ast]
            $ast,

            [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 1)]
            [System.Management.Automation.Language.Token[]]
            $tokens,

            [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 2)]
            [System.Management.Automation.Language.IScriptPosition]
            $positionOfCursor,

            [Parameter(ParameterSetName = 'ScriptInputSet', Position = 2)]
            [Parameter(ParameterSetName = 'AstInputSet', Position = 3)]
            [Hashtable]
            $options = $null)

        end {
            if ($PSCmdlet.ParameterSetName -eq 'ScriptInputSet') {
                [System.Management.Automation.CommandCompletion]::CompleteInput($inputScript, $cursorColumn, $options)
            } else {
                [System.Management.Automation.CommandCompletion]::CompleteInput($ast, $tokens, $positionOfCursor, $options)
            }
        }
        """;

    /** Without a pager: who reads may be at another computer. */
    private static final String HELP = """
        [CmdletBinding(DefaultParameterSetName = 'AllUsersView')]
        param(
            [Parameter(Position = 0, ValueFromPipelineByPropertyName)]
            [string]
            $Name,

            [string]
            $Path,

            [ValidateSet('Alias', 'Cmdlet', 'Provider', 'General', 'FAQ', 'Glossary', 'HelpFile', 'ScriptCommand', 'Function', 'Filter',
                'ExternalScript', 'All', 'DefaultHelp', 'DscResource', 'Class', 'Configuration')]
            [string[]]
            $Category,

            [Parameter(ParameterSetName = 'DetailedView', Mandatory)]
            [switch]
            $Detailed,

            [Parameter(ParameterSetName = 'AllUsersView')]
            [switch]
            $Full,

            [Parameter(ParameterSetName = 'Examples', Mandatory)]
            [switch]
            $Examples,

            [Parameter(ParameterSetName = 'Parameters', Mandatory)]
            [string[]]
            $Parameter,

            [string[]]
            $Component,

            [string[]]
            $Functionality,

            [string[]]
            $Role,

            [Parameter(ParameterSetName = 'Online', Mandatory)]
            [switch]
            $Online)

        process {
            Microsoft.PowerShell.Core\\Get-Help @PSBoundParameters
        }
        # .ForwardHelpTargetName Microsoft.PowerShell.Core\\Get-Help
        # .ForwardHelpCategory Cmdlet
        """;

    private DefaultFunctions() {}

    /** Their bodies by name. */
    public static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("prompt", PROMPT);
        bodies.put("Clear-Host", CLEAR_HOST);
        bodies.put("TabExpansion2", TAB_EXPANSION);
        bodies.put("help", HELP);
        bodies.put("Pause", "$null = Read-Host 'Press Enter to continue...'");
        bodies.put("oss", OSS);
        bodies.put("cd..", "Set-Location ..");
        bodies.put("cd\\", "Set-Location \\");
        bodies.put("cd~", "Set-Location ~");
        return bodies;
    }
}
