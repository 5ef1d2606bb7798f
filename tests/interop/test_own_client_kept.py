"""Sessions over SSH that our own client leaves and comes back to, from the same or another process."""

import signal
import subprocess
import threading
import time

import pytest

import server as servers

from cutting import CuttingProxy, some
from test_own_client import over_ssh, over_wsman, shell


def removing(name: str) -> str:
    return f"Get-PSSession @to -Name {name} | Remove-PSSession"


def until(file) -> str:
    """Waits for a file."""
    return f"while (-not (Test-Path '{file}')) {{ Start-Sleep -Milliseconds 50 }}"


def begun(job: str) -> str:
    """Waits for a job's first word."""
    return f"while ({job}.ChildJobs[0].Output.Count -eq 0) {{ Start-Sleep -Milliseconds 50 }}"


def test_a_session_over_ssh_is_left_and_come_back_to(server):
    assert over_ssh(server, "$s = New-PSSession @to; Invoke-Command $s { $x = 5 }\n"
                            "Disconnect-PSSession $s | ForEach-Object { \"$($_.State) $($_.Availability)\" }\n"
                            "Connect-PSSession $s | ForEach-Object { \"$($_.State) $($_.Availability)\" }\n"
                            "Invoke-Command $s { $x }; Remove-PSSession $s; \"$($s.State)\"; @(Get-PSSession @to).Count") == [
        "Disconnected None", "Opened Available", "5", "Closed", "0"]


def test_a_session_is_connected_from_another_client(server):
    assert over_ssh(server, "$s = New-PSSession @to -Name away; Invoke-Command $s { $x = 7 }; $null = Disconnect-PSSession $s") == []
    assert over_ssh(server, "$s = Connect-PSSession @to -Name away; \"$($s.State) $($s.Availability) $($s.Name)\"; Invoke-Command $s { $x }\n"
                            "@(Get-PSSession).Count; Remove-PSSession $s; @(Get-PSSession @to).Count") == [
        "Opened Available away", "7", "1", "0"]


def test_the_list_shows_sessions_as_they_are(server):
    assert over_ssh(server, "$one = New-PSSession @to -Name seen; $two = New-PSSession @to -Name other; $null = Disconnect-PSSession $two\n"
                            "Get-PSSession @to | Sort-Object Name | ForEach-Object { \"$($_.Name) $($_.State) $($_.Id -in $one.Id, $two.Id)\" }\n"
                            "Get-PSSession @to -State Disconnected | ForEach-Object Name\n"
                            "(Get-PSSession @to -InstanceId $one.InstanceId).Name\n"
                            "Get-PSSession @to -Name nothing -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId\n"
                            "$one, $two | Remove-PSSession") == [
        "other Disconnected True", "seen Opened True", "other", "seen",
        "PSSessionNameMatchFail,Microsoft.PowerShell.Commands.GetPSSessionCommand"]


def test_a_session_of_another_client_is_shown_busy_and_not_connected(server):
    assert over_ssh(server, "$s = New-PSSession @to -Name held\n"
                            "$script = { param($to) $there = Get-PSSession @to -Name held; \"$($there.State) $($there.Availability)\"\n"
                            "  Connect-PSSession $there -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId }\n"
                            "Receive-Job (Start-Job $script -ArgumentList $to) -Wait -AutoRemoveJob; Remove-PSSession $s") == [
        "Disconnected Busy", "PSSessionConnectFailed,Microsoft.PowerShell.Commands.ConnectPSSessionCommand"]


def test_the_default_view(server):
    shown = over_ssh(server, "$s = New-PSSession @to -Name viewed; $null = Disconnect-PSSession $s; Get-PSSession @to; Remove-PSSession $s")
    assert [line.split() for line in shown if line.strip()][:3:2] == [
        ["Id", "Name", "Transport", "ComputerName", "ComputerType", "State", "ConfigurationName", "Availability"],
        ["1", "viewed", "SSH", "127.0.0.1", "RemoteMachine", "Disconnected", "DefaultShell", "None"]]


def test_a_command_begun_in_a_disconnected_session_is_received_by_another_client(server):
    assert over_ssh(server, "Invoke-Command @to -SessionName left -InDisconnectedSession { 'first'; 1..3; $kept = 4 } |"
                            " ForEach-Object { \"$($_.State) $($_.Name)\" }") == ["Disconnected left"]
    assert over_ssh(server, "$s = Get-PSSession @to -Name left; \"$($s.State) $($s.Availability) $($s.Name) $($s.ConfigurationName)\"\n"
                            "(Receive-PSSession $s) -join ' '\n"
                            "\"$($s.State) $($s.Availability)\"; Invoke-Command $s { $kept }; Remove-PSSession $s\n"
                            "@(Get-PSSession @to).Count") == [
        "Disconnected None left powershell", "first 1 2 3", "Opened Available", "4", "0"]


def test_a_host_s_session_is_received_by_its_name(server):
    assert over_ssh(server, "$null = 1..3 | Invoke-Command @to -SessionName taken -InDisconnectedSession { process { $_ * 2 } }") == []
    assert over_ssh(server, "(Receive-PSSession @to -Name taken) -join ' '; " + removing("taken")) == ["2 4 6"]


def test_much_output_is_kept_and_comes_once_and_in_order(server):
    assert over_ssh(server, "$null = Invoke-Command @to -SessionName much -InDisconnectedSession { 1..30000 }") == []
    assert over_ssh(server, "$all = Receive-PSSession @to -Name much; $all.Count; $wrong = 0\n"
                            "for ($i = 0; $i -lt $all.Count; $i++) { if ($all[$i] -ne $i + 1) { $wrong++ } }; $wrong; " + removing("much")) == [
        "30000", "0"]


def test_a_job_goes_on_over_a_disconnect(server):
    """What came before is not said again, and what comes meanwhile is not lost."""
    assert over_ssh(server, "$s = New-PSSession @to\n"
                            "$j = Invoke-Command $s { foreach ($i in 1..40) { $i; Start-Sleep -Milliseconds 20 } } -AsJob\n"
                            "while (-not (Receive-Job $j -Keep)) { Start-Sleep -Milliseconds 10 }\n"
                            "foreach ($turn in 1..5) { $null = Disconnect-PSSession $s; $null = Connect-PSSession $s }\n"
                            "(Receive-Job $j -Wait) -join ','; \"$($j.State)\"; Remove-PSSession $s") == [
        ",".join(str(i) for i in range(1, 41)), "Completed"]


def test_input_goes_on_after_a_disconnect(server):
    assert over_ssh(server, "$s = New-PSSession @to\n"
                            "$j = 1..2000 | Invoke-Command $s { begin { $sum = 0; 'begun' } process { $sum += $_ } end { $sum } } -AsJob\n"
                            "while (-not (Receive-Job $j -Keep)) { Start-Sleep -Milliseconds 10 }\n"
                            "foreach ($turn in 1..3) { $null = Disconnect-PSSession $s; $null = Connect-PSSession $s }\n"
                            "Receive-Job $j -Wait; Remove-PSSession $s") == ["begun", "2001000"]


def test_what_goes_on_meanwhile_is_received_as_a_job(server):
    assert over_ssh(server, "$s = Invoke-Command @to -InDisconnectedSession { 1..4 | ForEach-Object { Start-Sleep -Milliseconds 50; $_ } }\n"
                            "$j = Receive-PSSession $s -OutTarget Job -JobName mine\n"
                            "\"$($j.Name) $($j.PSJobTypeName)\"; (Receive-Job $j -Wait) -join ' '; \"$($j.State)\"; Remove-PSSession $s") == [
        "mine RemoteJob", "1 2 3 4", "Completed"]


def test_a_session_tells_how_it_is_kept(server):
    assert over_ssh(server, "$s = New-PSSession @to; \"$($s.IdleTimeout) $($s.OutputBufferingMode) $($null -eq $s.ExpiresOn)\"\n"
                            "$null = Disconnect-PSSession $s -IdleTimeoutSec 300 -OutputBufferingMode Drop\n"
                            "\"$($s.IdleTimeout) $($s.OutputBufferingMode) $($s.ExpiresOn - $s.DisconnectedOn)\"\n"
                            "$null = Connect-PSSession $s; \"$($s.IdleTimeout) $($s.OutputBufferingMode)\"\n"
                            "Disconnect-PSSession $s -IdleTimeoutSec 5 -ErrorAction SilentlyContinue -ErrorVariable e\n"
                            "$e[0].FullyQualifiedErrorId; Remove-PSSession $s") == [
        "02:00:00 Block True", "00:05:00 Drop 00:05:00", "00:05:00 Drop",
        "CannotDisconnectSessionWithInvalidIdleTimeout,Microsoft.PowerShell.Commands.DisconnectPSSessionCommand"]


def test_sessions_of_the_other_transport_are_listed_too(server):
    wsman = (f"$me = [pscredential]::new('{server.user}', (ConvertTo-SecureString '{server.password}' -AsPlainText))\n"
             f"$w = @{{ ComputerName = '127.0.0.1'; Port = {server.wsman_port}; Authentication = 'Basic'; Credential = $me }}\n")
    assert over_ssh(server, wsman + "$s = New-PSSession @w -Name across; Invoke-Command $s { $x = 3 }; $null = Disconnect-PSSession $s") == []
    assert over_ssh(server, "$s = Connect-PSSession @to -Name across; Invoke-Command $s { $x++ }; $null = Disconnect-PSSession $s") == []
    assert over_ssh(server, wsman + "$s = Connect-PSSession @w -Name across; Invoke-Command $s { $x }; Remove-PSSession $s") == ["4"]


def test_another_user_s_sessions_do_not_exist(server):
    server.add_user("mallory", "quiet as a mouse")
    (server.state / "authorized_keys.d" / "mallory").write_text((server.state / "test_key.pub").read_text())
    (server.state / "authorized_keys.d" / "mallory").chmod(0o600)
    assert over_ssh(server, "$s = New-PSSession @to -Name mine; $id = $s.InstanceId; $null = Disconnect-PSSession $s\n"
                            "$to.HostName = 'mallory@127.0.0.1'; @(Get-PSSession @to).Count\n"
                            "Connect-PSSession @to -InstanceId $id -ErrorAction SilentlyContinue; @(Get-PSSession @to -InstanceId $id).Count\n"
                            f"$to.HostName = '{server.user}@127.0.0.1'; " + removing("mine")) == ["0", "0"]


def test_a_name_is_one_session_s(server):
    assert over_ssh(server, "$s = New-PSSession @to -Name once; New-PSSession @to -Name once -ErrorAction SilentlyContinue -ErrorVariable e\n"
                            "$e[0].FullyQualifiedErrorId; Remove-PSSession $s; $s = New-PSSession @to -Name once; \"$($s.State)\"; Remove-PSSession $s"
                    ) == ["PSSessionOpenFailed", "Opened"]


def test_a_session_whose_subsystem_names_it_is_left_and_found_again(server):
    assert over_ssh(server, "$s = New-PSSession @to -Subsystem powershell/powershell/mine; Invoke-Command $s { $x = 3 }; $null = Disconnect-PSSession $s; \"$($s.State)\"") == [
        "Disconnected"]
    assert over_ssh(server, "$s = New-PSSession @to -Subsystem powershell/powershell/mine; Invoke-Command $s { $x }; Remove-PSSession $s\n"
                            "$s = Connect-PSSession @to -Name mine; Invoke-Command $s { $x }; Remove-PSSession $s; @(Get-PSSession @to -Name mine -ErrorAction Ignore).Count"
                    ) == ["3", "3", "0"]


def test_a_command_leaves_the_session_that_its_subsystem_names_unless_that_says_otherwise(server):
    assert over_ssh(server, "Invoke-Command @to -Subsystem powershell/powershell/named { $x = 4; $x }; Get-PSSession @to -Name named | % { \"$($_.Name) $($_.State)\" }\n"
                            "Invoke-Command @to -Subsystem 'powershell/powershell/named?close=remove' { $x }; @(Get-PSSession @to -Name named -ErrorAction Ignore).Count\n"
                            "Invoke-Command @to -Subsystem 'powershell/powershell/once?close=remove' { 1 }; @(Get-PSSession @to -Name once -ErrorAction Ignore).Count") == [
        "4", "named Disconnected", "4", "0", "1", "0"]


def test_what_a_killed_client_left_running_is_found(server):
    known = server.state / "known_hosts_of_clients"
    client = subprocess.Popen([str(servers.MOORING), "shell", "-Command",
                               f"Invoke-Command -HostName {server.user}@127.0.0.1 -Port {server.ssh_port} -KeyFilePath {server.key}"
                               f" -Options @{{ StrictHostKeyChecking = 'accept-new'; UserKnownHostsFile = '{known}' }}"
                               " { $here = 'still'; 'begun'; while (-not $done) { Start-Sleep -Milliseconds 50;"
                               f" $done = Test-Path '{server.state}/go' }}; 'ended' }}"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    assert client.stdout.readline().strip() == "begun"
    client.send_signal(signal.SIGKILL)
    client.wait()
    deadline = time.monotonic() + 60
    while over_ssh(server, "(Get-PSSession @to).Availability") != ["None"] and time.monotonic() < deadline:
        time.sleep(0.2)
    (server.state / "go").touch()
    shown = over_ssh(server, "$s = Get-PSSession @to; Receive-PSSession $s; Invoke-Command $s { $here }; Remove-PSSession $s")
    assert shown[-2:] == ["ended", "still"]


def test_what_is_wrong_is_told_with_powershell_s_ids(server):
    shown = over_ssh(server, "function told { $input | ForEach-Object { \"$($_.FullyQualifiedErrorId): $_\" } }\n"
                             "$dead = $to.Clone(); $dead.Port = 1\n"
                             "Get-PSSession @dead -ErrorAction SilentlyContinue -ErrorVariable e; $e | told\n"
                             "Receive-PSSession @dead -ErrorAction SilentlyContinue -ErrorVariable e; $e | told\n"
                             "$to.KeyFilePath = '/no/such/key'; New-PSSession @to -ErrorAction SilentlyContinue -ErrorVariable e; $e | told\n"
                             f"$to.KeyFilePath = '{server.key}'\n"
                             "try { Invoke-Command @to -RemoteDebug { 1 } } catch { $_ | told }\n"
                             "$s = New-PSSession @to -Subsystem powershell/powershell/stock; $null = Disconnect-PSSession $s\n"
                             "$other = New-PSSession @to -Subsystem powershell/powershell/stock\n"
                             "Disconnect-PSSession $other -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId; Remove-PSSession $other\n"
                             + removing("stock"))
    refused = "The remote session query failed for 127.0.0.1 with the following error message: "
    assert shown[0].startswith("RemotePSSessionQueryFailed,Microsoft.PowerShell.Commands.GetPSSessionCommand: " + refused)
    assert shown[1].startswith("ReceivePSSessionQueryForSessionFailed,Microsoft.PowerShell.Commands.ReceivePSSessionCommand: " + refused)
    assert shown[2:] == ["PSSessionOpenFailed: [127.0.0.1] The key file path: /no/such/key was not found.",
                         "NotSupported,Microsoft.PowerShell.Commands.InvokeCommandCommand: The parameter 'RemoteDebug' is not supported.",
                         "PSSessionDisconnectFailed,Microsoft.PowerShell.Commands.DisconnectPSSessionCommand"]


def test_over_wsman_a_session_goes_on_over_failures_of_the_network_and_tells_of_them(server):
    network = CuttingProxy(server.wsman_port, some(5, 20_000, 60_000))
    try:
        shown = shell(f"$me = [pscredential]::new('{server.user}', (ConvertTo-SecureString '{server.password}' -AsPlainText))\n"
                      f"$s = New-PSSession -ComputerName 127.0.0.1 -Port {network.port} -Authentication Basic -Credential $me\n"
                      "$told = @()\n"
                      "$there = @(Invoke-Command $s { foreach ($i in 1..6000) { \"$i\" + ' ' * 100 } } -WarningAction SilentlyContinue -WarningVariable +told)\n"
                      "$back = @(1..300 | Invoke-Command $s { process { $_ } } -WarningAction SilentlyContinue -WarningVariable +told)\n"
                      "\"$($there.Count) $(-join $there -replace ' +', ' ' -eq (-join (1..6000 | ForEach-Object { \"$_ \" }))) \" +\n"
                      "  \"$($back -join ' ' -eq (1..300 -join ' ')) $($s.State)\"\n"
                      "$told | ForEach-Object { \"$_\" } | Sort-Object -Unique").splitlines()
    finally:
        network.close()
    assert network.cuts >= 1
    assert shown[0] == "6000 True True Opened"
    assert set(shown[1:]) == {"Attempting to reconnect to 127.0.0.1 ...", "The network connection to 127.0.0.1 has been restored.",
                              "The network connection to 127.0.0.1 has been interrupted. Attempting to reconnect for up to 4 minutes..."}


def without_network(server, tmp_path, monkeypatch, work: str) -> list[str]:
    """Runs ``work`` with $to for a way to the server that is gone as soon as there is a file ``begun``, and back when there is one named ``left``; then ``up``."""
    monkeypatch.setenv("MOORING_JAVA_OPTIONS", "-Dmooring.wsman.retrySeconds=3")
    network = CuttingProxy(server.wsman_port, lambda: None)

    def act():
        for file, up, then in (("begun", False, "down"), ("left", True, "up")):
            deadline = time.monotonic() + 90
            while not (tmp_path / file).exists() and time.monotonic() < deadline:
                time.sleep(0.05)
            network.go(up)
            (tmp_path / then).touch()

    acting = threading.Thread(target=act)
    acting.start()
    try:
        return shell(f"$me = [pscredential]::new('{server.user}', (ConvertTo-SecureString '{server.password}' -AsPlainText))\n"
                     f"$to = @{{ ComputerName = '127.0.0.1'; Port = {network.port}; Authentication = 'Basic'; Credential = $me }}\n"
                     f"$begun = {{ $null = New-Item '{tmp_path}/begun'; while (-not (Test-Path '{tmp_path}/up')) {{ Start-Sleep -Milliseconds 50 }} }}\n"
                     f"function left {{ $null = New-Item '{tmp_path}/left'; while (-not (Test-Path '{tmp_path}/up')) {{ Start-Sleep -Milliseconds 50 }} }}\n"
                     + work).splitlines()
    finally:
        for file in ("begun", "left"):
            (tmp_path / file).touch()
        acting.join(120)
        network.close()


def test_over_wsman_a_session_is_left_when_the_network_is_gone_for_long_and_connected_when_it_is_back(server, tmp_path, monkeypatch):
    shown = without_network(
        server, tmp_path, monkeypatch, "$s = New-PSSession @to\n"
        "$first = @(Invoke-Command $s ([scriptblock]::Create(\"1..3; $begun; 4..6\"))"
        " -ErrorAction SilentlyContinue -ErrorVariable e -WarningAction SilentlyContinue -WarningVariable w)\n"
        "\"$($s.State) $($s.Availability)\"; $e[0].FullyQualifiedErrorId; $w | ForEach-Object { \"$_\" -replace $s.InstanceId, 'ID' } | Select-Object -Last 3\n"
        "Connect-PSSession $s -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId; \"$($s.State)\"\n"
        "left; $null = Connect-PSSession $s; \"$($s.State)\"; \"$(@($first) + @(Receive-PSSession $s))\"; Invoke-Command $s { 'again' }; Remove-PSSession $s")
    assert shown == [
        "Disconnected None", "PowerShellNetworkFailedStartDisconnect,Microsoft.PowerShell.Commands.InvokeCommandCommand",
        "The reconnection attempt to 127.0.0.1 failed. Attempting to disconnect the session...", "Computer 127.0.0.1 has been successfully disconnected.",
        "Session Runspace1 with instance ID ID on computer 127.0.0.1 has been successfully disconnected.",
        "CannotConnect,PSSessionConnectFailed,Microsoft.PowerShell.Commands.ConnectPSSessionCommand", "Disconnected", "Opened", "1 2 3 4 5 6", "again"]


def test_a_session_that_is_left_and_whose_server_is_gone_is_removed_here_alone_and_that_is_told(server, tmp_path, monkeypatch):
    shown = without_network(
        server, tmp_path, monkeypatch, "$s = New-PSSession @to -Name stranded; $open = New-PSSession @to; $null = Disconnect-PSSession $s\n"
        f"$null = New-Item '{tmp_path}/begun'; while (-not (Test-Path '{tmp_path}/down')) {{ Start-Sleep -Milliseconds 50 }}\n"
        "Remove-PSSession $s, $open -ErrorAction SilentlyContinue -ErrorVariable e; \"$($e.FullyQualifiedErrorId)\"; \"$e\"\n"
        "\"$($s.State) $($open.State) $(@(Get-PSSession).Count)\"; left; (Get-PSSession @to -Name stranded).State; Get-PSSession @to | Remove-PSSession")
    assert shown == [
        "RemoveSessionCannotConnectToServer,Microsoft.PowerShell.Commands.RemovePSSessionCommand",
        "Remote session stranded could not be connected and could not be removed from the server. The client remote session object will be removed from the"
        " server, but the state of the remote session on the server is unknown.", "Closed Closed 0", "Disconnected"]


@pytest.mark.parametrize("over", [over_ssh, over_wsman])
def test_a_session_that_another_client_has_meanwhile_stays_disconnected_and_is_connected_when_it_is_free(server, tmp_path, over):
    assert over(server, "$s = New-PSSession @to -Name lent; Invoke-Command $s { $x = 1 }; $null = Disconnect-PSSession $s\n"
                        "$j = Start-Job { param($to) $there = Connect-PSSession @to -Name lent; Invoke-Command $there { $x++ }\n"
                        f"  $null = New-Item '{tmp_path}/has'; {until(tmp_path / 'free')}; $null = Disconnect-PSSession $there }} -ArgumentList $to\n"
                        f"{until(tmp_path / 'has')}; Connect-PSSession $s -ErrorAction SilentlyContinue -ErrorVariable e\n"
                        "\"$($e.FullyQualifiedErrorId -replace '^.*,(?=PSSession)') $($s.State)\"\n"
                        f"$null = New-Item '{tmp_path}/free'; Receive-Job $j -Wait -AutoRemoveJob\n"
                        "(Connect-PSSession $s).State; Invoke-Command $s { $x }; Remove-PSSession $s") == [
        "PSSessionConnectFailed,Microsoft.PowerShell.Commands.ConnectPSSessionCommand Disconnected", "Opened", "2"]


@pytest.mark.parametrize("over", [over_ssh, over_wsman])
def test_what_a_job_says_is_written_by_who_receives_its_session_for_the_host(server, tmp_path, over):
    assert over(server, f"$s = New-PSSession @to; $j = Invoke-Command $s {{ 1; {until(tmp_path / 'left')}; 2; $Host.UI.WriteLine('shown'); 3 }} -AsJob\n"
                        f"{begun('$j')}; $null = Disconnect-PSSession $s; $j.State; $null = New-Item '{tmp_path}/left'\n"
                        "Receive-PSSession $s -OutTarget Host; \"$($j.State) $($s.State) $($j.HasMoreData)\"\n"
                        "Invoke-Command $s { 'goes on' }; Remove-PSSession $s") == [
        "Disconnected", "1", "2", "shown", "3", "Completed Opened False", "goes on"]


@pytest.mark.parametrize("over", [over_ssh, over_wsman])
def test_who_comes_back_to_a_session_that_another_client_has_had_is_told_what_became_of_its_command(server, tmp_path, over):
    assert over(server, "$s = New-PSSession @to -Name had; $j = Invoke-Command $s { 1; 2 } -AsJob; $null = Wait-Job $j; $j | Receive-Job\n"
                        f"$running = Invoke-Command $s {{ 'begun'; {until(tmp_path / 'left')}; 'mine' }} -AsJob; {begun('$running')}\n"
                        f"$null = Disconnect-PSSession $s; $null = New-Item '{tmp_path}/left'\n"
                        "Receive-Job (Start-Job { param($to) Connect-PSSession @to -Name had | Receive-PSSession; $null = Get-PSSession | Disconnect-PSSession }"
                        " -ArgumentList $to) -Wait -AutoRemoveJob\n"
                        "(Connect-PSSession $s).State; $null = Wait-Job $running -Timeout 60; $running.State; Invoke-Command $s { 'goes on' }; Remove-PSSession $s") == [
        "1", "2", "mine", "Opened", "Failed", "goes on"]


def test_a_session_that_a_command_had_for_itself_is_there_when_its_network_is_back(server, tmp_path, monkeypatch):
    shown = without_network(
        server, tmp_path, monkeypatch, "$first = @(Invoke-Command @to ([scriptblock]::Create(\"1..3; $begun; 4..6\"))"
        " -ErrorAction SilentlyContinue -ErrorVariable e -WarningAction SilentlyContinue -WarningVariable w)\n"
        "$s = Get-PSSession; \"$($s.State) $($s.Availability) $($e[0].TargetObject -eq $s)\"; $w | ForEach-Object { \"$_\" -replace $s.InstanceId, 'ID' } | Select-Object -Last 2\n"
        "left; \"$(@($first) + @(Receive-PSSession $s))\"; \"$($s.State)\"; Remove-PSSession $s")
    assert shown == [
        "Disconnected None True", "Session Runspace1 with instance ID ID on computer 127.0.0.1 has been successfully disconnected.",
        "Session Runspace1 with instance ID ID has been created for reconnection.", "1 2 3 4 5 6", "Opened"]
