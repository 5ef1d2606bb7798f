# Which blocks and tests run. A block that cannot have a test to run does not run at all, nor what it sets up: that is seen in its text,
# before it runs.

function New-Filter($Configuration) {
    $settings = $Configuration.Filter
    $filter = @{
        Tag         = @($settings.Tag.Value)
        ExcludeTag  = @($settings.ExcludeTag.Value)
        FullName    = @($settings.FullName.Value)
        Line        = @($settings.Line.Value | ForEach-Object { Get-LineKey $_ })
        ExcludeLine = @($settings.ExcludeLine.Value | ForEach-Object { Get-LineKey $_ })
        TestName    = @($settings.TestName.Value)
        Focus       = $false
    }
    Complete-Filter $filter
    $filter
}

function Complete-Filter($Filter) {
    $Filter.Includes = [bool]($Filter.Tag.Count -or $Filter.FullName.Count -or $Filter.Line.Count -or $Filter.TestName.Count -or $Filter.Focus)
    $Filter.Active = $Filter.Includes -or $Filter.ExcludeTag.Count -or $Filter.ExcludeLine.Count
}

function Get-LineKey([string] $Line) {
    $colon = $Line.LastIndexOf(':')
    if ($colon -lt 1) { return $Line }
    [System.IO.Path]::GetFullPath($Line.Substring(0, $colon), $PWD.ProviderPath) + ':' + $Line.Substring($colon + 1)
}

function Test-AnyLike($Values, $Patterns) {
    foreach ($value in $Values) {
        foreach ($pattern in $Patterns) {
            if ($value -like $pattern) { return $true }
        }
    }
    $false
}

function Get-ItemKey($Body) {
    if ($Body) { "$($Body.File):$($Body.Ast.Parent.Extent.StartLineNumber)" }
}

function Test-Included($Filter, $Tag, $Name, $Path, $Line, [bool] $Focus, [bool] $IsBlock) {
    if ($Filter.Focus) { return $Focus }
    if ($Filter.TestName.Count) {
        # Pester 4: the name of a Describe, and its tags too.
        return $IsBlock -and (Test-AnyLike $Name $Filter.TestName) -and (-not $Filter.Tag.Count -or (Test-AnyLike $Tag $Filter.Tag))
    }
    ($Filter.Tag.Count -and (Test-AnyLike $Tag $Filter.Tag)) -or ($Filter.FullName.Count -and (Test-AnyLike $Path $Filter.FullName)) -or
        ($Filter.Line.Count -and $Line -in $Filter.Line)
}

function Set-BlockFilter($Block, [bool] $Focus) {
    $filter = $script:Run.Filter
    if (-not $filter.Active) { return }
    $line = Get-ItemKey $Block.ScriptBlock
    if ((Test-AnyLike $Block.Tag $filter.ExcludeTag) -or $line -in $filter.ExcludeLine) {
        $Block.Excluded = $true
    } elseif (-not $Block.Included -and $filter.Includes) {
        $Block.Included = Test-Included $filter $Block.Tag $Block.Name ($Block.Path -join '.') $line $Focus $true
    }
}

function Test-BlockRuns($Block) {
    $run = $script:Run
    $filter = $run.Filter
    if ($run.Stopped) { return $false }
    if (-not $filter.Active) { return $true }
    if ($Block.Excluded) { return $false }
    if (-not $filter.Includes -or $Block.Included) {
        return -not ($filter.ExcludeTag.Count -or $filter.ExcludeLine.Count) -or (Test-AnyCandidate $Block $true)
    }
    Test-AnyCandidate $Block $false
}

function Test-TestRuns($Test, [bool] $Focus) {
    $filter = $script:Run.Filter
    if (-not $filter.Active) { return $true }
    if ($Test.Block.Excluded) { return $false }
    $line = Get-ItemKey $Test.ScriptBlock
    if ((Test-AnyLike $Test.Tag $filter.ExcludeTag) -or $line -in $filter.ExcludeLine) { return $false }
    if (-not $filter.Includes -or $Test.Block.Included) { return $true }
    $paths = ($Test.Path -join '.'), $Test.ExpandedPath
    Test-Included $filter $Test.Tag $Test.Name $paths $line $Focus $false
}

# What a block's text shows of the tests in it. What is only known when it runs, a tag from a variable, may be anything.
function Find-Item($Ast) {
    $Ast.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] -and $node.GetCommandName() -in 'It', 'Describe', 'Context' }, $true)
}

function Get-ItemFacts($Command) {
    $facts = @{ Kind = $Command.GetCommandName(); Name = $null; Tag = @(); AnyTag = $false; Focus = $false; Line = $Command.Extent.StartLineNumber }
    $elements = $Command.CommandElements
    for ($i = 1; $i -lt $elements.Count; $i++) {
        $element = $elements[$i]
        if ($element -is [System.Management.Automation.Language.CommandParameterAst]) {
            if ($element.ParameterName -eq 'Focus') {
                $facts.Focus = $true
            } elseif ($element.ParameterName -in 'Tag', 'Tags', 'Name' -and ($element.Argument -or $i + 1 -lt $elements.Count)) {
                $value = if ($element.Argument) { $element.Argument } else { $elements[++$i] }
                if ($element.ParameterName -eq 'Name') {
                    $facts.Name = Get-ConstantText $value
                } else {
                    $facts.Tag = @(Get-ConstantText $value)
                    $facts.AnyTag = $facts.Tag -contains $null
                }
            } elseif ($element.ParameterName -in 'TestCases', 'ForEach' -and -not $element.Argument) {
                $i++
            }
        } elseif ($element -is [System.Management.Automation.Language.VariableExpressionAst] -and $element.Splatted) {
            $facts.AnyTag = $true
        } elseif ($null -eq $facts.Name) {
            $facts.Name = Get-ConstantText $element
        }
    }
    $facts
}

# The texts of a constant, or of a list of them; null for each that is known only when it runs.
function Get-ConstantText($Ast) {
    switch ($Ast) {
        { $_ -is [System.Management.Automation.Language.StringConstantExpressionAst] } { return $_.Value }
        { $_ -is [System.Management.Automation.Language.ArrayLiteralAst] } { return $_.Elements | ForEach-Object { Get-ConstantText $_ } }
        { $_ -is [System.Management.Automation.Language.ArrayExpressionAst] } {
            return $_.SubExpression.Statements | ForEach-Object { $_.PipelineElements } | ForEach-Object { Get-ConstantText $_.Expression }
        }
    }
    $null
}

function Test-AnyCandidate($Block, [bool] $Included) {
    $filter = $script:Run.Filter
    $file = $Block.ScriptBlock.File
    $items = @(Find-Item $Block.ScriptBlock.Ast)
    # Its tests are made by something that it calls: what they are is not seen here.
    if (-not ($items | Where-Object { $_.GetCommandName() -eq 'It' })) { return $true }
    foreach ($command in $items) {
        $facts = Get-ItemFacts $command
        $excluded = (Test-AnyLike $facts.Tag $filter.ExcludeTag) -or "${file}:$($facts.Line)" -in $filter.ExcludeLine
        if ($excluded -and -not $facts.AnyTag) { continue }
        if ($Included) {
            if ($facts.Kind -eq 'It') { return $true }
            continue
        }
        if ($facts.AnyTag -and $filter.Tag.Count) { return $true }
        $isBlock = $facts.Kind -ne 'It'
        $path = if ($filter.FullName.Count) { Get-StaticPath $Block $command }
        if (Test-Included $filter $facts.Tag $facts.Name $path "${file}:$($facts.Line)" $facts.Focus $isBlock) { return $true }
        if ($filter.FullName.Count -and ($null -eq $facts.Name -or $path -match '[<$]')) { return $true }
    }
    $false
}

function Get-StaticPath($Block, $Command) {
    $names = [System.Collections.Generic.List[string]]::new()
    for ($at = $Command; $at -and $at -ne $Block.ScriptBlock.Ast; $at = $at.Parent) {
        if ($at -is [System.Management.Automation.Language.CommandAst] -and $at.GetCommandName() -in 'It', 'Describe', 'Context') {
            $name = (Get-ItemFacts $at).Name
            $names.Insert(0, $(if ($null -eq $name) { '$' } else { $name }))
        }
    }
    (@($Block.Path) + $names) -join '.'
}

# The tests of a block that did not run are counted as its text has them.
function Add-NotRun($Block) {
    $Block.NotRunCount = @(Find-Item $Block.ScriptBlock.Ast | Where-Object { $_.GetCommandName() -eq 'It' }).Count
    $Block.TotalCount = $Block.NotRunCount
}

# A file where anything is in focus runs only that.
function Test-Focus($Ast) {
    [bool]$Ast.Find({ param($node) $node -is [System.Management.Automation.Language.CommandParameterAst] -and $node.ParameterName -eq 'Focus' -and
                $node.Parent.GetCommandName() -in 'It', 'Describe', 'Context' }, $true)
}
