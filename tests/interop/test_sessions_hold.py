"""What holds of a session that other suites do not say: its environment, how it is named, its limits; with our own client on both transports."""

import pathlib

import pytest
import server as servers
from test_own_client import over_ssh, over_wsman


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = servers.Server(pathlib.Path(tmp_path_factory.mktemp("mooring")))
    made.configure("short", "MaxIdleTimeoutSec = 120; IdleTimeoutSec = 90; OutputBufferingMode = 'Drop'")
    made.configure("changing", "VariableDefinitions = @{ Name = 'of'; Value = 'before' }")
    running = made.start()
    yield running
    running.stop()


@pytest.fixture(params=[over_ssh, over_wsman], ids=["ssh", "wsman"])
def over(request):
    return request.param


def test_what_is_added_to_a_session_is_in_it_alone_and_stays(server, over, tmp_path):
    (tmp_path / "Added.psm1").write_text("function Get-Added { 'added' }")
    assert over(server, "$a = New-PSSession @to; $b = New-PSSession @to\n"
                        f"Invoke-Command $a {{ Import-Module '{tmp_path}/Added.psm1'; Set-Alias later Get-Added; function mine {{ 'mine' }}; $x = 5 }}\n"
                        "Invoke-Command $a { Get-Added; later; mine; $x }\n"
                        "Invoke-Command $b { @(Get-Command Get-Added, later, mine -ErrorAction Ignore).Count; $null -eq $x }\n"
                        "$a, $b | Remove-PSSession") == ["added", "added", "mine", "5", "0", "True"]


def test_a_session_keeps_the_environment_that_it_was_made_with(server):
    settings = "@{ SchemaVersion = '2.0.0.0'; AllowedUsers = '*'; VariableDefinitions = @{ Name = 'of'; Value = 'after' } }"
    file = server.state / "configurations" / "changing.pssc"
    assert over_wsman(server, "$a = New-PSSession @to -ConfigurationName changing; Invoke-Command $a { $of }\n"
                              f"Set-Content '{file}' \"{settings}\"\n"
                              "for ($i = 0; $i -lt 200; $i++) { $b = New-PSSession @to -ConfigurationName changing; $now = Invoke-Command $b { $of }\n"
                              "Remove-PSSession $b; if ($now -eq 'after') { break }; Start-Sleep -Milliseconds 100 }\n"
                              "$now; Invoke-Command $a { $of }; Remove-PSSession $a") == ["before", "after", "before"]


def test_a_session_is_disconnected_and_connected_by_id_name_instance_id_and_as_an_object(server):
    assert over_wsman(server, "$s = New-PSSession @to -Name named; Invoke-Command $s { $x = 0 }\n"
                              "$ways = @{ Id = $s.Id }, @{ Name = 'named' }, @{ InstanceId = $s.InstanceId }, @{ Session = $s }\n"
                              "foreach ($way in $ways) { $null = Disconnect-PSSession @way; \"$($s.State)\"; $null = Connect-PSSession @way\n"
                              "Invoke-Command $s { ++$x; $x } }\n"
                              "$s | Disconnect-PSSession | Connect-PSSession | ForEach-Object { \"$($_.State)\" }\n"
                              "Remove-PSSession -Name named; \"$($s.State) $($s.Availability)\"; @(Get-PSSession @to).Count") == [
        *[said for n in range(1, 5) for said in ("Disconnected", str(n))], "Opened", "Closed None", "0"]


def test_a_configuration_says_what_holds_where_nothing_is_asked_for_and_how_far_one_may_go(server):
    assert over_wsman(server, "$to.ConfigurationName = 'short'; $s = New-PSSession @to; $null = Disconnect-PSSession $s\n"
                              "$t = Get-PSSession @to; \"$($t.IdleTimeout) $($t.OutputBufferingMode)\"; Remove-PSSession $s\n"
                              "New-PSSession @to -SessionOption (New-PSSessionOption -IdleTimeout 121000) -ErrorAction SilentlyContinue -ErrorVariable e\n"
                              "\"$($e[0])\"\n"
                              "$s = New-PSSession @to; Disconnect-PSSession $s -IdleTimeoutSec 121 -ErrorAction SilentlyContinue -ErrorVariable e\n"
                              "\"$($s.State) $($e.Count)\"; Disconnect-PSSession $s -IdleTimeoutSec 120 | ForEach-Object { \"$($_.IdleTimeout)\" }\n"
                              "Remove-PSSession $s") == [
        "00:01:30 Drop", "[127.0.0.1] An idle timeout of 121 seconds is not allowed here: use 60 to 120 seconds.", "Opened 1", "00:02:00"]


def test_a_closed_session_says_so_wherever_it_is_held(server, over):
    assert over(server, "$s = New-PSSession @to; $also = Get-PSSession -Id $s.Id; Remove-PSSession $s\n"
                        "\"$($s.State) $($s.Availability) $($also.State)\"\n"
                        "try { Invoke-Command $also { 1 } -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }; @(Get-PSSession).Count") == [
        "Closed None Closed", "InvokeCommandCommandInvalidSessionState,Microsoft.PowerShell.Commands.InvokeCommandCommand", "0"]


def test_jobs_begin_here_there_and_in_sessions_that_are_left(server):
    assert over_wsman(server, "$local = Start-Job { 'here' }; $thread = Start-ThreadJob { 'beside' }\n"
                              "$remote = Invoke-Command @to { 'there' } -AsJob\n"
                              "$left = Invoke-Command @to -InDisconnectedSession { 'left' }\n"
                              "$local, $thread, $remote | ForEach-Object { $null = Wait-Job $_; Receive-Job $_; \"$($_.State)\" }\n"
                              "Receive-PSSession $left; Remove-PSSession $left") == [
        "here", "Completed", "beside", "Completed", "there", "Completed", "left"]
