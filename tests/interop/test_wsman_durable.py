"""Leaving a session and coming back with pypsrp 0.9.1 over WSMan: Disconnect, Reconnect, Connect, Enumerate, Get, Delete."""

import time
import xml.etree.ElementTree as ElementTree

import pytest
from pypsrp.complex_objects import PSInvocationState, RunspacePoolState
from pypsrp.exceptions import WSManFaultError
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.shell import SignalCode
from pypsrp.wsman import NAMESPACES, SelectorSet
from test_wsman_pypsrp import connect, run

SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell"
DISCONNECTED = 0x803381C4
STREAM_DISCONNECTED = 0x803381DE
OTHER_CLIENT = 0x803381C6
CONNECTED_ELSEWHERE = 0x803381CD
NOT_CONNECTED = 0x803381CF
IS_CONNECTED = 0x803381D0
SHELL_EXISTS = 0x803381D7
COMMAND_EXISTS = 0x803381D6
IDLE_TIMEOUT = 0x803381F2
NO_SHELL = 0x8033805B
QUOTA = 0x803381A5


@pytest.fixture
def pool(server):
    opened = RunspacePool(connect(server))
    opened.open()
    yield opened
    for left in RunspacePool.get_runspace_pools(connect(server)):
        delete(server, left.id)


def delete(server, shell_id):
    selectors = SelectorSet()
    selectors.add_option("ShellId", shell_id)
    connect(server).delete(SHELL, selector_set=selectors)


def found(server, pool):
    """The same session, as another client finds it."""
    return next(other for other in RunspacePool.get_runspace_pools(connect(server)) if other.id == pool.id)


def begun(pool, script):
    shell = PowerShell(pool)
    shell.add_script(script)
    shell.begin_invoke()
    return shell


def fields(server):
    """All shells of the user, as Get-PSSession -ComputerName reads them."""
    request = ElementTree.Element("{%s}Enumerate" % NAMESPACES["wsen"])
    ElementTree.SubElement(request, "{%s}OptimizeEnumeration" % NAMESPACES["wsman"])
    ElementTree.SubElement(request, "{%s}MaxElements" % NAMESPACES["wsman"]).text = "32000"
    answer = connect(server).enumerate(SHELL, request)
    shells = answer.findall("wsen:EnumerateResponse/wsman:Items/rsp:Shell", NAMESPACES)
    return {shell.findtext("rsp:ShellId", namespaces=NAMESPACES): {field.tag.split("}")[1]: field.text for field in shell} for shell in shells}


def fault(code):
    return pytest.raises(WSManFaultError, check=lambda raised: raised.code == code)


def test_a_session_keeps_its_variables_while_its_client_is_away(pool):
    run(pool, "$x = 41")
    pool.disconnect()
    pool.connect()
    assert run(pool, "$x + 1").output == [42]


def test_another_client_of_the_same_user_connects_and_finds_the_variables(server, pool):
    run(pool, "$x = 'left here'; function Get-It { $x }")
    pool.disconnect()
    other = found(server, pool)
    assert other.state == RunspacePoolState.DISCONNECTED
    other.connect()
    assert run(other, "Get-It").output == ["left here"]


def test_a_command_goes_on_while_its_client_is_away_and_says_everything_once(pool):
    shell = begun(pool, "1..40 | ForEach-Object { $_; Start-Sleep -Milliseconds 25 }")
    while len(shell.output) < 3:
        shell.poll_invoke()
    pool.disconnect()
    assert shell.state == PSInvocationState.DISCONNECTED
    pool.connect()
    shell.state = PSInvocationState.RUNNING
    shell.end_invoke()
    assert shell.output == list(range(1, 41))


def test_a_command_is_received_by_the_client_that_connects_to_it(server, pool):
    shell = begun(pool, "'first'; 1..5 | ForEach-Object { Start-Sleep -Milliseconds 50; $_ }; Write-Warning 'w'; 'last'")
    while not shell.output:
        shell.poll_invoke()
    pool.disconnect()
    other = found(server, pool)
    other.connect()
    [again] = other.create_disconnected_power_shells()
    output = again.connect()
    assert shell.output + output == ["first", 1, 2, 3, 4, 5, "last"]
    assert again.state == PSInvocationState.COMPLETED
    assert [str(warning.message) for warning in again.streams.warning] == ["w"]


def test_a_command_that_ended_meanwhile_is_received_with_its_error(server, pool):
    shell = begun(pool, "'before'; throw 'stopped here'")
    pool.disconnect()
    wait_until(lambda: not_running(server, pool))
    other = found(server, pool)
    other.connect()
    [again] = other.create_disconnected_power_shells()
    assert again.connect() == ["before"]
    assert again.state == PSInvocationState.FAILED
    assert str(again.streams.error[-1]) == "stopped here"


def not_running(server, pool):
    return found(server, pool).pipelines and "Done" in commands(server, pool)


def commands(server, pool):
    request = ElementTree.Element("{%s}Enumerate" % NAMESPACES["wsen"])
    ElementTree.SubElement(request, "{%s}OptimizeEnumeration" % NAMESPACES["wsman"])
    selectors = SelectorSet()
    selectors.add_option("ShellId", pool.id)
    ElementTree.SubElement(request, "{%s}Filter" % NAMESPACES["wsman"],
                           Dialect="http://schemas.dmtf.org/wbem/wsman/1/wsman/SelectorFilter").append(selectors.pack())
    answer = connect(server).enumerate(SHELL + "/Command", request)
    return [command.findtext("rsp:CommandState", namespaces=NAMESPACES)
            for command in answer.findall("wsen:EnumerateResponse/wsman:Items/rsp:Command", NAMESPACES)]


def wait_until(happens, seconds=20):
    deadline = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_session_is_shown_with_all_its_fields(server, pool):
    shell = fields(server)[pool.id]
    assert shell["State"] == "Connected"
    assert shell["ResourceUri"] == "http://schemas.microsoft.com/powershell/Microsoft.PowerShell"
    assert shell["Owner"] == server.user
    assert shell["ClientIP"].startswith("127.0.0.1")
    assert shell["IdleTimeOut"] == "PT7200.000S"
    assert shell["MaxIdleTimeOut"].startswith("PT2147483.")
    assert shell["BufferMode"] == "Block"
    assert (shell["Locale"], shell["DataLocale"]) == ("en-US", "en-US")
    assert (shell["CompressionMode"], shell["ProfileLoaded"], shell["Encoding"]) == ("NoCompression", "Yes", "UTF8")
    assert (shell["InputStreams"], shell["OutputStreams"]) == ("stdin pr", "stdout")
    assert shell["ShellRunTime"].startswith("P0DT0H0M") and shell["ShellInactivity"].startswith("P0DT0H0M")
    pool.disconnect()
    assert fields(server)[pool.id]["State"] == "Disconnected"


def test_what_a_disconnected_session_does_not_do_is_told_by_winrms_faults(server, pool):
    pool.disconnect()
    with fault(DISCONNECTED):
        run(pool, "1")
    with fault(NOT_CONNECTED):
        pool.state = RunspacePoolState.OPENED
        pool.disconnect()
    pool.state = RunspacePoolState.DISCONNECTED
    pool.connect()
    with fault(IS_CONNECTED):
        pool.state = RunspacePoolState.DISCONNECTED
        pool.connect()
    pool.state = RunspacePoolState.OPENED
    assert run(pool, "'alive'").output == ["alive"]


def test_a_session_that_somebody_holds_is_busy(server, pool):
    other = found(server, pool)
    with fault(CONNECTED_ELSEWHERE):
        other.connect()
    assert run(pool, "'alive'").output == ["alive"]


def test_the_client_that_left_is_told_that_another_one_connected(server, pool):
    pool.disconnect()
    other = found(server, pool)
    other.connect()
    with fault(OTHER_CLIENT):
        pool.connect()
    with fault(OTHER_CLIENT):
        run(pool, "1")
    assert run(other, "'mine'").output == ["mine"]


def test_a_session_is_closed_from_elsewhere(server, pool):
    shell = begun(pool, "Start-Sleep 60")
    pool.disconnect()
    delete(server, pool.id)
    assert pool.id not in fields(server)
    with fault(NO_SHELL):
        pool.connect()


def test_another_users_session_is_not_there(server, pool):
    server.add_user("bob", "another long password")
    bob = connect(server, username="bob", password="another long password")
    pool.disconnect()
    assert RunspacePool.get_runspace_pools(bob) == []
    selectors = SelectorSet()
    selectors.add_option("ShellId", pool.id)
    for ask in (lambda: bob.get(SHELL, selector_set=selectors), lambda: bob.delete(SHELL, selector_set=selectors),
                lambda: bob.reconnect(SHELL, selector_set=selectors)):
        with fault(NO_SHELL):
            ask()
    stolen = RunspacePool(bob)
    stolen.id = pool.id
    stolen._new_client, stolen.state = True, RunspacePoolState.DISCONNECTED
    with fault(NO_SHELL):
        stolen.connect()
    pool.connect()
    assert run(pool, "'alive'").output == ["alive"]


def test_ids_that_are_taken_are_refused(server, pool):
    again = RunspacePool(connect(server))
    again.id = again.shell.id = pool.id
    with fault(SHELL_EXISTS):
        again.open()
    shell = begun(pool, "'once'; Start-Sleep 60")
    with fault(COMMAND_EXISTS):
        pool.shell.command("", [""], command_id=shell.id)
    shell.stop()


def test_an_idle_timeout_out_of_range_is_refused_and_the_session_stays(server, pool):
    with fault(IDLE_TIMEOUT):
        RunspacePool(connect(server), idle_timeout=59).open()
    disconnect = ElementTree.Element("{%s}Disconnect" % NAMESPACES["rsp"])
    ElementTree.SubElement(disconnect, "{%s}IdleTimeOut" % NAMESPACES["rsp"]).text = "PT59S"
    with fault(IDLE_TIMEOUT):
        pool.connection.disconnect(pool.shell.resource_uri, disconnect, selector_set=pool.shell._selector_set)
    assert run(pool, "'alive'").output == ["alive"]
    disconnect[0].text = "PT60.000S"
    ElementTree.SubElement(disconnect, "{%s}BufferMode" % NAMESPACES["rsp"]).text = "Drop"
    pool.connection.disconnect(pool.shell.resource_uri, disconnect, selector_set=pool.shell._selector_set)
    shell = fields(server)[pool.id]
    assert (shell["IdleTimeOut"], shell["BufferMode"], shell["State"]) == ("PT60.000S", "Drop", "Disconnected")


def test_a_full_buffer_makes_the_command_wait_and_nothing_is_lost(server, pool):
    shell = begun(pool, "'begin'; 1..30 | ForEach-Object { [string]$_ * 500kb }; $global:ended = $true")
    while not shell.output:
        shell.poll_invoke()
    pool.disconnect()
    time.sleep(1)
    assert commands(server, pool) == ["Running"]
    pool.connect()
    shell.state = PSInvocationState.RUNNING
    shell.end_invoke()
    assert [value[:2] for value in shell.output[1:]] == [(str(n) * 2)[:2] for n in range(1, 31)]


def test_a_full_buffer_that_drops_keeps_the_newest(server, pool):
    disconnect = ElementTree.Element("{%s}Disconnect" % NAMESPACES["rsp"])
    ElementTree.SubElement(disconnect, "{%s}BufferMode" % NAMESPACES["rsp"]).text = "Drop"
    shell = begun(pool, "'begin'; Start-Sleep 1; 1..30 | ForEach-Object { [string]($_ % 10) * 1mb }")
    while not shell.output:
        shell.poll_invoke()
    pool.connection.disconnect(pool.shell.resource_uri, disconnect, selector_set=pool.shell._selector_set)
    pool.state = RunspacePoolState.DISCONNECTED
    wait_until(lambda: commands(server, pool) == ["Done"])
    pool.connect()
    shell.state = PSInvocationState.RUNNING
    shell.end_invoke()
    kept = [value[0] for value in shell.output[1:]]
    assert 2 <= len(kept) < 30
    assert kept == [str(n % 10) for n in range(31 - len(kept), 31)]


@pytest.mark.parametrize("code", [SignalCode.PS_CTRL_C, "powershell/signal/crtl_c", SignalCode.CTRL_C])
def test_every_spelling_of_the_stop_signal_stops(pool, code):
    shell = begun(pool, "'begin'; Start-Sleep 60")
    while not shell.output:
        shell.poll_invoke()
    pool.shell.signal(code, shell.id)
    shell.end_invoke()
    assert shell.state == PSInvocationState.STOPPED


def test_silence_is_told_by_the_timeout_that_clients_ask_again_after(pool):
    shell = begun(pool, "Start-Sleep 3; 'done'")
    with fault(0x80338029):
        pool.shell.receive("stdout", command_id=shell.id, timeout=1)
    assert shell.end_invoke() == ["done"]


def test_many_commands_one_after_the_other_leave_nothing_behind(server, pool):
    for n in range(40):
        assert len(run(pool, "'x' * 300kb").output[0]) == 300 * 1024
    assert len(commands(server, pool)) <= 4


def test_quotas_are_told_by_winrms_fault(server):
    pools = []
    try:
        with fault(QUOTA):
            while len(pools) < 60:
                pools.append(RunspacePool(connect(server)))
                pools[-1].open()
        assert len(pools) > 10
    finally:
        for opened in pools[:-1]:
            opened.close()
