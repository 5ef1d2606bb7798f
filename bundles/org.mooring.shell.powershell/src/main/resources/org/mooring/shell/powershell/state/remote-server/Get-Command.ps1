[CmdletBinding()]
param(
    [ValidateLength(0, 1000)]
    [ValidateCount(0, 1000)]
    [System.String[]]
    ${Name},

    [ValidateLength(0, 1000)]
    [ValidateCount(0, 1000)]
    [System.String[]]
    ${Module},

    [AllowNull()]
    [AllowEmptyCollection()]
    [ValidateCount(0, 1000)]
    [System.Object[]]
    ${ArgumentList},

    [System.Management.Automation.CommandTypes]
    ${CommandType},

    [switch]
    ${ListImported},

    [switch]
    ${ShowCommandInfo})

begin
{
    $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand('Microsoft.PowerShell.Core\Get-Command', [System.Management.Automation.CommandTypes]::Cmdlet)
    $scriptCmd = {& $wrappedCmd @PSBoundParameters }
    $steppablePipeline = $scriptCmd.GetSteppablePipeline($MyInvocation.CommandOrigin)
    $steppablePipeline.Begin($PSCmdlet)
}

process
{
    $steppablePipeline.Process($_)
}

end
{
    $steppablePipeline.End()
}

clean
{
    if ($null -ne $steppablePipeline) {
        $steppablePipeline.Clean()
    }
}
