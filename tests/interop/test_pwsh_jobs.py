"""What a client left in PowerShell's own program is a job of the next client; and what such a session is asked and says is in its transcript.

The program is one that has PowerShell's whole language and speaks as ``pwsh -s`` does over its pipes: OpenSSH's client, at our own server's subsystem.
"""

import json
import pathlib
import shutil
import socket

import pytest
from server import Server
from test_processes import no_process_is_left, visit
from test_ssh_durable import begun, kill
from test_ssh_psrp import run


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    made = Server(state)
    made.configure("pwsh", f"Process = 'pwsh'; TranscriptDirectory = '{state / 'transcripts'}'")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (state / "conf").mkdir(mode=0o700)
    options = [word for option in ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "IdentitiesOnly=yes")
               for word in ("-o", option)]
    (state / "conf" / "pwsh.json").write_text(json.dumps({"org.mooring.process.pwsh": {"program": shutil.which("ssh"), "arguments": [
        "-T", "-p", str(port), "-i", str(state / "test_key"), *options, f"{made.user}@127.0.0.1", "-s", "powershell"]}}))
    made.add_user(made.user, made.password)
    made.make_key()
    running = made.run(ssh_port=port)
    yield running
    running.end()


def ask(server, session, script):
    async def work(pool):
        return (await run(pool, script)).result

    return visit(server, session, work, "pwsh")


def leave(server, session, script):
    async def work(pool):
        await begun(pool, script)

    visit(server, session, work, "pwsh")


def remove(server, session):
    ask(server, session + "?close=remove", "1")
    assert no_process_is_left(server)


def test_what_a_client_left_is_a_job_with_all_its_streams_and_its_state(server):
    leave(server, "left", "'begin'; Write-Warning 'careful'; Write-Error 'bad' -ErrorId Bad; [pscustomobject]@{ a = 1 }; , @(1, 2);"
                          " Start-Sleep -Milliseconds 500; $x = 'went on'; 'end'")
    assert ask(server, "left", "$j = Get-Job; $r = @($j | Wait-Job | Receive-Job -WarningVariable w -ErrorVariable e -ErrorAction SilentlyContinue"
                               " -WarningAction SilentlyContinue);"
                               " $r[0]; $r[1].a; $r[2].Count; $r[3]; $w.Count; \"$($e[0])\"; $e[0].FullyQualifiedErrorId; $j.State; $x") == [
        "begin", 1, 2, "end", 1, "bad", "Bad", "Completed", "went on"]
    remove(server, "left")


def test_one_that_failed_is_a_job_that_failed(server):
    leave(server, "failed", "'begin'; Start-Sleep -Milliseconds 300; throw 'over'")
    assert ask(server, "failed", "$j = Get-Job | Wait-Job; $j.State; $j | Receive-Job -ErrorAction SilentlyContinue -ErrorVariable e; \"$($e[0])\"") == [
        "Failed", "begin", "over"]
    remove(server, "failed")


def test_what_runs_for_ever_is_stopped_by_the_next_client(server):
    leave(server, "endless", "'begin'; while ($true) { Start-Sleep -Milliseconds 50 }")
    assert ask(server, "endless", "Get-Job | Stop-Job") == []
    assert ask(server, "endless", "Get-Job | Receive-Job -ErrorAction SilentlyContinue") == ["begin"]
    remove(server, "endless")


def test_a_client_that_is_killed_leaves_all_of_it_over_the_kill_of_the_server_too(server):
    async def lost(pool):
        await run(pool, "$x = 'kept'")
        await begun(pool, "1..200 | ForEach-Object { $_; Start-Sleep -Milliseconds 5 }")
        await kill(pool)

    with pytest.raises(Exception):
        visit(server, "lost", lost, "pwsh")
    server.wait_for_audit('"session":"lost"(.|\n)*session_detach|session_detach(.|\n)*lost')
    assert ask(server, "lost", "(Get-Job | Wait-Job | Receive-Job) -join ','; $x") == [",".join(map(str, range(1, 201))), "kept"]
    remove(server, "lost")


def test_the_transcript_has_what_was_asked_and_said_and_no_prompt(server):
    before = set((server.state / "transcripts").rglob("*.txt"))
    ask(server, "told", "'shown'; Write-Warning 'careful'; Write-Error 'bad'; [pscustomobject]@{ a = 1 }; 1.5")
    remove(server, "told")
    [file] = set((server.state / "transcripts").rglob("*.txt")) - before
    text = file.read_text()
    assert f"Username: {server.user}\n" in text and "Configuration Name: pwsh\n" in text
    commands = text.split("PS>")[1].splitlines()
    assert commands[:6] == ["'shown'; Write-Warning 'careful'; Write-Error 'bad'; [pscustomobject]@{ a = 1 }; 1.5", "shown", "WARNING: careful",
                            "bad", "@{a=1}", "1.5"]
    assert "PowerShell transcript end" in text
    assert oct(file.stat().st_mode & 0o777) == "0o600"
