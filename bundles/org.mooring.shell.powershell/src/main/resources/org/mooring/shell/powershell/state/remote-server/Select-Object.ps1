[CmdletBinding()]
param(
    [ValidateSet('ModuleName','Namespace','OutputType','Count','HelpUri','Name','CommandType','ResolvedCommandName','DefaultParameterSet','CmdletBinding','Parameters')]
    [ValidateCount(1, 11)]
    [System.String[]]
    ${Property},

    [Parameter(ValueFromPipeline=$true)]
    [System.Object]
    ${InputObject})
