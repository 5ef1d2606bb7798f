"""Users side by side, with our own client on both transports: what is whose, how many anybody may have, and what they see."""

import json
import pathlib

import pytest
import server as servers
from test_own_client import shell


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A server for two users, with room for few sessions."""
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    (state / "conf").mkdir()
    (state / "conf" / "sessions.json").write_text(json.dumps({"org.mooring.session": {"sessions": 5, "sessionsPerUser": 3}}))
    running = servers.Server(state).start()
    running.add_user("bob", running.password)
    (state / "authorized_keys.d" / "bob").write_text((state / "test_key.pub").read_text())
    (state / "authorized_keys.d" / "bob").chmod(0o600)
    yield running
    running.stop()


def ways(server, user):
    """$ssh and $web: the same user's ways to the server."""
    return (f"$ssh = @{{ HostName = '{user}@127.0.0.1'; Port = {server.ssh_port}; KeyFilePath = '{server.key}';"
            " Options = @{ StrictHostKeyChecking = 'no'; UserKnownHostsFile = '/dev/null' } }\n"
            f"$web = @{{ ComputerName = '127.0.0.1'; Port = {server.wsman_port}; Authentication = 'Basic'; Credential ="
            f" [pscredential]::new('{user}', (ConvertTo-SecureString '{server.password}' -AsPlainText)) }}\n")


def told(server, user, work):
    return shell(ways(server, user) + work).splitlines()


def test_what_is_one_users_is_not_there_for_another(small):
    both = told(small, "alice", "$a = New-PSSession @web -Name mine; Invoke-Command $a { $x = 'of alice' }; $null = Disconnect-PSSession $a\n"
                                "Invoke-Command @ssh -Subsystem powershell/powershell/ours { $x = 'of alice too' }\n"
                                "Get-PSSession @web | Sort-Object Name | ForEach-Object { $_.Name; \"$($_.InstanceId)\" }")
    assert both[0::2] == ["mine", "ours"]
    ids = ", ".join(f"'{id}'" for id in both[1::2])
    assert told(small, "bob", "@(Get-PSSession @web).Count; @(Get-PSSession @web -Name mine, ours).Count\n"
                              f"foreach ($id in {ids}) {{ @(Get-PSSession @web -InstanceId $id -ErrorAction SilentlyContinue).Count\n"
                              "Connect-PSSession @web -InstanceId $id -ErrorAction SilentlyContinue }\n"
                              "Invoke-Command @ssh -Subsystem 'powershell/powershell/ours?attach=force&close=remove' { \"[$x]\" }") == [
        "0", "0", "0", "0", "[]"]
    assert told(small, "alice", "$s = Connect-PSSession @web -Name mine, ours | Sort-Object Name; Invoke-Command $s { $x } | Sort-Object\n"
                                "$s | Remove-PSSession; @(Get-PSSession @web).Count") == ["of alice", "of alice too", "0"]


def test_quotas_hold_for_each_user_and_for_all_on_both_transports(small):
    assert told(small, "alice", "$s = @(New-PSSession @ssh; New-PSSession @web; New-PSSession @ssh)\n"
                                "New-PSSession @ssh -ErrorAction SilentlyContinue -ErrorVariable e; New-PSSession @web"
                                " -ErrorAction SilentlyContinue -ErrorVariable +e; @($e -match 'You have 3 sessions here').Count\n" +
                ways(small, "bob") +
                "$t = @(New-PSSession @web; New-PSSession @ssh); $t.Count\n"
                "New-PSSession @ssh -ErrorAction SilentlyContinue -ErrorVariable e; New-PSSession @web"
                " -ErrorAction SilentlyContinue -ErrorVariable +e; @($e -match 'This server has all the 5 sessions').Count\n"
                "Remove-PSSession $s[0]; (New-PSSession @web).State; Get-PSSession | Remove-PSSession") == ["2", "2", "2", "Opened"]


def test_a_name_is_one_sessions_of_a_user(small):
    assert told(small, "alice", "'one', 'ONE' | ForEach-Object { $null = New-PSSession @web -Name $_ | Disconnect-PSSession }\n"
                                "Get-PSSession | ForEach-Object { \"$($_.State)\" }\n" +
                ways(small, "bob") + "(New-PSSession @web -Name one).State") == ["Disconnected", "Disconnected", "Opened"]
    assert told(small, "alice", "$s = @(Get-PSSession @web); $s.Count; @($s | Where-Object Name -eq one).Count; $s | Remove-PSSession") == ["2", "1"]


def test_sessions_are_shown_as_powershell_shows_them(small):
    shown = told(small, "alice", "$s = New-PSSession @web -Name left; $null = Disconnect-PSSession $s; $t = New-PSSession @ssh -Name here\n"
                                 "Get-PSSession | Format-Table | Out-String -Width 160\n"
                                 "Get-PSSession @web | Format-Table | Out-String -Width 160; Get-PSSession | Remove-PSSession")
    rows = [line.split() for line in shown if line.strip()]
    head = ["Id", "Name", "Transport", "ComputerName", "ComputerType", "State", "ConfigurationName", "Availability"]
    assert rows[0] == rows[4] == head
    assert rows[2][1:] == ["left", "WSMan", "127.0.0.1", "RemoteMachine", "Disconnected", "Microsoft.PowerShell", "None"]
    assert rows[3][1:6] == ["here", "SSH", "127.0.0.1", "RemoteMachine", "Opened"] and rows[3][-1] == "Available"
    assert sorted(row[1:] for row in rows[6:])
