"""A third party's bundle, installed into the running server: there in new sessions of the configuration that names it, nowhere else."""

import asyncio
import pathlib
import shutil
import time

import psrp
import pytest
from test_ssh_psrp import connect, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
JAR = ROOT / "tests" / "example" / "target" / "org.example.tides-1.0.0.jar"
CONFIGURATION = """@{
    SchemaVersion = '2.0.0.0'
    GUID = '0b6ad0c1-6f6e-4be4-8a52-2f6c54a51a11'
    SessionType = 'Default'
    ModulesToImport = 'Example.Tides'
    AllowedUsers = 'alice'
}
"""


def names(server, command, subsystem="powershell/tides"):
    """Whether a new session knows the command."""

    async def work():
        async with psrp.AsyncRunspacePool(connect(server, subsystem=subsystem)) as pool:
            return (await run(pool, f"[bool](Get-Command {command} -ErrorAction Ignore)")).result[0]

    return asyncio.run(asyncio.wait_for(work(), 60))


def wait_until(condition):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, "the server did not notice"
        time.sleep(0.2)


@pytest.fixture
def installed(server):
    assert JAR.exists(), f"{JAR} is not there: ./mooring test builds it"
    folder = server.state / "configurations"
    folder.mkdir(exist_ok=True)
    (folder / "tides.pssc").write_text(CONFIGURATION)
    target = server.state / "bundles" / JAR.name
    yield target
    target.unlink(missing_ok=True)


def test_the_bundle_comes_and_goes_while_the_server_runs(server, installed):
    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, subsystem="powershell/tides")) as before:
            assert (await run(before, "[bool](Get-Command Get-Tide -ErrorAction Ignore)")).result == [False]
            shutil.copy(JAR, installed)
            await asyncio.to_thread(wait_until, lambda: names(server, "Get-Tide"))
            # A session that was open keeps what it had.
            assert (await run(before, "[bool](Get-Command Get-Tide -ErrorAction Ignore)")).result == [False]

        async with psrp.AsyncRunspacePool(connect(server, subsystem="powershell/tides")) as session:
            tide = await run(session, "(Get-Tide brest -Days 2).Count; (Get-Tide Dover).Port; 'Brest','Dover' | tide | ForEach-Object Day")
            assert tide.result == [2, "Dover", 1, 1]
            drive = await run(session, "(Get-ChildItem Tides:/).Count; Test-Path Tides:/Cuxhaven; Test-Path Tides:/Nowhere; (Get-Item Tides:/Dover).Port")
            assert drive.result == [3, True, False, "Dover"]
            missing = await run(session, "Get-Tide Nowhere")
            assert missing.streams.error[0].FullyQualifiedErrorId.startswith("PortNotFound,")
            wrong = await run(session, "try { Get-Tide Brest -Days 99 } catch { $_.FullyQualifiedErrorId }")
            assert wrong.result[0].startswith("ParameterArgumentValidationError,")
            told = await run(session, "(Get-Help Get-Tide).Synopsis; (Get-Help tide -Parameter Days).name; (Get-Help about_Tides).Synopsis")
            assert told.result == ["Gets the tides at a port.", "Days", "What the tides of this example are."]
            assert not await asyncio.to_thread(names, server, "Get-Tide", "powershell")

            installed.unlink()
            await asyncio.to_thread(wait_until, lambda: not names(server, "Get-Tide"))
            assert (await run(session, "'alive'")).result == ["alive"]

    asyncio.run(asyncio.wait_for(whole(), 180))
