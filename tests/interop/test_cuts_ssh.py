"""Nothing of a command is lost whose SSH connection is cut at a random byte: the next client has all of it as a job, in order and once.

MOORING_CUTS=N plays N games instead of a few; each has its number as its seed."""

import asyncio
import os
import random

import psrp
import pytest
from cutting import CuttingProxy, some
from test_ssh_durable import ask, connect, name, run, subsystem

GAMES = int(os.environ.get("MOORING_CUTS", 4))
JOBS = []


@pytest.mark.parametrize("seed", range(GAMES))
def test_a_command_that_was_cut_off_is_a_whole_job(server, name, seed):
    chance = random.Random(seed)
    count, size = chance.randint(200, 500), chance.choice((10, 300, 3000))
    script = f"1..{count} | ForEach-Object {{ '{{0}}{{1}}' -f $_, ('x' * {size}) }}; $ended = 'ended'"

    async def cut(proxy):
        info = connect(server, subsystem=subsystem(name))
        info.port = proxy.port
        pool = psrp.AsyncRunspacePool(info)
        got = []
        try:
            await asyncio.wait_for(pool.open(), 3)
            got = (await asyncio.wait_for(run(pool, script), 3)).result
        except Exception:  # whatever this client says of a connection that is gone
            pass
        return got

    ask(server, name, "'made'")
    limit = chance.randint(10_000, 20_000 + count * (size + 100))
    proxy = CuttingProxy(server.ssh_port, lambda: limit)
    try:
        got = asyncio.run(cut(proxy))
    finally:
        proxy.close()
    expected = [str(n) + "x" * size for n in range(1, count + 1)]
    left = ask(server, name + "?attach=force", "Get-Job | Wait-Job | Receive-Job")
    if got or not left:  # all of it came through, or the connection was cut before the command was there
        assert got in ([], expected) and left in ([], expected)
    else:
        JOBS.append(seed)
        assert left == expected
        assert ask(server, name, "$ended") == ["ended"]


def test_some_of_them_were_cut_off_in_the_middle():
    assert JOBS
