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
    $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand('Microsoft.PowerShell.Utility\Select-Object', [System.Management.Automation.CommandTypes]::Cmdlet)
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
