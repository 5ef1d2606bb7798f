[CmdletBinding()]
param(
    [ValidateLength(0, 1000)]
    [ValidateCount(0, 1000)]
    [System.String[]]
    ${TypeName},

    [System.Version]
    ${PowerShellVersion})
