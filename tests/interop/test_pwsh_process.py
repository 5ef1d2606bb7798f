"""Sessions in PowerShell's own program, with a stand-in that speaks as ``pwsh -s`` does: a keeper holds it, so that it outlives the server."""

import asyncio
import json
import os
import pathlib
import sys

import psrp
import pytest
from server import Server
from test_processes import eventually, files, no_process_is_left, within_time, wsman_of
from test_ssh_psrp import connect, run

STANDIN = pathlib.Path(__file__).with_name("pwsh_standin.py")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Server(pathlib.Path(tmp_path_factory.mktemp("mooring")))
    made.configure("pwsh", "Process = 'pwsh'")
    settings = made.state / "conf"
    settings.mkdir(mode=0o700)
    (settings / "pwsh.json").write_text(json.dumps({"org.mooring.process.pwsh": {"program": sys.executable, "arguments": [str(STANDIN)]}}))
    running = made.start()
    yield running
    running.end()


def ask(server, session, *scripts):
    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem=f"powershell/pwsh/{session}")) as pool:
            return [value for script in scripts for value in (await run(pool, script)).result]

    return within_time(whole())


def remove(server, session):
    ask(server, session + "?close=remove", "get")
    assert no_process_is_left(server)


def test_commands_run_in_the_program(server):
    [pid] = ask(server, "one", "pid")
    assert str(STANDIN).encode() in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()
    assert ask(server, "one", "count 5 0") == [1, 2, 3, 4, 5]
    remove(server, "one")
    assert eventually(lambda: not os.path.exists(f"/proc/{pid}"))


def test_a_session_bound_to_its_connection_ends_with_it(server):
    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem="powershell/pwsh")) as pool:
            return (await run(pool, "pid")).result

    [pid] = within_time(whole())
    assert eventually(lambda: not os.path.exists(f"/proc/{pid}"))
    assert no_process_is_left(server)


def test_a_command_is_stopped(server):
    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem="powershell/pwsh")) as pool:
            shell = psrp.AsyncPowerShell(pool)
            shell.add_script("wait")
            output = psrp.AsyncPSDataCollection()
            await shell.invoke_async(output_stream=output)
            while not output:
                await asyncio.sleep(0.02)
            await shell.stop()
            return (await run(pool, "count 2 0")).result

    assert within_time(whole()) == [1, 2]


def test_it_goes_on_over_the_kill_of_the_server(server):
    ask(server, "kept", "set treasure")
    pid = ask(server, "kept", "pid")
    server.kill()
    server.run()
    assert ask(server, "kept", "get", "pid") == ["treasure", *pid]
    remove(server, "kept")


def test_over_wsman_what_it_says_meanwhile_is_received_first_in_order_and_once(server):
    async def leave():
        pool = psrp.AsyncRunspacePool(wsman_of(server, "pwsh"))
        await pool.open()
        await run(pool, "set treasure")
        shell = psrp.AsyncPowerShell(pool)
        shell.add_script("count 60 50")
        output = psrp.AsyncPSDataCollection()
        await shell.invoke_async(output_stream=output)
        while len(output) < 3:
            await asyncio.sleep(0.02)
        await pool.disconnect()
        return list(output)

    before = within_time(leave())
    server.kill()
    server.run()

    async def back():
        [found] = [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(wsman_of(server, "pwsh"))]
        await found.connect()
        [again] = found.create_disconnected_power_shells()
        output = list(await again.connect())
        kept = (await run(found, "get")).result
        await found.close()
        return output, kept

    output, kept = within_time(back())
    assert before + output == list(range(1, 61))
    assert kept == ["treasure"]
    assert no_process_is_left(server)


def test_a_program_that_ends_breaks_its_session(server):
    ask(server, "dying", "set x")
    with pytest.raises(Exception):
        ask(server, "dying", "die")
    server.wait_for_audit("The session broke: The session's program has ended with code 3")
    assert no_process_is_left(server)
