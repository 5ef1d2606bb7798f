[CmdletBinding()]
param(
    [ValidateSet('ModuleName','Namespace','OutputType','Count','HelpUri','Name','CommandType','ResolvedCommandName','DefaultParameterSet','CmdletBinding','Parameters')]
    [ValidateCount(1, 11)]
    [System.String[]]
    ${Property},

    [Parameter(ValueFromPipeline=$true)]
    [System.Object]
    ${InputObject})

begin
{
    try {
        $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand('Microsoft.PowerShell.Utility\Select-Object', [System.Management.Automation.CommandTypes]::Cmdlet)
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
