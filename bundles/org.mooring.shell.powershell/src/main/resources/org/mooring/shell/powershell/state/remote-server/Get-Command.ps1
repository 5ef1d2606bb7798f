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
    try {
        $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand('Microsoft.PowerShell.Core\Get-Command', [System.Management.Automation.CommandTypes]::Cmdlet)
        $scriptCmd = {& $wrappedCmd @PSBoundParameters }
        $steppablePipeline = $scriptCmd.GetSteppablePipeline($MyInvocation.CommandOrigin)
        $steppablePipeline.Begin($PSCmdlet)
    } catch {
        throw
    }
}

process
{
    try {
        $steppablePipeline.Process($_)
    } catch {
        throw
    }
}

end
{
    try {
        $steppablePipeline.End()
    } catch {
        throw
    }
}

clean
{
    if ($null -ne $steppablePipeline) {
        $steppablePipeline.Clean()
    }
}
