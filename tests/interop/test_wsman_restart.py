"""The server ends, in good order or by kill -9, while pypsrp 0.9.1 holds sessions in processes of their own over WSMan, and is started again.

MOORING_CUTS=N has the server killed in the middle of N commands instead of a few; each has its number as its seed."""

import os
import pathlib
import random
import re
import threading
import time

import pytest
import requests
from pypsrp.complex_objects import PSInvocationState
from pypsrp.exceptions import WSManFaultError
from pypsrp.powershell import PowerShell, RunspacePool
from server import Server
from test_wsman_durable import STREAM_DISCONNECTED, begun, delete, fields, wait_until
from test_wsman_pypsrp import connect, run

GAMES = int(os.environ.get("MOORING_CUTS", 2))
ABORTED = 995


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Server(pathlib.Path(tmp_path_factory.mktemp("mooring")))
    made.configure("child", "Process = 'child'")
    running = made.start()
    yield running
    for left in fields(running):
        delete(running, left)
    running.end()


@pytest.fixture
def pool(server):
    opened = RunspacePool(connect(server), configuration_name="child")
    opened.open()
    yield opened
    delete(server, opened.id)


def restart(server, *pools, kill=True):
    if kill:
        server.kill()
    else:
        assert server.stop() == 0
    server.run()
    for pool in pools:
        follow(server, pool)


def follow(server, pool):
    """The server has another port now."""
    pool.connection.transport.endpoint = f"http://127.0.0.1:{server.wsman_port}/wsman"


@pytest.mark.parametrize("kill", [True, False], ids=["killed", "stopped"])
def test_a_client_that_had_disconnected_reconnects_and_gets_the_rest_once_and_in_order(server, pool, kill):
    run(pool, "$x = 'kept'")
    shell = begun(pool, "1..60 | ForEach-Object { $_; Start-Sleep -Milliseconds 40 }; 'last'")
    while len(shell.output) < 5:
        shell.poll_invoke()
    pool.disconnect()
    restart(server, pool, kill=kill)
    pool.connect()
    shell.state = PSInvocationState.RUNNING
    shell.end_invoke()
    assert shell.output == [*range(1, 61), "last"]
    assert run(pool, "$x").output == ["kept"]


def test_a_session_that_another_client_has_had_since_is_not_the_first_ones_after_the_restart(server, pool):
    pool.disconnect()
    [other] = [found for found in RunspacePool.get_runspace_pools(connect(server)) if found.id == pool.id]
    other.connect()
    other.disconnect()
    restart(server, pool, other)
    with pytest.raises(WSManFaultError, match="Another client"):
        pool.connect()
    other.connect()
    assert run(other, "'still there'").output == ["still there"]


def seconds(text):
    days, hours, minutes, rest = map(float, re.fullmatch(r"P(\d+)DT(\d+)H(\d+)M([\d.]+)S", text).groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + rest


def until_its_client_waits(server, pool):
    """A request of the client is being answered for more than a second."""
    begun = None
    while True:
        shell = fields(server)[pool.id]
        age = seconds(shell["ShellRunTime"])
        if begun is None or seconds(shell["ShellInactivity"]) > 0:
            begun = age
        if age - begun >= 2:
            return
        time.sleep(0.1)


def test_a_client_that_waits_is_told_when_the_server_stops_and_goes_on_with_the_next(server, pool, tmp_path):
    gate = tmp_path / "gate"
    shell = begun(pool, f"'begun'; while (-not (Test-Path '{gate}')) {{ Start-Sleep -Milliseconds 50 }}; 'went on'")
    while not shell.output:
        shell.poll_invoke()
    told = []

    def wait():
        while not told:
            try:
                shell.poll_invoke()
            except WSManFaultError as fault:
                told.append(fault.code)

    waiting = threading.Thread(target=wait)
    waiting.start()
    until_its_client_waits(server, pool)
    assert server.stop() == 0
    waiting.join(60)
    assert told == [STREAM_DISCONNECTED]
    server.run()
    follow(server, pool)
    gate.touch()
    shell.end_invoke()
    assert shell.output == ["begun", "went on"]


@pytest.mark.parametrize("seed", range(GAMES))
def test_a_server_that_is_killed_at_any_moment_loses_nothing_for_a_client_that_asks_again(server, pool, seed):
    chance = random.Random(seed)
    count, size = chance.randint(200, 400), chance.choice((0, 20, 400, 3000))
    shell = begun(pool, f"1..{count} | ForEach-Object {{ '{{0}} {{1}}' -f $_, ('x' * {size}); Start-Sleep -Milliseconds 5 }}; '{count + 1} '")
    done, kills = threading.Event(), []
    when = [chance.randint(1, count // 3), chance.randint(count // 3, count * 2 // 3)]

    def kill():
        while not done.wait(0.01) and len(kills) < len(when):
            if len(shell.output) >= when[len(kills)]:
                kills.append(len(shell.output))
                restart(server, pool)

    killing = threading.Thread(target=kill)
    killing.start()
    try:
        while shell.state == PSInvocationState.RUNNING:
            try:
                shell.poll_invoke()
            except requests.exceptions.RequestException:
                time.sleep(0.05)
            except WSManFaultError as fault:  # still on its way up
                assert fault.code == ABORTED, fault
    finally:
        done.set()
        killing.join()
    numbers = [int(text.split()[0]) for text in shell.output]
    assert kills and sorted(set(numbers)) == list(range(1, count + 2))
    again = sum(later <= before for before, later in zip(numbers, numbers[1:]))
    assert again <= len(kills), numbers  # what the last answer of a killed server held comes as a whole
