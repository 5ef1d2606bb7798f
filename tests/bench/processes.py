"""Starts, round trips and streams of sessions in the server's JVM and in processes of their own, in turns, with psrp over SSH.

Run it with the Python of tests/interop: tests/interop/target/venv-ssh/bin/python tests/bench/processes.py
"""

import asyncio
import collections
import os
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "interop"))

import psrp
from server import Server
from test_processes import processes
from test_ssh_psrp import connect, run

TURNS = 4
WARM = 60
ROUND_TRIPS = 200
STARTED = 10


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().split()
    return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


async def turn(server, kind, figures):
    begin = time.monotonic()
    options = dict(password=None, client_keys=[str(server.key)])
    async with psrp.AsyncRunspacePool(connect(server, subsystem=f"powershell/{kind}", options=options)) as pool:
        figures[f"{kind}: open, s"].append(time.monotonic() - begin)
        if kind == "child":
            [pid] = processes(server)
            figures["child: processor time to open, s"].append(cpu_seconds(pid))
        for _ in range(WARM):
            await run(pool, "1")
        times = []
        for _ in range(ROUND_TRIPS):
            begin = time.monotonic()
            await run(pool, "1")
            times.append(time.monotonic() - begin)
        figures[f"{kind}: round trip, s"].append(statistics.median(times))
        begin = time.monotonic()
        await run(pool, "1..20000")
        figures[f"{kind}: 1..20000, s"].append(time.monotonic() - begin)
        if kind == "child":
            figures["child: resident, MB"].append(resident_megabytes(pid))


async def opened(server, kind, figures):
    """From the connection to the first answer. One of 'ready' has waited since the one before was opened."""
    begin = time.monotonic()
    options = dict(password=None, client_keys=[str(server.key)])
    async with psrp.AsyncRunspacePool(connect(server, subsystem=f"powershell/{kind}", options=options)) as pool:
        await run(pool, "1")
        figures[f"{kind}: open and first answer, s"].append(time.monotonic() - begin)
        if kind == "ready":
            await asyncio.sleep(STARTED)


def main():
    server = Server(pathlib.Path(tempfile.mkdtemp(prefix="mooring-bench")))
    server.configure("child", "Process = 'child'")
    server.configure("ready", "Process = 'child'; ProcessSpares = 1")
    server.configure("jvm", "Process = 'jvm'")
    server.start()
    figures = collections.defaultdict(list)
    for _ in range(TURNS):
        for kind in ("jvm", "child"):
            asyncio.run(turn(server, kind, figures))
    asyncio.run(opened(server, "ready", {"ready: open and first answer, s": []}))
    for _ in range(TURNS):
        for kind in ("jvm", "child", "ready"):
            asyncio.run(opened(server, kind, figures))
    server.stop()
    for name, values in sorted(figures.items()):
        print(f"{name:36} least {min(values):8.4f}  median {statistics.median(values):8.4f}")
    print("load", *os.getloadavg())


main()
