# Files and script blocks with tests: how they are found and run, by Invoke-Pester or by themselves.

$script:CallFile = [scriptblock]::Create(@'
{
    ${____Step} = $args[0].Arguments
    ${____Rest} = $args[0].Rest
    $null = & $args[0].Path @____Step @____Rest
}
'@)
$script:CallBlock = [scriptblock]::Create(@'
{
    ${____Pester} = $args[0]
    ${____Step} = ${____Pester}.Arguments
    $null = . ${____Pester}.Path @____Step
    foreach (${____Step} in ${____Pester}.Block.AfterAll) { . ${____Step} }
    ${____Pester}.Block.AfterAll.Clear()
}
'@)

# The containers of a configuration, in the order in which they run.
function Find-Container($Configuration, $State) {
    $run = $Configuration.Run
    foreach ($container in $run.Container.Value) {
        if ($container.Type -eq 'ScriptBlock') {
            $container
        } else {
            foreach ($file in Find-TestFile $container.Item $run) {
                [pscustomobject]@{ Type = 'File'; Item = $file; Data = $container.Data; Arguments = @($container.Arguments) }
            }
        }
    }
    foreach ($block in $run.ScriptBlock.Value) {
        [pscustomobject]@{ Type = 'ScriptBlock'; Item = $block; Data = $null; Arguments = @() }
    }
    if ($run.Path.IsModified -or -not ($run.Container.Value.Count -or $run.ScriptBlock.Value.Count)) {
        foreach ($path in $run.Path.Value) {
            foreach ($file in Find-TestFile $path $run) {
                [pscustomobject]@{ Type = 'File'; Item = $file; Data = $null; Arguments = @() }
            }
        }
    }
}

function Find-TestFile([string] $Path, $Run) {
    $extension = $Run.TestExtension.Value
    if ([string]::IsNullOrWhiteSpace($Path)) {
        throw [System.ArgumentException]::new('A path of tests is empty: name a file, or a folder with such.')
    }
    $items = @(Get-Item -Path $Path -Force -ErrorAction SilentlyContinue)
    if (-not $items) {
        throw [System.IO.FileNotFoundException]::new("No test files were found and no scriptblocks were provided: there is nothing at '$Path'. Please ensure that you provided at least one path to a *$extension file, or a directory that contains such file.")
    }
    $files = foreach ($item in $items) {
        if ($item.PSIsContainer) {
            Get-ChildItem -LiteralPath $item.FullName -Recurse -File -Filter "*$extension" | Sort-Object FullName | ForEach-Object FullName
        } elseif ($item.Extension -eq '.ps1') {
            $item.FullName
        } elseif ($items.Count -eq 1) {
            throw [System.ArgumentException]::new("Script path '$($item.FullName)' is not a ps1 file.")
        }
    }
    foreach ($file in $files) {
        $out = $false
        foreach ($pattern in $Run.ExcludePath.Value) {
            $full = [System.IO.Path]::GetFullPath($pattern, $PWD.ProviderPath)
            if ($file -like $pattern -or $file -like $full -or $file -like "$full/*" -or $file -like "*/$pattern") { $out = $true }
        }
        if (-not $out) { $file }
    }
}

function Invoke-Container($Found, $State) {
    $run = $script:Run
    $container = New-Container $Found.Type $Found.Item $Found.Data
    Enter-Container $container
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $user = $run.UserTime
    Write-ContainerStart $container
    $steps = @{
        Path      = $Found.Item
        Arguments = $(if ($Found.Data) { $Found.Data } else { @{} })
        Rest      = @($Found.Arguments)
        Block     = $run.Block
    }
    try {
        if ($Found.Type -eq 'ScriptBlock') {
            & (Get-Bound $State $script:CallBlock) $steps
        } else {
            & (Get-Bound $State $script:CallFile) $steps
            foreach ($after in @($run.Block.AfterAll)) { & $after }
        }
    } catch {
        $container.ErrorRecord.Add($_)
    } finally {
        $container.Duration = $watch.Elapsed
        $container.UserDuration = $run.UserTime - $user
        Exit-Container $container $State
    }
    Write-ContainerEnd $container
}

function Enter-Container($Container) {
    $run = $script:Run
    $run.Container = $Container
    $run.Containers.Add($Container)
    $Container.Executed = $true
    $Container.ExecutedAt = [datetime]::Now
    $root = New-Block 'Root' '' $null @() $null $null
    $root.Executed = $true
    $Container.Root = $root
    $Container.Blocks = $root.Blocks
    $run.Block = $root
    $run.Rooted = $false
    if ($Container.Type -eq 'File') { Read-File $Container.Item }
    New-TestDrive
}

function Exit-Container($Container, $State) {
    $run = $script:Run
    $root = $Container.Root
    Exit-MockScope $root $State
    Remove-TestDrive
    $run.Block = $null
    foreach ($each in $root.ErrorRecord) { $Container.ErrorRecord.Add($each) }
    Complete-Block $root
    foreach ($count in 'TotalCount', 'PassedCount', 'FailedCount', 'SkippedCount', 'InconclusiveCount', 'NotRunCount') {
        $Container.$count = $root.$count
    }
    $Container.Passed = $root.Passed -and -not $Container.ErrorRecord.Count
    $Container.Result = if ($Container.Passed) { 'Passed' } else { 'Failed' }
}

# What a file's text shows before it runs: where its last block begins, what is set up after its first, whether anything is in focus.
function Read-File([string] $Path) {
    $run = $script:Run
    $run.LastLine = [int]::MaxValue
    if (-not $Path) { return }
    $tokens = $null
    $errors = $null
    $ast = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref]$tokens, [ref]$errors)
    $run.FileAst = $ast
    if ($errors) { return }
    foreach ($statement in $ast.EndBlock.Statements) {
        if ($statement -is [System.Management.Automation.Language.PipelineAst] -and $statement.PipelineElements.Count -eq 1 -and
            $statement.PipelineElements[0] -is [System.Management.Automation.Language.CommandAst]) {
            if ($statement.PipelineElements[0].GetCommandName() -in 'Describe', 'Context', 'It') { $run.LastLine = $statement.Extent.StartLineNumber }
        } elseif (Find-Item $statement) {
            $run.LastLine = [int]::MaxValue
        }
    }
    $run.Filter.Focus = Test-Focus $ast
    Complete-Filter $run.Filter
}

# The first command of a file sets up what is written after its first block.
function Enter-Root {
    $run = $script:Run
    if ($run.Rooted -or -not $run.FileAst -or -not $run.Block.IsRoot) { return }
    $run.Rooted = $true
    $root = $run.Block
    $steps = @{ Before = [System.Collections.Generic.List[object]]::new() }
    Find-SetupIn $root $steps $run.FileAst
    foreach ($step in $steps.Before) {
        try { . $step } catch { Add-BlockFailure $root $_ }
    }
}

# A file that is run by itself is a run of its own, which ends with its last block; so is each block that is typed.
function Enter-Loose($Caller) {
    $file = $Caller.MyInvocation.ScriptName
    if ($script:Run -and $script:Run.Loose -and $script:Run.File -ne $file) {
        $script:Run = $script:Run.Outer
    }
    if (-not $script:Run) {
        $configuration = New-PesterConfiguration
        $configuration.Output.Verbosity = 'Detailed'
        $run = New-Run $configuration
        $run.Loose = $true
        $run.File = $file
        $run.Screen = Get-Screen $configuration
        $run.Filter = New-Filter $configuration
        $script:Run = $run
        Enter-Container (New-Container $(if ($file) { 'File' } else { 'ScriptBlock' }) $file $null)
    }
    Enter-Root
}

# After a block or test that stands in none: where it is the last, what comes after all runs while the file's variables are there.
function Exit-Loose($Caller) {
    $run = $script:Run
    if (-not $run.Block.IsRoot) { return }
    $last = -not $run.Loose -and $run.Container.Type -eq 'ScriptBlock'
    if ($run.Container.Type -eq 'File' -and $Caller.MyInvocation.ScriptLineNumber -ge $run.LastLine) { $last = $true }
    if (-not $last -and -not ($run.Loose -and (-not $run.File -or $run.LastLine -eq [int]::MaxValue))) { return }
    if ($run.Container.Type -eq 'File' -or $run.Loose) {
        foreach ($after in @($run.Block.AfterAll)) {
            try { . $after } catch { Add-BlockError $run.Block $_ }
        }
        $run.Block.AfterAll.Clear()
    }
    if ($run.Loose) {
        Exit-Container $run.Container $Caller.SessionState
        Write-RunEnd (New-Result $run)
        $script:Run = $run.Outer
    }
}
