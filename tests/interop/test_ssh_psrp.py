"""The tour with psrp 1.0.0b1 over SSH: a stock client that nobody here wrote."""

import asyncio
import uuid

import asyncssh
import psrp
import psrpcore.types
import pytest


def connect(server, **different):
    options = dict(username=server.user, password=server.password, known_hosts=None, client_keys=None, agent_path=None, config=None)
    options.update(different.pop("options", {}))
    return psrp.SSHInfo("127.0.0.1", port=server.ssh_port, options=asyncssh.SSHClientConnectionOptions(**options), **different)


def session(server, work, host=None, **different):
    """Opens a session, has ``work`` done in it, and closes it."""

    async def whole():
        async with psrp.AsyncRunspacePool(connect(server, **different), host=host) as pool:
            return await work(pool)

    return asyncio.run(asyncio.wait_for(whole(), 120))


async def run(pool, script, input=None, **parameters):
    shell = psrp.AsyncPowerShell(pool)
    shell.add_script(script)
    if parameters:
        shell.add_parameters(**parameters)
    shell.result = list(await shell.invoke(input_data=input))
    return shell


def test_a_variable_stays_for_the_next_command(server):
    async def work(pool):
        await run(pool, "$x = 5")
        return (await run(pool, "$x")).result

    assert session(server, work) == [5]


def test_a_key_opens_a_session_too(server):
    async def work(pool):
        return (await run(pool, "1 + 1")).result

    assert session(server, work, options=dict(password=None, client_keys=[str(server.key)])) == [2]


def test_objects_of_ten_types_arrive_as_what_they_are(server):
    async def work(pool):
        return (await run(pool, "1; 'two'; 3.5; $true; [char]'x'; 10000000000; 1.5d; [guid]'6f9619ff-8b86-d011-b42d-00c04fc964ff';"
                                " @{a=1}; [pscustomobject]@{Name='n';Value=5}; [version]'1.2.3'")).result

    result = session(server, work)
    assert [type(value) for value in result[:6]] == [
        psrpcore.types.PSInt, psrpcore.types.PSString, psrpcore.types.PSDouble, bool, psrpcore.types.PSChar, psrpcore.types.PSInt64]
    assert result[0] == 1 and result[1] == "two" and result[5] == 10000000000
    assert result[7] == uuid.UUID("6f9619ff-8b86-d011-b42d-00c04fc964ff")
    assert result[8] == {"a": 1}
    assert result[9].Name == "n" and result[9].Value == 5
    assert str(result[10]) == "1.2.3"


def test_all_seven_streams_arrive(server):
    async def work(pool):
        return await run(pool, "'out'; Write-Error e -ErrorId MyId; Write-Warning w; Write-Verbose v -Verbose;"
                               " $DebugPreference='Continue'; Write-Debug d; Write-Information i -Tags t;"
                               " Write-Progress -Activity act -Status st -PercentComplete 40")

    shell = session(server, work)
    assert shell.result == ["out"]
    assert shell.streams.error[0].FullyQualifiedErrorId.startswith("MyId")
    assert str(shell.streams.warning[0].Message) == "w"
    assert str(shell.streams.verbose[0].Message) == "v"
    assert str(shell.streams.debug[0].Message) == "d"
    assert shell.streams.information[0].MessageData == "i"
    assert shell.streams.progress[0].Activity == "act"


def test_a_terminating_error_ends_the_pipeline_with_its_record(server):
    async def work(pool):
        with pytest.raises(psrp.PipelineFailed, match="stopped here") as raised:
            await run(pool, "throw 'stopped here'")
        assert raised.value.error_record.FullyQualifiedErrorId == "stopped here"
        return (await run(pool, "'alive'")).result

    assert session(server, work) == ["alive"]


def test_a_non_terminating_error_has_a_full_record(server):
    async def work(pool):
        return await run(pool, "Get-Item /no/such/path; 'after'")

    shell = session(server, work)
    assert shell.result == ["after"]
    error = shell.streams.error[0]
    assert error.FullyQualifiedErrorId == "PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand"
    assert error.CategoryInfo.Reason == "ItemNotFoundException"
    assert "Cannot find path '/no/such/path' because it does not exist." in str(error.Exception.Message)


def test_input_objects_are_piped_in(server):
    async def source():
        for number in (1, 2, 3):
            yield number

    async def work(pool):
        return (await run(pool, "begin { 'b' } process { $_ * 2 } end { 'e' }", input=source())).result

    assert session(server, work) == ["b", 2, 4, 6, "e"]


class Host(psrp.PSHost):
    def __init__(self):
        super().__init__(ui=UI())


class UI(psrp.PSHostUI):
    def __init__(self):
        super().__init__()
        self.shown = []

    def read_line(self):
        return "World"

    def prompt(self, caption, message, descriptions):
        return {description.name: "World" for description in descriptions}

    def prompt_for_choice(self, caption, message, choices, default_choice=-1):
        self.shown.append((caption, message))
        return 1

    def write_line(self, line=None, foreground_color=None, background_color=None, *rest):
        self.shown.append(line)


def test_the_client_answers_host_calls(server):
    host = Host()

    async def work(pool):
        name = await run(pool, "$Host.UI.ReadLine()")
        choice = await run(pool, "$Host.UI.PromptForChoice('Title', 'Sure?',"
                                 " [System.Management.Automation.Host.ChoiceDescription[]]('&Yes','&No'), 0)")
        shown = await run(pool, "Write-Host 'to the host'")
        return name.result + choice.result, [str(record.MessageData) for record in shown.streams.information]

    result, information = session(server, work, host=host)
    assert result == ["World", 1]
    assert "to the host" in information + host.ui.shown


def test_a_running_command_is_stopped_and_the_session_lives_on(server):
    async def work(pool):
        shell = psrp.AsyncPowerShell(pool)
        shell.add_script("'begin'; Start-Sleep 60; 'never'")
        output = psrp.AsyncPSDataCollection()
        task = await shell.invoke_async(output_stream=output)
        async for value in output:
            assert value == "begin"
            break
        await asyncio.wait_for(shell.stop(), 5)
        assert shell.state == psrpcore.types.PSInvocationState.Stopped
        return (await run(pool, "'alive'")).result

    assert session(server, work) == ["alive"]


def test_a_hundred_thousand_objects_stream_with_bounded_memory(server):
    async def work(pool):
        return (await run(pool, "1..100000")).result

    before = server.resident_megabytes()
    result = session(server, work)
    assert len(result) == 100000 and result[-1] == 100000
    assert server.resident_megabytes() - before < 600


def test_a_wrong_password_is_refused(server):
    with pytest.raises(asyncssh.PermissionDenied):
        session(server, None, options=dict(password="wrong"))


def test_an_unknown_subsystem_is_refused(server):
    with pytest.raises((asyncssh.ChannelOpenError, asyncssh.Error, psrp.PSRPError, asyncio.TimeoutError)):
        session(server, None, subsystem="no-such")


def test_a_hundred_sessions_one_after_the_other_leave_nothing_behind(server):
    async def work(pool):
        return (await run(pool, "$PID")).result

    for _ in range(20):
        assert len(session(server, work)) == 1
