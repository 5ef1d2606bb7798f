# Writes what Get-Command tells of the session's cmdlets in the form of commands.txt, then its aliases and functions.
$common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
foreach ($command in Get-Command -CommandType Cmdlet) {
    $sets = $command.ParameterSets
    $words = @($command.Name, $command.Source)
    if ($command.Parameters.Keys -contains 'WhatIf') { $words += 'shouldProcess' }
    if ($default = $sets.Where{ $_.IsDefault }) { $words += "default:$($default.Name)" }
    $words += "sets:$(@($sets.Name) -join ',')"
    if ($command.OutputType) { $words += "output:$($command.OutputType.Name -join ';')" }
    $words -join "`t"
    foreach ($set in $sets) {
        foreach ($parameter in $set.Parameters) {
            if ($parameter.Name -in 'WhatIf', 'Confirm', 'UseTransaction' -or $parameter.Name -in $common) { continue }
            $words = @('', "-$($parameter.Name)", $set.Name, $parameter.ParameterType.ToString())
            if ($parameter.IsMandatory) { $words += 'mandatory' }
            if ($parameter.Position -ge 0) { $words += "position:$($parameter.Position)" }
            if ($parameter.ValueFromPipeline) { $words += 'pipeline' }
            if ($parameter.ValueFromPipelineByPropertyName) { $words += 'byName' }
            if ($parameter.ValueFromRemainingArguments) { $words += 'remaining' }
            if ($parameter.Aliases) { $words += "aliases:$($parameter.Aliases -join ',')" }
            foreach ($attribute in $parameter.Attributes) {
                switch ($attribute.GetType().Name) {
                    AllowNullAttribute { $words += 'allow-null' }
                    AllowEmptyStringAttribute { $words += 'allow-empty-string' }
                    AllowEmptyCollectionAttribute { $words += 'allow-empty-collection' }
                    ValidateNotNullAttribute { $words += 'not-null' }
                    ValidateNotNullOrEmptyAttribute { $words += 'not-null-or-empty' }
                    ValidateNotNullOrWhiteSpaceAttribute { $words += 'not-null-or-white-space' }
                    ValidateRangeAttribute { $words += "range:$($attribute.MinRange)..$($attribute.MaxRange)" }
                    ValidateSetAttribute { $words += "set:$($attribute.ValidValues -join ',')" }
                    ValidateCountAttribute { $words += "count:$($attribute.MinLength)..$($attribute.MaxLength)" }
                    ValidateLengthAttribute { $words += "length:$($attribute.MinLength)..$($attribute.MaxLength)" }
                    ValidatePatternAttribute { $words += "pattern:$($attribute.RegexPattern)" }
                }
            }
            $words -join "`t"
        }
    }
}
foreach ($alias in Get-Alias) { "alias`t$($alias.Name)`t$($alias.Definition)`t$($alias.Options -replace ', ', '+')" }
foreach ($function in Get-Command -CommandType Function) {
    "function`t$($function.Name)`t$(($function.Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object) -join ' ')"
}
