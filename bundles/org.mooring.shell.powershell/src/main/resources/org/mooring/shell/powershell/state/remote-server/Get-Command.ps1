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
