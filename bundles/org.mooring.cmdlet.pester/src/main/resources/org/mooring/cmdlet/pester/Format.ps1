# How values are shown in messages.

$script:ShownItems = 10

function Format-Nicely($Value) {
    if ($null -eq $Value) { return '$null' }
    if ($Value -is [bool]) { return '$' + "$Value".ToLowerInvariant() }
    if ($Value -is [string] -or $Value -is [char]) { return Format-Text $Value }
    if ($Value -is [datetime] -or $Value -is [System.DateTimeOffset]) { return $Value.ToString('o') }
    if ($Value -is [type]) { return Format-TypeName $Value }
    if ($Value -is [scriptblock]) { return '{' + $Value + '}' }
    if ($Value -is [System.Collections.IDictionary]) {
        $pairs = foreach ($key in $Value.Keys | Sort-Object) { "$key=$(Format-Nicely $Value[$key])" }
        return '@{' + ($pairs -join '; ') + '}'
    }
    if ($Value -is [System.Collections.ICollection]) { return Format-Items $Value }
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        $pairs = foreach ($property in $Value.PSObject.Properties | Sort-Object Name) { "$($property.Name)=$(Format-Nicely $property.Value)" }
        return 'PSObject{' + ($pairs -join '; ') + '}'
    }
    "$Value"
}

function Format-Text($Value) {
    if ("$Value" -eq '') { '<empty>' } else { "'$Value'" }
}

function Format-Items($Items) {
    $shown = [System.Collections.Generic.List[string]]::new()
    $more = 0
    foreach ($item in $Items) {
        if ($shown.Count -lt $script:ShownItems) { $shown.Add((Format-Nicely $item)) } else { $more++ }
    }
    if ($more) { $shown.Add("...$more more") }
    '@(' + ($shown -join ', ') + ')'
}

# A type by the name that scripts use for it.
function Format-TypeName($Type) {
    if ($null -eq $Type) { return '$null' }
    '[' + $(switch ($Type.FullName) {
            'System.Int32' { 'int' }
            'System.Int64' { 'long' }
            'System.String' { 'string' }
            'System.Boolean' { 'bool' }
            'System.Double' { 'double' }
            'System.Decimal' { 'decimal' }
            'System.Char' { 'char' }
            'System.Byte' { 'byte' }
            'System.Single' { 'float' }
            'System.DateTime' { 'datetime' }
            'System.Collections.Hashtable' { 'hashtable' }
            'System.Management.Automation.ScriptBlock' { 'scriptblock' }
            'System.Management.Automation.PSCustomObject' { 'PSObject' }
            'System.Management.Automation.PSObject' { 'PSObject' }
            default { $_ }
        }) + ']'
}

function Format-Because([string] $Because) {
    if (-not $Because) { return '' }
    ' because ' + ($Because.Trim() -replace '^because\s+') + ','
}

# Where two texts differ, with what is around it.
function Format-TextDifference([string] $Expected, [string] $Actual, [bool] $CaseSensitive, [string] $Because) {
    $lines = [System.Collections.Generic.List[string]]::new()
    $lines.Add("Expected strings to be the same,$(Format-Because $Because) but they were different.")
    if ($Expected.Length -eq $Actual.Length) {
        $lines.Add("String lengths are both $($Expected.Length).")
    } else {
        $lines.Add("Expected length: $($Expected.Length)")
        $lines.Add("Actual length:   $($Actual.Length)")
    }
    $shorter = [Math]::Min($Expected.Length, $Actual.Length)
    $at = 0
    while ($at -lt $shorter -and ($Expected[$at] -ceq $Actual[$at] -or
            (-not $CaseSensitive -and [char]::ToUpperInvariant($Expected[$at]) -ceq [char]::ToUpperInvariant($Actual[$at])))) {
        $at++
    }
    $lines.Add("Strings differ at index $at.")
    $first = Get-Excerpt $Expected $at
    $second = Get-Excerpt $Actual $at
    $lines.Add("Expected: '$($first.Text)'")
    $lines.Add("But was:  '$($second.Text)'")
    $lines.Add((' ' * "Expected: '".Length) + ('-' * $first.At) + '^')
    $lines -join "`n"
}

# A text's part around an index, with control characters that can be seen.
function Get-Excerpt([string] $Text, [int] $Index) {
    $start = 0
    $prefix = ''
    if ($Index -gt 20) {
        $start = $Index - 8
        $prefix = '...'
    }
    $length = [Math]::Min($Text.Length - $start, $Index - $start + 30)
    $suffix = if ($start + $length -lt $Text.Length) { '...' } else { '' }
    $part = [System.Text.StringBuilder]::new()
    foreach ($char in $Text.Substring($start, [Math]::Max($length, 0)).ToCharArray()) {
        $null = $part.Append($(if ([int]$char -lt 32) { [char](0x2400 + [int]$char) } else { $char }))
    }
    @{ Text = "$prefix$part$suffix"; At = $Index - $start + $prefix.Length }
}
