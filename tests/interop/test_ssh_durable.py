"""Leaving a session and coming back over SSH with psrp 1.0.0b1, which knows nothing of such sessions: the subsystem's name asks for it."""

import asyncio
import uuid

import asyncssh
import psrp
import psrpcore.types
import pytest
from test_ssh_psrp import connect, run


@pytest.fixture
def name(server):
    """Of a session that is removed in the end."""
    chosen = f"work-{uuid.uuid4().hex[:8]}"
    yield chosen
    visit(server, chosen + "?attach=force&close=remove", lambda pool: run(pool, "1"))


def subsystem(name):
    return f"powershell/powershell/{name}"


def visit(server, name, work):
    """Attaches, has ``work`` done, and closes, as a stock client does."""

    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem=subsystem(name))) as pool:
            return await work(pool)

    return asyncio.run(asyncio.wait_for(whole(), 60))


async def begun(pool, script):
    """Runs it until it has said something."""
    shell = psrp.AsyncPowerShell(pool)
    shell.add_script(script)
    output = psrp.AsyncPSDataCollection()
    task = await shell.invoke_async(output_stream=output)
    while not output:
        await asyncio.sleep(0.02)
    return shell, task, output


async def kill(pool):
    """The client's end is gone without a word."""
    connection = await pool._get_connection()
    connection._ssh.abort()
    connection._session.incoming.put_nowait(None)


def ask(server, name, script):
    async def work(pool):
        return (await run(pool, script)).result

    return visit(server, name, work)


def test_a_client_that_closes_its_session_finds_it_again(server, name):
    assert ask(server, name, "$x = 41; function Get-It { $x + 1 }; 'set'") == ["set"]
    assert ask(server, name, "Get-It") == [42]
    assert ask(server, name.upper(), "$x") == [41]


def test_a_session_with_another_name_is_another_one(server, name):
    ask(server, name, "$x = 1")
    assert ask(server, "other-" + name + "?close=remove", "$null -eq $x") == [True]


def test_a_command_whose_client_is_killed_goes_on_and_is_a_job_then(server, name):
    async def leave():
        pool = psrp.AsyncRunspacePool(connect(server, subsystem=subsystem(name)))
        await pool.open()
        await begun(pool, "'first'; 1..5 | ForEach-Object { Start-Sleep -Milliseconds 200; $_ }; Write-Warning 'w'; $done = 'done'; 'last'")
        await kill(pool)

    asyncio.run(asyncio.wait_for(leave(), 60))
    server.wait_for_audit(name + r'(.|\n)*session_detach')
    assert ask(server, name, "(Get-Job | Wait-Job | Receive-Job) -join ','") == ["first,1,2,3,4,5,last"]
    assert ask(server, name, "$done; (Get-Job).State; (Get-Job).Command.Substring(0, 7)") == ["done", "Completed", "'first'"]
    assert ask(server, name, "Get-Job | Remove-Job; @(Get-Job).Count") == [0]


def test_a_command_that_runs_when_its_client_closes_the_session_goes_on(server, name):
    async def leave(pool):
        await begun(pool, "'begin'; Start-Sleep 2; $x = 'went on'; 'end'")

    visit(server, name, leave)
    assert ask(server, name, "(Get-Job | Wait-Job | Receive-Job) -join ','; $x") == ["begin,end", "went on"]


def test_a_running_command_is_seen_and_stopped_as_a_job(server, name):
    async def leave(pool):
        await begun(pool, "$x = 5; 'begin'; try { Start-Sleep 600 } finally { $x = 6 }")

    visit(server, name, leave)
    assert ask(server, name, "Get-Job | ForEach-Object State") == ["Running"]
    assert ask(server, name, "Receive-Job -Id 1") == ["begin"]
    ask(server, name, "Stop-Job -Id 1")
    assert ask(server, name, "$x; (Get-Job).State") == [6, "Stopped"]


def test_a_command_that_was_stopped_or_received_leaves_no_job(server, name):
    async def work(pool):
        shell, _, _ = await begun(pool, "'begin'; Start-Sleep 60")
        await asyncio.wait_for(shell.stop(), 10)
        return (await run(pool, "'received'")).result

    assert visit(server, name, work) == ["received"]
    assert ask(server, name, "@(Get-Job).Count") == [0]


def test_an_error_that_ended_a_left_command_is_received(server, name):
    async def leave(pool):
        await begun(pool, "'begin'; Start-Sleep 1; throw 'stopped here'")

    visit(server, name, leave)
    assert ask(server, name, "$r = Get-Job | Wait-Job | Receive-Job -ErrorVariable e 2>$null; $r; \"$e\"; (Get-Job).State") == [
        "begin", "stopped here", "Failed"]


def test_a_session_in_use_is_busy_unless_it_is_taken(server, name):
    async def both(pool):
        await run(pool, "$x = 'mine'")
        with pytest.raises(Exception) as refused:
            second = psrp.AsyncRunspacePool(connect(server, subsystem=subsystem(name)))
            await asyncio.wait_for(second.open(), 10)
        taken = psrp.AsyncRunspacePool(connect(server, subsystem=subsystem(name) + "?attach=force"))
        await asyncio.wait_for(taken.open(), 10)
        result = (await run(taken, "$x")).result
        await taken.close()
        return result, refused

    async def whole():
        pool = psrp.AsyncRunspacePool(connect(server, subsystem=subsystem(name)))
        await pool.open()
        return await both(pool)

    result, _ = asyncio.run(asyncio.wait_for(whole(), 60))
    assert result == ["mine"]
    server.wait_for_audit(r'"event":"session_attach","allowed":false')
    server.wait_for_audit(r'Takes session .*as asked for')


def test_a_session_of_somebody_else_is_not_found_by_its_name(server, name):
    ask(server, name, "$x = 'alice'")
    server.add_user("carol", "yet another password")
    options = dict(username="carol", password="yet another password")

    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem=subsystem(name) + "?close=remove", options=options)) as pool:
            return (await run(pool, "$null -eq $x")).result

    assert asyncio.run(asyncio.wait_for(whole(), 60)) == [True]
    assert ask(server, name, "$x") == ["alice"]


def test_a_durable_session_is_seen_and_joined_over_wsman(server, name):
    ask(server, name, "$x = 'over ssh'")
    info = psrp.WSManInfo("127.0.0.1", port=server.wsman_port, scheme="http", auth="basic", encryption="never", username=server.user,
                          password=server.password, operation_timeout=5)

    async def whole():
        [found] = [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(info)]
        assert found.state == psrpcore.types.RunspacePoolState.Disconnected
        await found.connect()
        result = (await run(found, "$x; $x = 'over wsman'")).result
        await found.disconnect()
        return result

    assert asyncio.run(asyncio.wait_for(whole(), 60)) == ["over ssh"]
    assert ask(server, name, "$x") == ["over wsman"]


def test_names_that_are_no_names_are_refused(server):
    for wrong in ("a b", "x?attach=maybe", "x?", "../x"):
        with pytest.raises(Exception):
            visit(server, wrong, lambda pool: run(pool, "1"))
