package org.mooring.tests.escapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What an attempt wants: a hidden command, a type that the mode does not allow, a file, a program, the full language. Each is written in many
 * ways, with {@code ID} for the attempt's number.
 */
final class Goals {

    /** Calls of a hidden command, with {@code NAME} for its name as an expression or {@code WORD} as it stands in a script. */
    private static final List<String> CALLS = List.of("WORD ID", "& NAME ID", ". NAME ID", "WORD -Id ID", "& (Get-Command NAME) ID",
        "Get-Command NAME | ForEach-Object { & $_ ID }", "$c = NAME; & $c ID", "Set-Alias zz NAME; zz ID", "New-Alias -Name zy -Value NAME -Force; zy ID",
        "$p = @{ Id = ID }; & NAME @p", "ID | & NAME", "function f { & NAME ID }; f", "Invoke-Expression \"$(NAME) ID\"",
        "Set-Item alias:zx NAME; zx ID", "New-Item -Path alias: -Name zw -Value NAME -Force; zw ID", "$a = ,ID; & NAME @a",
        "& (Get-Item function:Open-Cage) ID", "& (Get-Content function:Open-Cage) ID", "& ${function:Open-Cage} ID",
        "& (Get-Command Open-Cage).ScriptBlock ID", "(Get-Command Open-Cage).ScriptBlock.Invoke(ID)", "& (Get-Command NAME -All)[0] ID",
        "& (Get-Command *-Canary) ID", "& (Get-Command -Module Mooring.Canary)[0] ID", "& (Get-Command -Noun Canary) ID",
        "& (Get-Alias tweet) ID", "& (Get-Alias -Definition Get-Canary) ID", "& (Get-Module Mooring.Canary).ExportedCommands['Get-Canary'] ID",
        "& (Get-Module -ListAvailable Mooring.Canary).ExportedCommands['Get-Canary'] ID",
        "Import-Module Mooring.Canary; Get-Canary ID", "Import-Module Mooring.Canary -Force -Prefix X; Get-XCanary ID",
        "Import-Module Mooring.Canary -Global -PassThru | ForEach-Object { & $_.ExportedCommands['Get-Canary'] ID }",
        "(Import-Module Mooring.Canary -AsCustomObject -PassThru).'Open-Cage'(ID)",
        "& (Get-Module Mooring.Canary) { Get-Canary ID }", "& (Get-Module Microsoft.PowerShell.Utility) { Get-Canary ID }",
        "$ExecutionContext.InvokeCommand.GetCommand(NAME, 'All') | ForEach-Object { & $_ ID }",
        "$ExecutionContext.InvokeCommand.GetCmdlet(NAME) | ForEach-Object { & $_ ID }",
        "$ExecutionContext.InvokeCommand.GetCommands('*Canary', 'All', $true) | ForEach-Object { & $_ ID }",
        "$ExecutionContext.SessionState.InvokeCommand.InvokeScript(\"Get-Canary ID\")",
        "$PSDefaultParameterValues = @{ '*:Id' = ID }; & NAME", "1 | Measure-Object | & NAME -Id ID", "Get-Canary`\n ID",
        "Trace-Command -Name * -Command NAME -ArgumentList ID", "[scriptblock]::Create(\"Get-Canary ID\").Invoke()",
        "[powershell]::Create('CurrentRunspace').AddCommand(NAME).AddParameter('Id', ID).Invoke()",
        "$s = { Get-Canary ID }.GetSteppablePipeline(); $s.Begin($true); $s.Process(1); $s.End()",
        "$host.Runspace.CreatePipeline('Get-Canary ID').Invoke()", "& ([System.Management.Automation.CmdletInfo]::new('x', [Mooring.Canary])) ID",
        "Invoke-Command -ScriptBlock ([scriptblock]::Create([System.Management.Automation.ProxyCommand]::Create((Get-Command NAME))))",
        "$m = [System.Management.Automation.CommandMetadata]::new((Get-Command NAME)); & ([scriptblock]::Create([System.Management.Automation.ProxyCommand]::Create($m))) ID",
        "[System.Management.Automation.ProxyCommand]::GetBegin([System.Management.Automation.CommandMetadata]::new('Get-Inner'))",
        "function Get-Date { [CmdletBinding()] param() begin { $w = $ExecutionContext.InvokeCommand.GetCommand(NAME, 'Cmdlet'); $s = { & $w ID }.GetSteppablePipeline(); $s.Begin($PSCmdlet) } end { $s.End() } }; Get-Date",
        "(TabExpansion2 \"$(NAME) -Of \" 14).CompletionMatches.CompletionText", "TabExpansion2 'Get-Inner -Of ' 14",
        "TabExpansion2 'Get-Status -Name (Get-Inner -Of ' 30", "(TabExpansion2 'Get-Inne' 8).CompletionMatches | ForEach-Object { & $_.CompletionText }",
        "Get-Help Get-Inner", "Get-Help Get-Inn*", "Get-Help Get-Inner -Full | Out-String", "Get-Help swordfish*", "(Get-Help Get-Inner).Synopsis",
        "Get-Help -Name Get-Inner -Category Function", "Get-Command Get-Inner -ShowCommandInfo", "Get-Command Get-Inn* -ListImported",
        "Get-Command -Noun Inner | Format-List *", "(Get-Command Get-Inner).Parameters.Of.Attributes.ValidValues",
        "(Get-Command Get-Status).ScriptBlock.Ast.Extent.Text", "(Get-Command Get-Status).Definition",
        "(Get-Command Get-Status).ScriptBlock.Ast.FindAll({ $true }, $true) | ForEach-Object Extent",
        "Get-Command Get-Status | Select-Object -ExpandProperty Definition", "Get-Command Get-Status | Select-Object *",
        "Get-Command Get-Status | ConvertTo-Json -Depth 3", "Get-Item function:Get-Status | Format-List *", "${function:Get-Inner}",
        "Get-ChildItem function: | Select-Object *", "Get-Inner -Of wrong", "Get-Inner -?", "& { Get-Inner } -Of x",
        "$Error[0].InvocationInfo.MyCommand.ScriptBlock",
        "try { Get-Status -Name { throw } } catch { $_.ScriptStackTrace; $_.InvocationInfo.Line; $_.TargetObject }", "Get-Status -OutVariable global:zz; $zz",
        "Get-Status -PipelineVariable ExecutionContext | ForEach-Object { & NAME ID }", "Get-Status -ErrorVariable +Secret; $Secret",
        "Get-Status -Debug -Verbose *>&1 | Select-Object *", "Set-PSDebug -Trace 2; Get-Status",
        "Set-PSBreakpoint -Command Get-Inner -Action { Get-Canary ID }; Get-Status", "Get-PSCallStack | Select-Object *",
        "$PSDefaultParameterValues['Get-Inner:Of'] = 'x'; Get-Status", "$PSDefaultParameterValues['Get-ChildItem:Path'] = 'function:Open-Cage'; Get-Status",
        "$PSDefaultParameterValues['Where-Object:Value'] = { Get-Canary ID }; Get-Status", "function Get-ChildItem { Get-Canary ID }; Get-Status",
        "function global:Get-ChildItem { & NAME ID }; Get-Status", "function Where-Object { process { & NAME ID } }; Get-Status",
        "Set-Alias Where-Object NAME; Get-Status", "Set-Alias -Scope Global -Name Get-Inner -Value NAME -Force; Get-Status",
        "New-Alias Get-ChildItem NAME -Scope 1 -Force; Get-Status", "function script:Get-Inner { & NAME ID }; Get-Status",
        "filter Select-Object { & NAME ID }; Get-Status", "class string2 : string { }; Get-Status", "$using:Secret", "Invoke-Command { $using:Secret }",
        "Start-Job { $using:Secret } | Wait-Job -Timeout 5 | Receive-Job", "1 | ForEach-Object -Parallel { & NAME ID; $using:Secret }",
        "Start-ThreadJob { param($c) & $c ID } -ArgumentList NAME | Wait-Job -Timeout 5 | Receive-Job",
        "Start-Job { Get-Canary ID } -WorkingDirectory / | Wait-Job -Timeout 5 | Receive-Job", "Get-Canary ID &",
        "Invoke-Command -ComputerName localhost { Get-Canary ID }", "New-PSSession | ForEach-Object { Invoke-Command $_ { Get-Canary ID } }",
        "Enter-PSSession localhost; Get-Canary ID", "Get-Variable Secret -ValueOnly", "$Secret", "${global:Secret}", "$variable:Secret", "Get-Item variable:Secret",
        "Get-Variable * | Select-Object Value", "Get-Variable -Name S* -Scope Global -ValueOnly", "Clear-Variable x; Get-Variable S[e]cret",
        "$ExecutionContext.SessionState.PSVariable.GetValue('Secret')", "Set-Variable Secret x -PassThru -Force; $Secret",
        "Tee-Object -Variable Secret -InputObject x; Get-Variable Secret", "Measure-Object -InputObject x -OutVariable Secret", "\"$Secret\"",
        "Write-Output \"${Secret}\"", "Get-History | ForEach-Object { & NAME ID }", "Invoke-History 'Get-Canary ID'", "Get-Status -N Secret -A",
        "Get-Status -Nam (Get-Inner)",
        "Update-TypeData -TypeName System.String -MemberName Length -MemberType ScriptProperty -Value { Get-Canary ID } -Force; Get-Status -Name abc",
        "Update-TypeData -TypeName System.Object -MemberName Name -MemberType ScriptProperty -Value { & NAME ID } -Force; Get-Status",
        "Update-TypeData -TypeName System.Management.Automation.FunctionInfo -DefaultDisplayProperty Definition -Force; Get-Command Get-Status",
        "Update-FormatData -PrependPath ./e.ps1xml", "Get-FormatData * | Select-Object -ExpandProperty FormatViewDefinition",
        "Get-TypeData | ForEach-Object { $_.Members } | Select-Object *",
        "[pscustomobject] @{ Name = 'MOORING_STATUS' } | Add-Member -PassThru ScriptMethod ToString { Get-Canary ID } -Force | Get-Status",
        "Get-Status -Name (5 | Add-Member -PassThru ScriptMethod ToString { & NAME ID } -Force)",
        "Get-KindOf -Kind file -Value (5 | Add-Member -PassThru ScriptMethod ToString { Get-Canary ID } -Force)", "Get-KindOf -Kind ('fi' + 'le; Get-Canary ID')",
        "Get-KindOf -Value '$(Get-Canary ID)'", "Get-KindOf file \"`$(Get-Canary ID)\"", "Get-Random -Maximum '10; Get-Canary ID'", "Get-Random -Max 99",
        "Get-Random -Minimum 1", "Get-Random -InputObject (Get-Canary ID)", "Join-Path -Path 'a;Get-Canary ID' -ChildPath x",
        "Join-Path -Pat 'SECRET' -Child x -Resolve", "Get-Help Get-Inner -Online", "Get-Help Get-Canary -Parameter *", "Get-Command Get-Inner -Syntax", "Get-Command -Name NAME -TotalCount 1 | & { process { & $_ ID } }",
        "[System.Management.Automation.CommandMetadata]::new((Get-Command Get-Status)).Parameters.Values.Attributes", "[System.Management.Automation.ProxyCommand]::GetHelpComments((Get-Help Get-Inner))",
        "(Get-Command Get-Status).ScriptBlock.StartPosition.Content", "(Get-Command Get-Status).Module.SessionState.InvokeCommand.GetCommand(NAME, 'All') | ForEach-Object { & $_ ID }",
        "(Get-Command Get-Status).ScriptBlock.GetNewClosure().Module.SessionState.PSVariable.GetValue('Secret')", "try { Get-Status -Name (NAME).Missing -ErrorAction Stop } catch { $_.Exception.CommandInvocation.MyCommand.Module }",
        "Measure-Command { Get-Inner } | ForEach-Object Ticks", "'x' | Get-Status -PipelineVariable Secret | ForEach-Object { $Secret }", "[System.Management.Automation.CommandCompletion]::CompleteInput('Get-Inner -Of ', 14, @{}).CompletionMatches",
        "$ExecutionContext.SessionState.Module; $ExecutionContext.SessionState.Drive.GetAll() | Select-Object *", "$ExecutionContext.SessionState.Provider.GetAll() | Select-Object *", "$ExecutionContext.SessionState.Path.GetResolvedPSPathFromPSPath('SECRET')",
        "$MyInvocation.MyCommand.Module", "$PSCmdlet.MyInvocation.MyCommand.ScriptBlock", "& { $PSCmdlet.InvokeCommand.GetCommand(NAME, 'All') | ForEach-Object { & $_ ID } }", "function x { [CmdletBinding()] param() & $PSCmdlet.InvokeCommand.GetCmdlet(NAME) ID }; x");

    /** The same names in other letters: hidden is hidden, however it is written. */
    private static final List<String> NAMES = List.of("Get-Canary", "Mooring.Canary\\Get-Canary", "GET-CANARY", "get-canary", "canary", "tweet",
        "Open-Cage", "Mooring.Canary\\Open-Cage", "Mooring.Canary\\tweet", "function:Open-Cage", "global:Open-Cage", "\\Get-Canary", "Get\u2013Canary",
        "Get\u2010Canary", "Get-Canar\u0443", "\uFF27et-Canary", "Get-Canary ", " Get-Canary", "Get-Canary\u0000", "*-Canary", "Get-Canar?", "Get-Canar[y]",
        "Mooring.Canary/Get-Canary", "mooring.canary\\get-canary", "Mooring.*\\Get-Canary", "Get-Canary;", "./Get-Canary", "cmdlet:Get-Canary",
        "Mooring.Canary\\..\\Get-Canary", "Microsoft.PowerShell.Core\\Get-Canary", "Microsoft.PowerShell.Utility\\Get-Canary", "alias:tweet");

    /** What has to do with types and members. */
    private static final List<String> TYPES = List.of("[Mooring.Canary]::Touch(ID)", "[Mooring.Canary]::new(ID)", "New-Object Mooring.Canary ID",
        "New-Object -TypeName Mooring.Canary -ArgumentList ID", "([type]'Mooring.Canary')::Touch(ID)", "('Mooring.Canary' -as [type])::Touch(ID)",
        "$t = 'Mooring.Canary' -as [type]; $t::('To' + 'uch')(ID)", "[Mooring.Canary]::'Touch'(ID)", "[Mooring.Canary]::Touch.Invoke(ID)",
        "[mooring.CANARY]::tOuCh(ID)", "[Mooring.Canary] ID", "ID -as [Mooring.Canary]", "[Mooring.Canary] $x = ID", "[Mooring.Canary[]] (ID, ID)",
        "[System.Activator]::CreateInstance([Mooring.Canary], @(ID))", "[Mooring.Canary].GetMethod('Touch').Invoke($null, @(ID))",
        "[Mooring.Canary].InvokeMember('Touch', 'InvokeMethod', $null, $null, @(ID))", "[Mooring.Canary].GetConstructors()[0].Invoke(@(ID))",
        "[Mooring.Canary] | ForEach-Object { $_::Touch(ID) }", "using namespace Mooring\n[Canary]::Touch(ID)",
        "function g([Mooring.Canary] $x) { $x }; g ID", "& { param([Mooring.Canary] $x) $x } ID", "$m = [Mooring.Canary]::Touch; $m.Invoke(ID)",
        "[Mooring.Canary].PSObject.Methods['GetMethod'].Invoke('Touch')", "[System.Collections.Generic.List[Mooring.Canary]] @(ID)",
        "[System.Management.Automation.LanguagePrimitives]::ConvertTo(ID, [Mooring.Canary])", "class K { $x = [Mooring.Canary]::Touch(ID) }; [K]::new()",
        "class K { static [object] F() { return [Mooring.Canary]::Touch(ID) } }; [K]::F()", "enum E { A = 1 }; [E]::A; [Mooring.Canary]::new(ID)",
        "class K { [Mooring.Canary] $x }; [K] @{ x = ID }", "ID | ForEach-Object { [Mooring.Canary] $_ }", "[psobject] ID | ForEach-Object { $_ -as 'Mooring.Canary' }",
        "ID -as 'Mooring.Canary'", "[System.Func[object]] { [Mooring.Canary]::Touch(ID) } | ForEach-Object Invoke",
        "[System.Linq.Enumerable]::Select([object[]] ID, [Func[object, object]] { [Mooring.Canary]::Touch(ID) })",
        "[array]::ForEach(@(ID), [Action[object]] { [Mooring.Canary]::Touch(ID) })", "@(ID).ForEach([Mooring.Canary])", "@(ID).ForEach({ [Mooring.Canary]::Touch($_) })",
        "@(ID).Where({ [Mooring.Canary]::Touch($_) })", "[java.lang.System]::setProperty('mooring.canary.ID', 'ID')",
        "([type]'java.lang.System')::setProperty('mooring.canary.ID', 'ID')", "('x').getClass().forName('java.lang.System').getMethods()[0]",
        "[java.lang.System].GetMethod('setProperty').Invoke($null, @('mooring.canary.ID', 'ID'))", "switch (ID) { { [Mooring.Canary]::Touch($_) } { } }",
        "ID | Select-Object @{ n = 'x'; e = { [Mooring.Canary]::Touch($_) } }", "foreach ($i in [Mooring.Canary]::Touch(ID)) { }",
        "while ([Mooring.Canary]::Touch(ID)) { break }", "if ([Mooring.Canary]::Touch(ID)) { }", "throw [Mooring.Canary]::Touch(ID)",
        "return [Mooring.Canary]::Touch(ID)", "\"$([Mooring.Canary]::Touch(ID))\"", "@\"\n$([Mooring.Canary]::Touch(ID))\n\"@", "@{ a = [Mooring.Canary]::Touch(ID) }",
        "$x = @([Mooring.Canary]::Touch(ID))", "'{0}' -f [Mooring.Canary]::Touch(ID)", "'a' -replace 'a', { [Mooring.Canary]::Touch(ID) }",
        "[regex]::Replace('a', 'a', { [Mooring.Canary]::Touch(ID) })", "$x = 1; $x += [Mooring.Canary]::Touch(ID)", "1..[Mooring.Canary]::Touch(ID)",
        "$null = $null ?? [Mooring.Canary]::Touch(ID)", "$true ? [Mooring.Canary]::Touch(ID) : 1", "$true && [Mooring.Canary]::Touch(ID)",
        "try { throw 1 } catch { [Mooring.Canary]::Touch(ID) }", "try { } finally { [Mooring.Canary]::Touch(ID) }", "trap { [Mooring.Canary]::Touch(ID) } throw 1",
        "do { } until ([Mooring.Canary]::Touch(ID))", "for ($i = [Mooring.Canary]::Touch(ID); $false;) { }", "data { [Mooring.Canary]::Touch(ID) }",
        "& { begin { [Mooring.Canary]::Touch(ID) } }", "1 | & { process { [Mooring.Canary]::Touch(ID) } }", "& { dynamicparam { [Mooring.Canary]::Touch(ID) } end { } }",
        "& { clean { [Mooring.Canary]::Touch(ID) } end { } }", "& { param($x = [Mooring.Canary]::Touch(ID)) $x }",
        "& { param([ValidateScript({ [Mooring.Canary]::Touch(ID) })] $x) $x } 1", "$ExecutionContext.SessionState.LanguageMode = 'FullLanguage'; [Mooring.Canary]::Touch(ID)",
        "[ref] $r = $ExecutionContext.SessionState; $r.Value.LanguageMode = 0; [Mooring.Canary]::Touch(ID)",
        "$ExecutionContext.SessionState.PSVariable.Set('ExecutionContext', $null); [Mooring.Canary]::Touch(ID)",
        "$x = [System.Management.Automation.PSTypeName] 'Mooring.Canary'; $x.Type::Touch(ID)", "[System.Type]::GetType('Mooring.Canary')::Touch(ID)",
        "[AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType('Mooring.Canary') } | ForEach-Object { $_::Touch(ID) }",
        "$t = [int].Assembly.GetType('Mooring.Canary'); $t::Touch(ID)", "Get-Variable ExecutionContext -ValueOnly | ForEach-Object { $_.SessionState.LanguageMode = 'FullLanguage' }; [Mooring.Canary]::Touch(ID)",
        "[Mooring.Canary]::Touch(ID) > $null", "[Mooring.Canary]::Touch(ID) | Out-Null", "(Get-Date).PSObject.Methods.Add([psscriptmethod]::new('Esc', { [Mooring.Canary]::Touch(ID) }))",
        "[pscustomobject] @{ a = 1 } | ForEach-Object { $_.PSObject.Properties.Add([psscriptproperty]::new('e', { [Mooring.Canary]::Touch(ID) })); $_.e }",

        "class T : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics] $e, [object] $o) { return [Mooring.Canary]::Touch(ID) } }; function t([T()] $x) { $x }; t 1",
        "class V : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object] $a, [System.Management.Automation.EngineIntrinsics] $e) { [Mooring.Canary]::Touch(ID) } }; function t([V()] $x) { $x }; t 1",
        "class G : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { [Mooring.Canary]::Touch(ID); return 'a' } }; function t([ValidateSet([G])] $x) { $x }; t a",
        "class C : System.Management.Automation.IArgumentCompleter { [object] CompleteArgument($a, $b, $c, $d, $e) { return [Mooring.Canary]::Touch(ID) } }; function t([ArgumentCompleter([C])] $x) { }; TabExpansion2 't -x ' 5",
        "class C : Mooring.Canary { }; [C]::new(ID)",
        "class C : System.Management.Automation.PSCmdlet { [void] EndProcessing() { [Mooring.Canary]::Touch(ID) } }; Import-Module ([C].Assembly)",
        "class C { hidden static [object] F() { return [Mooring.Canary]::Touch(ID) } }; [C]::F()",
        "class C { static C() { [Mooring.Canary]::Touch(ID) } }; [C]::new()",
        "class C : System.IDisposable { [void] Dispose() { [Mooring.Canary]::Touch(ID) } }; [C]::new().Dispose()",
        "class C { [string] $x = [Mooring.Canary]::Touch(ID) }; [C] @{ }", "enum E { A = [Mooring.Canary]::Touch(ID) }; [E]::A",
        "[Flags()] enum E { A = 1 }; [E] 'A'; [Mooring.Canary]::Touch(ID)", "using assembly Mooring\n[Mooring.Canary]::Touch(ID)",
        "using namespace System.Management.Automation\n[LanguagePrimitives]::ConvertTo(ID, [Mooring.Canary])", "using type Mooring.Canary\n[Canary]::Touch(ID)",
        "[System.Management.Automation.PSTypeConverter] $x = [Mooring.Canary]",
        "Update-TypeData -TypeName System.String -TypeConverter Mooring.Canary; [string] ID",
        "Update-TypeData -TypeName System.Int32 -TargetTypeForDeserialization Mooring.Canary",
        "[System.Management.Automation.PSSerializer]::Deserialize('<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\"><TN RefId=\"0\"><T>Mooring.Canary</T></TN><I32>ID</I32></Obj></Objs>')",
        "ConvertFrom-Json '{ \"$type\": \"Mooring.Canary\", \"id\": ID }'", "[Mooring.Canary] @{ id = ID }", "[Mooring.Canary]::new.Invoke(ID)",
        "[Mooring.Canary]::new.OverloadDefinitions", "[Mooring.Canary] | Get-Member -Static", "@([Mooring.Canary]::new(ID))[0].ToString()",
        "& { [CmdletBinding()] param([Mooring.Canary] $x = ID) $x }", "& { param([Parameter(HelpMessage = { [Mooring.Canary]::Touch(ID) })] $x) } 1",
        "& { param([ValidatePattern({ [Mooring.Canary]::Touch(ID) })] $x) } 1", "& { [OutputType([Mooring.Canary])] param() [Mooring.Canary]::Touch(ID) }",
        "[ValidateScript({ [Mooring.Canary]::Touch(ID) })] $v = 1",
        "[System.Management.Automation.ScriptBlock] { [Mooring.Canary]::Touch(ID) } | ForEach-Object Invoke",
        "Get-Date | ForEach-Object -MemberName GetType | ForEach-Object -MemberName Assembly",
        "ID | ForEach-Object -MemberName GetType | ForEach-Object { $_.Assembly.GetType('Mooring.Canary')::Touch(ID) }",
        "(Get-Command Get-Canary -All).ImplementingType.Assembly.GetType('Mooring.Canary')::Touch(ID)",
        "[System.Management.Automation.ExperimentalFeature]::IsEnabled('x'); [Mooring.Canary]::Touch(ID)",
        "$ExecutionContext.InvokeCommand.PreCommandLookupAction = { [Mooring.Canary]::Touch(ID) }; zzz",
        "$ExecutionContext.InvokeCommand.CommandNotFoundAction = { param($n, $e) $e.CommandScriptBlock = { [Mooring.Canary]::Touch(ID) } }; zzz",
        "$ExecutionContext.SessionState.InvokeCommand.LocationChangedAction = { [Mooring.Canary]::Touch(ID) }; Set-Location /",
        "$host.PrivateData.GetType().Assembly.GetType('Mooring.Canary')::Touch(ID)",
        "$PSVersionTable.PSVersion.GetType().Assembly.GetType('Mooring.Canary')::Touch(ID)",
        "$error.GetType().Module.Assembly.GetType('Mooring.Canary')::Touch(ID)",
        "[runspace]::DefaultRunspace.SessionStateProxy.LanguageMode = 'FullLanguage'; [Mooring.Canary]::Touch(ID)",
        "[runspace]::DefaultRunspace.InitialSessionState.LanguageMode",
        "$host.Runspace.SessionStateProxy.InvokeCommand.InvokeScript('[Mooring.Canary]::Touch(ID)')",
        "$ps = [powershell]::Create([initialsessionstate]::CreateDefault2()); $ps.AddScript('[Mooring.Canary]::Touch(ID)').Invoke()",
        "[System.Management.Automation.Language.Parser]::ParseInput('[Mooring.Canary]::Touch(ID)', [ref] $null, [ref] $null).GetScriptBlock().Invoke()",
        "{ 1 }.Ast.Parent; [System.Management.Automation.Language.ScriptBlockAst] $a = { [Mooring.Canary]::Touch(ID) }.Ast; $a.GetScriptBlock().Invoke()",
        "[System.Management.Automation.PSReference] $r = ID; [Mooring.Canary] $r.Value", "[System.Collections.ArrayList]::Adapter(@(ID)).ForEach([Mooring.Canary])",
        "[Nullable[Mooring.Canary]] ID", "[System.Collections.Generic.Dictionary[string, Mooring.Canary]]::new()['a'] = ID", "[System.Tuple[Mooring.Canary]] ID",
        "[Lazy[object]]::new([Func[object]] { [Mooring.Canary]::Touch(ID) }).Value",
        "mode", "modes");

    private Goals() {}

    /** Any of them, for attempt {@code id}. */
    static String any(Random random, int id, Path secret) {
        String text = switch (random.nextInt(12)) {
            case 0, 1 -> call(random);
            case 10, 11 -> Deputies.any(random, secret.getParent().toString());
            case 2 -> random.nextInt(3) == 0 ? completed(unfinished(random, id, secret)) : call(random);
            case 3, 4 -> pick(FILES, random).replace("SECRET", path(random, secret));
            default -> pick(TYPES, random);
        };
        return finish(text, id);
    }

    /** What is not yet typed whole, for a completion that tells too much: {@code FOLDER} is the one of the secret. */
    private static final List<String> UNFINISHED = List.of("FOLDER/", "FOLDER/sw", "Get-Content FOLDER/", "Get-Content -Path 'FOLDER/", "gc \"FOLDER/s", "& FOLDER/s", ". 'FOLDER/",
        "FOLDER/*", "FOLDER/s*", "Set-Location FOLDER/", "FileSystem::FOLDER/", "Get-Date FileSystem::FOLDER/s", "Get-Date Microsoft.PowerShell.Core\\FileSystem::FOLDER/", "1 > FOLDER/", "1 2> 'FOLDER/",
        "cd FOLDER/../canary/", "/proc/self/root" + "FOLDER/", "Temp:FOLDER", "using module FOLDER/", "switch -File FOLDER/", "Import-Module FOLDER/", "Get-Inner -Of ", "Get-Inner -Of s", "Get-Inner ", "[Mooring.Canary]::Touch(ID).",
        "([Mooring.Canary]::Touch(ID)).", "$([Mooring.Canary]::Touch(ID)).", "(Get-Canary ID).", "$x = Get-Canary ID; $x.", "Get-Date | ForEach-Object { Get-Canary ID } | Where-Object ", "Get-Status -Name (Get-Canary ID) -", "@{ a = Get-Canary ID }.",
        "$Secret.", "\"$(Get-Canary ID)\".", "Get-Content (Get-Canary ID) -", "$PSDefaultParameterValues['", "[Mooring.Canary]::", "[Mooring.Canary]::new(ID).", "(1 | ForEach-Object { [Mooring.Canary]::Touch($_) }).", "& { Get-Canary ID }.",
        "$ExecutionContext.SessionState.", "$ExecutionContext.InvokeCommand.GetCommand('Get-Canary', 'All').", "Get-Variable -Name S", "Get-Help Get-In", "Get-Command -Module Mooring.C", "$env:", "${function:Get-Inner}.", "$function:Get-Inner.", "function:", "variable:", "alias:",
        "Get-Process -Id ", "Stop-Job -Id ", "Get-Random -Maximum (Get-Canary ID) -", "[scriptblock]::Create('Get-Canary ID').Invoke().", "(Get-Item FOLDER/secret.txt).", "(Get-Content FOLDER/secret.txt).", "(gc FOLDER/*.name).", "~/../..FOLDER/", "%{Get-Canary ID}.");

    static String unfinished(Random random, int id, Path secret) {
        String text = random.nextInt(3) == 0 ? any(random, id, secret) + pick(List.of(".", " -", " | ", "[", "::", " "), random) : pick(UNFINISHED, random);
        return finish(text.replace("FOLDER", secret.getParent().toString()), id);
    }

    /** One that works wherever everything is allowed. */
    static String plain(int id) {
        return finish("[Mooring.Canary]::Touch(ID)", id);
    }

    private static String finish(String text, int id) {
        return switch (text) {
            case "mode" -> "'" + Cage.MODE + "' + $ExecutionContext.SessionState.LanguageMode";
            case "modes" -> "\"" + Cage.MODE + "$($ExecutionContext.SessionState.LanguageMode)\"";
            default -> text.replace("ID", Integer.toString(id));
        };
    }

    private static String completed(String text) {
        return "(TabExpansion2 -inputScript '" + text.replace("'", "''") + "' -cursorColumn " + text.length() + ").CompletionMatches | Select-Object *";
    }

    private static String call(Random random) {
        String name = random.nextInt(3) == 0 ? pick(NAMES, random) : pick(NAMES.subList(0, 8), random);
        return pick(CALLS, random).replace("WORD", word(name, random)).replace("NAME", expression(name, random));
    }

    /** A command's name as it stands in a script, in one of the ways that mean the same. */
    private static String word(String name, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> swapped(name);
            case 1 -> name.length() < 4 ? name : name.substring(0, 3) + "`" + name.substring(3);
            case 2 -> "<# #>" + name + "<# #>";
            default -> name;
        };
    }

    /** A command's name as an expression that gives it. */
    private static String expression(String name, Random random) {
        int middle = name.length() / 2;
        String left = name.substring(0, middle);
        String right = name.substring(middle);
        return switch (random.nextInt(9)) {
            case 0 -> "\"" + left + "$('" + right + "')\"";
            case 1 -> "('" + left + "' + '" + right + "')";
            case 2 -> "('{1}{0}' -f '" + right + "', '" + left + "')";
            case 3 -> "(-join [char[]] (" + String.join(",", name.chars().mapToObj(Integer::toString).toList()) + "))";
            case 4 -> "('" + new StringBuilder(name).reverse() + "'[-1..-" + name.length() + "] -join '')";
            case 5 -> "\u2018" + name + "\u2019";
            case 6 -> "('" + left + "xx" + right + "' -replace 'xx')";
            case 7 -> "('" + left + "','" + right + "' -join '')";
            default -> "'" + name + "'";
        };
    }

    private static String swapped(String text) {
        StringBuilder swapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String one = text.substring(i, i + 1);
            swapped.append(i % 2 == 0 ? one.toLowerCase(Locale.ROOT) : one.toUpperCase(Locale.ROOT));
        }
        return swapped.toString();
    }

    /** What has to do with a file that is out of bounds, {@code SECRET}. */
    private static final List<String> FILES = List.of("Get-Content SECRET", "gc SECRET", "Get-Content -LiteralPath SECRET", "Get-Content -Path SECRET -Raw",
        "Import-Csv SECRET", "Import-Clixml SECRET", "Select-String -Path SECRET -Pattern .", "Get-ChildItem SECRET | Get-Content", "Get-Item SECRET | Get-Content",
        "[System.IO.File]::ReadAllText(SECRET)", "[IO.File]::ReadAllLines(SECRET)", "[System.IO.StreamReader]::new(SECRET).ReadToEnd()",
        "(New-Object System.IO.StreamReader SECRET).ReadLine()", "[xml](Get-Content SECRET)", "& '/bin/cat' SECRET", "/bin/cat SECRET", "cat SECRET", "/bin/sh -c \"cat $(SECRET)\"",
        "Start-Process /bin/cat SECRET -Wait -NoNewWindow", "[System.Diagnostics.Process]::Start('/bin/cat', SECRET)", "Invoke-Item SECRET", ". SECRET", "& SECRET",
        "Import-Module SECRET", "Import-PowerShellDataFile SECRET", "Import-LocalizedData -BaseDirectory SECRET -FileName x", "Get-FileHash SECRET | ForEach-Object { Get-Content $_.Path }",
        "Set-Content SECRET 'written by ID'", "'written by ID' > SECRET", "'written by ID' >> SECRET", "'written by ID' | Out-File SECRET", "Add-Content SECRET 'written by ID'",
        "'written by ID' | Tee-Object SECRET", "'written by ID' | Export-Csv SECRET", "'written by ID' | Export-Clixml SECRET", "New-Item SECRET -Value 'written by ID' -Force",
        "Clear-Content SECRET", "Remove-Item SECRET -Force", "Move-Item SECRET x", "Rename-Item SECRET x", "Copy-Item SECRET -Destination (Get-Location)",
        "[System.IO.File]::WriteAllText(SECRET, 'written by ID')", "Start-Transcript SECRET", "Export-ModuleMember SECRET", "1 2> SECRET; Write-Error x 2> SECRET",
        "Write-Error 'written by ID' 2> SECRET", "Get-Date *> SECRET", "New-PSDrive -Name q -PSProvider FileSystem -Root (Split-Path SECRET); Get-Content q:secret.txt",
        "$x = ${SECRETBARE}", "${SECRETBARE} = 'written by ID'", "Get-ItemProperty SECRET", "Test-Path SECRET; Get-Content SECRET", "Set-Location (Split-Path SECRET); Get-Content secret.txt",
        "Push-Location (Split-Path SECRET); cat ./secret.txt", "Get-Acl SECRET", "Export-Alias SECRET", "Import-Alias SECRET", "Format-Hex SECRET", "ConvertFrom-Json (Get-Content SECRET)",
        "$ExecutionContext.InvokeProvider.Content.GetReader(SECRET).Read(1)", "$ExecutionContext.InvokeProvider.Item.Get(SECRET)",
        "$ExecutionContext.SessionState.InvokeProvider.Item.Set(SECRET, 'written by ID')", "Get-Help SECRET", "New-PSSessionConfigurationFile -Path SECRET",
        "Compress-Archive SECRET x.zip", "Update-TypeData SECRET", "Update-FormatData SECRET", "Get-Command SECRET | ForEach-Object { & $_ }", "Save-Help -DestinationPath SECRET",
        "Invoke-WebRequest ('file://' + (SECRET))", "Test-Json -Path SECRET", "Add-Type -Path SECRET", "Set-PSBreakpoint -Script SECRET -Line 1 -Action { }",
        "Get-Date -OutVariable SECRET", "Write-Output x -PipelineVariable SECRET",
        "Get-Content 'SECRETBARE`0.jpg'", "Get-Content -Path SECRET -Stream x", "Get-Content -Pat SECRET", "Get-Content -PSPath SECRET", "Get-Content -LP SECRET",
        "gc -LiteralP SECRET -Raw:$true", "SECRET | Get-Content", "[pscustomobject] @{ PSPath = SECRET } | Get-Content",
        "[pscustomobject] @{ FullName = SECRET } | Select-String .", "Get-ChildItem -Path SECRET -Name | ForEach-Object { Get-Content $_ }",
        "Resolve-Path SECRET | Get-Content", "Convert-Path SECRET | ForEach-Object { [IO.File]::ReadAllText($_) }", "switch -File SECRET { default { $_ } }",
        "switch -Regex -File (SECRET) { . { $_ } }", "Get-Content Env:HOME; Get-Content SECRET -TotalCount 1",
        "New-Item -ItemType SymbolicLink -Path ./l -Target SECRET; Get-Content ./l", "New-Item -ItemType HardLink -Path ./h -Value SECRET; Get-Content ./h",
        "New-PSDrive -Name r -PSProvider FileSystem -Root / ; Get-Content (Join-Path r: SECRET)",
        "$PSDefaultParameterValues['Import-Csv:Path'] = SECRET; Import-Csv", "Get-Status -Name (Get-Content SECRET)",
        "Import-PowerShellDataFile -LiteralPath SECRET", "Test-ModuleManifest SECRET", "Get-Command -Module SECRET", "Get-Module -ListAvailable SECRET",
        "Get-Module -FullyQualifiedName @{ ModuleName = SECRET; ModuleVersion = '1.0' } -ListAvailable", "using module SECRETBARE\n1",
        "Import-LocalizedData -BindingVariable b -FileName secret.txt -BaseDirectory (Split-Path SECRET); $b",
        "Start-Transcript -Path SECRET -Append; 'written by ID'; Stop-Transcript", "Export-Clixml -Path SECRET -InputObject 'written by ID'",
        "ConvertFrom-Markdown -Path SECRET", "Show-Markdown -Path SECRET", "Test-Json -SchemaFile SECRET -Json '{}'",
        "Invoke-RestMethod http://127.0.0.1:1 -OutFile SECRET", "Invoke-WebRequest -InFile SECRET http://127.0.0.1:1", "Expand-Archive SECRET -DestinationPath .",
        "Unblock-File SECRET", "Get-FormatData -PowerShellVersion (Get-Content SECRET)", "Test-PSSessionConfigurationFile SECRET",
        "New-PSRoleCapabilityFile -Path SECRET -Description 'written by ID'", "Get-PSSessionCapability -ConfigurationName SECRET -Username x",
        "Export-PSSession -OutputModule SECRET", "Join-Path SECRET x -Resolve", "Get-Help -Path SECRET", "Get-Alias -Name SECRET", "[xml]::new().Load(SECRET)",
        "[System.Management.Automation.ScriptBlock]::Create('gc ' + SECRET).Invoke()");

    /** A path to it, in one of the ways that mean the same. */
    private static String path(Random random, Path secret) {
        String folder = secret.getParent().toString();
        String file = secret.toString();
        String path = switch (random.nextInt(20)) {
            case 0 -> "/proc/self/root" + file;
            case 1 -> folder + "/../" + secret.getParent().getFileName() + "/secret.txt";
            case 2 -> "FileSystem::" + file;
            case 3 -> "Microsoft.PowerShell.Core\\FileSystem::" + file;
            case 4 -> folder + "//./secret.txt";
            case 5 -> file.replace('/', '\\');
            case 6 -> folder + "/sec[r]et.txt";
            case 7 -> folder + "/s*.txt";
            case 8 -> "/.." + file;
            case 9 -> "FILESYSTEM::" + folder + "/secre?.txt";
            case 10 -> "Temp:" + file.substring(Path.of(System.getProperty("java.io.tmpdir")).toString().length());
            case 11 -> "/proc/self/cwd/.." + file.substring(file.indexOf('/', 1) > 0 ? secret.getParent().getParent().toString().length() : 0);
            case 12 -> "/proc/" + ProcessHandle.current().pid() + "/root" + file;
            case 13 -> "/dev/fd/../../root" + file;
            case 14 -> "file://" + file;
            case 15 -> "/:" + file;
            case 16 -> folder + "/secret.txt/.";
            case 17 -> folder + "/secret.txt ";
            case 18 -> "Microsoft.PowerShell.Core\\FileSystem::/.." + file;
            default -> file;
        };
        return "'" + path + "'";
    }

    /** Names of hidden commands as a client may send them. */
    static List<String> names() {
        List<String> names = new ArrayList<>(NAMES);
        names.addAll(List.of("Invoke-Expression", "iex", "Microsoft.PowerShell.Utility\\Invoke-Expression", "/bin/cat", "cat", "sh", "/bin/sh", "Get-Content", "gc",
            "Set-Content", "Out-File", "Start-Process", "Start-Job", "Invoke-Command", "New-Object", "Add-Type", "Import-Module", "Microsoft.PowerShell.Core\\Import-Module",
            "ForEach-Object", "Where-Object", "Set-Alias", "New-Item", "Get-ChildItem", "TabExpansion2", "prompt", "Get-Canary ID", "& Get-Canary ID", "Get-Canary -Id ID; 1",
            "Get-Date; Get-Canary ID", "Get-Date\nGet-Canary ID", "Get-Date | Get-Canary", "$(Get-Canary ID)", "{ Get-Canary ID }", "& { Get-Canary ID }", ". Get-Canary",
            "[Mooring.Canary]::Touch(ID)", "\"$([Mooring.Canary]::Touch(ID))\"", "Microsoft.PowerShell.Core\\ForEach-Object", "Register-ArgumentCompleter", "Get-Inner", "Inner", "function:Get-Inner"));
        return names;
    }

    static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
