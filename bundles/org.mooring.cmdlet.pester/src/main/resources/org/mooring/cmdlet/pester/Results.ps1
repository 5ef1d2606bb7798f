# Files of results: NUnit 2.5, NUnit 3 and JUnit, which build servers read.

function Export-Result($Result, $Settings) {
    $format = $Settings.OutputFormat.Value
    $name = $Settings.TestSuiteName.Value
    $path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Settings.OutputPath.Value)
    $folder = [System.IO.Path]::GetDirectoryName($path)
    if ($folder -and -not [System.IO.Directory]::Exists($folder)) { $null = [System.IO.Directory]::CreateDirectory($folder) }
    $text = switch ($format) {
        { $_ -in 'NUnitXml', 'LegacyNUnitXml', 'NUnit2.5' } { Get-NUnitText $Result $name }
        'NUnit3' { Get-NUnit3Text $Result $name }
        'JUnitXml' { Get-JUnitText $Result $name }
        default { throw [System.ArgumentException]::new("'$format' is no format of test results here. There are: NUnitXml, NUnit2.5, NUnit3, JUnitXml.") }
    }
    [System.IO.File]::WriteAllText($path, $text)
}

function ConvertTo-NUnitReport {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] $Result, [switch] $AsString, [ValidateSet('NUnit2.5', 'NUnit3')] [string] $Format = 'NUnit2.5')
    $text = if ($Format -eq 'NUnit3') { Get-NUnit3Text $Result 'Pester' } else { Get-NUnitText $Result 'Pester' }
    if ($AsString) { $text } else { [xml]$text }
}

function ConvertTo-JUnitReport {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] $Result, [switch] $AsString)
    $text = Get-JUnitText $Result 'Pester'
    if ($AsString) { $text } else { [xml]$text }
}

# Writes a file of results from a result that was kept.
function Export-NUnitReport {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] $Result, [Parameter(Mandatory)] [string] $Path, [ValidateSet('NUnit2.5', 'NUnit3')] [string] $Format = 'NUnit2.5')
    $text = if ($Format -eq 'NUnit3') { Get-NUnit3Text $Result 'Pester' } else { Get-NUnitText $Result 'Pester' }
    [System.IO.File]::WriteAllText($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path), $text)
}

function Export-JUnitReport {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] $Result, [Parameter(Mandatory)] [string] $Path)
    [System.IO.File]::WriteAllText($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path), (Get-JUnitText $Result 'Pester'))
}

# Text as it may stand in XML: control characters have no place there.
function ConvertTo-XmlText([string] $Text) {
    [System.Security.SecurityElement]::Escape(($Text -replace '[\x00-\x08\x0B\x0C\x0E-\x1F]', '?')).Replace("`n", '&#xA;').Replace("`r", '')
}

function Format-Attributes($Attributes) {
    @(foreach ($pair in $Attributes.GetEnumerator()) { "$($pair.Key)=`"$(ConvertTo-XmlText $pair.Value)`"" }) -join ' '
}

function Format-Seconds([timespan] $Time) {
    $Time.TotalSeconds.ToString('0.0000', [cultureinfo]::InvariantCulture)
}

function Get-NUnitText($Result, [string] $SuiteName) {
    $xml = [System.Text.StringBuilder]::new()
    $at = $Result.ExecutedAt
    $head = [ordered]@{
        'xmlns:xsi'                     = 'http://www.w3.org/2001/XMLSchema-instance'
        'xsi:noNamespaceSchemaLocation' = 'nunit_schema_2.5.xsd'
        name         = $SuiteName
        total        = $Result.TotalCount - $Result.NotRunCount
        errors       = $Result.FailedContainersCount + $Result.FailedBlocksCount
        failures     = $Result.FailedCount
        'not-run'    = $Result.NotRunCount
        inconclusive = $Result.PendingCount + $Result.InconclusiveCount
        ignored      = $Result.SkippedCount
        skipped      = 0
        invalid      = 0
        date         = $at.ToString('yyyy-MM-dd')
        time         = $at.ToString('HH:mm:ss')
    }
    $null = $xml.AppendLine('<?xml version="1.0" encoding="utf-8" standalone="no"?>')
    $null = $xml.AppendLine("<test-results $(Format-Attributes $head)>")
    $environment = [ordered]@{
        user = [System.Environment]::UserName; 'machine-name' = [System.Environment]::MachineName; cwd = $PWD.ProviderPath
        'user-domain' = ''; platform = [System.Environment]::OSVersion.Platform; 'nunit-version' = '2.5.8.0'
        'os-version' = [System.Environment]::OSVersion.Version; 'clr-version' = [System.Environment]::Version
    }
    $null = $xml.AppendLine("  <environment $(Format-Attributes $environment) />")
    $null = $xml.AppendLine("  <culture-info $(Format-Attributes ([ordered]@{ 'current-culture' = (Get-Culture).Name; 'current-uiculture' = (Get-UICulture).Name })) />")
    $outcome = if ($Result.Result -eq 'Failed') { 'Failure' } else { 'Success' }
    Add-NUnitSuite $xml 'TestFixture' $SuiteName $SuiteName $outcome $Result.Duration '  '
    foreach ($container in $Result.Containers) {
        $name = "$($container.Item)"
        $outcome = if ($container.Result -eq 'Failed') { 'Failure' } else { 'Success' }
        Add-NUnitSuite $xml 'TestFixture' $name $name $outcome $container.Duration '      ' $container.ErrorRecord
        Add-NUnitItems $xml $container.Root '          '
        Add-NUnitEnd $xml '      '
    }
    Add-NUnitEnd $xml '  '
    $null = $xml.AppendLine('</test-results>')
    $xml.ToString()
}

function Add-NUnitSuite($Xml, $Type, $Name, $Description, $Outcome, $Time, [string] $Margin, $Errors) {
    $attributes = [ordered]@{
        type = $Type; name = $Name; executed = 'True'; result = $Outcome; success = "$($Outcome -ne 'Failure')"
        time = (Format-Seconds $Time); asserts = 0; description = $Description
    }
    $null = $Xml.AppendLine("$Margin<test-suite $(Format-Attributes $attributes)>")
    if ($Errors.Count) {
        # What failed of a file or block itself, not of a test in it.
        $message = @($Errors | ForEach-Object { Get-FailureMessage $_ }) -join "`n"
        $place = @($Errors | ForEach-Object { Get-FailurePlace $_ }) -join "`n"
        Add-NUnitFailure $Xml $message $place "$Margin  "
    }
    $null = $Xml.AppendLine("$Margin  <results>")
}

function Add-NUnitEnd($Xml, [string] $Margin) {
    $null = $Xml.AppendLine("$Margin  </results>")
    $null = $Xml.AppendLine("$Margin</test-suite>")
}

# A block's tests and blocks in their order; tests of one name with several cases are a suite of their own.
function Add-NUnitItems($Xml, $Block, [string] $Margin) {
    $i = 0
    while ($i -lt $Block.Order.Count) {
        $item = $Block.Order[$i++]
        if ($item.ItemType -eq 'Block') {
            if (-not $item.Executed) { continue }
            $outcome = if ($item.Passed) { 'Success' } else { 'Failure' }
            Add-NUnitSuite $Xml 'TestFixture' $item.ExpandedPath $item.ExpandedName $outcome $item.Duration $Margin $item.ErrorRecord
            Add-NUnitItems $Xml $item "$Margin    "
            Add-NUnitEnd $Xml $Margin
        } elseif ($null -eq $item.ParameterizedSuiteName) {
            Add-NUnitTest $Xml $item $Margin
        } else {
            $cases = [System.Collections.Generic.List[object]]::new()
            $cases.Add($item)
            while ($i -lt $Block.Order.Count -and $Block.Order[$i].ItemType -eq 'Test' -and $Block.Order[$i].ScriptBlock -eq $item.ScriptBlock) {
                $cases.Add($Block.Order[$i++])
            }
            $time = [timespan]::Zero
            $outcome = 'Success'
            foreach ($case in $cases) {
                $time += $case.Duration
                if ($case.Result -eq 'Failed') { $outcome = 'Failure' }
            }
            $path = if ($Block.IsRoot) { $item.Name } else { "$($Block.ExpandedPath).$($item.Name)" }
            Add-NUnitSuite $Xml 'ParameterizedTest' $path $item.Name $outcome $time $Margin
            foreach ($case in $cases) { Add-NUnitTest $Xml $case "$Margin    " }
            Add-NUnitEnd $Xml $Margin
        }
    }
}

function Add-NUnitTest($Xml, $Test, [string] $Margin) {
    if ($Test.Result -eq 'NotRun') { return }
    $outcome = switch ($Test.Result) { 'Passed' { 'Success' } 'Failed' { 'Failure' } 'Skipped' { 'Ignored' } default { 'Inconclusive' } }
    $attributes = [ordered]@{ description = $Test.ExpandedName; name = $Test.ExpandedPath; time = (Format-Seconds $Test.Duration); asserts = 0 }
    $attributes.success = "$($Test.Result -eq 'Passed')"
    $attributes.result = $outcome
    $attributes.executed = "$($Test.Result -in 'Passed', 'Failed', 'Inconclusive')"
    $start = "$Margin<test-case $(Format-Attributes $attributes)"
    if ($Test.Result -eq 'Failed') {
        $null = $Xml.AppendLine("$start>")
        Add-NUnitFailure $Xml $Test.FailureMessage $Test.StackTrace "$Margin  "
        $null = $Xml.AppendLine("$Margin</test-case>")
    } elseif ($Test.Because -and $Test.Result -ne 'Passed') {
        $null = $Xml.AppendLine("$start>")
        $null = $Xml.AppendLine("$Margin  <reason>")
        $null = $Xml.AppendLine("$Margin    <message>$(ConvertTo-XmlText $Test.Because)</message>")
        $null = $Xml.AppendLine("$Margin  </reason>")
        $null = $Xml.AppendLine("$Margin</test-case>")
    } else {
        $null = $Xml.AppendLine("$start />")
    }
}

function Add-NUnitFailure($Xml, [string] $Message, [string] $Place, [string] $Margin) {
    $null = $Xml.AppendLine("$Margin<failure>")
    $null = $Xml.AppendLine("$Margin  <message>$(ConvertTo-XmlText $Message)</message>")
    $null = $Xml.AppendLine("$Margin  <stack-trace>$(ConvertTo-XmlText $Place)</stack-trace>")
    $null = $Xml.AppendLine("$Margin</failure>")
}

function Get-JUnitText($Result, [string] $SuiteName) {
    $xml = [System.Text.StringBuilder]::new()
    $null = $xml.AppendLine('<?xml version="1.0" encoding="utf-8" standalone="no"?>')
    $head = [ordered]@{
        'xmlns:xsi' = 'http://www.w3.org/2001/XMLSchema-instance'; 'xsi:noNamespaceSchemaLocation' = 'junit_schema_4.xsd'; name = $SuiteName
        tests = $Result.TotalCount - $Result.NotRunCount; errors = $Result.FailedContainersCount + $Result.FailedBlocksCount; failures = $Result.FailedCount
        disabled = $Result.SkippedCount + $Result.PendingCount + $Result.InconclusiveCount
        time = (Format-Seconds $Result.Duration)
    }
    $null = $xml.AppendLine("<testsuites $(Format-Attributes $head)>")
    $id = 0
    foreach ($container in $Result.Containers) {
        $tests = @($Result.Tests | Where-Object { $_.Result -ne 'NotRun' -and (Get-Root $_) -eq $container.Root })
        $attributes = [ordered]@{
            name = "$($container.Item)"; tests = $tests.Count; errors = $container.ErrorRecord.Count; failures = $container.FailedCount; hostname = [System.Environment]::MachineName
            id = $id++; skipped = $container.SkippedCount + $container.Root.PendingCount; disabled = $container.NotRunCount; package = "$($container.Item)"
            timestamp = $container.ExecutedAt.ToString('yyyy-MM-ddTHH:mm:ss'); time = (Format-Seconds $container.Duration)
        }
        $null = $xml.AppendLine("  <testsuite $(Format-Attributes $attributes)>")
        foreach ($test in $tests) { Add-JUnitTest $xml $test "$($container.Item)" }
        $null = $xml.AppendLine('  </testsuite>')
    }
    $null = $xml.AppendLine('</testsuites>')
    $xml.ToString()
}

function Get-Root($Test) {
    $at = $Test.Block
    while ($at.Parent) { $at = $at.Parent }
    $at
}

function Add-JUnitTest($Xml, $Test, [string] $ClassName) {
    $attributes = [ordered]@{ name = $Test.ExpandedPath; status = $Test.Result; classname = $ClassName; assertions = 0; time = (Format-Seconds $Test.Duration) }
    $start = "    <testcase $(Format-Attributes $attributes)"
    if ($Test.Result -eq 'Passed') {
        $null = $Xml.AppendLine("$start />")
    } elseif ($Test.Result -eq 'Failed') {
        $null = $Xml.AppendLine("$start>")
        $null = $Xml.AppendLine("      <failure message=`"$(ConvertTo-XmlText $Test.FailureMessage)`">$(ConvertTo-XmlText $Test.StackTrace)</failure>")
        $null = $Xml.AppendLine('    </testcase>')
    } else {
        $null = $Xml.AppendLine("$start>")
        $null = $Xml.AppendLine("      <skipped message=`"$(ConvertTo-XmlText $Test.Because)`" />")
        $null = $Xml.AppendLine('    </testcase>')
    }
}
