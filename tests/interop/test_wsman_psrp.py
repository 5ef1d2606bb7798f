"""Leaving a session and coming back with psrp 1.0.0b1 over WSMan, whose client keeps asking for output all the time."""

import asyncio

import psrp
import psrpcore.types
import pytest


def connection(server):
    return psrp.WSManInfo("127.0.0.1", port=server.wsman_port, scheme="http", auth="basic", encryption="never", username=server.user,
                          password=server.password, operation_timeout=5)


def does(work):
    return asyncio.run(asyncio.wait_for(work, 60))


async def run(pool, script):
    shell = psrp.AsyncPowerShell(pool)
    shell.add_script(script)
    return list(await shell.invoke())


def test_a_session_keeps_its_variables_while_its_client_is_away(server):
    async def work():
        async with psrp.AsyncRunspacePool(connection(server)) as pool:
            await run(pool, "$x = 41")
            await pool.disconnect()
            await pool.connect()
            return await run(pool, "$x + 1")

    assert does(work()) == [42]


def test_another_client_finds_the_session_and_its_variables(server):
    async def work():
        left = psrp.AsyncRunspacePool(connection(server))
        await left.open()
        await run(left, "$x = 'left here'")
        async for seen in psrp.AsyncRunspacePool.get_runspace_pools(connection(server)):
            assert not seen.is_available
        await left.disconnect()
        [found] = [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(connection(server))]
        assert found.is_available and found.state == psrpcore.types.RunspacePoolState.Disconnected
        await found.connect()
        result = await run(found, "$x")
        await found.close()
        return result

    assert does(work()) == ["left here"]


def test_a_command_that_went_on_alone_is_received_whole_by_another_client(server):
    async def work():
        left = psrp.AsyncRunspacePool(connection(server))
        await left.open()
        shell = psrp.AsyncPowerShell(left)
        shell.add_script("'begin'; Start-Sleep 1; 1..50; 'end'")
        output = psrp.AsyncPSDataCollection()
        await shell.invoke_async(output_stream=output)
        while not output:
            await asyncio.sleep(0.02)
        await left.disconnect()
        [found] = [pool async for pool in psrp.AsyncRunspacePool.get_runspace_pools(connection(server))]
        [again] = found.create_disconnected_power_shells()
        await found.connect()
        rest = await again.connect()
        await found.close()
        return list(output) + list(rest)

    assert does(work()) == ["begin", *range(1, 51), "end"]
