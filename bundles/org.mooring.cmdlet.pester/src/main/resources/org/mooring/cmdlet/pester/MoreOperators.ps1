# The operators on files, commands and script blocks.

function Test-Exist($Actual, $Told) {
    $there = Test-Path -Path $Actual
    if ($there -ne [bool]$Told.Not) { return }
    $words = if ($Told.Not) { 'to not exist', 'but it did exist' } else { 'to exist', 'but it did not exist' }
    "Expected path $(Format-Nicely $Actual) $($words[0]),$(Format-Because $Told.Because) $($words[1])."
}

function Get-ContentFailure([bool] $Matches, $Actual, $Told, [string] $How) {
    if ($Matches -ne [bool]$Told.Not) { return }
    $words = if ($Told.Not) { "to not be ${How}found", 'but it was found' } else { "to be ${How}found", 'but it was not found' }
    "Expected $(Format-Nicely $Told.ExpectedValue) $($words[0]) in file $(Format-Nicely "$Actual"),$(Format-Because $Told.Because) $($words[1])."
}

function Test-FileContentMatch($Actual, $Told) {
    Get-ContentFailure ([bool]@((Get-Content -Path $Actual) -match $Told.ExpectedValue)) $Actual $Told ''
}

function Test-FileContentMatchExactly($Actual, $Told) {
    Get-ContentFailure ([bool]@((Get-Content -Path $Actual) -cmatch $Told.ExpectedValue)) $Actual $Told 'case sensitively '
}

function Test-FileContentMatchMultiline($Actual, $Told) {
    Get-ContentFailure ([regex]::IsMatch((Get-Content -Path $Actual -Raw), $Told.ExpectedValue, 'Multiline, IgnoreCase')) $Actual $Told ''
}

function Test-FileContentMatchMultilineExactly($Actual, $Told) {
    Get-ContentFailure ([regex]::IsMatch((Get-Content -Path $Actual -Raw), $Told.ExpectedValue, 'Multiline')) $Actual $Told 'case sensitively '
}

function Test-Throw($Actual, $Told) {
    $because = Format-Because $Told.Because
    if ($Actual -isnot [scriptblock]) {
        throw [System.ArgumentException]::new("Input is not a ScriptBlock. Input to '-Throw' and '-Not -Throw' must be enclosed in curly braces.")
    }
    $thrown = $null
    do {
        try { $null = & $Actual } catch { $thrown = $_ }
    } while ($false)
    if ($Told.Not) {
        if ($thrown -and (Test-Thrown $thrown $Told).Count -eq 0) {
            return "Expected no exception to be thrown,$because but an exception `"$($thrown.Exception.Message)`" was thrown $(Get-ThrowPlace $thrown)."
        }
        return
    }
    $wanted = @(
        if ($Told.ExpectedValue) { "message like $(Format-Nicely $Told.ExpectedValue)" }
        if ($Told.Second) { "FullyQualifiedErrorId $(Format-Nicely $Told.Second)" }
        if ($Told.Third) { "type $(Format-Nicely (Resolve-Type $Told.Third))".Replace('type $null', "type [$($Told.Third)]") }
    )
    $with = if ($wanted) { ' with ' + ($wanted -join ', ' -replace ', (?=[^,]*$)', ' and ') } else { '' }
    if (-not $thrown) {
        return "Expected an exception$with to be thrown,$because but no exception was thrown."
    }
    $wrong = Test-Thrown $thrown $Told
    if ($wrong.Count) {
        return "Expected an exception$with to be thrown,$because but $($wrong -join ', ' -replace ', (?=[^,]*$)', ' and '). $(Get-ThrowPlace $thrown)"
    }
    @{ Output = if ($Told.PassThru) { $thrown } }
}

# What of an error is not as it was expected. A part of a message is enough, as in Pester 4, or a pattern.
function Test-Thrown($Thrown, $Told) {
    $wrong = [System.Collections.Generic.List[string]]::new()
    $message = $Thrown.Exception.Message
    $expected = $Told.ExpectedValue
    if ($expected -and $message -notlike $expected -and $message.IndexOf($expected, [System.StringComparison]::OrdinalIgnoreCase) -lt 0) {
        $wrong.Add("the message was $(Format-Nicely $message)")
    }
    if ($Told.Second -and -not ("$($Thrown.FullyQualifiedErrorId)" -like $Told.Second)) {
        $wrong.Add("the FullyQualifiedErrorId was $(Format-Nicely $Thrown.FullyQualifiedErrorId)")
    }
    if ($Told.Third) {
        $type = Resolve-Type $Told.Third
        if ($null -eq $type -or $Thrown.Exception -isnot $type) {
            $wrong.Add("the exception type was [$($Thrown.Exception.GetType().FullName)]")
        }
    }
    , $wrong
}

function Get-ThrowPlace($Thrown) {
    $invocation = $Thrown.InvocationInfo
    if (-not $invocation) { return '' }
    'from ' + "$($invocation.PositionMessage)".Trim() -replace '^from At ', 'from ' -replace "`n", "`n    "
}

function Test-HaveParameter($Actual, $Told) {
    $because = Format-Because $Told.Because
    $command = if ($Actual -is [string]) { Get-Command $Actual } else { $Actual }
    if ($command -is [System.Management.Automation.AliasInfo] -and $command.ResolvedCommand) { $command = $command.ResolvedCommand }
    if ($command -isnot [System.Management.Automation.CommandInfo]) {
        throw [System.ArgumentException]::new('Input value must be non-null CommandInfo object. You can get one by calling Get-Command.')
    }
    $name = $Told.ExpectedValue
    $to = if ($Told.Not) { 'to not have a parameter' } else { 'to have a parameter' }
    $wanted = [System.Collections.Generic.List[string]]::new()
    $wrong = [System.Collections.Generic.List[string]]::new()
    $parameter = $null
    if ($command.Parameters -and $command.Parameters.ContainsKey($name)) { $parameter = $command.Parameters[$name] }
    $inSet = ''
    if ($Told.InParameterSet) {
        $inSet = " in parameter set $($Told.InParameterSet)"
        if ($parameter -and -not ($parameter.ParameterSets.ContainsKey($Told.InParameterSet) -or $parameter.ParameterSets.ContainsKey('__AllParameterSets'))) { $parameter = $null }
    }
    $text = "Expected command $($Actual -is [string] ? $Actual : $Actual.Name) $to $name$inSet"
    $conditions = $Told.ContainsKey('Mandatory') -or $Told.ContainsKey('Second') -or $Told.ContainsKey('Third') -or $Told.ContainsKey('HasArgumentCompleter') -or $Told.ContainsKey('Alias')
    if (-not $parameter) {
        if (-not $Told.Not) { return "$text,$because but the parameter is missing." }
        return
    }
    if ($Told.Not -and -not $conditions) {
        return "$text,$because but the parameter exists."
    }
    Compare-Parameter $command $parameter $Told $wanted $wrong
    if ($wrong.Count) {
        $last = { param($all) $all -join ', ' -replace ', (?=[^,]*$)', ' and ' }
        "$text, $(& $last $wanted),$because but $(& $last $wrong)."
    }
}

# What was asked of a parameter, and what of it does not hold.
function Compare-Parameter($Command, $Parameter, $Told, $Wanted, $Wrong) {
    $not = [bool]$Told.Not
    $no = if ($not) { 'not ' } else { '' }
    if ($Told.ContainsKey('Mandatory')) {
        $sets = @(if ($Told.InParameterSet) { $Parameter.ParameterSets[$Told.InParameterSet] } else { $Parameter.ParameterSets.Values })
        $is = [bool]@($sets | Where-Object { $_.IsMandatory })
        $Wanted.Add("which is ${no}mandatory")
        if ($is -eq $not) { $Wrong.Add($(if ($is) { 'it was mandatory' } else { "it wasn't mandatory" })) }
    }
    if ($Told.ContainsKey('Second')) {
        $type = Resolve-Type $Told.Second
        if (-not $type) { throw [System.ArgumentException]::new("Could not find type [$($Told.Second)]. Make sure that the assembly that contains that type is loaded.") }
        $Wanted.Add("${no}of type [$($type.FullName)]")
        if (($Parameter.ParameterType -eq $type) -eq $not) { $Wrong.Add("it was of type [$($Parameter.ParameterType.FullName)]") }
    }
    if ($Told.ContainsKey('Third')) {
        $default = Get-ParameterDefault $Command $Parameter.Name
        $Wanted.Add("the default value $(if ($not) { 'not ' })to be $(Format-Nicely $Told.Third)")
        if (("$default" -eq "$($Told.Third)") -eq $not) { $Wrong.Add("the default value was $(Format-Nicely "$default")") }
    }
    if ($Told.HasArgumentCompleter) {
        $has = Test-Completer $Command $Parameter
        $Wanted.Add('has ArgumentCompletion')
        if ($has -eq $not) { $Wrong.Add($(if ($has) { 'has ArgumentCompletion' } else { 'has no ArgumentCompletion' })) }
    }
    if ($Told.ContainsKey('Alias')) {
        $missing = @($Told.Alias | Where-Object { $Parameter.Aliases -notcontains $_ })
        $list = { param($all) ($all | ForEach-Object { "'$_'" }) -join ', ' -replace ', (?=[^,]*$)', ' and ' }
        $plural = if (@($Told.Alias).Count -gt 1) { 'es' } else { '' }
        $Wanted.Add("with$(if ($not) { 'out' }) alias$plural $(& $list $Told.Alias)")
        if (-not $not -and $missing) { $Wrong.Add($(if ($missing.Count -gt 1) { "it didn't have the aliases $(& $list $missing)" } else { "it didn't have an alias $(& $list $missing)" })) }
        if ($not -and -not $missing) { $Wrong.Add("it had the alias$plural $(& $list $Told.Alias)") }
    }
}

# Whether something completes a parameter's values: an attribute, or what was registered.
function Test-Completer($Command, $Parameter) {
    foreach ($attribute in $Parameter.Attributes) {
        if ($attribute.GetType().Name -in 'ArgumentCompleterAttribute', 'ArgumentCompletionsAttribute') { return $true }
    }
    $ast = if ($Command.ScriptBlock) { Get-ParameterAst $Command.ScriptBlock | Where-Object { $_.Name.VariablePath.UserPath -eq $Parameter.Name } }
    if ($ast.Attributes.TypeName.Name -match '^ArgumentComplet(er|ions)(Attribute)?$') { return $true }
    $text = "$($Command.Name) -$($Parameter.Name) "
    [bool]@([System.Management.Automation.CommandCompletion]::CompleteInput($text, $text.Length, $null).CompletionMatches |
            Where-Object { $_.ResultType -notin 'ProviderItem', 'ProviderContainer' })
}

# A parameter's default as it is written.
function Get-ParameterDefault($Command, [string] $Name) {
    $code = $Command.ScriptBlock
    if (-not $code) { return $null }
    $parameter = Get-ParameterAst $code | Where-Object { $_.Name.VariablePath.UserPath -eq $Name }
    if (-not $parameter.DefaultValue) { return $null }
    if ($parameter.DefaultValue.Extent.Text -in '$null', '$true', '$false') { return $parameter.DefaultValue.SafeGetValue() }
    if ($parameter.DefaultValue -is [System.Management.Automation.Language.StringConstantExpressionAst]) { return $parameter.DefaultValue.Value }
    $parameter.DefaultValue.Extent.Text
}
