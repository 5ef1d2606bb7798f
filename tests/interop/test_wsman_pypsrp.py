"""The tour with pypsrp 0.9.1 over WSMan: a stock client that nobody here wrote."""

import base64
import struct
import time
import uuid
import xml.etree.ElementTree as ElementTree

import pytest
from pypsrp.complex_objects import Color, Coordinates, PSInvocationState, RemoteStreamOptions, Size
from pypsrp.exceptions import AuthenticationError, WSManFaultError
from pypsrp.host import PSHost, PSHostRawUserInterface, PSHostUserInterface
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import NAMESPACES, WSMan


def connect(server, **different):
    settings = dict(server="127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", encryption="never",
                    username=server.user, password=server.password)
    return WSMan(**{**settings, **different})


@pytest.fixture
def pool(server):
    with connect(server) as wsman, RunspacePool(wsman) as opened:
        yield opened


def run(pool, script, input=None, **parameters):
    shell = PowerShell(pool)
    shell.add_script(script)
    for name, value in parameters.items():
        shell.add_parameter(name, value)
    shell.invoke(input)
    return shell


def test_a_variable_stays_for_the_next_command(pool):
    run(pool, "$x = 5")
    assert run(pool, "$x").output == [5]


def test_objects_of_ten_types_arrive_as_what_they_are(pool):
    output = run(pool, "1; 'two'; 3.5; $true; [char]'x'; 10000000000; 1.5d; [guid]'6f9619ff-8b86-d011-b42d-00c04fc964ff';"
                       " @{a=1}; [pscustomobject]@{Name='n';Value=5}; [timespan]'00:01:02'").output
    assert output[:7] == [1, "two", 3.5, True, "x", 10000000000, pytest.approx(1.5)] or str(output[6]) == "1.5"
    assert output[7] == uuid.UUID("6f9619ff-8b86-d011-b42d-00c04fc964ff")
    assert output[8] == {"a": 1}
    assert output[9].adapted_properties.get("Name", output[9].extended_properties.get("Name")) == "n"
    assert len(output) == 11


def test_all_seven_streams_arrive(pool):
    shell = run(pool, "'out'; Write-Error e -ErrorId MyId -Category InvalidData; Write-Warning w; Write-Verbose v -Verbose;"
                      " $DebugPreference='Continue'; Write-Debug d; Write-Information i -Tags t;"
                      " Write-Progress -Activity act -Status st -PercentComplete 40")
    assert shell.output == ["out"]
    assert shell.streams.error[0].fq_error.startswith("MyId")
    assert shell.streams.warning[0].message == "w"
    assert shell.streams.verbose[0].message == "v"
    assert shell.streams.debug[0].message == "d"
    assert shell.streams.information[0].message_data == "i"
    assert shell.streams.progress[0].activity == "act"


def test_a_terminating_error_ends_the_pipeline_with_its_record(pool):
    shell = PowerShell(pool)
    shell.add_script("'before'; throw 'stopped here'")
    assert shell.invoke() == ["before"]
    assert shell.state == PSInvocationState.FAILED and shell.had_errors
    error = shell.streams.error[-1]
    assert str(error) == "stopped here" and error.fq_error == "stopped here" and error.reason == "RuntimeException"
    assert run(pool, "'alive'").output == ["alive"]


def test_a_non_terminating_error_has_a_full_record(pool):
    shell = run(pool, "Get-Item /no/such/path; 'after'")
    assert shell.output == ["after"]
    error = shell.streams.error[0]
    assert error.fq_error == "PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand"
    assert error.reason == "ItemNotFoundException"
    assert error.target_name == "/no/such/path"
    assert "Cannot find path '/no/such/path' because it does not exist." in str(error)


def test_a_session_is_in_the_culture_that_its_client_asks_for(server):
    with connect(server, locale="fr-FR", data_locale="de-DE") as wsman, RunspacePool(wsman) as german:
        assert run(german, "(Get-Culture).Name; $PSUICulture; $Host.CurrentCulture.Name; 1.5.ToString(); [string]1.5").output == [
            "de-DE", "fr-FR", "de-DE", "1,5", "1.5"]
        run(german, "[cultureinfo]::CurrentCulture = 'en-GB'")
        assert run(german, "(Get-Culture).Name").output == ["en-GB"]
    with connect(server, locale="x-none", data_locale="no such") as wsman, RunspacePool(wsman) as unknown:
        assert run(unknown, "1.5.ToString()").output == ["1.5"]


@pytest.mark.parametrize("script, stream, command", [("Get-Item /no/such", "error", "Get-Item"), ("Write-Warning w", "warning", "Write-Warning"),
                                                     ("Write-Verbose v -Verbose", "verbose", "Write-Verbose")])
def test_records_say_which_command_wrote_them_to_clients_that_ask(pool, script, stream, command):
    shell = PowerShell(pool)
    shell.add_script("'first'\n  " + script)
    shell.invoke(remote_stream_options=RemoteStreamOptions.ADD_INVOCATION_INFO)
    record = getattr(shell.streams, stream)[0]
    assert (record.invocation, record.invocation_name, record.invocation_script_line_number, record.invocation_offset_in_line) == (True, command, 2, 3)
    assert record.invocation_line == "  " + script and record.command_name == command
    assert record.invocation_position_message.splitlines()[0] == "At line:2 char:3"

    shell = PowerShell(pool)
    shell.add_script(script)
    shell.invoke(remote_stream_options=0)
    assert not getattr(shell.streams, stream)[0].invocation


def test_input_objects_are_piped_in(pool):
    assert run(pool, "begin { 'b' } process { $_ * 2 } end { 'e' }", input=[1, 2, 3]).output == ["b", 2, 4, 6, "e"]


def test_parameters_are_bound(pool):
    assert run(pool, "param($a, [int]$b) \"$a-$b\"", a="x", b="7").output == ["x-7"]


class Compressing(WSMan):
    """A client that compresses what it sends on a stream, and wants what it gets compressed, as PowerShell on Windows does by itself."""

    def _create_header(self, action, *arguments, **named):
        message_id, header = super()._create_header(action, *arguments, **named)
        if action.endswith("/Create"):
            ElementTree.SubElement(header, "{%s}CompressionType" % NAMESPACES["rsp"],
                                   {"{%s}mustUnderstand" % NAMESPACES["s"]: "true"}).text = "xpress"
        return message_id, header

    def send(self, resource_uri, resource, *arguments, **named):
        for stream in resource.iter("{%s}Stream" % NAMESPACES["rsp"]):
            stream.text = base64.b64encode(b"".join(self.packed(base64.b64decode(stream.text)))).decode()
        return super().send(resource_uri, resource, *arguments, **named)

    def receive(self, *arguments, **named):
        answer = super().receive(*arguments, **named)
        for stream in answer.iter("{%s}Stream" % NAMESPACES["rsp"]):
            stream.text = base64.b64encode(self.unpacked(base64.b64decode(stream.text or ""))).decode()
        return answer

    @staticmethod
    def packed(data):
        """Huffman codes of eight bits for all bytes, which are therefore the bytes: two of them are a word of the stream, its low byte first."""
        for start in range(0, len(data), 60_000):
            block = data[start:start + 60_000]
            even = block + b"\0" * (len(block) % 2)
            body = b"\x88" * 128 + bytes(128) + bytes(even[i ^ 1] for i in range(len(even))) + bytes(4)
            yield struct.pack("<HH", len(block) - 1, len(body) - 1) + body

    @staticmethod
    def unpacked(blocks):
        data = b""
        while blocks:
            size, packed = struct.unpack("<HH", blocks[:4])
            assert size == packed
            data, blocks = data + blocks[4:size + 5], blocks[size + 5:]
        return data


def test_a_client_that_compresses_is_understood_and_gets_blocks_as_it_wants_them(server):
    wsman = Compressing("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", encryption="never", username=server.user,
                        password=server.password)
    pool = RunspacePool(wsman)
    pool.open()
    assert run(pool, "process { $_.Length } end { 'é' * 3; 'x' * 200kb }", input=["a" * 100_000, "b" * 7]).output == [
        100_000, 7, "ééé", "x" * 204_800]
    pool.disconnect()
    pool.connect()
    assert run(pool, "'back'").output == ["back"]
    pool.disconnect()
    [other] = [one for one in RunspacePool.get_runspace_pools(connect(server)) if one.id == pool.id]
    other.connect()
    assert run(other, "'as it is'").output == ["as it is"]
    other.close()


class Answering(PSHostUserInterface):
    def __init__(self):
        size = Size(width=80, height=25)
        origin = Coordinates(x=0, y=0)
        super().__init__(PSHostRawUserInterface("title", 25, Color(value=Color.WHITE), Color(value=Color.BLACK), origin, origin, size,
                                                size, size, size))
        self.shown = []

    def ReadLine(self, runspace, pipeline):
        return "World"

    def PromptForChoice(self, runspace, pipeline, caption, message, choices, default_choice):
        self.shown.append((caption, message, [c.extended_properties.get("label", c) if hasattr(c, "extended_properties") else c
                                              for c in choices]))
        return 1

    def Prompt(self, runspace, pipeline, caption, message, description):
        return {field.name if hasattr(field, "name") else "Name": "World" for field in description}

    def WriteLine2(self, runspace, pipeline, value):
        self.shown.append(value)

    def WriteLine3(self, runspace, pipeline, foreground_color, background_color, value):
        self.shown.append(value)


def test_the_client_answers_host_calls(server):
    ui = Answering()
    host = PSHost(None, None, False, "test", None, ui, "1.0")
    with connect(server) as wsman, RunspacePool(wsman, host=host) as pool:
        assert run(pool, "$Host.UI.ReadLine()").output == ["World"]
        choice = run(pool, "$Host.UI.PromptForChoice('Title', 'Sure?',"
                           " [System.Management.Automation.Host.ChoiceDescription[]]('&Yes','&No'), 0)").output
        assert choice == [1]
        shell = run(pool, "Write-Host 'to the host'")
        assert "to the host" in ui.shown + [str(r.message_data) for r in shell.streams.information]


def test_a_running_command_is_stopped_and_the_session_lives_on(pool):
    shell = PowerShell(pool)
    shell.add_script("'begin'; Start-Sleep 60; 'never'")
    shell.begin_invoke()
    while not shell.output:
        shell.poll_invoke()
    started = time.monotonic()
    shell.stop()
    assert time.monotonic() - started < 5
    assert shell.state == PSInvocationState.STOPPED
    assert shell.output == ["begin"]
    assert run(pool, "'alive'").output == ["alive"]


def test_a_hundred_thousand_objects_stream_with_bounded_memory(server, pool):
    before = server.resident_megabytes()
    output = run(pool, "1..100000").output
    assert len(output) == 100000 and output[-1] == 100000
    assert server.resident_megabytes() - before < 600


def test_a_wrong_password_is_refused_and_audited(server):
    with pytest.raises(AuthenticationError):
        with connect(server, password="wrong") as wsman, RunspacePool(wsman):
            pass
    server.wait_for_audit(r'"event":"login","allowed":false,"user":"alice","transport":"wsman"')


def test_an_unknown_user_gets_the_same_answer_as_a_wrong_password(server):
    with pytest.raises(AuthenticationError):
        with connect(server, username="nobody-here") as wsman, RunspacePool(wsman):
            pass


def test_an_unknown_configuration_is_refused_by_name(server):
    with pytest.raises(WSManFaultError) as raised:
        with connect(server) as wsman, RunspacePool(wsman, configuration_name="no-such"):
            pass
    assert "no-such" in str(raised.value)


def test_a_closed_session_frees_its_shell(server):
    wsman = connect(server)
    pool = RunspacePool(wsman)
    pool.open()
    pool.close()
    shell = RunspacePool(wsman)
    shell.open()
    shell.close()
    assert not shell.is_alive()
