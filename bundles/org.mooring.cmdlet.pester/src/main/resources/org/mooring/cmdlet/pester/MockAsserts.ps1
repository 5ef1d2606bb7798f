# How often a mock was called: Should -Invoke, and Assert-MockCalled of Pester 4.

function Assert-MockCalled {
    [CmdletBinding(DefaultParameterSetName = 'ParameterFilter')]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $CommandName,
        [Parameter(Position = 1)] [int] $Times = 1,
        [Parameter(ParameterSetName = 'ParameterFilter', Position = 2)] [scriptblock] $ParameterFilter,
        [Parameter(ParameterSetName = 'ExclusiveFilter', Mandatory)] [scriptblock] $ExclusiveFilter,
        [Parameter(Position = 3)] [string] $ModuleName,
        [Parameter(Position = 4)] $Scope,
        [switch] $Exactly,
        [string] $Because
    )
    $told = @{} + $PSBoundParameters
    $told.Caller = $PSCmdlet
    $told.ExpectedValue = $CommandName
    $told.Second = $Times
    $told.Third = $ParameterFilter
    $told.Not = $false
    $message = Test-Invoke $null $told
    if ($message) { Write-Failure $message $PSCmdlet $told }
}

function Assert-VerifiableMock {
    [CmdletBinding()]
    param()
    $message = Test-InvokeVerifiable $null @{ Caller = $PSCmdlet; Not = $false }
    if ($message) { Write-Failure $message $PSCmdlet @{} }
}

function Test-Invoke($Actual, $Told) {
    $run = $script:Run
    $state = $Told.Caller.SessionState
    $name = $Told.ExpectedValue
    if (-not $name) { throw [System.ArgumentException]::new('Should -Invoke needs the name of a command.') }
    $times = if ($null -ne $Told.Second) { [int]$Told.Second } else { 1 }
    $place = Resolve-MockPlace $name $Told.ModuleName $state
    $mock = $run.Mocks[$place.Key]
    if (-not $mock) {
        $where = if ($place.Module) { "module $($place.Module)" } else { 'script scope' }
        throw [System.InvalidOperationException]::new("Should -Invoke: Could not find Mock for command $name in $where. Was the mock defined? Did you use the same -ModuleName as on the Mock? When using InModuleScope are InModuleScope, Mock and Should -Invoke using the same -ModuleName?")
    }
    $filter = if ($Told.ExclusiveFilter) { $Told.ExclusiveFilter } else { $Told.Third }
    $matching = 0
    $other = 0
    foreach ($call in $mock.Calls) {
        if (-not (Test-CallScope $call $Told.Scope $run)) { continue }
        if (-not $filter -or (Test-MockFilter $mock $filter $state $call)) {
            $matching++
            $call.Verified = $true
        } else {
            $other++
        }
    }
    $what = $mock.Name + $(if ($mock.Module) { " in module $($mock.Module)" })
    Get-CallFailure $what $times $matching $other $Told
}

function Get-CallFailure([string] $What, [int] $Times, [int] $Matching, [int] $Other, $Told) {
    $because = Format-Because $Told.Because
    $exactly = $Told.Exactly -or ($Times -eq 0 -and $null -ne $Told.Second)
    if ($Told.Not) {
        if ($exactly) {
            if ($Matching -eq $Times) { return "Expected $What not to be called exactly $Times times,$because but it was" }
        } elseif ($Matching -ge $Times) {
            if ($Times -le 1 -and $null -eq $Told.Second) { return "Expected $What not to be called,$because but it was called $Matching times" }
            return "Expected $What to be called less than $Times times,$because but was called $Matching times"
        }
        return
    }
    if ($exactly) {
        if ($Matching -ne $Times) { return "Expected $What to be called $Times times exactly,$because but was called $Matching times" }
    } elseif ($Matching -lt $Times) {
        return "Expected $What to be called at least $Times times,$because but was called $Matching times"
    }
    if ($Told.ExclusiveFilter -and $Other) {
        "Expected $What to only be called with parameters matching the specified filter,$because but $Other non-matching calls were made"
    }
}

# Whether a call was made in what -Scope says: It, Describe, Context, or how many levels further out than where the question stands.
function Test-CallScope($Call, $Scope, $Run) {
    if ($null -eq $Scope) { $Scope = if ($Run.Test) { 'It' } else { 0 } }
    $level = 0
    if ([int]::TryParse("$Scope", [ref]$level)) {
        if ($Run.Test -and $level -eq 0) { $Scope = 'It' } else {
            $block = $Run.Block
            if ($Run.Test) { $level-- }
            for (; $level -gt 0 -and $block.Parent; $level--) { $block = $block.Parent }
            return Test-Within $Call $block
        }
    }
    switch ($Scope) {
        'It' { return $null -ne $Run.Test -and $Call.Test -eq $Run.Test }
        { $_ -in 'Describe', 'Context' } {
            $block = $Run.Block
            while ($block -and $block.Kind -ne $Scope) { $block = $block.Parent }
            if (-not $block) { throw [System.InvalidOperationException]::new("Assertion is not placed directly nor nested inside a $Scope block, but -Scope $Scope is specified.") }
            return Test-Within $Call $block
        }
        default { throw [System.ArgumentException]::new("Parameter Scope must be one of: 'Describe', 'Context', 'It' or a non-negative number.") }
    }
}

function Test-Within($Call, $Block) {
    for ($at = $Call.Block; $at; $at = $at.Parent) {
        if ($at -eq $Block) { return $true }
    }
    $false
}

function Test-InvokeVerifiable($Actual, $Told) {
    $run = $script:Run
    $found = foreach ($mock in $run.Mocks.Values) {
        foreach ($behavior in $mock.Behaviors) {
            if ($behavior.Verifiable -and $behavior.Called -eq [bool]$Told.Not) {
                "$([System.Environment]::NewLine) Command $($mock.Name)" + $(if ($mock.Module) { " from inside module $($mock.Module)" }) +
                $(if ($behavior.Filter) { " with { $("$($behavior.Filter)".Trim()) }" })
            }
        }
    }
    if (-not $found) { return }
    $because = Format-Because $Told.Because
    $words = if ($Told.Not) { "Expected no verifiable mocks to be called,$because but these were:" } else { "Expected all verifiable mocks to be called,$because but these were not:" }
    [System.Environment]::NewLine + $words + ($found -join '')
}

function InModuleScope {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $ModuleName,
        [Parameter(Mandatory, Position = 1)] [scriptblock] $ScriptBlock,
        [System.Collections.IDictionary] $Parameters = @{},
        [object[]] $ArgumentList = @()
    )
    $module = Get-ScriptModule $ModuleName
    $arguments = if ($ScriptBlock.Ast.ParamBlock) { $Parameters } else { @{} }
    $steps = @{ Variables = $Parameters; Body = $module.NewBoundScriptBlock($ScriptBlock); Arguments = $arguments; Rest = $ArgumentList }
    & (Get-Bound $module.SessionState $script:MockRunner) $steps
}

function New-MockObject {
    [CmdletBinding(DefaultParameterSetName = 'Type')]
    param(
        [Parameter(ParameterSetName = 'Type', Mandatory, Position = 0)] [type] $Type,
        [Parameter(ParameterSetName = 'InputObject', Mandatory)] $InputObject,
        [Parameter(ParameterSetName = 'Type')] [object[]] $ArgumentList,
        [hashtable] $Properties = @{},
        [hashtable] $Methods = @{},
        [string] $MethodHistoryPrefix = '_'
    )
    $object = if ($PSCmdlet.ParameterSetName -eq 'InputObject') { $InputObject } else { New-Object -TypeName $Type.FullName -ArgumentList $ArgumentList }
    foreach ($name in $Properties.Keys) {
        $object.PSObject.Properties.Add([System.Management.Automation.PSNoteProperty]::new($name, $Properties[$name]), $true)
    }
    foreach ($name in $Methods.Keys) {
        $value = $Methods[$name]
        $history = [System.Collections.Generic.List[object]]::new()
        $object.PSObject.Properties.Add([System.Management.Automation.PSNoteProperty]::new("$MethodHistoryPrefix$name", $history))
        $answer = {
            $history.Add([pscustomobject]@{ Call = $history.Count + 1; Arguments = $args })
            if ($value -is [scriptblock]) { & $value @args } else { $value }
        }.GetNewClosure()
        $object.PSObject.Methods.Add([System.Management.Automation.PSScriptMethod]::new($name, $answer))
    }
    $object
}
