"""Client and server are killed (-9) in turn while a command in a process of its own says numbers, and clients alone while one in the server's own JVM does:
none is lost, none comes out of its order.

MOORING_ROUNDS=N plays N rounds for each kind of client instead of two for a stock one. Of what a client that was killed had got, the next one may get the end
again; a client that goes on when the server was killed gets nothing twice."""

import itertools
import json
import os
import pathlib
import random
import subprocess
import sys
import threading
import time

import pytest
import server as servers
from pypsrp.powershell import RunspacePool
from test_own_client import ssh, wsman
from test_wsman_durable import begun
from test_wsman_pypsrp import connect

ROUNDS = int(os.environ.get("MOORING_ROUNDS", 2))
PATIENCE = 120
#: What a client had got and not confirmed when it was killed: an answer may be half a megabyte.
MOST_AGAIN = 10_000


@pytest.fixture
def server(tmp_path):
    state = tmp_path / "state"
    (state / "conf").mkdir(parents=True, mode=0o700)
    (state / "conf" / "wsman.json").write_text(json.dumps({"org.mooring.transport.wsman": {"robustConnectionSeconds": 2}}))
    made = servers.Server(state)
    made.configure("child", "Process = 'child'")
    running = made.start()
    yield running
    running.end()


class Client:
    """A process that writes the numbers that it gets to a file, as it gets them: what is written there is not lost with the process."""

    def __init__(self, command, file):
        self.file = file
        self.file.touch()
        self.numbers = []
        self.ended = False
        self.other = []
        self.more = threading.Condition()
        self.process = subprocess.Popen([*command(str(file))], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        start_new_session=True, env=os.environ | {"MOORING_JAVA_OPTIONS": "-Dmooring.wsman.retrySeconds=120"})
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def lines(self):
        with open(self.file) as written:
            while True:
                over = self.process.poll() is not None
                line = written.readline()
                if line.endswith("\n"):
                    yield line
                elif over:
                    return
                else:
                    written.seek(written.tell() - len(line))
                    time.sleep(0.02)

    def read(self):
        for line in self.lines():
            with self.more:
                if line.strip().isdigit():
                    self.numbers.append(int(line))
                elif line.strip() == "end":
                    self.ended = True
                else:
                    self.other.append(line.rstrip())
                self.more.notify_all()
        with self.more:
            self.more.notify_all()

    def wait(self, condition, what):
        with self.more:
            assert self.more.wait_for(condition, PATIENCE), f"{what}; numbers {self.numbers[-3:]}, other words {self.other[-20:]}"

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, 9)
        self.process.wait(30)
        self.reader.join(30)


def stock(server, session):
    return lambda file: [sys.executable, str(pathlib.Path(__file__).with_name("rounds_client.py")), str(server.wsman_port), server.user,
                         server.password, session, file]


def own(to):
    return lambda file: [str(servers.MOORING), "shell", "-Command", to + f"$file = '{file}'\n" + """
        while ($true) {
            try {
                $s = Get-PSSession @to -ErrorAction Stop | Where-Object { $_.State -eq 'Disconnected' } | Select-Object -First 1
                if ($s) { Receive-PSSession $s -ErrorAction Stop | ForEach-Object { [System.IO.File]::AppendAllText($file, "$_`n") } }
            } catch { [System.IO.File]::AppendAllText($file, "again: $_`n") }
            Get-PSSession | Where-Object { $_.State -eq 'Broken' } | Remove-PSSession
            Start-Sleep -Milliseconds 100
        }"""]


KINDS = {"stock-wsman": stock, "own-wsman": lambda server, session: own(wsman(server)), "own-ssh": lambda server, session: own(ssh(server))}


@pytest.mark.parametrize("end", ["killed", "stopped"])
@pytest.mark.parametrize("transport", ["ssh", "wsman"])
def test_a_session_that_was_left_goes_on_where_it_was_when_the_server_has_ended_meanwhile(server, transport, end, tmp_path):
    left = tmp_path / "left"
    to, configuration = (ssh(server), "-Subsystem powershell/child") if transport == "ssh" else (wsman(server), "-ConfigurationName child")
    client = subprocess.Popen([str(servers.MOORING), "shell", "-Command", to + f"""
        $s = New-PSSession @to {configuration}
        $job = Invoke-Command $s {{ foreach ($i in 1..1500) {{ $i; if ($i % 10 -eq 0) {{ Start-Sleep -Milliseconds 10 }} }} }} -AsJob
        while (@(Receive-Job $job -Keep).Count -lt 300) {{ Start-Sleep -Milliseconds 10 }}
        $null = Disconnect-PSSession $s
        Set-Content '{left}' left
        while (Test-Path '{left}') {{ Start-Sleep -Milliseconds 20 }}
        $null = Connect-PSSession $s
        Receive-Job $job -Wait
        Remove-PSSession $s"""], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    deadline = time.monotonic() + PATIENCE
    while not left.exists() and client.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    server.kill() if end == "killed" else server.stop()
    server.run(server.ssh_port, server.wsman_port)
    left.unlink(missing_ok=True)
    said, _ = client.communicate(timeout=PATIENCE)
    assert said.split() == [str(number) for number in range(1, 1501)], said


def steps_back(numbers):
    """How many numbers come again at each place where some do; none is left out."""
    back = []
    for before, later in zip(numbers, numbers[1:]):
        assert later <= before + 1, f"{before + 1} to {later - 1} are lost: {numbers}"
        if later <= before:
            back.append(before + 1 - later)
    return back


@pytest.mark.parametrize("kind", KINDS if "MOORING_ROUNDS" in os.environ else ["stock-wsman"])
def test_numbers_come_in_order_and_none_is_lost_over_kills_of_both_ends(server, kind, tmp_path):
    play(server, kind, "child", tmp_path, lambda number: number % 2 == 0)


@pytest.mark.parametrize("kind", KINDS if "MOORING_ROUNDS" in os.environ else ["stock-wsman", "own-ssh"])
def test_numbers_of_a_session_in_the_servers_own_jvm_come_in_order_and_none_is_lost_over_kills_of_clients(server, kind, tmp_path):
    play(server, kind, "Microsoft.PowerShell", tmp_path, lambda number: False)


def play(server, kind, configuration, tmp_path, is_servers_turn):
    chance = random.Random(kind)
    stop = tmp_path / "stop"
    pool = RunspacePool(connect(server), configuration_name=configuration)
    pool.open()
    begun(pool, f"$n = 0; while (-not (Test-Path '{stop}')) {{ $n++; $n; Start-Sleep -Milliseconds 4 }}; 'end'")
    pool.disconnect()
    files = (tmp_path / f"numbers-{number}" for number in itertools.count())
    all_of_it, repeated_by_server, repeated_by_client = [], [], []

    def over(client):
        """What it got joins what the ones before it got."""
        client.kill()
        repeated_by_server.extend(steps_back(client.numbers))
        if all_of_it and client.numbers:
            repeated_by_client.extend(steps_back([all_of_it[-1], client.numbers[0]]))
        all_of_it.extend(client.numbers)

    client = Client(KINDS[kind](server, pool.id), next(files))
    try:
        for number in range(ROUNDS):
            got = len(client.numbers)
            wanted = got + chance.randint(1, 60)
            client.wait(lambda: len(client.numbers) >= wanted, f"round {number}")
            time.sleep(chance.random() / 20)
            if is_servers_turn(number):
                server.kill()
                server.run(server.ssh_port, server.wsman_port)
            else:
                over(client)
                client = Client(KINDS[kind](server, pool.id), next(files))
        client.wait(lambda: client.numbers, "the last client")
        stop.touch()
        client.wait(lambda: client.ended, "the end")
    finally:
        over(client)
    print(f"{kind}: {ROUNDS} rounds, {all_of_it[-1]} numbers, again after the server's end {repeated_by_server}, after a client's {repeated_by_client}")
    assert sorted(set(all_of_it)) == list(range(1, all_of_it[-1] + 1))
    assert all(again <= MOST_AGAIN for again in repeated_by_client + repeated_by_server)
    assert repeated_by_server == []
