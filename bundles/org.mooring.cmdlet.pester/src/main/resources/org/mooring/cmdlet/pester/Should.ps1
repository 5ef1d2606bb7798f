# Should: what a test expects, by an operator. Each operator is a function Test-<Operator> that answers what is wrong, or nothing. It
# takes the actual value and what Should was told: ExpectedValue, Second, Third (the positional arguments), Not, Because and the rest.

# Operators that see what is piped in as one collection; the others are asked of each item.
$script:Operators = @{
    Be = $true; BeExactly = $true; BeNullOrEmpty = $true; BeTrue = $true; BeFalse = $true; Contain = $true; HaveCount = $true
    BeGreaterThan = $false; BeGreaterOrEqual = $false; BeLessThan = $false; BeLessOrEqual = $false
    BeLike = $false; BeLikeExactly = $false; Match = $false; MatchExactly = $false; BeIn = $false; BeOfType = $false
    Exist = $false; FileContentMatch = $false; FileContentMatchExactly = $false; FileContentMatchMultiline = $false
    FileContentMatchMultilineExactly = $false; HaveParameter = $false; Throw = $false; Invoke = $false; InvokeVerifiable = $false
}
$script:OperatorAliases = @{
    Be = 'EQ'; BeExactly = 'CEQ'; BeGreaterThan = 'GT'; BeGreaterOrEqual = 'GE'; BeLessThan = 'LT'; BeLessOrEqual = 'LE'
    BeLikeExactly = 'CLIKE'; MatchExactly = 'CMATCH'; BeOfType = 'HaveType'
}
# What scripts add: name to what tests it.
$script:CustomOperators = @{}

function Should {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(ValueFromPipeline)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] $ActualValue,
        [Parameter(Position = 0)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()]
        [Alias('RegularExpression', 'ExpectedMessage', 'ExpectedContent', 'ExpectedType', 'CommandName', 'ParameterName')] $ExpectedValue,
        [Parameter(Position = 1)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()] [Alias('ErrorId', 'Type', 'Times')] $Second,
        [Parameter(Position = 2)] [AllowNull()] [AllowEmptyString()] [AllowEmptyCollection()]
        [Alias('ExceptionType', 'DefaultValue', 'ParameterFilter')] $Third,
        [switch] $Not,
        [string] $Because,
        [Alias('EQ')] [switch] $Be,
        [Alias('CEQ')] [switch] $BeExactly,
        [Alias('GT')] [switch] $BeGreaterThan,
        [Alias('GE')] [switch] $BeGreaterOrEqual,
        [Alias('LT')] [switch] $BeLessThan,
        [Alias('LE')] [switch] $BeLessOrEqual,
        [switch] $BeIn,
        [switch] $BeLike,
        [Alias('CLIKE')] [switch] $BeLikeExactly,
        [switch] $BeNullOrEmpty,
        [Alias('HaveType')] [switch] $BeOfType,
        [switch] $BeTrue,
        [switch] $BeFalse,
        [switch] $Contain,
        [switch] $Exist,
        [switch] $FileContentMatch,
        [switch] $FileContentMatchExactly,
        [switch] $FileContentMatchMultiline,
        [switch] $FileContentMatchMultilineExactly,
        [switch] $HaveCount,
        [switch] $HaveParameter,
        [switch] $Match,
        [Alias('CMATCH')] [switch] $MatchExactly,
        [switch] $Throw,
        [switch] $PassThru,
        [switch] $Invoke,
        [switch] $InvokeVerifiable,
        [switch] $Exactly,
        [object] $Scope,
        [string] $ModuleName,
        [scriptblock] $ExclusiveFilter,
        [switch] $Mandatory,
        [string] $InParameterSet,
        [switch] $HasArgumentCompleter,
        [string[]] $Alias
    )
    dynamicparam {
        if ($script:CustomOperators.Count) { Get-CustomParameter }
    }
    begin {
        $items = [System.Collections.Generic.List[object]]::new()
    }
    process {
        if ($MyInvocation.ExpectingInput) { $items.Add($ActualValue) }
    }
    end {
        $told = @{} + $PSBoundParameters
        $told.Caller = $PSCmdlet
        if (-not $told.ContainsKey('Not')) { $told.Not = $false }
        $operator = Get-Operator $told
        if (-not $MyInvocation.ExpectingInput) {
            $values = , $ActualValue
        } elseif ($items.Count -eq 0) {
            $values = , $null
            $told.Empty = $true
        } elseif ($items.Count -eq 1 -or -not (Test-ArrayOperator $operator)) {
            $values = $items
        } else {
            $values = , $items.ToArray()
        }
        foreach ($value in $values) {
            $answer = Test-Operator $operator $value $told
            if ($answer.Message) {
                Write-Failure $answer.Message $PSCmdlet $told
            } elseif ($answer.Output) {
                $answer.Output
            }
        }
    }
}

# The operator by its switch, or as Pester 3 had it: Should Be 5, Should Not Be 5.
function Get-Operator($Told) {
    $found = @(foreach ($name in $Told.Keys) {
            if ($script:CustomOperators.ContainsKey($name) -or ($script:Operators.ContainsKey($name) -and $Told[$name] -is [switch])) { $name }
        })
    if ($found.Count -gt 1) {
        throw [System.ArgumentException]::new("Should takes one operator, and got -$($found -join ', -').")
    }
    if ($found.Count) { return $found[0] }
    $words = [System.Collections.Generic.List[object]]::new()
    foreach ($place in 'ExpectedValue', 'Second', 'Third') {
        if ($Told.ContainsKey($place)) { $words.Add($Told[$place]) }
        $Told.Remove($place)
    }
    if ($words.Count -and $words[0] -eq 'Not') {
        $Told.Not = $true
        $words.RemoveAt(0)
    }
    $name = if ($words.Count) { [string]$words[0] } else { '' }
    if (-not $script:Operators.ContainsKey($name) -and -not $script:CustomOperators.ContainsKey($name)) {
        throw [System.ArgumentException]::new("'$name' is not a valid Should operator.")
    }
    $places = 'ExpectedValue', 'Second', 'Third'
    for ($i = 1; $i -lt $words.Count; $i++) { $Told[$places[$i - 1]] = $words[$i] }
    $name
}

function Test-ArrayOperator($Operator) {
    if ($script:CustomOperators.ContainsKey($Operator)) { return $script:CustomOperators[$Operator].SupportsArrayInput }
    $script:Operators[$Operator]
}

# What is wrong (Message), or what the operator gives to the pipeline (Output).
function Test-Operator($Operator, $Actual, $Told) {
    if ($script:CustomOperators.ContainsKey($Operator)) {
        return Test-CustomOperator $Operator $Actual $Told
    }
    $answer = & "Test-$Operator" $Actual $Told
    if ($answer -is [System.Collections.IDictionary]) { return $answer }
    @{ Message = $answer }
}

# Ends the test, or tells it that it failed and goes on, as -ErrorAction or the configuration says.
function Write-Failure([string] $Message, $Caller, $Told) {
    $invocation = $Caller.MyInvocation
    $target = @{
        Message     = $Message
        File        = $invocation.ScriptName
        Line        = $invocation.ScriptLineNumber
        LineText    = "$($invocation.Line)".TrimEnd([char[]]"`r`n")
        Terminating = $true
    }
    $record = [System.Management.Automation.ErrorRecord]::new([System.Exception]::new($Message), 'PesterAssertionFailed', 'InvalidResult', $target)
    $action = if ($Told.ContainsKey('ErrorAction')) { "$($Told.ErrorAction)" } elseif ($script:Run) {
        $script:Run.Configuration.Should.ErrorAction.Value
    } else { 'Stop' }
    if ($action -eq 'Continue' -and $script:Run -and $script:Run.Test) {
        $target.Terminating = $false
        try { throw $record } catch { $script:Run.Steps.Errors.Add($_) }
        return
    }
    $Caller.ThrowTerminatingError($record)
}

function Add-ShouldOperator {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory)] [scriptblock] $Test,
        [string[]] $Alias = @(),
        [string] $InternalName,
        [switch] $SupportsArrayInput
    )
    if ($script:Operators.ContainsKey($Name)) {
        throw [System.ArgumentException]::new("Should has an operator '$Name' already: give yours another name.")
    }
    foreach ($each in @($Name) + $Alias) {
        $script:CustomOperators[$each] = @{ Name = $Name; Test = $Test; Alias = $Alias; SupportsArrayInput = [bool]$SupportsArrayInput }
    }
}

function Get-ShouldOperator {
    [CmdletBinding()]
    param([Parameter(Position = 0)] [string] $Name)
    $all = @(foreach ($each in $script:Operators.Keys) { [pscustomobject]@{ PSTypeName = 'Pester.ShouldOperator'; Name = $each; Alias = $script:OperatorAliases[$each] } }) +
    @(foreach ($each in $script:CustomOperators.Values | Sort-Object { $_.Name } -Unique) { [pscustomobject]@{ PSTypeName = 'Pester.ShouldOperator'; Name = $each.Name; Alias = $each.Alias } })
    $all | Where-Object { -not $Name -or $_.Name -like $Name } | Sort-Object Name
}

# A custom operator's own parameters, beside those that Should has.
function Get-CustomParameter {
    $parameters = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
    $known = @(Get-ParameterAst ${function:Should} | ForEach-Object { $_.Name.VariablePath.UserPath })
    foreach ($key in $script:CustomOperators.Keys) {
        $attribute = [System.Management.Automation.ParameterAttribute]::new()
        $parameters[$key] = [System.Management.Automation.RuntimeDefinedParameter]::new($key, [switch], [System.Attribute[]]@($attribute))
        foreach ($own in Get-ParameterAst $script:CustomOperators[$key].Test) {
            $name = $own.Name.VariablePath.UserPath
            if ($name -in 'ActualValue', 'ExpectedValue', 'Negate', 'Because', 'CallerSessionState', 'Second', 'Third' -or $parameters.ContainsKey($name) -or $name -in $known) { continue }
            $type = if ($own.StaticType.FullName -eq 'System.Management.Automation.SwitchParameter') { [switch] } else { [object] }
            $attribute = [System.Management.Automation.ParameterAttribute]::new()
            $parameters[$name] = [System.Management.Automation.RuntimeDefinedParameter]::new($name, $type, [System.Attribute[]]@($attribute))
        }
    }
    $parameters
}

# The parameters of a block, or of a function.
function Get-ParameterAst([scriptblock] $Code) {
    $ast = $Code.Ast
    if ($ast -is [System.Management.Automation.Language.FunctionDefinitionAst]) {
        $ast.Parameters
        $ast = $ast.Body
    }
    if ($ast.ParamBlock) { $ast.ParamBlock.Parameters }
}

function Test-CustomOperator($Operator, $Actual, $Told) {
    $entry = $script:CustomOperators[$Operator]
    $names = @(Get-ParameterAst $entry.Test | ForEach-Object { $_.Name.VariablePath.UserPath })
    $given = @{}
    foreach ($name in $names) {
        if ($Told.ContainsKey($name)) { $given[$name] = $Told[$name] }
    }
    if ($names -contains 'ActualValue') { $given.ActualValue = $Actual }
    if ($names -contains 'Negate') { $given.Negate = [bool]$Told.Not }
    if ($names -contains 'CallerSessionState') { $given.CallerSessionState = $Told.Caller.SessionState }
    # What is given by position is what the operator has after the usual parameters.
    $open = [System.Collections.Generic.List[object]]@($names | Where-Object { $_ -notin 'ActualValue', 'Negate', 'Because', 'CallerSessionState' -and -not $given.ContainsKey($_) })
    foreach ($place in 'ExpectedValue', 'Second', 'Third') {
        if ($Told.ContainsKey($place) -and $place -notin $names -and $open.Count) {
            $given[$open[0]] = $Told[$place]
            $open.RemoveAt(0)
        }
    }
    $test = $entry.Test
    $result = & $test @given
    if ($result.Succeeded) { @{} } else { @{ Message = "$($result.FailureMessage)" } }
}
