"""Ends that are killed (-9): our own clients while they receive, and the server while it works for clients."""

import asyncio
import json
import os
import pathlib
import signal
import subprocess
import time

import psrp
import pytest
import server as servers
from test_own_client import over_ssh, over_wsman
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
                                        stderr=subprocess.STDOUT, text=True, start_new_session=True)

    def line(self):
        return self.process.stdout.readline().strip()

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(30)

    def rest(self):
        return self.process.stdout.read().splitlines()


def wsman(server):
    return (f"$to = @{{ ComputerName = '127.0.0.1'; Port = {server.wsman_port}; Authentication = 'Basic'; Credential ="
            f" [pscredential]::new('{server.user}', (ConvertTo-SecureString '{server.password}' -AsPlainText)) }}\n")


def ssh(server):
    return (f"$to = @{{ HostName = '{server.user}@127.0.0.1'; Port = {server.ssh_port}; KeyFilePath = '{server.key}'; Options ="
            " @{ StrictHostKeyChecking = 'no'; UserKnownHostsFile = '/dev/null' } }\n")


COUNTING = "1..400 | ForEach-Object { $_; Start-Sleep -Milliseconds 10 }"


def test_clients_that_are_killed_one_after_the_other_lose_nothing_and_change_no_order(impatient):
    assert over_wsman(impatient, f"$null = Invoke-Command @to -SessionName work -InDisconnectedSession {{ {COUNTING} }}") == []
    receiving = wsman(impatient) + ("$to.SessionOption = New-PSSessionOption -OperationTimeout 2000\n"
                                    "while (($s = Get-PSSession @to -Name work).Availability -ne 'None') { Start-Sleep -Milliseconds 100 }\n"
                                    "Receive-PSSession $s | ForEach-Object { \"$_\" }\n")
    heard = []
    for _ in range(2):
        client = Client(receiving)
        got = [int(client.line()) for _ in range(30)]
        client.kill()
        heard.append(got + [int(line) for line in client.rest() if line.isdigit()])
    client = Client(receiving + "Remove-PSSession $s")
    heard.append([int(line) for line in client.rest()])
    last = 0
    for got in heard:
        assert got == list(range(got[0], got[-1] + 1))
        assert got[0] <= last + 1
        last = got[-1]
    assert last == 400


def test_what_a_killed_client_had_running_over_ssh_is_a_job_of_the_next(impatient):
    client = Client(ssh(impatient) + f"Invoke-Command @to -Subsystem powershell/powershell/killed {{ {COUNTING} }}")
    for i in range(1, 30):
        assert client.line() == str(i)
    client.kill()
    impatient.wait_for_audit(r"killed(.|\n)*session_detach")
    received = over_ssh(impatient, "Invoke-Command @to -Subsystem 'powershell/powershell/killed?close=remove' {"
                                   " Get-Job | Wait-Job | Receive-Job; (Get-Job).State } | ForEach-Object { \"$_\" }")
    numbers = [int(word) for word in received[:-1]]
    assert numbers == list(range(numbers[0], 401)) and numbers[0] == 1
    assert received[-1] == "Completed"


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
        "Get-PSSession | Remove-PSSession; @(Get-PSSession).Count")
    wait_for(ready, client)
    kill(victim)
    said = client.rest()
    assert said == [
        "command: PSSessionStateBroken PSRemotingTransportException 127.0.0.1", "job: Failed begun", "job: Failed begun",
        *["session: Broken None"] * 3, "connect: CannotConnect,PSSessionConnectFailed,Microsoft.PowerShell.Commands.ConnectPSSessionCommand"
        " Disconnected", "InvokeCommandCommandInvalidSessionState,Microsoft.PowerShell.Commands.InvokeCommandCommand", "0"]


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
