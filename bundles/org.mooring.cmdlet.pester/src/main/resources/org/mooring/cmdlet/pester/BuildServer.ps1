# What failed, marked as the build server reads it that runs the tests: Azure DevOps or GitHub Actions.

# The format that the configuration names, or that the server's variables tell; $null where failures are shown as to a person.
function Get-BuildFormat($Configuration) {
    $format = "$($Configuration.Output.CIFormat.Value)"
    $formats = 'None', 'Auto', 'AzureDevops', 'GithubActions'
    if ($format -notin $formats) {
        throw [System.ArgumentException]::new("Output.CIFormat must be one of $($formats -join ', '), but it was '$format'.")
    }
    if ("$($Configuration.Output.CILogLevel.Value)" -notin 'Error', 'Warning') {
        throw [System.ArgumentException]::new("Output.CILogLevel must be one of Error, Warning, but it was '$($Configuration.Output.CILogLevel.Value)'.")
    }
    if ($format -eq 'Auto') {
        $format = if ($env:TF_BUILD) { 'AzureDevops' } elseif ($env:GITHUB_ACTIONS) { 'GithubActions' } else { 'None' }
    }
    if ($format -ne 'None') { $format }
}

function Format-BuildFailure([string] $Format, [string] $Level, [string] $Header, [string[]] $Message) {
    $level = $Level.ToLowerInvariant()
    if ($Format -eq 'AzureDevops') {
        "##vso[task.logissue type=$level] $Header"
        foreach ($line in $Message) { "##[$level] $line" }
    } else {
        "::${level}::$($Header.TrimStart())"
        '::group::Message'
        foreach ($line in $Message) { $line.TrimStart() }
        '::endgroup::'
    }
}

# True when it was told to a build server.
function Write-BuildFailure([string] $Header, $ErrorRecords, [string] $Margin) {
    $screen = $script:Run.Screen
    if (-not $screen.BuildFormat) { return $false }
    $lines = @(foreach ($each in $ErrorRecords) {
            (Get-FailureMessage $each).Split("`n") | ForEach-Object { "$Margin$_" }
            (Get-FailurePlace $each).Split("`n") | Where-Object { $_ } | ForEach-Object { "$Margin$_" }
        })
    Format-BuildFailure $screen.BuildFormat $screen.BuildLevel $Header $lines | ForEach-Object { Write-Screen $_ }
    $true
}
