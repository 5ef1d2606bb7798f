"""Restricted endpoints as stock clients reach them: pypsrp over WSMan by ConfigurationName, and psrp over SSH by subsystem."""

import asyncio

import asyncssh
import psrp
import pytest
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan

HELP_DESK = r"""@{
    SchemaVersion = '2.0.0.0'
    SessionType = 'RestrictedRemoteServer'
    RoleDefinitions = @{
        'helpdesk' = @{ RoleCapabilities = 'Restarter' }
        'auditors' = @{ VisibleCmdlets = 'Get-Random', 'Get-Culture' }
    }
    VariableDefinitions = @{ Name = 'Secret'; Value = 'of the functions' }
}
"""

CONSTRAINED = """@{
    SchemaVersion = '2.0.0.0'
    LanguageMode = 'ConstrainedLanguage'
    AllowedUsers = 'helga'
}
"""

EXPRESSIONS = """@{
    SchemaVersion = '2.0.0.0'
    LanguageMode = 'RestrictedLanguage'
    AllowedUsers = 'helga'
}
"""

WITH_FILES = """@{
    SessionType = 'RestrictedRemoteServer'
    AllowedUsers = 'helga'
    ModulesToImport = '{folder}/Ops/Ops.psd1'
    TypesToProcess = '{folder}/ops.types.ps1xml'
    ScriptsToProcess = '{folder}/start.ps1'
    VariableDefinitions = @{ Name = 'Computed'; Value = { 6 * 7 } }
    EnvironmentVariables = @{ OPS_REGION = 'north' }
    VisibleFunctions = 'Ops\\Get-Op', 'Get-State'
    VisibleExternalCommands = '/bin/echo'
    FunctionDefinitions = @{ Name = 'Get-State'; ScriptBlock = { "$Computed $Started $env:OPS_REGION $(('abc').Twice)" } }
}
"""

TYPES = """<Types><Type><Name>System.String</Name><Members><ScriptProperty><Name>Twice</Name><GetScriptBlock>$this + $this</GetScriptBlock>
</ScriptProperty></Members></Type></Types>"""

RESTARTER = r"""@{
    GUID = '9a8c0d6f-8a3f-4b11-8c8e-2b0e6b1f4a55'
    VisibleCmdlets = 'Get-Date', @{ Name = 'Get-Random'; Parameters = @{ Name = 'Maximum'; ValidateSet = '10', '20' } },
        @{ Name = 'Join-Path'; Parameters = @{ Name = 'Path'; ValidatePattern = '[a-z]+' }, @{ Name = 'ChildPath' } }
    VisibleFunctions = 'Get-Answer', 'Get-Own*'
    FunctionDefinitions = @{ Name = 'Get-Answer'; ScriptBlock = { param([int]$Plus = 0) 42 + $Plus } },
        @{ Name = 'Get-OwnSecret'; ScriptBlock = { "$Secret $((Get-ChildItem env: | Measure-Object).Count -gt 0)" } },
        @{ Name = 'Hidden-Helper'; ScriptBlock = { 'not for you' } }
    AliasDefinitions = @{ Name = 'answer'; Value = 'Get-Answer' }
    VisibleAliases = 'answer'
    EnvironmentVariables = @{ MOORING_ROLE = 'helpdesk' }
}
"""


@pytest.fixture(scope="module", autouse=True)
def endpoints(server):
    folder = server.state / "configurations"
    (folder / "RoleCapabilities").mkdir(parents=True, exist_ok=True)
    (folder / "helpdesk.pssc").write_text(HELP_DESK)
    files = server.state / "files"
    (files / "Ops").mkdir(parents=True)
    (files / "Ops" / "Ops.psd1").write_text("@{ ModuleVersion = '1.2'; RootModule = 'Ops.psm1'; FunctionsToExport = '*' }")
    (files / "Ops" / "Ops.psm1").write_text("function Get-Op { Get-Inner }\nfunction Get-Inner { 'op of ' + $MyInvocation.MyCommand.Module.Version }\n")
    (files / "ops.types.ps1xml").write_text(TYPES)
    (files / "start.ps1").write_text("$global:Started = 'started'")
    (folder / "files.pssc").write_text(WITH_FILES.replace("{folder}", str(files)))
    (folder / "broken.pssc").write_text("@{ SessionType = 'RestrictedRemoteServer'; AllowedUsers = 'helga'; ModulesToImport = 'No.Such.Module' }")
    (folder / "looking.pssc").write_text("@{ SessionType = 'RestrictedRemoteServer'; AllowedUsers = 'adam'; VisibleCmdlets = 'Get-ChildItem' }")
    (folder / "constrained.pssc").write_text(CONSTRAINED)
    (folder / "expressions.pssc").write_text(EXPRESSIONS)
    (folder / "RoleCapabilities" / "Restarter.psrc").write_text(RESTARTER)
    server.add_user("helga", "password of helga", "helpdesk")
    server.add_user("adam", "password of adam", "administrators")
    server.add_user("audrey", "password of audrey", "auditors")
    server.add_user("both", "password of both", "helpdesk", "auditors")


class Answer:
    def __init__(self, output, errors):
        self.output = output
        self.errors = errors


class OverWSMan:
    def __init__(self, server, user, configuration):
        self.wsman = WSMan("127.0.0.1", port=server.wsman_port, username=user, password=f"password of {user}", ssl=False, auth="basic",
                           encryption="never")
        self.configuration = configuration

    def _do(self, fill):
        with self.wsman, RunspacePool(self.wsman, configuration_name=self.configuration) as pool:
            shell = PowerShell(pool)
            fill(shell)
            try:
                output, failed = list(shell.invoke()), []
            except Exception as e:  # what the pipeline failed with
                output, failed = [], [str(e)]
            return Answer(output, failed + [str(e) for e in shell.streams.error])

    def run(self, name, **parameters):
        def fill(shell):
            shell.add_cmdlet(name)
            for parameter, value in parameters.items():
                shell.add_parameter(parameter, value)

        return self._do(fill)

    def script(self, text):
        return self._do(lambda shell: shell.add_script(text))


class OverSSH:
    def __init__(self, server, user, configuration):
        options = asyncssh.SSHClientConnectionOptions(username=user, password=f"password of {user}", known_hosts=None, client_keys=None,
                                                      agent_path=None, config=None)
        self.info = psrp.SSHInfo("127.0.0.1", port=server.ssh_port, options=options, subsystem=f"powershell/{configuration}")

    def _do(self, fill):
        async def whole():
            async with psrp.AsyncRunspacePool(self.info) as pool:
                shell = psrp.AsyncPowerShell(pool)
                fill(shell)
                try:
                    output, failed = list(await shell.invoke()), []
                except Exception as e:
                    output, failed = [], [str(e)]
                return Answer(output, failed + [str(e) for e in shell.streams.error])

        return asyncio.run(asyncio.wait_for(whole(), 60))

    def run(self, name, **parameters):
        def fill(shell):
            shell.add_command(name)
            shell.add_parameters(**parameters)

        return self._do(fill)

    def script(self, text):
        return self._do(lambda shell: shell.add_script(text))


@pytest.fixture(params=[OverWSMan, OverSSH], ids=["wsman", "ssh"])
def over(request, server):
    return lambda user, configuration="helpdesk": request.param(server, user, configuration)


def test_a_role_capability_gives_what_it_names(over):
    helga = over("helga")
    assert helga.run("Get-Answer").output == [42]
    assert helga.run("Get-Answer", Plus=8).output == [50]
    assert helga.run("answer").output == [42]
    assert str(helga.run("Join-Path", Path="a", ChildPath="b").output[0]) == "a/b"


def test_what_the_session_does_for_a_user_the_user_cannot_do(over):
    answer = over("helga").run("Get-OwnSecret")
    assert answer.output == ["of the functions True"]
    assert "not recognized" in over("helga").run("Get-ChildItem", Path="env:").errors[0]
    assert "not recognized" in over("helga").run("Hidden-Helper").errors[0]


@pytest.mark.parametrize("name, parameters, message", [
    ("Get-Random", dict(Maximum=30), "does not belong to the set"),
    ("Get-Random", dict(Minimum=3), "parameter name 'Minimum'"),
    ("Join-Path", dict(Path="A9", ChildPath="b"), "does not match the"),
    ("Get-Process", dict(), "not recognized"),
    ("/bin/sh", dict(), "not recognized"),
    ("Microsoft.PowerShell.Utility\\Invoke-Expression", dict(Command="1"), "not recognized"),
    ("Microsoft.PowerShell.Utility\\Get-Random", dict(Maximum=30), "not recognized"),
    ("Get-Culture", dict(), "not recognized"),
])
def test_what_a_role_does_not_give_is_not_there(over, name, parameters, message):
    answer = over("helga").run(name, **parameters)
    assert answer.output == []
    assert message in answer.errors[0]


def test_scripts_are_no_commands(over):
    for script in ("1 + 1", "$x = 1", "Get-Answer | ForEach-Object { $_ }", "[math]::PI", "& 'Get-Process'"):
        answer = over("helga").script(script)
        assert answer.output == []
        assert "The syntax is not supported by this runspace" in answer.errors[0]


def test_each_role_gives_its_own(over):
    assert over("audrey").run("Get-Culture").errors == []
    assert "not recognized" in over("audrey").run("Get-Answer").errors[0]
    assert over("audrey").run("Get-Random", Maximum=30).errors == []


def test_two_roles_give_what_each_gives(over):
    both = over("both")
    assert both.run("Get-Answer").output == [42]
    assert both.run("Get-Culture").errors == []
    assert both.run("Get-Random", Maximum=30).errors == [], "one role has the whole command"


def test_who_has_no_role_may_not_open_it(server):
    with pytest.raises(Exception, match="There is no session configuration 'helpdesk' that you may use here"):
        wsman = WSMan("127.0.0.1", port=server.wsman_port, username=server.user, password=server.password, ssl=False, auth="basic",
                      encryption="never")
        with wsman, RunspacePool(wsman, configuration_name="helpdesk"):
            pass


def test_the_commands_of_a_remote_server_are_there(over):
    names = {str(command.adapted_properties["Name"] if hasattr(command, "adapted_properties") else command.Name)
             for command in over("audrey").run("Get-Command").output}
    assert {"Clear-Host", "Exit-PSSession", "Get-Command", "Get-FormatData", "Get-Help", "Measure-Object", "Out-Default", "Select-Object",
            "Get-Random", "Get-Culture"} == names


def test_a_configuration_brings_modules_scripts_types_variables_and_programs(over):
    helga = over("helga", "files")
    assert helga.run("Get-Op").output == ["op of 1.2"]
    assert "not recognized" in helga.run("Get-Inner").errors[0]
    assert helga.run("Get-State").output == ["42 started north abcabc"]
    assert "not recognized" in helga.run("Start-Process", FilePath="/bin/true").errors[0]


def test_a_configuration_with_a_module_that_is_not_there_opens_nothing(server):
    with pytest.raises(Exception, match="No.Such.Module"):
        OverWSMan(server, "helga", "broken").run("Get-Command")


def test_an_administrator_registers_changes_closes_and_removes_a_configuration_from_inside(server):
    adam = OverWSMan(server, "adam", "powershell")
    file = server.state / "files" / "made.pssc"
    assert adam.script(f"New-PSSessionConfigurationFile -Path '{file}' -SessionType RestrictedRemoteServer -VisibleCmdlets Get-Random;"
                       f" Test-PSSessionConfigurationFile '{file}'").output == [True]
    assert adam.script(f"Register-PSSessionConfiguration -Name made -Path '{file}' -AllowedUsers helga").errors == []
    assert OverWSMan(server, "helga", "made").run("Get-Random", Maximum=1).output == [0]
    adam.script("Disable-PSSessionConfiguration made")
    with pytest.raises(Exception, match="There is no session configuration 'made'"):
        OverWSMan(server, "helga", "made").run("Get-Random")
    adam.script("Enable-PSSessionConfiguration made; Set-PSSessionConfiguration -Name made -AllowedUsers audrey")
    assert adam.script("(Get-PSSessionConfiguration made).Permission").output == ["audrey AccessAllowed"]
    assert OverWSMan(server, "audrey", "made").run("Get-Random", Maximum=1).output == [0]
    adam.script("Unregister-PSSessionConfiguration made")
    assert "No session configuration matches" in adam.script("Get-PSSessionConfiguration made").errors[0]


def test_an_administrator_manages_the_bundles_of_the_server(server):
    adam = OverWSMan(server, "adam", "powershell")
    assert adam.script("(Get-Bundle org.mooring.api).State; (Get-Bundle -Id 0).Id").output == ["Active", 0]
    assert adam.script("(Get-Component SessionRegistryComponent).State; @(Get-BundleService CommandShell).Count").output == ["Active", 1]
    assert adam.script("Get-Bundle org.mooring.api | Stop-Bundle -WhatIf; (Get-Bundle org.mooring.api).State").output == ["Active"]
    assert adam.script("Set-BundleConfiguration org.example.none -Properties @{ a = 1; password = 'x' } -PassThru | % { $_.Pid; $_.Properties.a; $_.Properties.password }"
                       ).output == ["org.example.none", 1, "********"]
    for wrong, error in [("Get-Bundle no.such", "There is no bundle 'no.such'"), ("Stop-Bundle -Id 0", "the server itself"),
                         ("Install-Bundle /no/such.jar", "does not exist"), ("Get-BundleService -Filter '('", "is no filter")]:
        assert error in adam.script(wrong).errors[0]
    assert "Access is denied" in OverWSMan(server, "helga", "powershell").script("Get-Bundle").errors[0]
    assert "not recognized" in OverWSMan(server, "helga", "helpdesk").run("Get-Bundle").errors[0]


def test_an_administrator_looks_around_in_the_drive_of_the_server(server):
    adam = OverWSMan(server, "adam", "powershell")
    assert adam.script("(Get-ChildItem OSGi:).Name").output == ["Bundles", "Services", "Components", "Packages", "Configurations"]
    assert adam.script("(Get-ChildItem OSGi:/Bundles).Name -contains 'org.mooring.api'; (Get-Item OSGi:/Bundles/org.mooring.api).State;"
                       " Test-Path OSGi:/Bundles/no.such; Get-ItemPropertyValue OSGi:/Packages/org.mooring.api.provider Bundle"
                       ).output == [True, "Active", False, "org.mooring.api"]
    assert adam.script("@(Get-ChildItem OSGi:/Components/*SessionRegistryComponent).State; @(Get-ChildItem OSGi:/Services).Count -gt 9").output == ["Active", True]
    assert "does not support this operation" in adam.script("Remove-Item OSGi:/Bundles/org.mooring.api").errors[0]


def test_an_administrator_manages_the_settings_and_listeners_of_the_server(server):
    adam = OverWSMan(server, "adam", "powershell")
    assert adam.script("(Get-MooringListener).Name -join ' '; (Get-MooringServer).Listeners -join ' '; (Get-MooringServer).Uptime.TotalSeconds -gt 0"
                       ).output == ["local ssh wsman", "local ssh wsman", True]
    assert adam.script("$s = Get-MooringSetting org.mooring.session sessionsPerUser; $s.Value; $s.IsDefault; $s.Description.Length -gt 9").output == ["100", True, True]
    assert "has to be at least 1" in adam.script("Set-MooringSetting org.mooring.session sessionsPerUser 0").errors[0]
    assert "There is no setting 'none'" in adam.script("Set-MooringSetting org.mooring.session none 1").errors[0]
    file = server.state / "conf" / "zz-org.mooring.session-sessionsPerUser.json"
    assert adam.script("Set-MooringSetting org.mooring.session sessionsPerUser 90 -WhatIf; Test-Path Mooring:/Settings/org.mooring.session/sessionsPerUser").output == [True]
    assert not file.exists()
    assert adam.script("Set-Item Mooring:/Settings/org.mooring.session/sessionsPerUser 90").errors == []
    assert file.read_text() == '{ "org.mooring.session": { "sessionsPerUser": 90 } }\n'
    assert adam.script("Remove-MooringSetting org.mooring.session sessionsPerUser").errors == [] and not file.exists()
    assert adam.script("(Get-ChildItem Mooring:/).Name; (Get-ChildItem Mooring:/Configurations).Name -contains 'helpdesk'; (Get-Item Mooring:/Listeners/ssh).Addresses.Count"
                       ).output == ["Settings", "Listeners", "Configurations", True, 1]
    assert adam.script("Restart-MooringListener local -WhatIf; Restart-MooringListener local").errors == []
    assert "no listener 'none'" in adam.script("Restart-MooringListener none").errors[0]
    for denied in ["Get-MooringServer", "Get-MooringSetting", "Set-MooringSetting a b c", "Restart-MooringListener ssh", "Get-ChildItem Mooring:/Settings"]:
        assert "Access is denied" in OverWSMan(server, "helga", "powershell").script(denied).errors[0]


def test_the_drive_of_the_server_is_for_administrators_and_not_there_in_a_restricted_session(server):
    for path in ["OSGi:", "OSGi:/Bundles", "OSGi:/Bundles/org.mooring.api", "OSGi::Bundles"]:
        denied = OverWSMan(server, "helga", "powershell").script(f"Get-ChildItem {path}")
        assert denied.output == [] and "Access is denied" in denied.errors[0]
        hidden = OverWSMan(server, "adam", "looking").run("Get-ChildItem", Path=path)
        assert hidden.output == [] and "Cannot find a provider" in hidden.errors[0]


def test_an_administrator_sees_what_a_user_can_do(server):
    adam = OverWSMan(server, "adam", "powershell")
    helga = adam.script("(Get-PSSessionCapability -ConfigurationName helpdesk -Username helga).Name").output
    assert {"Get-Answer", "answer", "Get-Random", "Join-Path", "Get-Command"} <= set(helga)
    assert not {"Get-Culture", "Hidden-Helper", "Get-Process"} & set(helga)
    assert "Get-Culture" in adam.script("(Get-PSSessionCapability -ConfigurationName helpdesk -Username audrey).Name").output
    assert "that you may use" in adam.script("Get-PSSessionCapability -ConfigurationName helpdesk -Username alice").errors[0]


def test_an_administrator_learns_what_a_configuration_gives_away(server):
    adam = OverWSMan(server, "adam", "powershell")
    (server.state / "configurations" / "wide.pssc").write_text("@{\n SessionType = 'Empty'\n VisibleCmdlets = 'Get-Date',\n  'Invoke-Expression'\n}")
    said = adam.script("Test-PSSessionConfiguration wide | ForEach-Object { \"$($_.Name) $($_.Line) $($_.Message)\"; $_.File; $_.Recommendation }").output
    assert said[0] == "wide 4 'VisibleCmdlets' has 'Invoke-Expression', which runs any text as a script."
    assert said[1].endswith("/configurations/wide.pssc") and said[2].startswith("Leave it out")
    assert adam.script("Test-PSSessionConfiguration helpdesk | ForEach-Object { (Split-Path -Leaf $_.File) + ' ' + $_.Message }").output == [
        "Restarter.psrc 'VisibleFunctions' has the pattern 'Get-Own*': what is installed later is seen too.",
        "Restarter.psrc The function 'Hidden-Helper' is not among the 'VisibleFunctions', and no other calls it: nobody can use it."]
    assert "Access is denied" in OverWSMan(server, "helga", "powershell").script("Test-PSSessionConfiguration").errors[0]


@pytest.mark.parametrize("command", ["Get-PSSessionCapability helpdesk helga", "Get-PSSessionConfiguration", "Register-PSSessionConfiguration x", "Unregister-PSSessionConfiguration *",
                                     "Disable-PSSessionConfiguration *", "Set-PSSessionConfiguration helpdesk -AllowedUsers helga"])
def test_who_is_no_administrator_changes_no_configurations(server, command):
    wsman = OverWSMan(server, "helga", "powershell")
    assert "Access is denied" in wsman.script(command).errors[0]


# What would be out of the cage: a call of a type that the language mode does not allow. It answers True where it gets through.
ESCAPE = "[System.IO.File]::Exists('/etc/passwd')"

WAYS_OUT_OF_CONSTRAINED_LANGUAGE = [
    r"""$ExecutionContext.SessionState.LanguageMode = 'FullLanguage'; $ExecutionContext.SessionState.LanguageMode""",
    r"""$ExecutionContext.SessionState.PSVariable.Set('x', 1); $x""",
    r"""[System.IO.File]::ReadAllText('/etc/hostname')""",
    r"""Start-Job { $ExecutionContext.SessionState.LanguageMode; ESCAPE } | Wait-Job | Receive-Job""",
    r"""Start-ThreadJob { $ExecutionContext.SessionState.LanguageMode; ESCAPE } | Wait-Job | Receive-Job""",
    r"""1 | ForEach-Object -Parallel { $ExecutionContext.SessionState.LanguageMode; ESCAPE }""",
    r"""Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName Esc -Value { $ExecutionContext.SessionState.LanguageMode; ESCAPE } -Force; (5).Esc""",
    r"""5 | Add-Member -PassThru ScriptProperty Esc2 { ESCAPE } | % Esc2""",
    r"""5 | Add-Member -PassThru ScriptMethod Esc3 { ESCAPE } | % { $_.Esc3() }""",
    r"""Set-Content ./escape.psm1 'function Get-Esc { $ExecutionContext.SessionState.LanguageMode; ESCAPE }'; Import-Module ./escape.psm1; Get-Esc""",
    r"""Set-Content ./escape.ps1 '$ExecutionContext.SessionState.LanguageMode; ESCAPE'; & ./escape.ps1""",
    r""". ./escape.ps1""",
    r"""New-Module { function Get-Esc2 { ESCAPE } } | Out-Null; Get-Esc2""",
    r"""Invoke-Expression 'ESCAPE'""",
    r"""[scriptblock]::Create('ESCAPE').Invoke()""",
    r"""$ExecutionContext.InvokeCommand.InvokeScript('ESCAPE')""",
    r"""[powershell]::Create().AddScript('ESCAPE').Invoke()""",
    r"""Register-EngineEvent -SourceIdentifier Esc -Action { $global:m = ESCAPE } | Out-Null; New-Event -SourceIdentifier Esc | Out-Null; Start-Sleep -Milliseconds 500; $m""",
    r"""'x' | Select-Object @{n='e';e={ESCAPE}} | % e""",
    r"""'x' | Format-Table @{n='e';e={ESCAPE}} | Out-String""",
    r"""class Esc { [bool] F() { return ESCAPE } }; [Esc]::new().F()""",
    r"""(5).getClass().getName()""",
    r"""'x'.getClass().forName('java.lang.Runtime')""",
    r"""$ExecutionContext.getClass()""",
    r"""New-Object java.lang.ProcessBuilder""",
    r"""[java.lang.Runtime]::getRuntime()""",
    r"""New-Object -TypeName System.IO.StreamReader -ArgumentList /etc/hostname""",
    r"""Add-Type 'public class X {}'""",
    r"""function global:prompt { ESCAPE }; prompt""",
    r"""trap { ESCAPE } throw 'x'""",
    r"""$x = [ref]$ExecutionContext.SessionState.LanguageMode; $x.Value = 'FullLanguage'; $ExecutionContext.SessionState.LanguageMode""",
    r"""[System.Management.Automation.Language.Parser]::ParseInput('1', [ref]$null, [ref]$null)""",
    r"""[int].Assembly.GetType('System.IO.File')""",
    r"""Invoke-Command { ESCAPE }""",
    r"""& (Get-Module Microsoft.PowerShell.Utility) { ESCAPE }""",
    r"""Get-Variable ExecutionContext -ValueOnly | % { $_.SessionState.LanguageMode = 'FullLanguage' }; $ExecutionContext.SessionState.LanguageMode""",
    r"""Register-ArgumentCompleter -CommandName Get-Item -ParameterName Path -ScriptBlock { ESCAPE }; (TabExpansion2 'Get-Item ' 9).CompletionMatches[0].CompletionText""",
    r"""using namespace System.IO; [File]::Exists('/etc/passwd')""",
    r"""$f = [System.IO.File]; $f::Exists('/etc/passwd')""",
    r"""[System.Environment]::GetEnvironmentVariables().Count
""",
]


@pytest.mark.parametrize("way", WAYS_OUT_OF_CONSTRAINED_LANGUAGE)
def test_constrained_language_has_no_way_out(server, way):
    answer = OverWSMan(server, "helga", "constrained").script(way.replace("ESCAPE", ESCAPE))
    said = "\n".join(str(value) for value in answer.output)
    assert "True" not in said and "FullLanguage" not in said and "java." not in said


@pytest.mark.parametrize("script", [
    "$x = 1", "{ 1 }", "& { 1 }", "[math]::PI", "(1).ToString()", "'x'.Length", "function f {}", "foreach ($i in 1) { $i }",
    "$ExecutionContext", "$env:PATH", "1 -match 1", "@(1 | ForEach-Object { $_ })", "throw 'x'", "1 > ./x", ". ./x.ps1",
])
def test_restricted_language_has_no_scripts(server, script):
    answer = OverWSMan(server, "helga", "expressions").script(script)
    assert answer.output == []
    assert answer.errors


def test_restricted_language_calls_commands(server):
    assert OverWSMan(server, "helga", "expressions").script("Join-Path -Path a -ChildPath b").output == ["a/b"]
