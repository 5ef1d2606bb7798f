# How one test runs, and how its result is told.

function Invoke-Test($Test, $State, $Options) {
    $run = $script:Run
    $block = $run.Block
    $block.Tests.Add($Test)
    $block.Order.Add($Test)
    $run.Tests.Add($Test)
    Set-Ancestry $Test
    if ($run.Stopped -or -not (Test-TestRuns $Test $Options.Focus)) {
        return
    }
    $Test.ExecutedAt = [datetime]::Now
    if ($block.Skip -or $Options.Skip) {
        $Test.Result = 'Skipped'
        $Test.Skipped = $true
    } elseif ($Options.Pending) {
        $Test.Result = 'Pending'
    } elseif ($block.Failure) {
        $Test.Result = 'Failed'
        $Test.ErrorRecord.Add($block.Failure)
        Add-FailureText $Test
    } else {
        Start-Test $Test $State
    }
    Write-TestResult $Test
    if ($Test.Result -eq 'Failed' -and $run.Configuration.Run.SkipRemainingOnFailure.Value -ne 'None') {
        Skip-Remaining $block
    }
}

function Start-Test($Test, $State) {
    $run = $script:Run
    $whole = [System.Diagnostics.Stopwatch]::StartNew()
    $Test.Executed = $true
    $steps = New-Steps $Test.ScriptBlock
    if ($null -ne $Test.ParameterizedSuiteName) {
        Set-CaseVariables $steps $Test.Data $Test.ScriptBlock
    }
    for ($at = $Test.Block; $at; $at = $at.Parent) {
        $steps.Before.InsertRange(0, $at.BeforeEach)
        $steps.After.AddRange($at.AfterEach)
    }
    $run.Test = $Test
    $run.Steps = $steps
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    try {
        $Test.StandardOutput = Invoke-InState $State $steps
    } catch {
        $steps.Errors.Add($_)
    } finally {
        $Test.UserDuration = $watch.Elapsed
        Exit-MockScope $Test $State
        $run.Test = $null
    }
    Set-Result $Test $steps.Errors
    $Test.Duration = $whole.Elapsed
    $Test.Time = $Test.Duration
    $Test.FrameworkDuration = $Test.Duration - $Test.UserDuration
    $run.UserTime += $Test.UserDuration
}

# A test that says what came of it does so by an error of its own.
function Set-Result($Test, $Errors) {
    $said = $null
    foreach ($each in $Errors) {
        if ($each.FullyQualifiedErrorId -in 'PesterTestSkipped', 'PesterTestInconclusive', 'PesterTestPending' -and -not $said) {
            $said = $each
        } else {
            $Test.ErrorRecord.Add($each)
        }
    }
    if ($Test.ErrorRecord.Count) {
        $Test.Result = 'Failed'
        Add-FailureText $Test
    } elseif ($said) {
        $Test.Result = $said.FullyQualifiedErrorId.Substring('PesterTest'.Length)
        $Test.Skipped = $Test.Result -eq 'Skipped'
        $Test.Because = $said.TargetObject
        $Test.ErrorRecord.Add($said)
        $Test.FailureMessage = "$($said.Exception.Message)"
    } else {
        $Test.Result = 'Passed'
        $Test.Passed = $true
    }
}

function Add-FailureText($Test) {
    $Test.FailureMessage = @(foreach ($each in $Test.ErrorRecord) { Get-FailureMessage $each }) -join "`n"
    $Test.StackTrace = @(foreach ($each in $Test.ErrorRecord) { Get-FailurePlace $each }) -join "`n"
}

# The Describe and the Contexts around a test, as Pester 4 names them.
function Set-Ancestry($Test) {
    $names = [System.Collections.Generic.List[string]]::new()
    for ($at = $Test.Block; $at -and -not $at.IsRoot; $at = $at.Parent) {
        $names.Insert(0, $at.ExpandedName)
    }
    $Test.Describe = if ($names.Count) { $names[0] } else { '' }
    if ($names.Count -gt 1) {
        $Test.Context = $names.GetRange(1, $names.Count - 1) -join '.'
    }
}

function Skip-Remaining($Block) {
    switch ($script:Run.Configuration.Run.SkipRemainingOnFailure.Value) {
        'Run' { $script:Run.Stopped = $true }
        'Container' { for ($at = $Block; $at; $at = $at.Parent) { $at.Skip = $true } }
        'Block' { $Block.Skip = $true }
    }
}

function Set-ItResult {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Inconclusive')] [switch] $Inconclusive,
        [Parameter(Mandatory, ParameterSetName = 'Pending')] [switch] $Pending,
        [Parameter(Mandatory, ParameterSetName = 'Skipped')] [switch] $Skipped,
        [string] $Because
    )
    $kind = $PSCmdlet.ParameterSetName
    $message = 'is ' + $kind.ToLowerInvariant() + $(if ($Because) { ", because $Because" })
    $exception = [System.Exception]::new($message)
    throw [System.Management.Automation.ErrorRecord]::new($exception, "PesterTest$kind", 'OperationStopped', $Because)
}

# Replaces <name> and <name.property> by what the case, or else a variable where the test stands, has; what has no value stays as it is.
function Expand-Name([string] $Name, $Case, [bool] $Parameterized, $State) {
    if ($Name.IndexOf('<') -lt 0) {
        return $Name
    }
    $text = [System.Text.StringBuilder]::new()
    $end = 0
    foreach ($match in [regex]::Matches($Name, '(?<!`)<([^<>`]+)>')) {
        $null = $text.Append($Name, $end, $match.Index - $end)
        $end = $match.Index + $match.Length
        $value = Find-NameValue $match.Groups[1].Value.Split('.') $Case $Parameterized $State
        if ($value.Found) {
            $null = $text.Append("$($value.Value)")
        } else {
            $null = $text.Append($match.Value)
        }
    }
    $null = $text.Append($Name, $end, $Name.Length - $end)
    $text.ToString().Replace('`<', '<').Replace('`>', '>')
}

function Find-NameValue([string[]] $Path, $Case, [bool] $Parameterized, $State) {
    $first = $Path[0]
    if ($Parameterized -and $first -eq '_') {
        $value = $Case
    } elseif ($Parameterized -and $Case -is [System.Collections.IDictionary] -and $Case.Contains($first)) {
        $value = $Case[$first]
    } else {
        $variable = $State.PSVariable.Get($first)
        if ($null -eq $variable) {
            return @{ Found = $false }
        }
        $value = $variable.Value
    }
    foreach ($property in $Path[1..$Path.Length]) {
        if ($property) { $value = $value.$property }
    }
    @{ Found = $true; Value = $value }
}
