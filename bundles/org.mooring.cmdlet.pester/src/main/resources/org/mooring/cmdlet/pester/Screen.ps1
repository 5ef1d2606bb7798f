# What a run shows while it goes on. Normal names the files and what failed; Detailed names every block and test.

function Get-Screen($Configuration) {
    $verbosity = "$($Configuration.Output.Verbosity.Value)"
    @{
        Quiet    = $verbosity -eq 'None'
        Detailed = $verbosity -in 'Detailed', 'Diagnostic'
        Stack    = "$($Configuration.Output.StackTraceVerbosity.Value)"
        Render   = Get-RenderMode $Configuration
        BuildFormat = Get-BuildFormat $Configuration
        BuildLevel  = "$($Configuration.Output.CILogLevel.Value)"
    }
}

# Colours are escape sequences in the text, colours that the host is told, or none.
function Get-RenderMode($Configuration) {
    $mode = "$($Configuration.Output.RenderMode.Value)"
    if ($mode -notin 'Auto', 'Ansi', 'ConsoleColor', 'Plaintext') {
        throw [System.ArgumentException]::new("Output.RenderMode must be 'Auto', 'Ansi', 'ConsoleColor' or 'Plaintext', but it was '$mode'. Please review your configuration.")
    }
    if ($mode -ne 'Auto') { return $mode }
    if ($null -ne $env:NO_COLOR) { 'Plaintext' } else { 'ConsoleColor' }
}

$script:AnsiColors = @{ Black = 30; DarkRed = 31; DarkGreen = 32; DarkYellow = 33; DarkBlue = 34; DarkMagenta = 35; DarkCyan = 36; Gray = 37
    DarkGray = 90; Red = 91; Green = 92; Yellow = 93; Blue = 94; Magenta = 95; Cyan = 96; White = 97 }

function Write-Screen([string] $Text, [string] $ForegroundColor, [switch] $NoNewline) {
    $mode = $script:Run.Screen.Render
    if ($mode -eq 'Ansi') {
        $escape = [char]27
        $start = if ($ForegroundColor) { "$escape[$($script:AnsiColors[$ForegroundColor])m" }
        Write-Host "$($Text -replace '(?m)^', $start)$escape[0m" -NoNewline:$NoNewline
    } elseif ($mode -eq 'Plaintext' -or -not $ForegroundColor) {
        Write-Host $Text -NoNewline:$NoNewline
    } else {
        Write-Host $Text -NoNewline:$NoNewline -ForegroundColor $ForegroundColor
    }
}

function Format-Time([timespan] $Time) {
    $ms = $Time.TotalMilliseconds
    if ($ms -lt 1000) { return '{0:0}ms' -f [Math]::Round($ms) }
    $text = if ($ms -lt 60000) { $Time.TotalSeconds.ToString('0.##', [cultureinfo]::InvariantCulture) + 's' } else { $Time.TotalMinutes.ToString('0.##', [cultureinfo]::InvariantCulture) + 'm' }
    $text
}

function Write-RunStart($Files) {
    $screen = $script:Run.Screen
    if ($screen.Quiet) { return }
    if ($screen.Detailed) { Write-Screen "Pester v$script:Version" -ForegroundColor Magenta }
    Write-Screen ''
    Write-Screen "Running tests in $Files $(if ($Files -eq 1) { 'file' } else { 'files' })." -ForegroundColor Magenta
}

function Write-ContainerStart($Container) {
    if ($script:Run.Screen.Quiet -or -not $script:Run.Screen.Detailed) { return }
    Write-Screen ''
    Write-Screen "Running tests from '$($Container.Item)'" -ForegroundColor Magenta
}

function Write-ContainerEnd($Container) {
    $screen = $script:Run.Screen
    if ($screen.Quiet) { return }
    foreach ($each in $Container.ErrorRecord) {
        if (Write-BuildFailure "[-] $($Container.Item) failed with:" $each '') { continue }
        Write-Screen "[-] $($Container.Item) failed with:" -ForegroundColor Red
        Write-Screen (Get-FailureMessage $each) -ForegroundColor Red
        Write-Screen (Get-FailurePlace $each) -ForegroundColor DarkRed
    }
    if ($screen.Detailed -or $Container.ErrorRecord.Count) { return }
    $times = "$(Format-Time $Container.Duration) ($(Format-Time $Container.UserDuration)|$(Format-Time ($Container.Duration - $Container.UserDuration)))"
    if ($Container.Result -eq 'Passed') {
        Write-Screen "[+] $($Container.Item) " -ForegroundColor Green -NoNewline
        Write-Screen $times -ForegroundColor DarkGray
    } elseif ($Container.Result -eq 'Failed') {
        Write-Screen "[-] $($Container.Item) " -ForegroundColor Red -NoNewline
        Write-Screen $times -ForegroundColor DarkGray
    }
}

function Get-Margin($Block) {
    $depth = 0
    for ($at = $Block; $at -and -not $at.IsRoot; $at = $at.Parent) { $depth++ }
    $depth
}

function Write-BlockStart($Block) {
    if ($script:Run.Screen.Quiet -or -not $script:Run.Screen.Detailed) { return }
    $margin = ' ' * ((Get-Margin $Block) - 1)
    $word = if ($Block.Kind -eq 'Describe') { 'Describing' } else { 'Context' }
    if ($margin.Length -eq 0) { Write-Screen '' }
    Write-Screen "$margin$word $($Block.ExpandedName)" -ForegroundColor $(if ($Block.Kind -eq 'Describe') { 'Green' } else { 'Cyan' })
}

# What failed of a block itself, beside its tests.
function Write-BlockEnd($Block) {
    if ($script:Run.Screen.Quiet -or $Block.OwnPassed) { return }
    $margin = if ($script:Run.Screen.Detailed) { ' ' * (Get-Margin $Block) } else { '' }
    if (Write-BuildFailure "$margin[-] $($Block.Kind) $($Block.ExpandedPath) failed" $Block.ErrorRecord "$margin ") { return }
    Write-Screen "$margin[-] $($Block.Kind) $($Block.ExpandedPath) failed" -ForegroundColor Red
    foreach ($each in $Block.ErrorRecord) { Write-FailureText $each "$margin " }
}

function Write-TestResult($Test) {
    $screen = $script:Run.Screen
    if ($screen.Quiet -or (-not $screen.Detailed -and $Test.Result -ne 'Failed')) { return }
    $mark, $color, $dark = switch ($Test.Result) {
        'Passed' { '+', 'DarkGreen', 'DarkGray' }
        'Failed' { '-', 'Red', 'DarkRed' }
        'Skipped' { '!', 'Yellow', 'DarkGray' }
        'Pending' { '?', 'Gray', 'DarkGray' }
        'Inconclusive' { '?', 'Cyan', 'DarkGray' }
    }
    $margin = ''
    $name = $Test.ExpandedPath
    if ($screen.Detailed) {
        $margin = ' ' * (Get-Margin $Test.Block)
        $name = $Test.ExpandedName
    }
    $said = if ($Test.Result -ne 'Failed' -and $Test.ErrorRecord.Count) { ' ' + $Test.ErrorRecord[0].Exception.Message } else { '' }
    $times = "$(Format-Time $Test.Duration) ($(Format-Time $Test.UserDuration)|$(Format-Time $Test.FrameworkDuration))"
    if ($Test.Result -eq 'Failed' -and (Write-BuildFailure "$margin[-] $name $times" $Test.ErrorRecord "$margin ")) { return }
    Write-Screen "$margin[$mark] $name$said " -ForegroundColor $color -NoNewline
    Write-Screen $times -ForegroundColor DarkGray
    if ($Test.Result -eq 'Failed') {
        foreach ($each in $Test.ErrorRecord) { Write-FailureText $each "$margin " }
    }
}

function Write-FailureText($ErrorRecord, [string] $Margin) {
    foreach ($line in (Get-FailureMessage $ErrorRecord).Split("`n")) { Write-Screen "$Margin$line" -ForegroundColor Red }
    foreach ($line in (Get-FailurePlace $ErrorRecord).Split("`n")) { if ($line) { Write-Screen "$Margin$line" -ForegroundColor DarkRed } }
}

# An assertion's message; of any other error its type too.
function Get-FailureMessage($ErrorRecord) {
    $message = "$($ErrorRecord.Exception.Message)".Replace("`r`n", "`n")
    if ($ErrorRecord.FullyQualifiedErrorId -like 'PesterAssertionFailed*') { return $message }
    $type = $ErrorRecord.Exception.GetType().Name
    "${type}: $message"
}

# Where it failed: the assertion as it is written, then the calls around it, without those of this module.
function Get-FailurePlace($ErrorRecord) {
    $lines = [System.Collections.Generic.List[string]]::new()
    $target = $ErrorRecord.TargetObject
    if ($ErrorRecord.FullyQualifiedErrorId -like 'PesterAssertionFailed*' -and $target.LineText) {
        $lines.Add("at $($target.LineText.Trim()), $($target.File):$($target.Line)")
    }
    if ($script:Run -and $script:Run.Screen.Stack -ne 'None') {
        foreach ($line in Get-UserStack "$($ErrorRecord.ScriptStackTrace)".Split("`n")) {
            $lines.Add(($line -replace ': line (\d+)$', ':$1'))
            if ($script:Run.Screen.Stack -eq 'FirstLine') { break }
        }
    }
    $lines -join "`n"
}

# The calls of a test, without those that this module makes on the way to it and in it.
function Get-UserStack([string[]] $Lines) {
    $all = [System.Collections.Generic.List[string]]::new()
    foreach ($line in $Lines) {
        $line = $line.Trim()
        if ($line -match '^at Invoke-(InState|Container), Pester/') {
            # Before it was called, what runs the test's steps.
            if ($all.Count) { $all.RemoveAt($all.Count - 1) }
            break
        }
        if ($line -and $line -notmatch ', Pester/\w+\.ps1: line |^at PesterMock_') { $all.Add($line) }
    }
    $all
}

function Write-RunEnd($Result) {
    $screen = $script:Run.Screen
    if ($screen.Quiet) { return }
    Write-Screen "Tests completed in $(Format-Time $Result.Duration)" -ForegroundColor White
    Write-Screen "Tests Passed: $($Result.PassedCount), " -ForegroundColor $(if ($Result.PassedCount) { 'White' } else { 'DarkGray' }) -NoNewline
    Write-Screen "Failed: $($Result.FailedCount), " -ForegroundColor $(if ($Result.FailedCount) { 'Red' } else { 'DarkGray' }) -NoNewline
    Write-Screen "Skipped: $($Result.SkippedCount), " -ForegroundColor $(if ($Result.SkippedCount) { 'Yellow' } else { 'DarkGray' }) -NoNewline
    if ($Result.PendingCount) { Write-Screen "Pending: $($Result.PendingCount), " -ForegroundColor Gray -NoNewline }
    Write-Screen "Inconclusive: $($Result.InconclusiveCount), " -ForegroundColor $(if ($Result.InconclusiveCount) { 'Cyan' } else { 'DarkGray' }) -NoNewline
    Write-Screen "NotRun: $($Result.NotRunCount)" -ForegroundColor DarkGray
    if ($Result.FailedBlocksCount) {
        Write-Screen "BeforeAll \ AfterAll failed: $($Result.FailedBlocksCount)" -ForegroundColor Red
        foreach ($block in $Result.FailedBlocks) { Write-Screen "  - $($block.ExpandedPath)" -ForegroundColor Red }
    }
    if ($Result.FailedContainersCount) {
        Write-Screen "Container failed: $($Result.FailedContainersCount)" -ForegroundColor Red
        foreach ($container in $Result.FailedContainers) { Write-Screen "  - $($container.Item)" -ForegroundColor Red }
    }
}
