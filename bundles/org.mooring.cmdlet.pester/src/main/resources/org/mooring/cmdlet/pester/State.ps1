# What the module keeps while tests run. A run is what one Invoke-Pester does, or what one file does that is run by itself; a run has
# containers (files), a container has blocks (Describe, Context), a block has blocks and tests.

$script:Version = '5.7.1'

# The run that is going on, and the runs around it: a test may call Invoke-Pester.
$script:Run = $null

# Commands that this module needs even while tests mock them: names that mean the same here, whatever they mean outside.
foreach ($name in 'Get-Command', 'Get-Module', 'Get-Item', 'Get-PSDrive', 'New-PSDrive', 'Remove-PSDrive', 'Set-PSBreakpoint',
        'Remove-PSBreakpoint', 'Write-Host', 'New-Object', 'Set-Item', 'Remove-Item', 'Set-Alias', 'Remove-Alias', 'Get-Alias', 'Get-Variable',
        'Set-Variable', 'Get-ChildItem', 'Test-Path', 'Resolve-Path', 'Join-Path', 'Select-String', 'Get-Content', 'Set-Content', 'Where-Object',
        'ForEach-Object', 'Sort-Object', 'Select-Object', 'Get-Date', 'New-Item', 'Out-Null') {
    $found = Microsoft.PowerShell.Core\Get-Command -Name $name -CommandType Cmdlet -ErrorAction Ignore
    if ($found) {
        Microsoft.PowerShell.Utility\Set-Alias -Name $name -Value "$($found.ModuleName)\$name" -Scope Script
    }
}

# Runs in the caller's state, so that scopes nest as they do where the caller's blocks were written: first its variables, then what comes
# before, the body and what comes after, all in one new scope. Errors are told to the item, which decides what they mean.
$script:Runner = [scriptblock]::Create(@'
{
    ${____Pester} = $args[0]
    foreach (${____Step} in ${____Pester}.Variables.GetEnumerator()) {
        $ExecutionContext.SessionState.PSVariable.Set(${____Step}.Key, ${____Step}.Value)
    }
    do {
        try {
            foreach (${____Step} in ${____Pester}.Before) { . ${____Step} }
            ${____Pester}.Started = $true
            if (${____Pester}.Arguments) {
                ${____Step} = ${____Pester}.Arguments
                . ${____Pester}.Body @____Step
            } else {
                . ${____Pester}.Body
            }
        } catch {
            ${____Pester}.Errors.Add($_)
        }
    } while ($false)
    foreach (${____Step} in @(${____Pester}.After)) {
        do {
            try { . ${____Step} } catch { ${____Pester}.Errors.Add($_) }
        } while ($false)
    }
}
'@)

# Runs steps in the scopes of a session state; answers what they wrote.
function Invoke-InState($State, $Steps) {
    & (Get-Bound $State $script:Runner) $Steps
}

# A block's text has one block as its value: it, as if it were written where code of the state runs now.
function Get-Bound($State, $Text) {
    $ExecutionContext.InvokeCommand.InvokeScript($State, $Text)[0]
}

function New-Steps($Body) {
    @{
        Variables = @{}
        Before    = [System.Collections.Generic.List[object]]::new()
        Body      = $Body
        Arguments = $null
        After     = [System.Collections.Generic.List[object]]::new()
        Errors    = [System.Collections.Generic.List[object]]::new()
        Started   = $false
    }
}

function New-Run($Configuration) {
    @{
        Configuration = $Configuration
        Containers    = [System.Collections.Generic.List[object]]::new()
        Container     = $null
        Block         = $null
        Test          = $null
        Tests         = [System.Collections.Generic.List[object]]::new()
        Mocks         = @{}
        MockState     = @{ Plugins = $null }
        Filter        = $null
        Outer         = $script:Run
        ExecutedAt    = [datetime]::Now
        Watch         = [System.Diagnostics.Stopwatch]::StartNew()
        UserTime      = [timespan]::Zero
        Stopped       = $false
        Loose         = $false
        Screen        = $null
        TestDrive     = $null
    }
}

function New-Container($Kind, $Item, $Data) {
    [pscustomobject]@{
        PSTypeName   = 'Pester.Container'
        Type         = $Kind
        Item         = $Item
        Data         = $Data
        Blocks       = [System.Collections.Generic.List[object]]::new()
        Root         = $null
        Result       = 'NotRun'
        Passed       = $false
        ErrorRecord  = [System.Collections.Generic.List[object]]::new()
        Duration     = [timespan]::Zero
        UserDuration = [timespan]::Zero
        Executed     = $false
        ExecutedAt   = $null
        TotalCount   = 0
        PassedCount  = 0
        FailedCount  = 0
        SkippedCount = 0
        InconclusiveCount = 0
        NotRunCount  = 0
    }
}

function New-Block($Kind, $Name, $Parent, $Tag, $Data, $Body) {
    $path = @(if ($Parent -and -not $Parent.IsRoot) { $Parent.Path }) + @($Name)
    [pscustomobject]@{
        PSTypeName   = 'Pester.Block'
        ItemType     = 'Block'
        Kind         = $Kind
        Name         = $Name
        ExpandedName = $Name
        Path         = $path
        ExpandedPath = $path -join '.'
        Tag          = @($Tag)
        Data         = $Data
        ScriptBlock  = $Body
        StartLine    = if ($Body) { $Body.Ast.Extent.StartLineNumber } else { 0 }
        IsRoot       = $null -eq $Parent
        Parent       = $Parent
        Blocks       = [System.Collections.Generic.List[object]]::new()
        Tests        = [System.Collections.Generic.List[object]]::new()
        Order        = [System.Collections.Generic.List[object]]::new()
        BeforeEach   = [System.Collections.Generic.List[object]]::new()
        AfterEach    = [System.Collections.Generic.List[object]]::new()
        AfterAll     = [System.Collections.Generic.List[object]]::new()
        Hoisted      = @{}
        Skip         = $Parent -and $Parent.Skip
        Included     = $Parent -and $Parent.Included
        Excluded     = $Parent -and $Parent.Excluded
        Failure      = if ($Parent) { $Parent.Failure }
        ErrorRecord  = [System.Collections.Generic.List[object]]::new()
        Result       = 'NotRun'
        Passed       = $true
        Executed     = $false
        ExecutedAt   = $null
        Duration     = [timespan]::Zero
        OwnPassed    = $true
        TotalCount   = 0
        PassedCount  = 0
        FailedCount  = 0
        SkippedCount = 0
        PendingCount = 0
        InconclusiveCount = 0
        NotRunCount  = 0
    }
}

function New-Test($Name, $ExpandedName, $Block, $Tag, $Data, $Body) {
    $path = @(if (-not $Block.IsRoot) { $Block.Path }) + @($Name)
    $prefix = if ($Block.IsRoot) { '' } else { $Block.ExpandedPath + '.' }
    [pscustomobject]@{
        PSTypeName     = 'Pester.Test'
        ItemType       = 'Test'
        Name           = $Name
        ExpandedName   = $ExpandedName
        Path           = $path
        ExpandedPath   = $prefix + $ExpandedName
        Tag            = @($Tag)
        Data           = $Data
        Block          = $Block
        ScriptBlock    = $Body
        StartLine      = if ($Body) { $Body.Ast.Extent.StartLineNumber } else { 0 }
        Result         = 'NotRun'
        Passed         = $false
        Skipped        = $false
        Executed       = $false
        ExecutedAt     = $null
        ErrorRecord    = [System.Collections.Generic.List[object]]::new()
        StandardOutput = $null
        Duration       = [timespan]::Zero
        UserDuration   = [timespan]::Zero
        FrameworkDuration = [timespan]::Zero
        Because        = $null
        # As Pester 4 has them.
        Describe       = $null
        Context        = $null
        Time           = [timespan]::Zero
        FailureMessage = ''
        StackTrace     = ''
        ParameterizedSuiteName = $null
        Parameters     = $null
    }
}
