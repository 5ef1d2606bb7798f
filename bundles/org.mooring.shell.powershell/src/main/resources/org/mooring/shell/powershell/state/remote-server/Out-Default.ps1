[CmdletBinding()]
param(
    [Parameter(ValueFromPipeline=$true)]
    [System.Object]
    ${InputObject})
