"""An administrator restarts the server from a session of it; and the audit says who changed what."""

import json
import pathlib
import time

import pytest
from server import Server
from test_own_client_users import told

PATIENCE = 60


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Server(pathlib.Path(tmp_path_factory.mktemp("mooring")))
    made.configure("child", "Process = 'child'")
    made.add_user("adam", made.password, "administrators")
    running = made.start()
    (running.state / "authorized_keys.d" / "adam").write_text((running.state / "test_key.pub").read_text())
    (running.state / "authorized_keys.d" / "adam").chmod(0o600)
    yield running
    running.stop()


def records(server, event):
    return [record for record in map(json.loads, (server.state / "audit.log").read_text().splitlines()) if record["event"] == event]


def until(what):
    deadline = time.monotonic() + PATIENCE
    while not (answer := what()):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    return answer


def restart(server, way):
    said = (server.state / "server.out").read_text().count("Mooring listens:")
    assert told(server, "adam", f"Invoke-Command {way} {{ Restart-MooringServer -WhatIf; Restart-MooringServer }}")[0].startswith("What if:")
    until(lambda: (server.state / "server.out").read_text().count("Mooring listens:") > said)
    server.ssh_port, server.wsman_port = server.port("ssh"), server.port("wsman")
    assert server.process.poll() is None


def test_the_server_comes_back_in_the_same_process_and_sessions_of_their_own_go_on(server):
    assert told(server, "alice", "Invoke-Command @ssh -Subsystem powershell/child/mine { $x = 42; $PID }")
    before = told(server, "adam", "Invoke-Command @web { (Get-MooringServer).ProcessId }")

    for way in ("@web", "@ssh"):
        restart(server, way)

    assert told(server, "adam", "Invoke-Command @ssh { (Get-MooringServer).ProcessId }") == before
    assert told(server, "alice", "Invoke-Command @ssh -Subsystem powershell/child/mine { $x }") == ["42"]
    assert [record["user"] for record in records(server, "administration") if "restarted" in record["message"]] == ["adam", "adam"]


def test_others_do_not_restart_it(server):
    said = told(server, "alice", "Invoke-Command @web { Restart-MooringServer } -ErrorAction SilentlyContinue -ErrorVariable wrong; \"$wrong\"")
    assert "Access is denied" in str(said) or "not recognized" in str(said)


def test_the_audit_says_who_changed_what(server):
    told(server, "adam", "Invoke-Command @web { Register-PSSessionConfiguration made -Force; Set-MooringSetting org.mooring.session recheckSeconds 2 }")
    server.configure("by-hand", "")

    def of(part):
        return [(record.get("user"), record["by"]) for record in records(server, "configuration") if part in record["message"]]

    assert until(lambda: of("made.pssc")) == [("adam", "session")]
    assert until(lambda: of("zz-org.mooring.session-recheckSeconds.json")) == [("adam", "session")]
    assert until(lambda: of("by-hand.pssc")) == [(None, "files")]


def test_an_administrator_makes_changes_and_removes_what_is_in_the_drive(server):
    text = "@{ SessionType = 'Empty'; AllowedUsers = 'alice' }"
    work = f"""$null = New-Item Mooring:/Configurations/driven -Value "{text}" -WhatIf; Test-Path Mooring:/Configurations/driven
        $null = New-Item Mooring:/Configurations/driven -Value "{text}"; Test-Path Mooring:/Configurations/driven
        New-Item Mooring:/Configurations/driven -Value "{text}" -ErrorAction SilentlyContinue -ErrorVariable wrong; "$wrong"
        New-Item Mooring:/Configurations/bad -Value '@{{ SessionTyp = 1 }}' -ErrorAction SilentlyContinue -ErrorVariable wrong; "$wrong"
        Remove-Item Mooring:/Configurations/driven -WhatIf; Test-Path Mooring:/Configurations/driven
        Remove-Item Mooring:/Configurations/driven; Test-Path Mooring:/Configurations/driven
        $setting = 'Mooring:/Settings/org.mooring.session/observers'
        Set-Item $setting watchers -WhatIf; Clear-Item $setting -ErrorAction SilentlyContinue -ErrorVariable wrong; "$wrong"
        Set-Item $setting watchers; Clear-Item $setting; @($Error).Count -gt 0"""
    said = [line for line in told(server, "adam", "Invoke-Command @web {" + work + "}") if not line.startswith("What if:")]

    assert said == ["False", "True", "The session configuration 'driven' is there already: -Force replaces it.",
                    "Session configuration 'bad' (bad.pssc, line 1): 'SessionTyp' is not a key. Did you mean 'SessionType'?", "True", "False",
                    "'observers' of org.mooring.session was not set from inside.", "True"]
