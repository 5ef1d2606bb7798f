# Files of results as NUnit 3 has them.

function Get-NUnit3Text($Result, [string] $SuiteName) {
    $xml = [System.Text.StringBuilder]::new()
    $ids = @{ Next = 0 }
    $null = $xml.AppendLine('<?xml version="1.0" encoding="utf-8" standalone="no"?>')
    $head = [ordered]@{ id = 0; name = $SuiteName; fullname = $SuiteName }
    Add-NUnit3Counts $head (Get-NUnit3Counts $Result.Tests) $Result.Result $Result.ExecutedAt $Result.Duration
    $head['random-seed'] = 0
    $head['engine-version'] = '3.18.0.0'
    $head['clr-version'] = [System.Environment]::Version
    $null = $xml.AppendLine("<test-run $(Format-Attributes $head)>")
    $null = $xml.AppendLine("  <command-line>$(ConvertTo-XmlText 'Invoke-Pester')</command-line>")
    foreach ($container in $Result.Containers) {
        $name = "$($container.Item)"
        $tests = @($Result.Tests | Where-Object { (Get-Root $_) -eq $container.Root })
        $attributes = Get-NUnit3Suite $ids 'Assembly' ([System.IO.Path]::GetFileName($name)) $name $tests $container
        $null = $xml.AppendLine("  <test-suite $(Format-Attributes $attributes)>")
        $environment = [ordered]@{
            'framework-version' = '5.7.1'; 'clr-version' = [System.Environment]::Version; 'os-version' = [System.Environment]::OSVersion.Version
            platform = [System.Environment]::OSVersion.Platform; cwd = $PWD.ProviderPath; 'machine-name' = [System.Environment]::MachineName
            user = [System.Environment]::UserName; 'user-domain' = ''; culture = (Get-Culture).Name; uiculture = (Get-UICulture).Name; 'os-architecture' = ''
        }
        $null = $xml.AppendLine("    <environment $(Format-Attributes $environment) />")
        Add-NUnit3Errors $xml $container.ErrorRecord '    '
        Add-NUnit3Items $xml $ids $container.Root $name '    '
        $null = $xml.AppendLine('  </test-suite>')
    }
    $null = $xml.AppendLine('</test-run>')
    $xml.ToString()
}

function Get-NUnit3Counts($Tests) {
    $counts = @{ Passed = 0; Failed = 0; Inconclusive = 0; Skipped = 0 }
    foreach ($test in $Tests) {
        switch ($test.Result) {
            'NotRun' { }
            { $_ -in 'Passed', 'Failed', 'Skipped' } { $counts[$_]++ }
            default { $counts.Inconclusive++ }
        }
    }
    $counts
}

# All the tests in a block and in those below it.
function Get-NUnit3Tests($Block) {
    foreach ($item in $Block.Order) {
        if ($item.ItemType -eq 'Block') { Get-NUnit3Tests $item } else { $item }
    }
}

function Add-NUnit3Counts($Attributes, $Counts, $Outcome, $At, $Time) {
    $total = $Counts.Passed + $Counts.Failed + $Counts.Inconclusive + $Counts.Skipped
    $Attributes.testcasecount = $total
    $Attributes.result = if ($Outcome -eq 'Failed' -or $Counts.Failed) { 'Failed' } elseif ($Counts.Passed) { 'Passed' } elseif ($Counts.Inconclusive) { 'Inconclusive' } else { 'Skipped' }
    $Attributes.total = $total
    $Attributes.passed = $Counts.Passed
    $Attributes.failed = $Counts.Failed
    $Attributes.inconclusive = $Counts.Inconclusive
    $Attributes.skipped = $Counts.Skipped
    $Attributes.warnings = 0
    $Attributes.asserts = 0
    Add-NUnit3Times $Attributes $At $Time
}

function Add-NUnit3Times($Attributes, $At, $Time) {
    $start = if ($At -is [datetime]) { $At.ToUniversalTime() } else { [datetime]::UtcNow }
    $Attributes['start-time'] = $start.ToString('yyyy-MM-dd HH:mm:ssZ')
    $Attributes['end-time'] = $start.Add($Time).ToString('yyyy-MM-dd HH:mm:ssZ')
    $Attributes.duration = $Time.TotalSeconds.ToString('0.000000', [cultureinfo]::InvariantCulture)
}

function Get-NUnit3Suite($Ids, $Type, $Name, $FullName, $Tests, $Of) {
    $attributes = [ordered]@{ type = $Type; id = (++$Ids.Next); name = $Name; fullname = $FullName; runstate = 'Runnable' }
    $outcome = if ($Of.ErrorRecord.Count) { 'Failed' } else { $Of.Result }
    Add-NUnit3Counts $attributes (Get-NUnit3Counts $Tests) $outcome $Of.ExecutedAt $Of.Duration
    if ($attributes.result -eq 'Failed') { $attributes.site = if ($Of.ErrorRecord.Count) { 'SetUp' } else { 'Child' } }
    $attributes
}

function Add-NUnit3Errors($Xml, $Errors, [string] $Margin) {
    if ($Errors.Count) {
        $message = @($Errors | ForEach-Object { Get-FailureMessage $_ }) -join "`n"
        $place = @($Errors | ForEach-Object { Get-FailurePlace $_ }) -join "`n"
        Add-NUnitFailure $Xml $message $place $Margin
    }
}

function Add-NUnit3Items($Xml, $Ids, $Block, [string] $ClassName, [string] $Margin) {
    $i = 0
    while ($i -lt $Block.Order.Count) {
        $item = $Block.Order[$i++]
        if ($item.ItemType -eq 'Block') {
            if (-not $item.Executed) { continue }
            $attributes = Get-NUnit3Suite $Ids 'TestFixture' $item.ExpandedName $item.ExpandedPath @(Get-NUnit3Tests $item) $item
            $attributes.classname = $ClassName
            $null = $Xml.AppendLine("$Margin<test-suite $(Format-Attributes $attributes)>")
            Add-NUnit3Properties $Xml $item.Tag "$Margin  "
            Add-NUnit3Errors $Xml $item.ErrorRecord "$Margin  "
            Add-NUnit3Items $Xml $Ids $item $ClassName "$Margin  "
            $null = $Xml.AppendLine("$Margin</test-suite>")
        } elseif ($null -eq $item.ParameterizedSuiteName) {
            Add-NUnit3Test $Xml $Ids $item $ClassName $Margin
        } else {
            $cases = [System.Collections.Generic.List[object]]::new()
            $cases.Add($item)
            while ($i -lt $Block.Order.Count -and $Block.Order[$i].ItemType -eq 'Test' -and $Block.Order[$i].ScriptBlock -eq $item.ScriptBlock) {
                $cases.Add($Block.Order[$i++])
            }
            $time = [timespan]::Zero
            foreach ($case in $cases) { $time += $case.Duration }
            $path = if ($Block.IsRoot) { $item.Name } else { "$($Block.ExpandedPath).$($item.Name)" }
            $attributes = Get-NUnit3Suite $Ids 'ParameterizedMethod' $item.Name $path $cases ([pscustomobject]@{ ErrorRecord = @(); Result = ''; ExecutedAt = $item.ExecutedAt; Duration = $time })
            $attributes.classname = $ClassName
            $null = $Xml.AppendLine("$Margin<test-suite $(Format-Attributes $attributes)>")
            foreach ($case in $cases) { Add-NUnit3Test $Xml $Ids $case $ClassName "$Margin  " }
            $null = $Xml.AppendLine("$Margin</test-suite>")
        }
    }
}

function Add-NUnit3Properties($Xml, $Tags, [string] $Margin) {
    $Tags = @($Tags | Where-Object { $_ })
    if ($Tags.Count -eq 0) { return }
    $null = $Xml.AppendLine("$Margin<properties>")
    foreach ($tag in $Tags) { $null = $Xml.AppendLine("$Margin  <property name=`"Category`" value=`"$(ConvertTo-XmlText $tag)`" />") }
    $null = $Xml.AppendLine("$Margin</properties>")
}

function Add-NUnit3Test($Xml, $Ids, $Test, [string] $ClassName, [string] $Margin) {
    if ($Test.Result -eq 'NotRun') { return }
    $outcome = if ($Test.Result -in 'Passed', 'Failed', 'Skipped') { "$($Test.Result)" } else { 'Inconclusive' }
    $attributes = [ordered]@{
        id = (++$Ids.Next); name = $Test.ExpandedName; fullname = $Test.ExpandedPath; methodname = $Test.Name; classname = $ClassName
        runstate = if ($outcome -eq 'Skipped') { 'Ignored' } else { 'Runnable' }; seed = 0; result = $outcome; asserts = 0
    }
    Add-NUnit3Times $attributes $Test.ExecutedAt $Test.Duration
    $null = $Xml.AppendLine("$Margin<test-case $(Format-Attributes $attributes)>")
    Add-NUnit3Properties $Xml $Test.Tag "$Margin  "
    if ($outcome -eq 'Failed') {
        Add-NUnitFailure $Xml $Test.FailureMessage $Test.StackTrace "$Margin  "
    } elseif ($Test.Because -and $outcome -ne 'Passed') {
        $null = $Xml.AppendLine("$Margin  <reason>")
        $null = $Xml.AppendLine("$Margin    <message>$(ConvertTo-XmlText $Test.Because)</message>")
        $null = $Xml.AppendLine("$Margin  </reason>")
    }
    $null = $Xml.AppendLine("$Margin</test-case>")
}
