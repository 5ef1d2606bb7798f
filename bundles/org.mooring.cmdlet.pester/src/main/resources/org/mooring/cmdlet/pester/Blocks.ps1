# Describe, Context, It and what is set up around them. Blocks run where they are met, as in Pester 4; what is set up in a block comes
# before its tests even if it is written after them, as in every Pester.

$script:SetupCommands = 'BeforeAll', 'BeforeEach', 'AfterEach', 'AfterAll'

function Describe {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [Parameter(Position = 1)] [scriptblock] $Fixture,
        [Alias('Tags')] [string[]] $Tag = @(),
        [switch] $Skip,
        [switch] $Focus,
        [switch] $AllowNullOrEmptyForEach,
        $ForEach
    )
    Invoke-BlockCommand 'Describe' $PSCmdlet $PSBoundParameters
}

function Context {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [Parameter(Position = 1)] [scriptblock] $Fixture,
        [Alias('Tags')] [string[]] $Tag = @(),
        [switch] $Skip,
        [switch] $Focus,
        [switch] $AllowNullOrEmptyForEach,
        $ForEach
    )
    Invoke-BlockCommand 'Context' $PSCmdlet $PSBoundParameters
}

function It {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Name,
        [Parameter(Position = 1)] [scriptblock] $Test,
        [Alias('ForEach')] [object[]] $TestCases,
        [Alias('Tags')] [string[]] $Tag = @(),
        [switch] $Skip,
        [switch] $Pending,
        [switch] $Focus,
        [switch] $AllowNullOrEmptyForEach
    )
    $state = $PSCmdlet.SessionState
    Enter-Loose $PSCmdlet
    $block = $script:Run.Block
    if ($script:Run.Test) {
        throw [System.InvalidOperationException]::new('It cannot stand inside of another It: move it to its Describe or Context.')
    }
    if (-not $PSBoundParameters.ContainsKey('Test') -and -not $Pending) {
        if ($Name -match "`n") {
            throw [System.ArgumentException]::new('Test name has multiple lines and no test scriptblock is provided. (Did you provide the test name?)')
        }
        $Pending = $true
    }
    $options = @{ Skip = [bool]$Skip; Pending = [bool]$Pending; Focus = [bool]$Focus }
    if ($PSBoundParameters.ContainsKey('TestCases')) {
        foreach ($case in $TestCases) {
            $expanded = Expand-Name $Name $case $true $state
            $item = New-Test $Name $expanded $block $Tag $case $Test
            $item.ParameterizedSuiteName = $Name
            $item.Parameters = $case
            Invoke-Test $item $state $options
        }
    } else {
        $expanded = Expand-Name $Name $null $false $state
        Invoke-Test (New-Test $Name $expanded $block $Tag $null $Test) $state $options
    }
    Exit-Loose $PSCmdlet
}

function BeforeAll {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [scriptblock] $Scriptblock)
    Enter-Loose $PSCmdlet
    $block = $script:Run.Block
    if (Test-Hoisted $block $Scriptblock) { return }
    if ($block.Failure -or $block.Skip) { return }
    try {
        . $Scriptblock
    } catch {
        Add-BlockFailure $block $_
    }
}

function BeforeEach {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [scriptblock] $Scriptblock)
    Enter-Loose $PSCmdlet
    if (-not (Test-Hoisted $script:Run.Block $Scriptblock)) { $script:Run.Block.BeforeEach.Add($Scriptblock) }
}

function AfterEach {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [scriptblock] $Scriptblock)
    Enter-Loose $PSCmdlet
    if (-not (Test-Hoisted $script:Run.Block $Scriptblock)) { $script:Run.Block.AfterEach.Add($Scriptblock) }
}

function AfterAll {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [scriptblock] $Scriptblock)
    Enter-Loose $PSCmdlet
    if (-not (Test-Hoisted $script:Run.Block $Scriptblock)) { $script:Run.Block.AfterAll.Add($Scriptblock) }
}

function BeforeDiscovery {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [scriptblock] $ScriptBlock)
    . $ScriptBlock
}

# The one block that a Describe or Context stands for, or one for each of what it is for.
function Invoke-BlockCommand($Kind, $Caller, $Bound) {
    Enter-Loose $Caller
    $run = $script:Run
    if ($run.Test) {
        throw [System.InvalidOperationException]::new("$Kind cannot stand inside of an It: move it to a Describe or Context.")
    }
    if (-not $Bound.ContainsKey('Fixture')) {
        throw [System.ArgumentException]::new("No test fixture is provided to $Kind '$($Bound.Name)'. (Have you put the open curly brace on the next line?)")
    }
    $state = $Caller.SessionState
    $cases = , $null
    $parameterized = $Bound.ContainsKey('ForEach')
    if ($parameterized) {
        $cases = @($Bound.ForEach)
    }
    foreach ($case in $cases) {
        $block = New-Block $Kind $Bound.Name $run.Block $Bound.Tag $case $Bound.Fixture
        $block.ExpandedName = Expand-Name $Bound.Name $case $parameterized $state
        $prefix = if ($run.Block.IsRoot) { '' } else { $run.Block.ExpandedPath + '.' }
        $block.ExpandedPath = $prefix + $block.ExpandedName
        $block.Skip = $block.Skip -or [bool]$Bound.Skip
        Set-BlockFilter $block ([bool]$Bound.Focus)
        Invoke-Block $block $state $parameterized
    }
    Exit-Loose $Caller
}

function Invoke-Block($Block, $State, $Parameterized) {
    $run = $script:Run
    $outer = $run.Block
    $outer.Blocks.Add($Block)
    $outer.Order.Add($Block)
    if (-not (Test-BlockRuns $Block)) {
        Add-NotRun $Block
        return
    }
    $run.Block = $Block
    $Block.Executed = $true
    $Block.ExecutedAt = [datetime]::Now
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $steps = New-Steps $Block.ScriptBlock
    if ($Parameterized) {
        Set-CaseVariables $steps $Block.Data $Block.ScriptBlock
    }
    Find-Setup $Block $steps
    # AfterAll is not known before the body has run: the list is read then.
    $steps.After = $Block.AfterAll
    $drive = Get-TestDriveContent
    Write-BlockStart $Block
    try {
        $null = Invoke-InState $State $steps
        if ($steps.Errors.Count -and -not ($outer.Failure -and -not $Block.OwnPassed)) {
            foreach ($each in $steps.Errors) { Add-BlockError $Block $each }
        }
    } finally {
        Exit-MockScope $Block $State
        Restore-TestDrive $drive
        $run.Block = $outer
        $Block.Duration = $watch.Elapsed
        Complete-Block $Block
    }
    Write-BlockEnd $Block
}

# The variables that a case gives its block or test, and what of it is bound to parameters.
function Set-CaseVariables($Steps, $Case, $Body) {
    $Steps.Variables['_'] = $Case
    if ($Case -is [System.Collections.IDictionary]) {
        $arguments = @{}
        foreach ($pair in $Case.GetEnumerator()) {
            $Steps.Variables["$($pair.Key)"] = $pair.Value
            $arguments["$($pair.Key)"] = $pair.Value
        }
        if ($Body.Ast.ParamBlock -and $arguments.Count) {
            $Steps.Arguments = $arguments
        }
    }
}

# Finds what is set up in a block after its first test or block: it counts from the beginning.
function Find-Setup($Block, $Steps) {
    Find-SetupIn $Block $Steps $Block.ScriptBlock.Ast
}

function Find-SetupIn($Block, $Steps, $Ast) {
    $seenTest = $false
    foreach ($statement in $Ast.EndBlock.Statements) {
        if ($statement -isnot [System.Management.Automation.Language.PipelineAst] -or $statement.PipelineElements.Count -ne 1) { continue }
        $command = $statement.PipelineElements[0]
        if ($command -isnot [System.Management.Automation.Language.CommandAst]) { continue }
        $name = $command.GetCommandName()
        if ($name -in 'It', 'Describe', 'Context') {
            $seenTest = $true
        } elseif ($seenTest -and $name -in $script:SetupCommands) {
            $last = $command.CommandElements[-1]
            if ($last -is [System.Management.Automation.Language.ScriptBlockExpressionAst]) {
                $code = $last.ScriptBlock.GetScriptBlock()
                $Block.Hoisted[$last.Extent.StartOffset] = $true
                switch ($name) {
                    'BeforeAll' { if (-not ($Block.Failure -or $Block.Skip)) { $Steps.Before.Add($code) } }
                    'BeforeEach' { $Block.BeforeEach.Add($code) }
                    'AfterEach' { $Block.AfterEach.Add($code) }
                    'AfterAll' { $Block.AfterAll.Add($code) }
                }
            }
        }
    }
}

function Test-Hoisted($Block, $Code) {
    $Block.Hoisted.Count -and $Block.Hoisted.ContainsKey($Code.Ast.Extent.StartOffset)
}

# What is set up failed: every test of the block fails with it.
function Add-BlockFailure($Block, $ErrorRecord) {
    $Block.Failure = $ErrorRecord
    $Block.OwnPassed = $false
    $Block.ErrorRecord.Add($ErrorRecord)
}

# The body or what comes after it failed.
function Add-BlockError($Block, $ErrorRecord) {
    if ($Block.Failure -and -not $Block.OwnPassed -and $Block.ErrorRecord.Contains($ErrorRecord)) { return }
    $Block.OwnPassed = $false
    $Block.ErrorRecord.Add($ErrorRecord)
}

function Complete-Block($Block) {
    foreach ($test in $Block.Tests) {
        $Block.TotalCount++
        $Block."$($test.Result)Count"++
    }
    foreach ($each in $Block.Blocks) {
        foreach ($count in 'TotalCount', 'PassedCount', 'FailedCount', 'SkippedCount', 'PendingCount', 'InconclusiveCount', 'NotRunCount') {
            $Block.$count += $each.$count
        }
        if ($each.Executed -and -not $each.Passed) { $Block.Passed = $false }
    }
    if (-not $Block.OwnPassed -or $Block.FailedCount) { $Block.Passed = $false }
    $Block.Result = if (-not $Block.Executed) { 'NotRun' } elseif ($Block.Passed) { 'Passed' } else { 'Failed' }
}
