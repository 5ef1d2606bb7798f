"""No output is lost, and none comes twice, over WSMan whose connections are cut at random bytes.

MOORING_CUTS=N plays N games instead of a few; each has its number as its seed."""

import base64
import json
import os
import pathlib
import random
import select
import socket
import subprocess
import sys
import time

import pytest
import requests
from cutting import CuttingProxy, some
from pypsrp.complex_objects import PSInvocationState
from pypsrp.powershell import PowerShell, RunspacePool
from server import Server
from test_wsman_durable import begun, delete, fields, wait_until
from test_wsman_pypsrp import connect, run

GAMES = int(os.environ.get("MOORING_CUTS", 4))
CUTS = []
BROKEN = (requests.exceptions.ConnectionError, requests.exceptions.ChunkedEncodingError)


def stubborn(wsman):
    """Has the client send a request again, as it was, when its connection breaks, as WSMan's rules are."""
    send = wsman.transport.send

    def again(message, **options):
        while True:
            try:
                answer = send(message, **options)
                if answer.endswith(b"</s:Envelope>"):  # else cut within HTTP's header: it looks whole and is empty
                    return answer
            except BROKEN:
                time.sleep(0.01)

    wsman.transport.send = again
    return wsman


@pytest.mark.parametrize("seed", range(GAMES))
def test_all_output_comes_once_and_in_order(server, seed):
    chance = random.Random(seed)
    proxy = CuttingProxy(server.wsman_port, some(seed, 3000, 60_000))
    pool = RunspacePool(stubborn(connect(server, port=proxy.port)))
    try:
        pool.open()
        count, size = chance.randint(200, 400), chance.choice((0, 20, 400, 3000))
        shell = begun(pool, f"1..{count} | ForEach-Object {{ '{{0}}{{1}}' -f $_, ('x' * {size}) }}; $n += 1; $n")
        while shell.state == PSInvocationState.RUNNING:
            shell.poll_invoke()
            if chance.random() < 0.1 and shell.state == PSInvocationState.RUNNING:
                pool.disconnect()
                pool.connect()
                shell.state = PSInvocationState.RUNNING
        assert [value[:-size or None] if isinstance(value, str) else value for value in shell.output] == [
            *(str(n) for n in range(1, count + 1)), 1]
        CUTS.append(proxy.cuts)
    finally:
        proxy.close()
        delete(server, pool.id)


def test_connections_were_cut_meanwhile():
    assert sum(CUTS) > 0


def test_input_that_is_sent_again_is_taken_once(server):
    proxy = CuttingProxy(server.wsman_port, some(7, 2000, 9000))
    pool = RunspacePool(stubborn(connect(server, port=proxy.port)))
    values = [str(n) + "y" * 300 for n in range(60)]
    try:
        pool.open()
        assert run(pool, "process { $_ }", input=(value for value in values)).output == values
        assert proxy.cuts > 0
    finally:
        proxy.close()
        delete(server, pool.id)


CLIENT = """
import sys
sys.path.insert(0, {folder!r})
from pypsrp.powershell import RunspacePool, PowerShell
from pypsrp.wsman import WSMan
pool = RunspacePool(WSMan("127.0.0.1", port={port}, ssl=False, auth="basic", encryption="never", username={user!r}, password={password!r}))
pool.open()
print(pool.id, flush=True)
shell = PowerShell(pool)
shell.add_script("1..200 | ForEach-Object {{ $_; Start-Sleep -Milliseconds 10 }}")
shell.begin_invoke()
told = 0
while True:
    shell.poll_invoke()
    for value in shell.output[told:]:
        print(value, flush=True)
    told = len(shell.output)
"""


@pytest.fixture(scope="module")
def impatient(tmp_path_factory):
    """A server that takes a client for gone soon, and gives a slow request up."""
    state = pathlib.Path(tmp_path_factory.mktemp("impatient"))
    (state / "conf").mkdir()
    (state / "conf" / "wsman.json").write_text(json.dumps({"org.mooring.transport.wsman": {"robustConnectionSeconds": 2, "requestSeconds": 10}}))
    running = Server(state).start()
    yield running
    running.stop()


def test_a_client_that_is_killed_leaves_what_it_had_not_got_to_the_next(impatient):
    script = CLIENT.format(folder=os.path.dirname(__file__), port=impatient.wsman_port, user=impatient.user, password=impatient.password)
    client = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    shell_id = client.stdout.readline().strip()
    got = [int(client.stdout.readline()) for _ in range(30)]
    client.kill()
    got += [int(line) for line in client.stdout.read().split()]
    wait_until(lambda: fields(impatient)[shell_id]["State"] == "Disconnected", seconds=30)
    [found] = RunspacePool.get_runspace_pools(connect(impatient))
    found.connect()
    [again] = found.create_disconnected_power_shells()
    rest = again.connect()
    assert got == list(range(1, len(got) + 1))
    assert rest == list(range(rest[0], 201)) and rest[0] <= got[-1] + 1
    delete(impatient, shell_id)


@pytest.mark.parametrize("login", [True, False], ids=["of a user", "without a login"])
def test_a_request_that_comes_byte_by_byte_is_given_up(impatient, login):
    token = base64.b64encode(f"{impatient.user}:{impatient.password}".encode()).decode()
    way = f"Authorization: Basic {token}" if login else "WSMANIDENTIFY: unauthenticated"
    with socket.create_connection(("127.0.0.1", impatient.wsman_port), timeout=60) as peer:
        peer.sendall(f"POST /wsman HTTP/1.1\r\nHost: x\r\n{way}\r\nContent-Length: 5000\r\n\r\n".encode())
        sent = 0
        while not select.select([peer], [], [], 0.1)[0] and sent < 4000:
            peer.sendall(b" ")
            sent += 1
        assert peer.recv(256).startswith(b"HTTP/1.1 408 "), sent
