# The configuration of a run, as Pester 5 has it: what [PesterConfiguration] is made of stands in ConfigurationTypes.

function New-PesterConfiguration {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [System.Collections.IDictionary] $Hashtable)
    [PesterConfiguration]::new($Hashtable)
}

# What -Configuration was given: a configuration, one that was serialized, or a hashtable.
function ConvertTo-Configuration($Value) {
    if ($Value -is [PesterConfiguration]) { return $Value }
    if ($Value -is [System.Collections.IDictionary]) { return New-PesterConfiguration -Hashtable $Value }
    if ($Value.PSObject.TypeNames -notcontains 'Deserialized.PesterConfiguration') {
        throw [System.ArgumentException]::new('-Configuration takes what New-PesterConfiguration answers, or a hashtable.')
    }
    $configuration = New-PesterConfiguration
    foreach ($section in $Value.PSObject.Properties) {
        foreach ($option in $section.Value.PSObject.Properties | Where-Object { $_.Value.IsModified }) {
            $given = $option.Value.Value
            if ($section.Name -eq 'Run' -and $option.Name -eq 'ScriptBlock') { $given = $given | ForEach-Object { [scriptblock]::Create($_) } }
            $configuration.($section.Name).($option.Name) = $given
        }
    }
    $configuration
}

function New-PesterContainer {
    [CmdletBinding(DefaultParameterSetName = 'Path')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Path')] [string[]] $Path,
        [Parameter(Mandatory, ParameterSetName = 'ScriptBlock')] [scriptblock[]] $ScriptBlock,
        [System.Collections.IDictionary[]] $Data
    )
    $each = @(if ($Data) { $Data } else { $null })
    foreach ($values in $each) {
        if ($PSCmdlet.ParameterSetName -eq 'Path') {
            foreach ($item in $Path) { [pscustomobject]@{ PSTypeName = 'Pester.ContainerInfo'; Type = 'File'; Item = $item; Data = $values; Arguments = @() } }
        } else {
            foreach ($item in $ScriptBlock) { [pscustomobject]@{ PSTypeName = 'Pester.ContainerInfo'; Type = 'ScriptBlock'; Item = $item; Data = $values; Arguments = @() } }
        }
    }
}
