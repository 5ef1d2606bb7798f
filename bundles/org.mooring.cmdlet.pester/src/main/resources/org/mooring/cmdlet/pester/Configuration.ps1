# The configuration of a run, as Pester 5 has it: sections of options, each with its default, its value and what it means.

$script:Sections = [ordered]@{
    Run          = [ordered]@{
        Path                   = 'string[]', @('.'), 'Files and folders with tests.'
        ExcludePath            = 'string[]', @(), 'Files and folders that are left out; wildcards.'
        ScriptBlock            = 'scriptblock[]', @(), 'Script blocks with tests.'
        Container              = 'object[]', @(), 'Containers that New-PesterContainer made.'
        TestExtension          = 'string', '.Tests.ps1', 'What the names of files with tests end with.'
        Exit                   = 'bool', $false, 'Exit with the number of failures as the exit code.'
        Throw                  = 'bool', $false, 'Throw when something failed.'
        PassThru               = 'bool', $false, 'Answer the result.'
        SkipRun                = 'bool', $false, 'Run nothing.'
        SkipRemainingOnFailure = 'string', 'None', 'What is skipped after a failure: None, Run, Container, Block.'
    }
    Filter       = [ordered]@{
        Tag         = 'string[]', @(), 'Tags of blocks and tests to run.'
        ExcludeTag  = 'string[]', @(), 'Tags of blocks and tests to leave out.'
        Line        = 'string[]', @(), 'Blocks and tests to run, by file:line.'
        ExcludeLine = 'string[]', @(), 'Blocks and tests to leave out, by file:line.'
        FullName    = 'string[]', @(), 'Full names of blocks and tests to run, with dots between the parts; wildcards.'
        TestName    = 'string[]', @(), 'Names of Describe blocks to run, as Pester 4 has it; wildcards.'
    }
    CodeCoverage = [ordered]@{
        Enabled               = 'bool', $false, 'Measure which commands run.'
        OutputFormat          = 'string', 'JaCoCo', 'JaCoCo, CoverageGutters or Cobertura.'
        OutputPath            = 'string', 'coverage.xml', 'The file to write.'
        OutputEncoding        = 'string', 'UTF8', 'The encoding of the file.'
        Path                  = 'object[]', @(), 'Files to measure; those of Run.Path without tests by default.'
        ExcludeTests          = 'bool', $true, 'Leave files with tests out.'
        RecursePaths          = 'bool', $true, 'Go into folders.'
        CoveragePercentTarget = 'decimal', 75, 'The part of the commands that should run.'
        UseBreakpoints        = 'bool', $true, 'Measure by breakpoints.'
        SingleHitBreakpoints  = 'bool', $true, 'Count a command once only.'
    }
    TestResult   = [ordered]@{
        Enabled        = 'bool', $false, 'Write a file of results.'
        OutputFormat   = 'string', 'NUnitXml', 'NUnitXml, NUnit2.5, NUnit3 or JUnitXml.'
        OutputPath     = 'string', 'testResults.xml', 'The file to write.'
        OutputEncoding = 'string', 'UTF8', 'The encoding of the file.'
        TestSuiteName  = 'string', 'Pester', 'The name of the whole.'
    }
    Should       = [ordered]@{
        ErrorAction = 'string', 'Stop', 'Stop at the first assertion that fails in a test, or Continue.'
    }
    Debug        = [ordered]@{
        ShowFullErrors         = 'bool', $false, 'Has no effect here.'
        WriteDebugMessages     = 'bool', $false, 'Has no effect here.'
        WriteDebugMessagesFrom = 'string[]', @(), 'Has no effect here.'
        ShowNavigationMarkers  = 'bool', $false, 'Has no effect here.'
        ReturnRawResultObject  = 'bool', $false, 'Has no effect here.'
    }
    Output       = [ordered]@{
        Verbosity           = 'string', 'Normal', 'None, Normal, Detailed or Diagnostic.'
        StackTraceVerbosity = 'string', 'Filtered', 'None, FirstLine, Filtered or Full.'
        CIFormat            = 'string', 'Auto', 'How failures are marked for build servers: None, Auto, AzureDevops or GithubActions.'
        CILogLevel          = 'string', 'Error', 'What failures are for build servers: Error or Warning.'
        RenderMode          = 'string', 'Auto', 'Has no effect here.'
    }
    TestDrive    = [ordered]@{
        Enabled = 'bool', $true, 'Give tests TestDrive:.'
    }
    TestRegistry = [ordered]@{
        Enabled = 'bool', $false, 'Has no effect here: there is no registry.'
    }
}

function New-PesterConfiguration {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [System.Collections.IDictionary] $Hashtable)
    $configuration = [pscustomobject]@{ PSTypeName = 'PesterConfiguration' }
    foreach ($section in $script:Sections.Keys) {
        $made = [pscustomobject]@{ PSTypeName = "Pester.${section}Configuration" }
        foreach ($name in $script:Sections[$section].Keys) {
            $kind, $default, $description = $script:Sections[$section][$name]
            Add-Option $made $name (New-Option $kind $default $description)
        }
        $configuration.PSObject.Properties.Add([System.Management.Automation.PSNoteProperty]::new($section, $made))
    }
    if ($Hashtable) { Set-Options $configuration $Hashtable }
    $configuration
}

function New-Option([string] $Kind, $Default, [string] $Description) {
    [pscustomobject]@{ PSTypeName = 'Pester.Option'; Default = $Default; Description = $Description; IsModified = $false; Kind = $Kind; Value = $Default }
}

# An option is read as a whole, and set by its value alone: $configuration.Run.Path = './tests'.
function Add-Option($Section, [string] $Name, $Option) {
    $get = { $Option }.GetNewClosure()
    $setOption = ${function:Set-Option}
    $set = { & $setOption $Option $args[0] }.GetNewClosure()
    $Section.PSObject.Properties.Add([System.Management.Automation.PSScriptProperty]::new($Name, $get, $set))
}

function Set-Option($Option, $Value) {
    if ($Value -is [pscustomobject] -and $Value.PSObject.TypeNames -contains 'Pester.Option') { $Value = $Value.Value }
    $Option.Value = switch ($Option.Kind) {
        'bool' { [bool]$Value }
        'decimal' { [decimal]$Value }
        'string' { [string]$Value }
        'string[]' { , [string[]]@($Value) }
        'scriptblock[]' { , [scriptblock[]]@($Value) }
        default { , @($Value) }
    }
    $Option.IsModified = $true
}

function Set-Options($Configuration, [System.Collections.IDictionary] $Values) {
    foreach ($section in $Values.Keys) {
        if (-not $script:Sections.Contains("$section")) {
            throw [System.ArgumentException]::new("'$section' is no section of a Pester configuration. There are: $($script:Sections.Keys -join ', ').")
        }
        $target = $Configuration.$section
        $options = $Values[$section]
        $names = if ($options -is [System.Collections.IDictionary]) { $options.Keys } else { $options.PSObject.Properties.Name }
        foreach ($name in $names) {
            if (-not $script:Sections[$section].Contains("$name")) {
                throw [System.ArgumentException]::new("'$name' is no option of $section. There are: $($script:Sections[$section].Keys -join ', ').")
            }
            $target.$name = $options.$name
        }
    }
}

# What -Configuration was given: a configuration, one that was serialized, or a hashtable.
function ConvertTo-Configuration($Value) {
    if ($Value -is [System.Collections.IDictionary]) { return New-PesterConfiguration -Hashtable $Value }
    if ($Value.PSObject.TypeNames -contains 'PesterConfiguration') { return $Value }
    throw [System.ArgumentException]::new('-Configuration takes what New-PesterConfiguration answers, or a hashtable.')
}

function New-PesterContainer {
    [CmdletBinding(DefaultParameterSetName = 'Path')]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Path')] [string[]] $Path,
        [Parameter(Mandatory, ParameterSetName = 'ScriptBlock')] [scriptblock[]] $ScriptBlock,
        [System.Collections.IDictionary[]] $Data
    )
    $each = @(if ($Data) { $Data } else { $null })
    foreach ($values in $each) {
        if ($PSCmdlet.ParameterSetName -eq 'Path') {
            foreach ($item in $Path) { [pscustomobject]@{ PSTypeName = 'Pester.ContainerInfo'; Type = 'File'; Item = $item; Data = $values; Arguments = @() } }
        } else {
            foreach ($item in $ScriptBlock) { [pscustomobject]@{ PSTypeName = 'Pester.ContainerInfo'; Type = 'ScriptBlock'; Item = $item; Data = $values; Arguments = @() } }
        }
    }
}
