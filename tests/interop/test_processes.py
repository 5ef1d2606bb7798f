"""Sessions in processes of their own, which go on when the server is killed, stopped or started again. Clients: psrp 1.0.0b1 over SSH and WSMan."""

import asyncio
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time

import psrp
import psrpcore.types
import pytest
from server import Server
from test_ssh_durable import begun, kill
from test_ssh_psrp import connect, run

PATIENCE = 60


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Server(pathlib.Path(tmp_path_factory.mktemp("mooring")))
    made.configure("child", "Process = 'child'")
    made.configure("plain", "Process = 'child'; SessionType = 'Empty'; LanguageMode = 'FullLanguage'; ModulesToImport = 'Microsoft.PowerShell.Utility'")
    made.configure("small", "Process = 'child'; ProcessMemoryMB = 64")
    made.configure("ready", "Process = 'child'; ProcessSpares = 1")
    made.configure("capped", "Process = 'child'; ProcessCpuPercent = 50")
    made.configure("other", "Process = 'child'; RunAsUser = 'nobody'")
    shared = pathlib.Path(tempfile.mkdtemp(prefix="mooring"))
    made.folders.append(shared)
    settings = made.state / "conf"
    settings.mkdir(mode=0o700)
    (settings / "shared.json").write_text(json.dumps({"org.mooring.process.child": {"sharedDirectory": str(shared)}}))
    running = made.start()
    yield running
    running.end()
    shutil.rmtree(shared)


def within_time(work):
    return asyncio.run(asyncio.wait_for(work, 2 * PATIENCE))


def visit(server, session, work, configuration="child"):
    """Attaches to a durable session, has ``work`` done, and leaves it."""

    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem=f"powershell/{configuration}/{session}")) as pool:
            return await work(pool)

    return within_time(whole())


def ask(server, session, script, configuration="child"):
    async def work(pool):
        return (await run(pool, script)).result

    return visit(server, session, work, configuration)


def remove(server, session, configuration="child"):
    ask(server, session + "?close=remove", "1", configuration)


def processes(server):
    return server.keepers()


def no_process_is_left(server):
    return eventually(lambda: not processes(server) and not files(server))


def files(server):
    return [file for file in (server.state / "processes").iterdir() if not file.name.lstrip(".").startswith("image-")]


def eventually(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def keepers(server):
    """The processes that belong to a session, and those that wait for one: these have no record yet."""
    owned = {record.name[:-len(".child")] for record in (server.state / "processes").glob("*.child")}
    pids = {pid: pathlib.Path(os.readlink(f"/proc/{pid}/cwd")).name for pid in processes(server)}
    return [pid for pid, name in pids.items() if name in owned], [pid for pid, name in pids.items() if name not in owned]


def wsman(server):
    return psrp.WSManInfo("127.0.0.1", port=server.wsman_port, scheme="http", auth="basic", encryption="never", username=server.user,
                          password=server.password, operation_timeout=5)


def test_a_session_in_a_process_of_its_own_works_and_is_removed_without_a_trace(server):
    assert ask(server, "one", "$x = 20; $x + 1") == [21]
    [pid] = processes(server)
    assert ask(server, "one", "$x; $PID") == [20, pid]
    remove(server, "one")
    assert no_process_is_left(server)
    assert not os.path.exists(f"/proc/{pid}")


def test_a_session_that_is_bound_to_its_connection_ends_with_it(server):
    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem="powershell/child")) as pool:
            return (await run(pool, "1..3 | % { $_ * 2 }")).result

    assert within_time(whole()) == [2, 4, 6]
    assert no_process_is_left(server)


def test_a_process_has_just_the_bundles_that_its_configuration_needs(server):
    ask(server, "lean", "1", "plain")
    [directory] = [file for file in files(server) if file.is_dir()]
    bundles = (directory / "bundles.list").read_text()
    assert "cmdlet.utility" in bundles
    for absent in ("cmdlet.management", "provider.filesystem", "transport.", "credential.", "org.mooring.session-"):
        assert absent not in bundles
    remove(server, "lean", "plain")


def test_a_process_has_the_memory_that_its_configuration_gives(server):
    [pid] = ask(server, "small", "$PID", "small")
    assert b"-Xmx64m" in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    remove(server, "small", "small")


def test_a_cap_that_cannot_be_had_is_refused_and_not_passed_over(server):
    if os.path.isdir("/run/systemd/system") and os.getuid() == 0:
        assert ask(server, "capped", "1", "capped") == [1]
        remove(server, "capped", "capped")
        return
    with pytest.raises(Exception):
        ask(server, "capped", "1", "capped")
    server.wait_for_audit("caps the processor's time")


def test_a_process_runs_as_another_user_where_the_server_is_root_and_is_refused_elsewhere(server):
    if os.getuid() != 0:
        with pytest.raises(Exception):
            ask(server, "other", "1", "other")
        server.wait_for_audit("only a server that is started as root")
        return
    java = os.readlink(f"/proc/{server.process.pid}/exe")
    if subprocess.run(["setpriv", "--reuid", "65534", "--clear-groups", java, "-version"], capture_output=True).returncode != 0:
        # A Java that is root's alone: nobody's session does not start, and says so.
        with pytest.raises(Exception):
            ask(server, "other", "1", "other")
        return
    [pid] = ask(server, "other", "$PID", "other")
    uid = pwd.getpwnam("nobody").pw_uid
    assert f"Uid:\t{uid}\t{uid}\t{uid}\t{uid}\n" in pathlib.Path(f"/proc/{pid}/status").read_text()
    [name, secret] = ask(server, "other", "[Environment]::UserName; Test-Path " + str(server.state / "audit.log"), "other")
    assert name == "nobody" and secret is False
    server.kill()
    server.run()
    assert ask(server, "other", "$PID", "other") == [pid]
    assert within_time(of_user(server, "nobody", "$PID")) == [[pid]]
    remove(server, "other", "other")
    assert eventually(lambda: not os.path.exists(f"/proc/{pid}"))


async def of_user(server, name, script):
    """What a script says in each of the sessions that are this user's: those that run as this user are, whoever opened them."""
    server.add_user(name, server.password)
    info = psrp.WSManInfo("127.0.0.1", port=server.wsman_port, scheme="http", auth="basic", encryption="never", username=name,
                          password=server.password, operation_timeout=5)
    said = []
    for pool in [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(info)]:
        await pool.connect()
        said.append((await run(pool, script)).result)
        await pool.disconnect()
    return said


def test_a_killed_server_is_started_again_and_the_session_has_its_variables_and_its_job_with_everything_once(server):
    async def leave():
        pool = psrp.AsyncRunspacePool(connect(server, subsystem="powershell/child/long"))
        await pool.open()
        await run(pool, "$x = 'kept'; function Get-It { $x }")
        await begun(pool, "1..60 | ForEach-Object { Start-Sleep -Milliseconds 100; $_ }; Write-Warning 'w'; $done = 'done'; 'last'")
        server.kill()

    within_time(leave())
    server.run()
    assert ask(server, "long", "$r = Get-Job | Wait-Job | Receive-Job; $r -join ','; Get-It; $done; (Get-Job).State") == [
        ",".join(map(str, range(1, 61))) + ",last", "kept", "done", "Completed"]
    remove(server, "long")
    assert no_process_is_left(server)


def test_over_wsman_a_session_is_found_after_the_kill_and_what_was_said_meanwhile_is_received_first(server):
    async def leave():
        pool = psrp.AsyncRunspacePool(wsman_of(server, "child"))
        await pool.open()
        await run(pool, "$x = 'kept'")
        shell = psrp.AsyncPowerShell(pool)
        shell.add_script("1..50 | ForEach-Object { Start-Sleep -Milliseconds 50; $_ }; 'last'")
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
        [found] = [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(wsman_of(server, "child"))]
        assert found.state == psrpcore.types.RunspacePoolState.Disconnected
        await found.connect()
        [again] = found.create_disconnected_power_shells()
        output = list(await again.connect())
        variable = (await run(found, "$x")).result
        await found.close()
        return output, variable

    output, variable = within_time(back())
    assert before + output == [*range(1, 51), "last"]
    assert variable == ["kept"]
    assert no_process_is_left(server)


def wsman_of(server, configuration):
    info = wsman(server)
    info.configuration_name = configuration
    return info


def test_a_server_that_stops_in_good_order_leaves_the_session_running(server):
    async def leave(pool):
        await begun(pool, "'begin'; Start-Sleep 3; $x = 'went on'; 'end'")

    visit(server, "orderly", leave)
    [pid] = processes(server)
    assert server.stop() == 0
    assert processes(server) == [pid]
    server.run()
    assert ask(server, "orderly", "(Get-Job | Wait-Job | Receive-Job) -join ','; $x; $PID") == ["begin,end", "went on", pid]
    remove(server, "orderly")


def test_output_that_fills_the_buffer_while_there_is_no_server_waits_and_is_complete(server):
    async def leave(pool):
        await begun(pool, "1..3000 | ForEach-Object { \"$_ \" + 'x' * 4000 }; 'last'")

    visit(server, "much", leave)
    server.kill()
    server.run()

    async def receive(pool):
        received = []
        while not received or received[-1] != "last":
            received += (await run(pool, "Receive-Job -Id 1")).result
        return received

    assert [line.split(" ")[0] for line in visit(server, "much", receive)] == [*map(str, range(1, 3001)), "last"]
    remove(server, "much")


def test_a_process_that_is_killed_breaks_its_session_and_leaves_nothing(server):
    ask(server, "killed", "1")
    [pid] = processes(server)
    os.kill(pid, 9)
    server.wait_for_audit("The session broke: The session's process has ended")
    with pytest.raises(Exception):
        ask(server, "killed", "1")
    assert no_process_is_left(server)


def test_a_session_in_the_servers_own_jvm_is_broken_by_the_kill_and_what_it_had_said_is_a_job_that_failed(server):
    async def leave(pool):
        await run(pool, "$x = 'lost'")
        await begun(pool, "1..5; Start-Sleep 600")

    visit(server, "inside", leave, "powershell")
    server.wait_for_audit('inside(.|\n)*session_detach')
    server.kill()
    server.run()
    assert ask(server, "inside", "(Get-Job).State; (Receive-Job 1 2>$null) -join ','; $null -eq $x; $x = 'new'", "powershell") == [
        "Failed", "1,2,3,4,5", True]
    assert ask(server, "inside?close=remove", "$x", "powershell") == ["new"]


def test_what_a_client_had_not_got_when_the_server_was_killed_is_a_job_that_failed(server):
    def is_kept():
        return any(b"<I32>5</I32>" in file.read_bytes() for file in (server.state / "sessions").glob("*.output"))

    async def leave():
        pool = psrp.AsyncRunspacePool(connect(server, subsystem="powershell/powershell/attached"))
        await pool.open()
        await begun(pool, "1..5; Start-Sleep 600")
        while not is_kept():
            await asyncio.sleep(0.05)
        server.kill()

    within_time(leave())
    server.run()
    assert ask(server, "attached?close=remove", "(Get-Job).State; (Receive-Job 1 2>$null) -join ','", "powershell") == ["Failed", "1,2,3,4,5"]


def test_over_wsman_a_broken_session_of_a_server_that_stopped_says_that_its_command_was_stopped(server):
    async def leave():
        pool = psrp.AsyncRunspacePool(wsman_of(server, "powershell"))
        await pool.open()
        shell = psrp.AsyncPowerShell(pool)
        shell.add_script("1..3; 4; Start-Sleep 600")
        output = psrp.AsyncPSDataCollection()
        await shell.invoke_async(output_stream=output)
        while len(output) < 4:
            await asyncio.sleep(0.02)
        await pool.disconnect()
        return pool._pool.runspace_pool_id, list(output)

    left, before = within_time(leave())
    assert server.stop() == 0
    server.run()

    async def back():
        pools = [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(wsman_of(server, "powershell"))]
        [found] = [pool for pool in pools if pool._pool.runspace_pool_id == left]
        await found.connect()
        shells = found.create_disconnected_power_shells()
        for again in shells:
            with pytest.raises(psrp.PipelineStopped):
                await again.connect()
        result = (await run(found, "$null -eq $x")).result
        await found.close()
        return len(shells), result

    commands, result = within_time(back())
    assert before == [1, 2, 3, 4]
    assert commands == 1
    assert result == [True]


def test_a_process_waits_for_the_next_session_of_a_configuration_that_asks_for_it(server):
    first = ask(server, "first", "$PID", "ready")
    assert eventually(lambda: len(keepers(server)[1]) == 1)
    [waiting] = keepers(server)[1]
    assert ask(server, "second", "$PID", "ready") == [waiting] != first
    assert eventually(lambda: len(keepers(server)[1]) == 1)
    server.configure("ready", "Process = 'child'; ProcessSpares = 1; ProcessMemoryMB = 200")
    [outdated] = keepers(server)[1]
    assert ask(server, "third", "$PID", "ready") != [outdated]
    assert eventually(lambda: keepers(server)[1] not in ([], [outdated]))
    for name in ("first", "second", "third"):
        remove(server, name, "ready")
    [waiting] = keepers(server)[1]
    server.kill()
    assert eventually(lambda: not processes(server))
    server.run()
    assert no_process_is_left(server)
