# New-Fixture: a file with a function that is to be written, and one with its first test.

function New-Fixture {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [string] $Path = $PWD)
    $Name = $Name -replace '\.psm?1$'
    if ($Name -notmatch '^\S+$') { throw 'Name is not valid. Whitespace are not allowed in a function name.' }
    $folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
    New-FixtureFile $folder "$Name.ps1" @(
        "function $Name {"
        "    throw [NotImplementedException]'$Name is not implemented.'"
        '}'
    )
    New-FixtureFile $folder "$Name.Tests.ps1" @(
        'BeforeAll {'
        "    . `$PSCommandPath.Replace('.Tests.ps1', '.ps1')"
        '}'
        ''
        "Describe `"$Name`" {"
        '    It "Returns expected output" {'
        "        $Name | Should -Be `"YOUR_EXPECTED_VALUE`""
        '    }'
        '}'
    )
}

function New-FixtureFile([string] $Folder, [string] $Name, [string[]] $Lines) {
    $file = Join-Path $Folder $Name
    if (Test-Path -LiteralPath $file) {
        Write-Warning "Skipping the file '$file', because it already exists."
        return
    }
    $null = New-Item -ItemType Directory -Path $Folder -Force
    Set-Content -LiteralPath $file -Value $Lines
    Get-Item -LiteralPath $file
}
