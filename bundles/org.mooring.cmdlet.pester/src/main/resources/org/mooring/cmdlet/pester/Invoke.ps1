# Invoke-Pester, with the parameters of Pester 4 and of Pester 5, and what it answers.

function Invoke-Pester {
    [CmdletBinding(DefaultParameterSetName = 'Simple')]
    param(
        [Parameter(Position = 0, ParameterSetName = 'Simple')] [object[]] $Path = '.',
        [Parameter(ParameterSetName = 'Simple')] [Alias('relative_path')] [object[]] $Script,
        [Parameter(ParameterSetName = 'Simple')] [string[]] $ExcludePath = @(),
        [Parameter(ParameterSetName = 'Simple')] [Alias('TagFilter', 'Tags')] [string[]] $Tag = @(),
        [Parameter(ParameterSetName = 'Simple')] [Alias('ExcludeTagFilter')] [string[]] $ExcludeTag = @(),
        [Parameter(ParameterSetName = 'Simple')] [string[]] $FullNameFilter = @(),
        [Parameter(Position = 1, ParameterSetName = 'Simple')] [Alias('Name')] [string[]] $TestName = @(),
        [Parameter(ParameterSetName = 'Simple')] [object[]] $Container,
        [Parameter(ParameterSetName = 'Simple')] [switch] $CI,
        [Parameter(ParameterSetName = 'Simple')] [ValidateSet('None', 'Minimal', 'Normal', 'Detailed', 'Diagnostic')] [string] $Output,
        [Parameter(ParameterSetName = 'Simple')] [Alias('Quiet')] [switch] $NoOutput,
        [Parameter(ParameterSetName = 'Simple')] [string[]] $Show,
        [Parameter(ParameterSetName = 'Simple')] [switch] $EnableExit,
        [Parameter(ParameterSetName = 'Simple')] [object[]] $CodeCoverage = @(),
        [Parameter(ParameterSetName = 'Simple')] [string] $CodeCoverageOutputFile,
        [Parameter(ParameterSetName = 'Simple')] [string] $CodeCoverageOutputFileEncoding = 'UTF8',
        [Parameter(ParameterSetName = 'Simple')] [string] $CodeCoverageOutputFileFormat = 'JaCoCo',
        [Parameter(ParameterSetName = 'Simple')] [switch] $Strict,
        [Parameter(ParameterSetName = 'Simple')] [string] $OutputFile,
        [Parameter(ParameterSetName = 'Simple')] [ValidateSet('NUnitXml', 'LegacyNUnitXml', 'NUnit2.5', 'NUnit3', 'JUnitXml')] [string] $OutputFormat = 'NUnitXml',
        [Parameter(ParameterSetName = 'Simple')] [object] $PesterOption,
        [Parameter(ParameterSetName = 'Simple')] [switch] $PassThru,
        [Parameter(Mandatory, ParameterSetName = 'Advanced')] [Alias('Config')] $Configuration
    )
    $settings = if ($PSCmdlet.ParameterSetName -eq 'Advanced') { ConvertTo-Configuration $Configuration } else { Get-Settings $PSBoundParameters }
    $run = New-Run $settings
    $run.Screen = Get-Screen $settings
    $run.Filter = New-Filter $settings
    $run.Strict = [bool]$Strict
    $script:Run = $run
    try {
        $found = @(Find-Container $settings $PSCmdlet.SessionState)
        if (-not $found -and -not $PSBoundParameters.ContainsKey('Script')) {
            throw [System.IO.FileNotFoundException]::new("No test files were found and no scriptblocks were provided. Please ensure that you provided at least one path to a *$($settings.Run.TestExtension.Value) file, or a directory that contains such file. If that is already the case, check that you did not exclude it.")
        }
        Write-RunStart $found.Count
        $coverage = if ($settings.CodeCoverage.Enabled.Value) { Start-Coverage $settings $found }
        if (-not $settings.Run.SkipRun.Value) {
            try {
                foreach ($each in $found) { Invoke-Container $each $PSCmdlet.SessionState }
            } finally {
                if ($coverage) { Stop-Coverage $coverage }
            }
        }
        $result = New-Result $run
        if ($coverage) { $result.CodeCoverage = Complete-Coverage $coverage $settings }
        Write-RunEnd $result
        if ($coverage) { Write-Coverage $result.CodeCoverage $settings }
        if ($settings.TestResult.Enabled.Value) { Export-Result $result $settings.TestResult }
    } finally {
        $script:Run = $run.Outer
    }
    $failures = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
    $global:LASTEXITCODE = $failures
    if ($settings.Run.PassThru.Value) { $result }
    if ($settings.Run.Throw.Value -and $failures) { throw "Pester run failed, because $(Get-FailureCounts $result) failed." }
    if ($settings.Run.Exit.Value -and ($failures -or $EnableExit)) { exit $failures }
}

# The configuration that parameters stand for.
function Get-Settings($Bound) {
    $settings = New-PesterConfiguration
    $old = @('Show', 'Script', 'TestName', 'OutputFile', 'PesterOption', 'Strict') | Where-Object { $Bound.ContainsKey($_) }
    $given = @($Bound.Path) + @($Bound.Script) | Where-Object { $null -ne $_ }
    if (@($given).Count) {
        $paths = [System.Collections.Generic.List[string]]::new()
        $containers = [System.Collections.Generic.List[object]]::new()
        foreach ($each in $given) {
            if ($each -is [System.Collections.IDictionary]) {
                $containers.Add([pscustomobject]@{ Type = 'File'; Item = $each.Path; Data = $each.Parameters; Arguments = @($each.Arguments) })
                $old = $true
            } elseif ($each -is [scriptblock]) {
                $containers.Add((New-PesterContainer -ScriptBlock $each))
            } else {
                $paths.Add("$each")
            }
        }
        if ($paths.Count) { $settings.Run.Path = $paths.ToArray() }
        if ($containers.Count) { $settings.Run.Container = $containers.ToArray() }
    }
    if ($Bound.ContainsKey('Container')) { $settings.Run.Container = @($settings.Run.Container.Value) + $Bound.Container }
    if ($Bound.ContainsKey('ExcludePath')) { $settings.Run.ExcludePath = $Bound.ExcludePath }
    if ($Bound.ContainsKey('Tag')) { $settings.Filter.Tag = $Bound.Tag }
    if ($Bound.ContainsKey('ExcludeTag')) { $settings.Filter.ExcludeTag = $Bound.ExcludeTag }
    if ($Bound.ContainsKey('FullNameFilter')) { $settings.Filter.FullName = $Bound.FullNameFilter }
    if ($Bound.ContainsKey('TestName')) { $settings.Filter.TestName = $Bound.TestName }
    $settings.Run.PassThru = [bool]$Bound.PassThru
    $settings.Run.Exit = [bool]$Bound.EnableExit -or [bool]$Bound.CI
    if ($Bound.CI) { $settings.TestResult.Enabled = $true }
    if ($Bound.ContainsKey('OutputFile')) {
        $settings.TestResult.Enabled = $true
        $settings.TestResult.OutputPath = $Bound.OutputFile
        if ($Bound.OutputFormat) { $settings.TestResult.OutputFormat = $Bound.OutputFormat }
    }
    if ($Bound.ContainsKey('CodeCoverage')) {
        $settings.CodeCoverage.Enabled = $true
        $settings.CodeCoverage.Path = $Bound.CodeCoverage
        $settings.CodeCoverage.OutputPath = if ($Bound.CodeCoverageOutputFile) { $Bound.CodeCoverageOutputFile } else { '' }
        if ($Bound.CodeCoverageOutputFileFormat) { $settings.CodeCoverage.OutputFormat = $Bound.CodeCoverageOutputFileFormat }
    }
    $settings.Output.Verbosity = Get-Verbosity $Bound ([bool]$old)
    $settings
}

# Pester 4 names every test unless it is told not to; Pester 5 names files.
function Get-Verbosity($Bound, [bool] $Old) {
    if ($Bound.NoOutput -or $Bound.Show -contains 'None') { return 'None' }
    if ($Bound.Output) { return $Bound.Output -replace 'Minimal', 'Normal' }
    if ($Bound.ContainsKey('Show')) {
        if ($Bound.Show | Where-Object { $_ -in 'All', 'Describe', 'Context', 'Passed' }) { return 'Detailed' }
        return 'Normal'
    }
    if ($Old) { 'Detailed' } else { 'Normal' }
}

function Get-FailureCounts($Result) {
    $parts = @(
        if ($Result.FailedCount) { "$($Result.FailedCount) tests" }
        if ($Result.FailedBlocksCount) { "$($Result.FailedBlocksCount) blocks" }
        if ($Result.FailedContainersCount) { "$($Result.FailedContainersCount) containers" }
    )
    $parts -join ' and '
}

# All that came of a run: the properties of Pester 5, and those of Pester 4 beside them.
function New-Result($Run) {
    $tests = $Run.Tests
    $by = @{}
    foreach ($kind in 'Passed', 'Failed', 'Skipped', 'Pending', 'Inconclusive', 'NotRun') {
        $by[$kind] = [System.Collections.Generic.List[object]]::new()
    }
    foreach ($test in $tests) {
        if ($Run.Strict -and $test.Result -in 'Skipped', 'Pending', 'Inconclusive') { $test.Result = 'Failed' }
        $by[$test.Result].Add($test)
    }
    $total = 0
    $notRun = 0
    $failedBlocks = [System.Collections.Generic.List[object]]::new()
    foreach ($container in $Run.Containers) {
        $total += $container.Root.TotalCount
        $notRun += $container.Root.NotRunCount
        Find-FailedBlock $container.Root $failedBlocks
    }
    $failedContainers = @($Run.Containers | Where-Object { $_.ErrorRecord.Count })
    $failed = $by.Failed.Count + $failedBlocks.Count + $failedContainers.Count
    [pscustomobject]@{
        PSTypeName            = 'Pester.Run'
        Containers            = $Run.Containers
        Result                = if ($failed) { 'Failed' } else { 'Passed' }
        TotalCount            = $total
        PassedCount           = $by.Passed.Count
        FailedCount           = $by.Failed.Count
        FailedBlocksCount     = $failedBlocks.Count
        FailedContainersCount = $failedContainers.Count
        SkippedCount          = $by.Skipped.Count
        PendingCount          = $by.Pending.Count
        InconclusiveCount     = $by.Inconclusive.Count
        NotRunCount           = $notRun
        Duration              = $Run.Watch.Elapsed
        UserDuration          = $Run.UserTime
        FrameworkDuration     = $Run.Watch.Elapsed - $Run.UserTime
        DiscoveryDuration     = [timespan]::Zero
        Executed              = $true
        ExecutedAt            = $Run.ExecutedAt
        Version               = $script:Version
        PSVersion             = "$($PSVersionTable.PSVersion)"
        Tests                 = $tests
        Passed                = $by.Passed
        Failed                = $by.Failed
        Skipped               = $by.Skipped
        Pending               = $by.Pending
        Inconclusive          = $by.Inconclusive
        NotRun                = $by.NotRun
        FailedBlocks          = $failedBlocks
        FailedContainers      = $failedContainers
        CodeCoverage          = $null
        Configuration         = $Run.Configuration
        # As Pester 4 has them.
        TagFilter             = $Run.Filter.Tag
        ExcludeTagFilter      = $Run.Filter.ExcludeTag
        TestNameFilter        = $Run.Filter.TestName
        Time                  = $Run.Watch.Elapsed
        TestResult            = @($tests | Where-Object { $_.Result -ne 'NotRun' })
    }
}

function Find-FailedBlock($Block, $Found) {
    foreach ($each in $Block.Blocks) {
        if (-not $each.OwnPassed) { $Found.Add($each) }
        Find-FailedBlock $each $Found
    }
}
