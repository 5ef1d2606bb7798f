# Mocks. A command that is mocked is an alias, in the script scope of who mocked it or in a module's, for a function with the same
# parameters; the function asks here what to do. So is the command with its module's name, unless code of this module would find that too:
# it calls what it needs so. What a mock does ends with the block or test that said it.

# Cmdlets as such: their names may be mocked where they are called.
$script:MockCmdlets = @{}
foreach ($name in 'Set-Item', 'Remove-Item', 'Set-Alias', 'Remove-Alias') {
    $script:MockCmdlets[$name] = Microsoft.PowerShell.Core\Get-Command -Name $name -CommandType Cmdlet
}
$script:DefineHook = [scriptblock]::Create(@'
{
    & $args[0]['Set-Item'] -LiteralPath "Function:script:$($args[1])" -Value $args[2]
    foreach (${____Step} in $args[3]) { & $args[0]['Set-Alias'] -Name ${____Step} -Value $args[1] -Scope Script -Force }
}
'@)
$script:RemoveHook = [scriptblock]::Create(@'
{
    & $args[0]['Remove-Item'] -LiteralPath "Function:script:$($args[1])" -ErrorAction Ignore
    foreach (${____Step} in $args[2]) { & $args[0]['Remove-Alias'] -Name ${____Step} -Scope Script -Force -ErrorAction Ignore }
}
'@)
$script:FindCommand = [scriptblock]::Create('{ $ExecutionContext.InvokeCommand.GetCommand($args[0], "All") }')
# Variables for the parameters, around the mock's own block.
$script:MockRunner = [scriptblock]::Create(@'
{
    foreach (${____Step} in $args[0].Variables.GetEnumerator()) {
        $ExecutionContext.SessionState.PSVariable.Set(${____Step}.Key, ${____Step}.Value)
    }
    ${____Step} = $args[0].Arguments
    ${____Rest} = $args[0].Rest
    & $args[0].Body @____Step @____Rest
}
'@)

function Mock {
    [CmdletBinding()]
    param(
        [Parameter(Position = 0, Mandatory)] [string] $CommandName,
        [Parameter(Position = 1)] [scriptblock] $MockWith = {},
        [switch] $Verifiable,
        [scriptblock] $ParameterFilter,
        [string] $ModuleName,
        [string[]] $RemoveParameterType,
        [string[]] $RemoveParameterValidation
    )
    Enter-Loose $PSCmdlet
    $run = $script:Run
    $frame = if ($run.Test) { $run.Test } else { $run.Block }
    $place = Resolve-MockPlace $CommandName $ModuleName $PSCmdlet.SessionState
    $mock = $run.Mocks[$place.Key]
    if (-not $mock) {
        $mock = New-Mock $place $frame $RemoveParameterType $RemoveParameterValidation
        $run.Mocks[$place.Key] = $mock
    }
    $mock.Behaviors.Insert(0, @{
            Filter     = $ParameterFilter
            Body       = $MockWith
            State      = $PSCmdlet.SessionState
            Verifiable = [bool]$Verifiable
            Called     = $false
            Frame      = $frame
        })
}

# Where a command is mocked, and what it is there.
function Resolve-MockPlace([string] $CommandName, [string] $ModuleName, $CallerState) {
    $state = $CallerState
    if ($ModuleName) {
        $state = (Get-ScriptModule $ModuleName).SessionState
    } elseif ($CallerState.Module) {
        $ModuleName = $CallerState.Module.Name
    }
    $find = Get-Bound $state $script:FindCommand
    $found = $null
    $name = $CommandName
    for ($i = 0; $i -lt 20; $i++) {
        $mock = $script:Run.Mocks["$ModuleName|$name"]
        if ($mock) { return @{ Key = $mock.Key; Name = $name; Module = $ModuleName; State = $state; Command = $mock.Command } }
        $found = & $find $name
        if ($found -isnot [System.Management.Automation.AliasInfo] -or $found.Definition -like 'PesterMock_*') { break }
        $name = $found.Definition
    }
    if (-not $found) {
        throw [System.Management.Automation.CommandNotFoundException]::new("Could not find Command $CommandName")
    }
    if ($found.Definition -like 'PesterMock_*' -and $found -is [System.Management.Automation.AliasInfo]) {
        # Mocked from elsewhere: what is behind that is what this mocks too.
        $found = @($script:Run.Mocks.Values | Where-Object { $_.Hook -eq $found.Definition })[0].Command
    }
    $name = if ($found.Name -and $found -isnot [System.Management.Automation.ApplicationInfo]) { $found.Name } else { $name }
    @{ Key = "$ModuleName|$name"; Name = $name; Module = $ModuleName; State = $state; Command = $found }
}

function Get-ScriptModule([string] $Name) {
    $all = @(Get-Module -Name $Name -All)
    $found = @($all | Where-Object { $_.SessionState -and $_.ModuleType -in 'Script', 'Manifest' })
    if (-not $all) {
        throw [System.InvalidOperationException]::new("No modules named '$Name' are currently loaded.")
    }
    if (-not $found) {
        throw [System.InvalidOperationException]::new("Module '$Name' is not a Script module. Detected modules of the following types: '$($all.ModuleType -join ', ')'")
    }
    $found[0]
}

function New-Mock($Place, $Frame, $RemoveType, $RemoveValidation) {
    $mock = @{
        Key       = $Place.Key
        Name      = $Place.Name
        Module    = $Place.Module
        State     = $Place.State
        Command   = $Place.Command
        Hook      = "PesterMock_$([guid]::NewGuid().ToString('N'))"
        Names     = @($Place.Name)
        Frame     = $Frame
        Behaviors = [System.Collections.Generic.List[object]]::new()
        Calls     = [System.Collections.Generic.List[object]]::new()
        Aliases   = @{}
        Dynamic   = @{}
    }
    $code = $ExecutionContext.InvokeCommand.NewScriptBlock((Get-HookText $mock $RemoveType $RemoveValidation))
    $define = Get-Bound $mock.State $script:DefineHook
    & $define $script:MockCmdlets $mock.Hook $code $mock.Names
    if ($Place.Command.ModuleName -and -not (Test-Path -LiteralPath "Function:\$($mock.Hook)")) {
        $mock.Names += "$($Place.Command.ModuleName)\$($Place.Name)"
        & $define $script:MockCmdlets $mock.Hook $code $mock.Names
    }
    $mock
}

# The function that stands for a command: its parameters, and a call of Invoke-Mock for each object that is piped in.
function Get-HookText($Mock, $RemoveType, $RemoveValidation) {
    $command = $Mock.Command
    $key = $Mock.Key.Replace("'", "''")
    $head = ''
    $call = "Invoke-Mock '$key' `$PSBoundParameters `$args `$_ `$MyInvocation.ExpectingInput"
    if ($command -is [System.Management.Automation.CmdletInfo] -or $command.CmdletBinding) {
        $metadata = [System.Management.Automation.CommandMetadata]::new($command)
        foreach ($parameter in $metadata.Parameters.Values) {
            if ($parameter.Aliases.Count) { $Mock.Aliases[$parameter.Name] = @($parameter.Aliases) }
        }
        $parameters = [System.Management.Automation.ProxyCommand]::GetParamBlock($metadata)
        # A type that scripts cannot name is left out.
        $RemoveType = @($RemoveType) + @($metadata.Parameters.Values | Where-Object { -not ($_.ParameterType.FullName -as [type]) } | ForEach-Object Name)
        $parameters = Edit-ParamBlock $parameters $RemoveType $RemoveValidation
        $head = [System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($metadata) + "`nparam(`n$parameters)`n"
        foreach ($parameter in $metadata.Parameters.Values) {
            if ($parameter.IsDynamic) { $Mock.Dynamic[$parameter.Name] = $parameter }
        }
        if ($Mock.Dynamic.Count) { $head += "dynamicparam { Get-HookParameter '$key' }`n" }
        $call = "Invoke-Mock '$key' `$PSBoundParameters @() `$_ `$MyInvocation.ExpectingInput"
    } elseif ($command.Parameters -and $command -isnot [System.Management.Automation.ApplicationInfo]) {
        $names = foreach ($parameter in $command.Parameters.Values) {
            if ($parameter.Aliases.Count) { $Mock.Aliases[$parameter.Name] = @($parameter.Aliases) }
            $(if ($parameter.SwitchParameter) { '[switch]' } else { '' }) + '${' + $parameter.Name + '}'
        }
        $head = "param($($names -join ', '))`n"
    }
    "${head}process { $call }"
}

function Edit-ParamBlock([string] $Text, $RemoveType, $RemoveValidation) {
    foreach ($name in $RemoveType) {
        $Text = [regex]::Replace($Text, "\[[\w.\[\]``]+\]\n(\s*\`${$([regex]::Escape($name))})", '[object]' + "`n" + '$1')
    }
    foreach ($name in $RemoveValidation) {
        $parts = $Text -split "(?<=\}),\n\n"
        $Text = @(foreach ($part in $parts) {
                if ($part.TrimEnd().EndsWith("`${$name}")) { $part -replace '(?m)^\s*\[Validate.*\]\r?\n' } else { $part }
            }) -join ",`n`n"
    }
    $Text
}

# Parameters that the command has where the session stands now.
function Get-HookParameter([string] $Key) {
    $all = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
    foreach ($parameter in $script:Run.Mocks[$Key].Dynamic.Values) {
        $attribute = [System.Management.Automation.ParameterAttribute]::new()
        $type = if ($parameter.SwitchParameter) { [switch] } else { [object] }
        $all[$parameter.Name] = [System.Management.Automation.RuntimeDefinedParameter]::new($parameter.Name, $type, [System.Attribute[]]@($attribute))
    }
    $all
}

# A call of a mocked command.
function Invoke-Mock([string] $Key, $Bound, $Rest, $Item, [bool] $HasItem) {
    $run = $script:Run
    $mock = $run.Mocks[$Key]
    $known = @{}
    foreach ($pair in $Bound.GetEnumerator()) { $known[$pair.Key] = $pair.Value }
    $call = @{ Bound = $known; Rest = @($Rest); Item = $Item; HasItem = $HasItem; Test = $run.Test; Block = $run.Block; Verified = $false }
    $default = $null
    $chosen = $null
    foreach ($behavior in $mock.Behaviors) {
        if (-not $behavior.Filter) {
            if (-not $default) { $default = $behavior }
        } elseif (Test-MockFilter $mock $behavior.Filter $behavior.State $call) {
            $chosen = $behavior
            break
        }
    }
    if (-not $chosen) { $chosen = $default }
    $mock.Calls.Add($call)
    if ($chosen) {
        $chosen.Called = $true
        & (Get-Bound $chosen.State $script:MockRunner) (New-MockSteps $mock $chosen.Body $call)
    } else {
        $original = $mock.Command
        $arguments = $call.Rest
        if ($HasItem -and -not (Test-FromPipeline $mock $Bound)) { $Item | & $original @Bound @arguments } else { & $original @Bound @arguments }
    }
}

# Whether what was piped in is bound to a parameter, so that it need not be piped on.
function Test-FromPipeline($Mock, $Bound) {
    if ($Mock.Command -is [System.Management.Automation.ApplicationInfo] -or -not $Mock.Command.Parameters) { return $false }
    foreach ($name in $Bound.Keys) {
        $sets = $Mock.Command.Parameters[$name].ParameterSets
        if ($sets -and @($sets.Values | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName })) { return $true }
    }
    $false
}

function New-MockSteps($Mock, $Body, $Call) {
    $variables = @{}
    foreach ($name in $Call.Bound.Keys) {
        $variables[$name] = $Call.Bound[$name]
        foreach ($alias in $Mock.Aliases[$name]) { $variables[$alias] = $Call.Bound[$name] }
    }
    if ($Mock.Command.Parameters) {
        # A parameter that was not given is there without a value: a variable of the same name further out does not count.
        foreach ($name in $Mock.Command.Parameters.Keys) {
            if (-not $variables.ContainsKey($name) -and $name -notin $script:CommonParameters) { $variables[$name] = $null }
        }
    }
    $variables['PesterBoundParameters'] = $Call.Bound
    if ($Call.HasItem) { $variables['_'] = $Call.Item }
    $arguments = @{}
    $declared = $Body.Ast.ParamBlock
    if ($declared) {
        foreach ($parameter in $declared.Parameters) {
            $name = $parameter.Name.VariablePath.UserPath
            if ($Call.Bound.ContainsKey($name)) { $arguments[$name] = $Call.Bound[$name] }
        }
    }
    @{ Variables = $variables; Body = $Body; Arguments = $arguments; Rest = $Call.Rest }
}

$script:CommonParameters = 'Verbose', 'Debug', 'ErrorAction', 'WarningAction', 'InformationAction', 'ProgressAction', 'ErrorVariable',
'WarningVariable', 'InformationVariable', 'OutVariable', 'OutBuffer', 'PipelineVariable', 'WhatIf', 'Confirm'

function Test-MockFilter($Mock, $Filter, $State, $Call) {
    $answer = & (Get-Bound $State $script:MockRunner) (New-MockSteps $Mock $Filter $Call)
    [bool]$answer
}

# A block or test ends: what it said about mocks ends too.
function Exit-MockScope($Frame, $State) {
    $run = $script:Run
    if (-not $run.Mocks.Count) { return }
    foreach ($key in @($run.Mocks.Keys)) {
        $mock = $run.Mocks[$key]
        if ($mock.Frame -eq $Frame) {
            & (Get-Bound $mock.State $script:RemoveHook) $script:MockCmdlets $mock.Hook $mock.Names
            $run.Mocks.Remove($key)
        } else {
            $null = $mock.Behaviors.RemoveAll({ param($behavior) $behavior.Frame -eq $Frame })
        }
    }
}
