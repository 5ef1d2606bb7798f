# The operators on values. Each answers what is wrong, or nothing.

function Test-Collection($Value) {
    ($Value -is [System.Collections.IList] -or $Value -is [System.Collections.ICollection]) -and $Value -isnot [System.Collections.IDictionary]
}

function Test-Same($Actual, $Expected, [bool] $CaseSensitive) {
    $actualIsCollection = Test-Collection $Actual
    $expectedIsCollection = Test-Collection $Expected
    if (-not $actualIsCollection -and -not $expectedIsCollection) {
        # What is expected says how to compare: an error is equal to its text.
        if ($CaseSensitive) { return $Expected -ceq $Actual }
        return $Expected -eq $Actual
    }
    if ($null -eq $Actual -or $null -eq $Expected) {
        return @($Actual).Count -eq 0 -or @($Expected).Count -eq 0
    }
    $first = @($Actual)
    $second = @($Expected)
    if ($first.Count -ne $second.Count) { return $false }
    for ($i = 0; $i -lt $first.Count; $i++) {
        if (-not (Test-Same $first[$i] $second[$i] $CaseSensitive)) { return $false }
    }
    $true
}

function Test-Be($Actual, $Told) {
    Test-Equality $Actual $Told $false
}

function Test-BeExactly($Actual, $Told) {
    Test-Equality $Actual $Told $true
}

function Test-Equality($Actual, $Told, [bool] $CaseSensitive) {
    $expected = $Told.ExpectedValue
    # An empty pipeline is an empty collection to who expects one.
    if ($Told.Empty -and (Test-Collection $expected)) { $Actual = @() }
    $same = Test-Same $Actual $expected $CaseSensitive
    if ([bool]$same -ne [bool]$Told.Not) { return }
    $because = Format-Because $Told.Because
    if ($Told.Not) {
        $got = if ($CaseSensitive) { 'got exactly the same value' } else { 'got the same value' }
        return "Expected $(Format-Nicely $expected) to be different from the actual value,$because but $got."
    }
    if ($Actual -is [string] -and $expected -is [string]) {
        return Format-TextDifference $expected $Actual $CaseSensitive $Told.Because
    }
    if ((Test-Collection $Actual) -or (Test-Collection $expected)) {
        return Get-CollectionDifference $Actual $expected $CaseSensitive $because
    }
    $word = if ($CaseSensitive) { 'Expected exactly' } else { 'Expected' }
    "$word $(Format-Nicely $expected),$because but got $(Format-Nicely $Actual)."
}

function Get-CollectionDifference($Actual, $Expected, [bool] $CaseSensitive, [string] $Because) {
    if (-not (Test-Collection $Expected) -or -not (Test-Collection $Actual)) {
        return "Expected $(Format-Nicely $Expected),$Because but got $(Format-Nicely $Actual)."
    }
    if ($Actual.Count -ne $Expected.Count) {
        return "Expected a collection $(Format-Nicely $Expected) with length $($Expected.Count),$Because but got a collection $(Format-Nicely $Actual) with length $($Actual.Count)."
    }
    $at = 0
    while (Test-Same $Actual[$at] $Expected[$at] $CaseSensitive) { $at++ }
    "Expected collections to be the same,$Because but they were different.", "Collection lengths are both $($Expected.Count).",
    "Collections differ at index $at.", "Expected: $(Format-Nicely $Expected)", "But was:  $(Format-Nicely $Actual)" -join "`n"
}

function Test-BeTrue($Actual, $Told) {
    if ([bool]$Actual -eq [bool]$Told.Not) { "Expected `$$(-not $Told.Not),$(Format-Because $Told.Because) but got $(Format-Nicely $Actual).".Replace('$True', '$true').Replace('$False', '$false') }
}

function Test-BeFalse($Actual, $Told) {
    if ([bool]$Actual -ne [bool]$Told.Not) { "Expected `$$([bool]$Told.Not),$(Format-Because $Told.Because) but got $(Format-Nicely $Actual).".Replace('$True', '$true').Replace('$False', '$false') }
}

function Test-BeNullOrEmpty($Actual, $Told) {
    $empty = $null -eq $Actual -or ($Actual -is [string] -and $Actual.Length -eq 0) -or
        ($Actual -is [System.Collections.ICollection] -and $Actual.Count -eq 0) -or
        ($Actual -is [System.Collections.IList] -and $Actual.Count -eq 1 -and $null -eq $Actual[0])
    if ($empty -and $Told.Not) { return "Expected a value,$(Format-Because $Told.Because) but got `$null or empty." }
    if (-not $empty -and -not $Told.Not) { "Expected `$null or empty,$(Format-Because $Told.Because) but got $(Format-Nicely $Actual)." }
}

# An order between values: the failure, for Should and for Should -Not.
function Get-OrderFailure([bool] $Holds, $Actual, $Told, [string] $Words, [string] $Opposite) {
    if ($Holds -ne [bool]$Told.Not) { return }
    $wanted = if ($Told.Not) { $Opposite } else { $Words }
    "Expected the actual value to be $wanted $(Format-Nicely $Told.ExpectedValue),$(Format-Because $Told.Because) but got $(Format-Nicely $Actual)."
}

function Test-BeGreaterThan($Actual, $Told) {
    Get-OrderFailure ($Actual -gt $Told.ExpectedValue) $Actual $Told 'greater than' 'less than or equal to'
}

function Test-BeGreaterOrEqual($Actual, $Told) {
    Get-OrderFailure ($Actual -ge $Told.ExpectedValue) $Actual $Told 'greater than or equal to' 'less than'
}

function Test-BeLessThan($Actual, $Told) {
    Get-OrderFailure ($Actual -lt $Told.ExpectedValue) $Actual $Told 'less than' 'greater than or equal to'
}

function Test-BeLessOrEqual($Actual, $Told) {
    Get-OrderFailure ($Actual -le $Told.ExpectedValue) $Actual $Told 'less than or equal to' 'greater than'
}

# A pattern: "Expected regular expression 'a' to match 'b', but it did not match."
function Get-PatternFailure([bool] $Matches, $Actual, $Told, [string] $Kind, [string] $How) {
    if ($Matches -ne [bool]$Told.Not) { return }
    $because = Format-Because $Told.Because
    $what = "Expected $Kind $(Format-Nicely $Told.ExpectedValue) to"
    if ($Told.Not) { return "$what not ${How}match $(Format-Nicely $Actual),$because but it did match." }
    "$what ${How}match $(Format-Nicely $Actual),$because but it did not match."
}

function Test-BeLike($Actual, $Told) {
    Get-PatternFailure ($Actual -like $Told.ExpectedValue) $Actual $Told 'like wildcard' ''
}

function Test-BeLikeExactly($Actual, $Told) {
    Get-PatternFailure ($Actual -clike $Told.ExpectedValue) $Actual $Told 'case sensitive like wildcard' ''
}

function Test-Match($Actual, $Told) {
    Get-PatternFailure ([regex]::IsMatch("$Actual", $Told.ExpectedValue, 'IgnoreCase')) $Actual $Told 'regular expression' ''
}

function Test-MatchExactly($Actual, $Told) {
    Get-PatternFailure ([regex]::IsMatch("$Actual", $Told.ExpectedValue)) $Actual $Told 'regular expression' 'case sensitively '
}

function Test-BeIn($Actual, $Told) {
    $found = @($Told.ExpectedValue) -contains $Actual
    if ($found -ne [bool]$Told.Not) { return }
    $words = if ($Told.Not) { 'to not contain', 'but it was found' } else { 'to contain', 'but it was not found' }
    "Expected collection $(Format-Nicely $Told.ExpectedValue) $($words[0]) $(Format-Nicely $Actual),$(Format-Because $Told.Because) $($words[1])."
}

function Test-Contain($Actual, $Told) {
    $found = @($Actual) -contains $Told.ExpectedValue
    if ($found -ne [bool]$Told.Not) { return }
    $words = if ($Told.Not) { 'to not be found', 'but it was found' } else { 'to be found', 'but it was not found' }
    "Expected $(Format-Nicely $Told.ExpectedValue) $($words[0]) in collection $(Format-Nicely $Actual),$(Format-Because $Told.Because) $($words[1])."
}

function Test-HaveCount($Actual, $Told) {
    $expected = [int]$Told.ExpectedValue
    if ($expected -lt 0) { throw [System.ArgumentException]::new('Expected collection size must be greater than or equal to 0.') }
    $count = if ($null -eq $Actual) { if ($Told.Empty -or -not $Told.Caller.MyInvocation.ExpectingInput) { 0 } else { 1 } } elseif (Test-Collection $Actual) { $Actual.Count } else { 1 }
    if (($count -eq $expected) -ne [bool]$Told.Not) { return }
    $because = Format-Because $Told.Because
    if ($Told.Not) {
        if ($expected -eq 0) { return "Expected a non-empty collection,$because but got an empty collection." }
        return "Expected a collection with size different from $expected,$because but got collection with that size $(Format-Nicely $Actual)."
    }
    $got = if ($count -eq 0) { 'an empty collection' } else { "collection with size $count $(Format-Nicely $Actual)" }
    if ($expected -eq 0) { return "Expected an empty collection,$because but got $got." }
    "Expected a collection with size $expected,$because but got $got."
}

function Resolve-Type($Type) {
    if ($Type -is [type]) { return $Type }
    $name = "$Type".Trim().TrimStart('[').TrimEnd(']')
    if ("$Type".EndsWith('[]') -and -not "$Type".StartsWith('[')) { $name = "$Type" }
    $name -as [type]
}

function Test-BeOfType($Actual, $Told) {
    $type = Resolve-Type $Told.ExpectedValue
    if ($null -eq $type) {
        # It may be a name that objects have given themselves.
        $holds = $null -ne $Actual -and $Actual.PSObject.TypeNames -contains "$($Told.ExpectedValue)".Trim('[', ']')
        if (-not $holds -and -not $Told.Not -and ($null -eq $Actual -or $Actual -isnot [System.Management.Automation.PSCustomObject])) {
            throw [System.ArgumentException]::new("Could not find type [$("$($Told.ExpectedValue)".Trim('[', ']'))]. Make sure that the assembly that contains that type is loaded.")
        }
        $shown = "[$("$($Told.ExpectedValue)".Trim('[', ']'))]"
    } else {
        $holds = $Actual -is $type
        $shown = Format-TypeName $type
    }
    if ($holds -ne [bool]$Told.Not) { return }
    $own = if ($null -eq $Actual) { '$null' } else { Format-TypeName $Actual.GetType() }
    $to = if ($Told.Not) { 'to not have type' } else { 'to have type' }
    "Expected the value $to $shown or any of its subtypes,$(Format-Because $Told.Because) but got $(Format-Nicely $Actual) with type $own."
}
