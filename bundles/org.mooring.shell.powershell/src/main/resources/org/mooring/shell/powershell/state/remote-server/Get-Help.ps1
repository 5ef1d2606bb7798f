[CmdletBinding()]
param(
    [ValidatePattern('^[-\w:\\/.*? ]*$')]
    [ValidateLength(0, 1000)]
    [System.String]
    ${Name},

    [ValidateSet('Alias','Cmdlet','Provider','General','FAQ','Glossary','HelpFile','ScriptCommand','Function','Filter','ExternalScript','All','DefaultHelp','DscResource','Class','Configuration')]
    [ValidateCount(0, 1)]
    [System.String[]]
    ${Category})

begin
{
    $wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand('Microsoft.PowerShell.Core\Get-Help', [System.Management.Automation.CommandTypes]::Cmdlet)
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
