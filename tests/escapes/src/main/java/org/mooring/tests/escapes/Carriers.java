package org.mooring.tests.escapes;

import java.util.List;
import java.util.Random;

/** Ways to have code run: {@code CODE} is a statement, {@code TEXT} the same as a text in quotes. */
final class Carriers {

    static final List<String> ALL = List.of("CODE", "& { CODE }", ". { CODE }", "$(CODE)", "@(CODE)", "\"$(CODE)\"", "if ($true) { CODE }", "foreach ($i in 1) { CODE }",
        "{ CODE }.Invoke()", "({ CODE }).InvokeReturnAsIs()", "{ CODE }.InvokeWithContext(@{}, @())", "{ CODE }.GetNewClosure().Invoke()", "& ({ CODE }.GetNewClosure())",
        "{ CODE }.Ast.GetScriptBlock().Invoke()", "$b = { CODE }; & $b", "${function:x} = { CODE }; x", "function x { CODE }; x", "filter x { CODE }; 1 | x",
        "function global:x { CODE }; x", "function prompt { CODE }; prompt", "function Get-Date { CODE }; Get-Date", "1 | ForEach-Object { CODE }",
        "1 | ForEach-Object -Begin { CODE } -Process { }", "1 | ForEach-Object -Process { } -End { CODE }", "1 | ForEach-Object -Process { }, { CODE }", "1 | ForEach-Object -Parallel { CODE }",
        "1 | Where-Object { CODE }", "1 | Where-Object -FilterScript { CODE }", "1 | Select-Object @{ n = 'x'; e = { CODE } }", "1 | Select-Object -Property @{ Name = 'x'; Expression = TEXT }",
        "1, 2 | Sort-Object { CODE }", "1, 2 | Sort-Object @{ e = { CODE } }", "1, 2 | Group-Object { CODE }", "1 | Measure-Object -Property { CODE }", "New-TimeSpan | Format-Table { CODE } | Out-String",
        "New-TimeSpan | Format-Table @{ n = 'x'; e = { CODE } } | Out-String", "New-TimeSpan | Format-List { CODE } | Out-String", "New-TimeSpan | Format-Wide { CODE } | Out-String", "New-TimeSpan | Format-Custom @{ e = { CODE } } | Out-String",
        "New-TimeSpan | Format-Table -GroupBy { CODE } | Out-String", "New-TimeSpan | Format-Table @{ n = 'x'; e = 'Length'; f = TEXT } | Out-String", "Compare-Object 1 2 -Property @{ e = { CODE } }", "1 | ConvertTo-Html -Property @{ e = { CODE } }",
        "1 | ConvertTo-Csv | ForEach-Object { CODE }", "1 | Tee-Object -Variable x | ForEach-Object { CODE }", "Measure-Command { CODE }", "Measure-Command -Expression { CODE } -InputObject 1",
        "Trace-Command -Name * -Expression { CODE }", "Invoke-Command { CODE }", "Invoke-Command -ScriptBlock { CODE } -NoNewScope", "Invoke-Command -ScriptBlock ([scriptblock]::Create(TEXT))",
        "Invoke-Expression TEXT", "TEXT | Invoke-Expression", "& ([scriptblock]::Create(TEXT))", "[scriptblock]::Create(TEXT).Invoke()", "[ScriptBlock] $s = TEXT; & $s", "& ([scriptblock] TEXT)",
        "$ExecutionContext.InvokeCommand.InvokeScript(TEXT)", "$ExecutionContext.InvokeCommand.NewScriptBlock(TEXT).Invoke()", "$ExecutionContext.InvokeCommand.ExpandString('$(' + TEXT + ')')",
        "$ExecutionContext.InvokeCommand.InvokeScript($false, { CODE }, $null, $null)", "[powershell]::Create().AddScript(TEXT).Invoke()", "[powershell]::Create('CurrentRunspace').AddScript(TEXT).Invoke()",
        "$r = [runspacefactory]::CreateRunspace(); $r.Open(); $p = [powershell]::Create(); $p.Runspace = $r; $p.AddScript(TEXT).Invoke()",
        "$r = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault()); $r.Open(); $r.CreatePipeline(TEXT).Invoke()",
        "[runspace]::DefaultRunspace.CreateNestedPipeline(TEXT, $false).Invoke()", "$host.Runspace.CreateNestedPipeline(TEXT, $false).Invoke()",
        "New-Module { CODE } | Out-Null", "New-Module -ScriptBlock { function y { CODE } } | Out-Null; y", "(New-Module -AsCustomObject { function y { CODE } }).y()", "& (New-Module { }) { CODE }",
        "Start-Job { CODE } | Wait-Job -Timeout 5 | Receive-Job", "Start-ThreadJob { CODE } | Wait-Job -Timeout 5 | Receive-Job", "$j = & { CODE } & ; $j | Wait-Job -Timeout 5 | Receive-Job",
        "Start-Job -InitializationScript { CODE } { 1 } | Wait-Job -Timeout 5 | Receive-Job", "Start-ThreadJob -InitializationScript { CODE } { 1 } | Wait-Job -Timeout 5 | Receive-Job",
        "Register-EngineEvent -SourceIdentifier e -Action { CODE } | Out-Null; New-Event -SourceIdentifier e | Out-Null; 1", "Register-EngineEvent PowerShell.Exiting -Action { CODE }",
        "Register-ObjectEvent ([System.Timers.Timer]::new(1)) Elapsed -Action { CODE }", "Set-PSBreakpoint -Variable v -Action { CODE }; $v = 1; $v", "Set-PSBreakpoint -Command Get-Date -Action { CODE }; Get-Date",
        "Register-ArgumentCompleter -CommandName Get-Date -ParameterName Format -ScriptBlock { CODE }; TabExpansion2 'Get-Date -Format ' 17",
        "Register-ArgumentCompleter -Native -CommandName zz -ScriptBlock { CODE }; TabExpansion2 'zz ' 3", "TabExpansion2 TEXT 4", "function h { param([ArgumentCompleter({ CODE })] $x) }; TabExpansion2 'h -x ' 5", "(TabExpansion2 -inputScript ('$x = ' + TEXT + '; $x.') -cursorColumn 9).CompletionMatches",
        "function h([ArgumentCompleter({ CODE })] $x) { }; TabExpansion2 'h -x ' 5", "[System.Management.Automation.CommandCompletion]::CompleteInput('Get-Date -', 10, $null)",
        "Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Esc -Value { CODE } -Force; (5).Esc", "Update-TypeData -TypeName System.Int32 -MemberType ScriptMethod -MemberName EscM -Value { CODE } -Force; (5).EscM()",
        "Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Esc -Value { 1 } -SecondValue { CODE } -Force; (5).Esc = 1", "5 | Add-Member -PassThru ScriptProperty Own { CODE } | ForEach-Object Own",
        "5 | Add-Member -PassThru ScriptMethod EscM { CODE } | ForEach-Object EscM", "5 | Add-Member -PassThru ScriptProperty Own { CODE }", "5 | Add-Member -PassThru ScriptMethod ToString { CODE } -Force | Out-String",
        "\"$(5 | Add-Member -PassThru ScriptMethod ToString { CODE } -Force)\"", "5 | Add-Member -PassThru ScriptProperty Own { CODE } | ConvertTo-Json", "5 | Add-Member -PassThru ScriptProperty Own { CODE } | Select-Object *",
        "5 | Add-Member -PassThru ScriptProperty Own { CODE } | Where-Object Own", "5 | Add-Member -PassThru ScriptProperty Own { CODE } | Sort-Object Own", "'{0}' -f (5 | Add-Member -PassThru ScriptMethod ToString { CODE } -Force)",
        "5 | Add-Member -PassThru AliasProperty A Own | Add-Member -PassThru ScriptProperty Own { CODE } | ForEach-Object A", "[pscustomobject] @{ a = { CODE } } | ForEach-Object { $_.a.Invoke() }", "@{ a = { CODE } }.a.Invoke()", "& @{ a = { CODE } }.a",
        "(1).ForEach({ CODE })", "@(1).Where({ CODE })", "'a' -replace 'a', { CODE }", "[regex]::Replace('a', 'a', [System.Text.RegularExpressions.MatchEvaluator] { CODE })", "switch (1) { { CODE } { } }", "switch (1) { default { CODE } }",
        "try { throw 1 } catch { CODE }", "try { throw 1 } catch [System.Exception] { CODE } finally { CODE }", "try { } finally { CODE }", "trap { CODE; continue } throw 1", "while ($true) { CODE; break }", "do { CODE } while ($false)",
        "class C { [object] M() { return $(CODE) } }; [C]::new().M()", "class C { C() { CODE } }; [C]::new()", "class C { static [object] $x = $(CODE) }; [C]::x", "class C { [string] ToString() { return $(CODE) } }; \"$([C]::new())\"",
        "param($x = $(CODE)) $x", "& { param($x = $(CODE)) $x }", "& { param([ValidateScript({ CODE })] $x) } 1", "& { [CmdletBinding()] param() dynamicparam { CODE } end { } }", "& { begin { CODE } end { } }", "& { end { } clean { CODE } }",
        "'x' | Get-Date -Format { CODE }", "'x' | Join-Path -Path { CODE } -ChildPath y", "1 | Get-Random -InputObject { CODE }", "Get-Date -Format $(CODE)", "Get-Date -OutVariable $(CODE)", "Write-Output (CODE)", "Write-Host $(CODE)",
        "$PSDefaultParameterValues = @{ 'Get-Date:Format' = { CODE } }; Get-Date", "$PSDefaultParameterValues['*:OutVariable'] = { CODE }; Get-Date; $PSDefaultParameterValues.Clear()", "$ErrorActionPreference = 'Stop'; & { CODE }; $ErrorActionPreference = 'Continue'",
        "$x = { CODE }; Get-Date -ErrorAction $x", "$x = { CODE }; . $x", "Set-Variable v { CODE }; & $v", "Set-Item variable:v { CODE }; & $v", "Set-Item function:v { CODE }; v", "New-Item function:v -Value { CODE } -Force; v", "Set-Content function:v TEXT; v", "Set-Content function:v { CODE }; v",
        "New-Item -Path function: -Name v -Value TEXT -Force; v", "Rename-Item function:v w; w", "Copy-Item function:Open-Cage function:oc; oc 1; CODE", "Set-Content ./e.ps1 TEXT; ./e.ps1", "Set-Content ./e.ps1 TEXT; . ./e.ps1", "TEXT > ./e.ps1; & ./e.ps1",
        "Set-Content ./e.psm1 TEXT; Import-Module ./e.psm1 -Force", "Set-Content ./e.psm1 ('function ee {' + TEXT + '}'); Import-Module ./e.psm1 -Force; ee", "Set-Content ./e.psd1 ('@{ ModuleVersion = ''1.0''; ScriptsToProcess = ''e.ps1'' }'); Import-Module ./e.psd1 -Force; CODE",
        "TEXT | Out-File ./e.ps1; . ./e.ps1", "TEXT | Tee-Object ./e.ps1; . ./e.ps1", "Set-Content ./e.ps1 TEXT; Invoke-Command -FilePath ./e.ps1", "Set-Content ./e.ps1 TEXT; Start-Job -FilePath ./e.ps1 | Wait-Job -Timeout 5 | Receive-Job", "Set-Content ./e.ps1 TEXT; Get-Command ./e.ps1 | ForEach-Object { & $_ }",
        "Set-Content ./e.ps1xml ('<Types><Type><Name>System.Int32</Name><Members><ScriptProperty><Name>EscT</Name><GetScriptBlock>' + TEXT + '</GetScriptBlock></ScriptProperty></Members></Type></Types>'); Update-TypeData ./e.ps1xml; (5).EscT",
        "Add-Type -TypeDefinition TEXT; CODE", "Import-LocalizedData x; CODE", "using module ./e.psm1\nCODE", "Invoke-History; CODE", "#requires -Version 5\nCODE", "<# x #> CODE <# y #>", "CODE # x", "CODE; 1", "1; CODE", "1\nCODE\n2", "CODE | Out-Null", "CODE | Out-String",
        "CODE 2>&1", "CODE *>&1", "$null = CODE", "$x = CODE; $x", "$x, $y = CODE", "(CODE)", "!(CODE)", "-not (CODE)", "CODE && 1", "(Write-Error x) || $(CODE)", "$true && $(CODE)", "1 -eq $(CODE)", "@{ a = $(CODE) }", "@\"\n$(CODE)\n\"@", "[pscustomobject] @{ a = $(CODE) }",
        "begin { CODE }", "process { CODE }", "end { CODE }", "clean { CODE }", "dynamicparam { CODE } end { }", "data { CODE }", ":x foreach ($i in 1) { CODE; break x }", "${x} = { CODE }.Invoke()", "Set-StrictMode -Off; CODE", "Set-PSDebug -Off; CODE",
        "$ExecutionContext.SessionState.LanguageMode = 'FullLanguage'; CODE", "$ExecutionContext.SessionState.Applications.Add('*'); $ExecutionContext.SessionState.Scripts.Add('*'); CODE", "Get-Variable ExecutionContext -ValueOnly | ForEach-Object { $_.SessionState.LanguageMode = 0 }; CODE",
        "$ExecutionContext.SessionState.PSVariable.Set('x', { CODE }); & $x", "Set-Variable -Name ExecutionContext -Value 1 -Force; CODE", "(Get-Command Get-Status -ErrorAction 0).ScriptBlock.Module.NewBoundScriptBlock({ CODE }).Invoke()", "(Get-Command Get-Status -ErrorAction 0).Module.Invoke({ CODE })",
        "& (Get-Command Get-Status -ErrorAction 0).Module { CODE }", "(Get-Command Get-Date).Visibility = 'Public'; CODE", "Get-Command *Canary* | ForEach-Object { $_.Visibility = 'Public' }; CODE", "Get-Status -Name $(CODE)", "Get-Status -Name { CODE }", "Get-Status -Name TEXT", "Get-Status -Name ('; ' + TEXT)",
        "Get-Status -Name ('$(' + TEXT + ')')", "Get-Status -Filter { CODE }", "Get-Status -Filter TEXT", "{ CODE } | Get-Status", "TEXT | Get-Status", "Get-Help TEXT", "Get-Help Get-Date -Parameter TEXT", "Get-Command TEXT", "Get-Command -Name TEXT -Syntax", "Get-Command Get-Date -ArgumentList { CODE }",
        "ConvertFrom-Json ('{ \"a\": \"$(' + TEXT + ')\" }')", "ConvertFrom-StringData ('a = $(' + TEXT + ')')", "ConvertFrom-SddlString TEXT; CODE", "Select-Xml -Content '<a/>' -XPath TEXT", "Write-Error -Exception $(CODE)", "throw $(CODE)", "Write-Information { CODE } -InformationAction Continue", "Wait-Debugger; CODE",
        "Export-ModuleMember -Function x; CODE", "Enter-PSHostProcess 1; CODE", "Debug-Job 1; CODE", "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize({ CODE })).Invoke()", "[System.Threading.Tasks.Task]::Run([Action] { CODE }).Wait()", "[Action] $a = { CODE }; $a.Invoke()",
        "([System.Threading.ThreadStart] { CODE }).Invoke()", "[System.Linq.Enumerable]::Any([int[]] 1, [Func[int, bool]] { CODE })", "[array]::Sort(@(2, 1), [System.Comparison[object]] { CODE })", "[System.Delegate]::CreateDelegate([Action], { CODE }, 'Invoke')", "[Activator]::CreateInstance([powershell])", "New-Object powershell | ForEach-Object { $_.AddScript(TEXT).Invoke() }",
        "[powershell]::Create().AddScript(TEXT).AddStatement().AddCommand('Get-Date').Invoke()",
        "$p = [powershell]::Create(); $p.Commands.AddScript(TEXT) | Out-Null; $p.Invoke()", "[powershell]::Create().AddCommand('Invoke-Expression').AddArgument(TEXT).Invoke()",
        "$p = [powershell]::Create(); $p.AddScript(TEXT).EndInvoke($p.BeginInvoke())",
        "$r = [runspacefactory]::CreateRunspacePool(1, 1); $r.Open(); $p = [powershell]::Create(); $p.RunspacePool = $r; $p.AddScript(TEXT).Invoke()",
        "$s = { & { CODE } }.GetSteppablePipeline('Internal'); $s.Begin($false); $s.Process(); $s.End()",
        "using namespace System.Management.Automation\n[PowerShell]::Create().AddScript(TEXT).Invoke()", "data -SupportedCommand ForEach-Object { 1 | ForEach-Object { CODE } }",
        "data q -SupportedCommand Get-Date { Get-Date -Format $(CODE) }", "Get-Date -PipelineVariable q | ForEach-Object { CODE }",
        "[psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Add('canary', [string]); CODE",
        "Set-Content ./f.ps1xml ('<Configuration><ViewDefinitions><View><Name>f</Name><ViewSelectedBy><TypeName>System.TimeSpan</TypeName></ViewSelectedBy><ListControl><ListEntries><ListEntry><ListItems><ListItem><ScriptBlock>' + TEXT + '</ScriptBlock></ListItem></ListItems></ListEntry></ListEntries></ListControl></View></ViewDefinitions></Configuration>'); Update-FormatData -PrependPath ./f.ps1xml; New-TimeSpan | Out-String",
        "$PSDefaultParameterValues = @{ 'ConvertTo-Json:Depth' = { CODE } }; 1 | ConvertTo-Json; $PSDefaultParameterValues.Clear()",
        "& { param([ValidateUserDrive()] $x) CODE } 1", "& { param([ValidateDrive('C', 'Function', 'Variable')] $x) CODE } 'function:x'",
        "[scriptblock]::Create(TEXT).GetNewClosure().InvokeReturnAsIs()", "[scriptblock]::Create(TEXT).Ast.EndBlock.Statements[0].Extent.Text | Invoke-Expression",
        "(New-Module { function q { CODE } }).Invoke({ q })", "1 | ForEach-Object -Begin { CODE } -Process { } -Parallel { CODE }",
        "$x = [System.Collections.Generic.List[scriptblock]]::new(); $x.Add({ CODE }); $x[0].Invoke()",
        "[System.Func[object]] $f = { CODE }; [System.Lazy[object]]::new($f).Value", "[System.Threading.Tasks.Task]::Factory.StartNew([Action] { CODE }).Wait()",
        "${env:x} = TEXT; Invoke-Expression $env:x", "$global:x = { CODE }; & $global:x", "$script:y = { CODE }; . $y",
        "function x { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess('x')) { CODE } }; x", "& { $PSCmdlet.InvokeCommand.InvokeScript(TEXT) }",
        "function x { [CmdletBinding()] param() $PSCmdlet.SessionState.InvokeCommand.InvokeScript(TEXT) }; x",
        "function x { [CmdletBinding()] param() $PSCmdlet.GetVariableValue('ExecutionContext').InvokeCommand.InvokeScript(TEXT) }; x",
        "Get-Date -Format ({ CODE }.Invoke())",
        "$ExecutionContext.InvokeCommand.PreCommandLookupAction = { CODE }; Get-Date; $ExecutionContext.InvokeCommand.PreCommandLookupAction = $null",
        "$ExecutionContext.InvokeCommand.CommandNotFoundAction = { CODE }; zz-zz; $ExecutionContext.InvokeCommand.CommandNotFoundAction = $null",
        "$ExecutionContext.InvokeCommand.PostCommandLookupAction = { CODE }; Get-Date", "Start-Job { CODE } -Name (Get-Random) | Receive-Job -Wait -AutoRemoveJob",
        "1 | ForEach-Object -Parallel { CODE } -AsJob | Receive-Job -Wait", "Invoke-Command { CODE } -AsJob | Receive-Job -Wait",
        "Register-ObjectEvent -InputObject ([System.Diagnostics.Process]::GetCurrentProcess()) -EventName Exited -Action { CODE }",
        "New-Event -SourceIdentifier q; Register-EngineEvent q -Action { CODE } -SupportEvent; New-Event -SourceIdentifier q; Wait-Event -SourceIdentifier q -Timeout 1",
        "class T : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([object] $e, [object] $o) { return $(CODE) } }; & { param([T()] $x) $x } 1",
        "& { param([ArgumentCompleter({ CODE })] $x) } -x 1", "& { param([PSDefaultValue(Help = 'x', Value = { CODE })] $x) $x } 1",
        "$PSDefaultParameterValues = @{ 'ForEach-Object:Process' = { CODE } }; 1 | ForEach-Object; $PSDefaultParameterValues.Clear()",
        "$PSDefaultParameterValues = @{ '*:Process' = { { CODE } } }; 1 | ForEach-Object; $PSDefaultParameterValues.Clear()",
        "$OFS = { CODE }; \"$(1, 2)\"; Remove-Variable OFS", "$PROFILE | Add-Member -PassThru ScriptProperty p { CODE } -Force | ForEach-Object p",
        "$Error | Add-Member -PassThru ScriptProperty p { CODE } -Force | ForEach-Object p",
        "Get-Date | Add-Member -MemberType ScriptProperty -Name z -Value { CODE } -PassThru | ConvertTo-Csv",
        "Get-Date | Add-Member -MemberType ScriptProperty -Name z -Value { CODE } -PassThru | Format-Table z | Out-String",
        "Get-Date | Add-Member -MemberType ScriptProperty -Name z -Value { CODE } -PassThru | Export-Clixml ./z.xml",
        "Get-Date | Add-Member -MemberType ScriptProperty -Name z -Value { CODE } -PassThru | Group-Object z",
        "Get-Date | Add-Member -MemberType ScriptProperty -Name z -Value { CODE } -PassThru | Measure-Object z",
        "Get-Date | Add-Member -MemberType ScriptMethod -Name CompareTo -Value { CODE } -Force -PassThru | Sort-Object",
        "Get-Date | Add-Member -MemberType CodeProperty -Name z -Value { CODE } -PassThru",
        "[pscustomobject] @{ PSTypeName = 'My.Type' } | Tee-Object -Variable o; Update-TypeData -TypeName My.Type -MemberName q -MemberType ScriptProperty -Value { CODE } -Force; $o.q",
        "Update-TypeData -TypeName My.Type -DefaultDisplayPropertySet { CODE } -Force", "function prompt { CODE }; & (Get-Command prompt)",
        "function TabExpansion2 { CODE }; TabExpansion2 x 1", "function global:Out-Default { CODE }; 1 | Out-Default",
        "function Get-Random { CODE }; Get-Status -All", "Set-Item function:global:Get-Random { CODE }; Get-Status", "$f = $function:x = { CODE }; & $f",
        "function x { param($y = $(CODE)) }; x", "function x { [Alias('zz')] param() CODE }; zz",
        "& { [CmdletBinding(DefaultParameterSetName = { CODE })] param() }", "#requires -Modules @{ ModuleName = 'x'; ModuleVersion = { CODE } }\nCODE",
        "try { [int] 'x' } catch { $_.Exception | Add-Member -PassThru ScriptProperty Message { CODE } -Force | Out-String }", "Write-Error -ErrorRecord $(CODE)",
        "Write-Progress -Activity $(CODE)", "Write-Debug $(CODE) -Debug", "Write-Verbose { CODE } -Verbose",
        "$VerbosePreference = { CODE }; Write-Verbose x; $VerbosePreference = 'SilentlyContinue'",
        "New-Variable -Name q -Value { CODE } -Option AllScope -Force; & $q", "[ref] $r = { CODE }; & $r.Value",
        "[System.Collections.ArrayList] @({ CODE }) | ForEach-Object { & $_ }", "(@{ a = 1 }).GetEnumerator().ForEach({ CODE })",
        "@(1, 2).Where({ CODE }, 'First', 1)", "'a,b' -split { CODE }", "'abc' -replace '.', { CODE }", "[string]::Join(',', (1).ForEach({ CODE }))",
        "Select-Object -InputObject 1 -Property { CODE }", "Compare-Object @(1) @(2) -Property { CODE }",
        "1 | Sort-Object -Property @{ Expression = { CODE }; Descending = $true }", "1 | Where { CODE }", "1 | % { CODE }", "1 | ? { CODE }",
        "1 | foreach-object -pr { CODE }", "1 | ForEach-Object -RemainingScripts { CODE }", "1 | Join-String { CODE }",
        "1 | Join-String -Property { CODE } -FormatString '{0}'", "1 | Measure-Object { CODE } -Sum", "1 | ConvertTo-Json -Depth $(CODE)",
        "1 | Format-Table -Property @{ l = 'x'; e = { CODE } } | Out-Null", "Get-Date | Format-Custom { CODE } | Out-String", "`u{26} { CODE }", "&{CODE}",
        ".{CODE}", "$({CODE}.Invoke())", "<##>& <##>{<##>CODE<##>}<##>", "& { CODE }", "& { CODE}", "CODE`\n", "“$(CODE)”", "; CODE ;", "\r\nCODE\r\n");

    private Carriers() {}

    /** Code in one of them, at times in several, one in the other. */
    static String carry(Random random, String code) {
        String carried = code;
        for (int depth = 1 + random.nextInt(4) / 2; depth > 0; depth--) {
            carried = in(Goals.pick(ALL, random), carried);
        }
        return carried;
    }

    static String in(String carrier, String code) {
        return carrier.replace("TEXT", "'" + code.replace("'", "''").replace("\u2018", "\u2018\u2018").replace("\u2019", "\u2019\u2019") + "'").replace("CODE", code);
    }
}
