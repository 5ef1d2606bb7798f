# TestDrive: a folder for what tests write, empty for each file, without what a block has left when it ends.

function New-TestDrive {
    $run = $script:Run
    if (-not $run.Configuration.TestDrive.Enabled.Value) { return }
    $path = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
    $null = [System.IO.Directory]::CreateDirectory($path)
    $before = Get-Variable -Name TestDrive -Scope Global -ErrorAction Ignore
    $run.TestDrive = @{ Path = $path; Before = if ($before) { $before.Value } }
    Set-TestDrive $path
}

function Set-TestDrive([string] $Path) {
    if (Get-PSDrive -Name TestDrive -ErrorAction Ignore) {
        Remove-PSDrive -Name TestDrive -Scope Global -Force -ErrorAction Ignore
    }
    if ($Path) {
        $null = New-PSDrive -Name TestDrive -PSProvider FileSystem -Root $Path -Scope Global
        $global:TestDrive = $Path
    } else {
        Remove-Item -LiteralPath Variable:\TestDrive -Force -ErrorAction Ignore
    }
}

function Remove-TestDrive {
    $run = $script:Run
    $drive = $run.TestDrive
    if (-not $drive) { return }
    $run.TestDrive = $null
    if ("$($PWD.Drive.Name)" -eq 'TestDrive') { Microsoft.PowerShell.Management\Set-Location -LiteralPath ([System.IO.Path]::GetTempPath()) }
    Set-TestDrive $drive.Before
    if ([System.IO.Directory]::Exists($drive.Path)) {
        Remove-Item -LiteralPath $drive.Path -Recurse -Force -ErrorAction Ignore
    }
}

# What is there when a block begins; null where there is no drive.
function Get-TestDriveContent {
    $drive = $script:Run.TestDrive
    if (-not $drive) { return }
    $there = [System.Collections.Generic.HashSet[string]]::new()
    foreach ($item in Get-ChildItem -LiteralPath $drive.Path -Recurse -Force) { $null = $there.Add($item.FullName) }
    , $there
}

function Restore-TestDrive($Before) {
    $drive = $script:Run.TestDrive
    if (-not $drive -or $null -eq $Before -or -not [System.IO.Directory]::Exists($drive.Path)) { return }
    foreach ($item in Get-ChildItem -LiteralPath $drive.Path -Recurse -Force) {
        if (-not $Before.Contains($item.FullName) -and (Test-Path -LiteralPath $item.FullName)) {
            Remove-Item -LiteralPath $item.FullName -Recurse -Force -ErrorAction Ignore
        }
    }
}

# Pester 4 and 5 say it so; a drive may have been left by a run that was stopped.
function Get-TestDriveItem {
    [CmdletBinding()]
    param([string] $Path)
    Get-Item (Join-Path $TestDrive $Path)
}

function Setup {
    [CmdletBinding()]
    param([Alias('Directory')] [switch] $Dir, [switch] $File, [Parameter(Position = 0)] [string] $Path, [Parameter(Position = 1)] $Content = '', [switch] $PassThru)
    $made = New-Item -Path (Join-Path $script:Run.TestDrive.Path $Path) -ItemType $(if ($Dir) { 'Directory' } else { 'File' }) -Force
    if ($File -and $Content) { Set-Content -LiteralPath $made.FullName -Value $Content }
    if ($PassThru) { $made }
}

# Runs a script block where a path is.
function In {
    [CmdletBinding()]
    param([Parameter(Position = 0)] $Path, [Parameter(Position = 1)] [scriptblock] $Execute)
    Push-Location $Path
    try {
        & $Execute
    } finally {
        Pop-Location
    }
}
