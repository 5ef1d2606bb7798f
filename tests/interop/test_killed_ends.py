"""Ends that are killed (-9): our own clients while they receive, and the server while it works for clients."""

import asyncio
import json
import os
import pathlib
import signal
import subprocess
import threading
import time

import psrp
import pytest
import server as servers
from test_own_client import over_ssh, over_wsman, ssh, wsman
from test_ssh_psrp import connect


def one(tmp_path_factory, settings):
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    (state / "conf").mkdir()
    (state / "conf" / "wsman.json").write_text(json.dumps({"org.mooring.transport.wsman": settings}))
    return servers.Server(state).start()


@pytest.fixture(scope="module")
def impatient(tmp_path_factory):
    """A server that takes a client for gone soon."""
    running = one(tmp_path_factory, {"robustConnectionSeconds": 2})
    yield running
    running.stop()


@pytest.fixture
def victim(tmp_path_factory):
    """A server that will be killed."""
    running = one(tmp_path_factory, {})
    yield running
    if running.process.poll() is None:
        running.stop()


class Client:
    """Our own client with a script of its own, which is read as it is said."""

    def __init__(self, script):
        self.process = subprocess.Popen([str(servers.MOORING), "shell", "-Command", script], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, start_new_session=True,
                                        env=os.environ | {"MOORING_JAVA_OPTIONS": "-Dmooring.wsman.retrySeconds=2"})
        watch = threading.Timer(120, self.kill)  # no test waits for ever
        watch.daemon = True
        watch.start()

    def line(self):
        return self.process.stdout.readline().strip()

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(30)

    def rest(self):
        return self.process.stdout.read().splitlines()


def counting(gates):
    """A command that says a hundred numbers, and a hundred more when each gate, a file, is there."""
    waits = "; ".join(f"while (-not (Test-Path '{gate}')) {{ Start-Sleep -Milliseconds 20 }}; {i}01..{i}99; {i + 1}00" for i, gate in
                      enumerate(gates, 1))
    return f"1..100; {waits}"


def test_clients_that_are_killed_one_after_the_other_lose_nothing_and_change_no_order(impatient, tmp_path):
    gates = [tmp_path / "first", tmp_path / "second"]
    assert over_wsman(impatient, f"$null = Invoke-Command @to -SessionName work -InDisconnectedSession {{ {counting(gates)} }}") == []
    receiving = wsman(impatient) + ("$to.SessionOption = New-PSSessionOption -OperationTimeout 2000\n"
                                    "while (($s = Get-PSSession @to -Name work) -and $s.Availability -ne 'None') { Start-Sleep -Milliseconds 100 }\n"
                                    "Receive-PSSession $s | ForEach-Object { \"$_\" }\n")
    last = 0
    for gate in gates:
        client = Client(receiving)
        first = int(client.line())
        assert first <= last + 1
        assert [int(client.line()) for _ in range(last + 100 - first)] == list(range(first + 1, last + 101))
        client.kill()
        last += 100
        gate.touch()
    rest = [int(line) for line in Client(receiving + "Remove-PSSession $s").rest()]
    assert rest[0] <= last + 1 and rest == list(range(rest[0], 301))


def test_what_a_killed_client_had_running_over_ssh_is_a_job_of_the_next(impatient, tmp_path):
    gate = tmp_path / "gate"
    client = Client(ssh(impatient) + f"Invoke-Command @to -Subsystem powershell/powershell/killed {{ {counting([gate])} }}")
    assert [int(client.line()) for _ in range(100)] == list(range(1, 101))
    client.kill()
    impatient.wait_for_audit(r"killed(.|\n)*session_detach")
    gate.touch()
    *rest, state = over_ssh(impatient, "Invoke-Command @to -Subsystem 'powershell/powershell/killed?close=remove' {"
                                       " Get-Job | Wait-Job | Receive-Job; (Get-Job).State } | ForEach-Object { \"$_\" }")
    first = int(rest[0])
    assert first <= 101 and [int(number) for number in rest] == list(range(first, 201))
    assert state == "Completed"


@pytest.mark.parametrize("transport", [ssh, wsman])
def test_what_a_killed_client_had_not_taken_of_a_command_that_had_ended_is_the_next_ones(impatient, transport, tmp_path):
    """The command waits until the first number was taken, and that one's taker until the command has ended: so the others come together, with the end."""
    to = transport(impatient) + "$to.SessionOption = New-PSSessionOption -OperationTimeout 2000\n" * (transport is wsman)
    first, ended = tmp_path / "first", tmp_path / "ended"
    client = Client(to + f"""
        $s = New-PSSession @to
        "$($s.InstanceId)"
        Invoke-Command $s {{ 1; while (-not (Test-Path '{first}')) {{ Start-Sleep -Milliseconds 20 }}; 2..600 }} | ForEach-Object {{
            "$_"
            if ($_ -eq 1) {{
                $null = New-Item '{first}'
                while (-not (Test-Path '{ended}')) {{ Start-Sleep -Milliseconds 20 }}
            }} elseif ($_ -eq 100) {{
                while ($s.Availability -ne 'Available') {{ Start-Sleep -Milliseconds 20 }}
                'it has ended'
                Start-Sleep 600
            }}
        }}""")
    session = client.line()
    assert client.line() == "1"
    impatient.wait_for_audit(f'"command_end".*{session}')
    ended.touch()
    assert [client.line() for _ in range(100)] == [*map(str, range(2, 101)), "it has ended"]
    client.kill()
    rest = [int(line) for line in Client(to + f"""
        while ($true) {{
            $s = Get-PSSession @to -InstanceId {session}
            if ($s.State -eq 'Disconnected' -and $s.Availability -eq 'None') {{ break }}
            Start-Sleep -Milliseconds 100
        }}
        Receive-PSSession $s | ForEach-Object {{ "$_" }}
        Remove-PSSession $s""").rest()]
    assert rest and rest[0] <= 101 and rest == list(range(rest[0], 601))


def wait_for(ready, client):
    """Until the client has made that file."""
    deadline = time.monotonic() + 60
    while not ready.exists() and client.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)


def kill(server):
    os.killpg(server.process.pid, signal.SIGKILL)
    server.process.wait(30)


def test_our_own_clients_are_told_that_the_server_is_gone(victim, tmp_path):
    ready = tmp_path / "ready"
    client = Client(
        ssh(victim) + "$a = New-PSSession @to; $d = New-PSSession @to\n" + wsman(victim) + "$b = New-PSSession @to; $c = New-PSSession @to\n"
        "$null = Disconnect-PSSession $c\n"
        "$jobs = $a, $b | ForEach-Object { Invoke-Command $_ { 'begun'; Start-Sleep 600 } -AsJob }\n"
        "while (@($jobs.ChildJobs | Where-Object { $_.Output.Count -gt 0 }).Count -lt 2) { Start-Sleep -Milliseconds 50 }\n"
        f"Invoke-Command $d {{ 'begun'; Start-Sleep 600 }} -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object {{ $_ > '{ready}' }}\n"
        "\"command: $($e[0].FullyQualifiedErrorId) $($e[0].Exception.GetType().Name) $($e[0].TargetObject)\"\n"
        "$null = $jobs | Wait-Job; $jobs | ForEach-Object { \"job: $($_.State) $(@(Receive-Job $_ -ErrorAction SilentlyContinue))\" }\n"
        "$a, $b, $d | ForEach-Object { \"session: $($_.State) $($_.Availability)\" }\n"
        "Connect-PSSession $c -ErrorAction SilentlyContinue -ErrorVariable e; \"connect: $($e[0].FullyQualifiedErrorId) $($c.State)\"\n"
        "try { Invoke-Command $a { 1 } -ErrorAction SilentlyContinue -ErrorVariable e } catch { \"$($e[0].FullyQualifiedErrorId)\" }\n"
        "Get-PSSession | Remove-PSSession -ErrorAction SilentlyContinue -ErrorVariable e; $e.FullyQualifiedErrorId; @(Get-PSSession).Count")
    wait_for(ready, client)
    kill(victim)
    said = [line for line in client.rest() if not line.startswith("WARNING: ")]  # the network is tried for two seconds over WSMan
    assert said == [
        "command: PSSessionStateBroken PSRemotingTransportException 127.0.0.1", "job: Failed begun", "job: Disconnected begun",
        "session: Broken None", "session: Disconnected None", "session: Broken None", "connect: CannotConnect,PSSessionConnectFailed,Microsoft.PowerShell.Commands.ConnectPSSessionCommand"
        " Disconnected", "InvokeCommandCommandInvalidSessionState,Microsoft.PowerShell.Commands.InvokeCommandCommand",
        "RemoveSessionCannotConnectToServer,Microsoft.PowerShell.Commands.RemovePSSessionCommand",
        "RemoveSessionCannotConnectToServer,Microsoft.PowerShell.Commands.RemovePSSessionCommand", "0"]


def test_clients_are_told_that_the_server_stops(victim, tmp_path):
    ready = tmp_path / "ready"
    client = Client(ssh(victim) + "$s = New-PSSession @to\n"
                    f"Invoke-Command $s {{ 'begun'; Start-Sleep 600 }} -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object {{ $_ > '{ready}' }}\n"
                    "\"$($e[0])\"; \"$($s.State)\"")
    wait_for(ready, client)

    async def stock():
        pool = psrp.AsyncRunspacePool(connect(victim))
        await pool.open()
        shell = psrp.AsyncPowerShell(pool)
        shell.add_script("'begun'; Start-Sleep 600")
        output = psrp.AsyncPSDataCollection()
        task = await shell.invoke_async(output_stream=output)
        while not output:
            await asyncio.sleep(0.02)
        victim.process.send_signal(signal.SIGTERM)
        with pytest.raises(Exception, match="The server's SSH transport stops"):
            await asyncio.wait_for(task, 30)

    asyncio.run(asyncio.wait_for(stock(), 90))
    assert client.rest() == ["[127.0.0.1] The server's SSH transport stops.", "Broken"]
    assert victim.process.wait(30) == 0
