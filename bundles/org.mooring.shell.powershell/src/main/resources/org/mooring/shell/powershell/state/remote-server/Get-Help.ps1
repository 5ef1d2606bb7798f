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
