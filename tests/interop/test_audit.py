"""The audit, transcripts by configuration and watching of sessions, as stock clients (psrp over SSH, OpenSSH's ssh) meet them."""

import asyncio
import json
import os
import pathlib
import re
import stat
import subprocess
import threading
import time

import psrp
import pytest

from server import MOORING, Server
from test_ssh_psrp import connect, run


@pytest.fixture(scope="module")
def audited(tmp_path_factory):
    state = pathlib.Path(tmp_path_factory.mktemp("audited"))
    (state / "conf").mkdir()
    (state / "conf" / "audit.json").write_text(json.dumps({
        "org.mooring.session": {"observers": ["auditors"]}, "org.mooring.session.login": {"failuresBeforeLockOut": 3}}))
    running = Server(state)
    running.transcripts = state / "transcripts"
    running.add_user("wanda", "watcher", "auditors")
    running.add_user("ann", "an administrator", "administrators")
    running.configure("restricted", f"SessionType = 'RestrictedRemoteServer'; VisibleCmdlets = 'Get-Random'; TranscriptDirectory = '{running.transcripts}'")
    running.configure("nolanguage", f"LanguageMode = 'NoLanguage'; TranscriptDirectory = '{running.transcripts}'")
    running.configure("child", f"Process = 'child'; TranscriptDirectory = '{running.transcripts}'")
    running.configure("nowhere", "TranscriptDirectory = '/proc/nowhere'")
    running.start()
    yield running
    running.stop()


def whole(server, work, subsystem="powershell", user=None, password=None, host=None):
    async def inner():
        different = {"subsystem": subsystem} if subsystem else {}
        options = {"username": user, "password": password} if user else {}
        async with psrp.AsyncRunspacePool(connect(server, options=options, **different), host=host) as pool:
            return await work(pool)

    return asyncio.run(asyncio.wait_for(inner(), 120))


def records(server, **wanted):
    lines = [json.loads(line) for line in server.audit().splitlines()]
    return [line for line in lines if all(line.get(key) == value for key, value in wanted.items())]


def test_a_command_is_there_with_who_where_from_its_parameters_and_outcome_and_without_secrets(audited):
    async def work(pool):
        shell = psrp.AsyncPowerShell(pool)
        shell.add_command("Get-Random").add_parameters(Maximum=5)
        await shell.invoke()
        await run(pool, "function New-Thing($Password) { }; New-Thing -Password 'hunter2'")
        with pytest.raises(psrp.PipelineFailed):
            await run(pool, "throw 'it'")

    whole(audited, work)

    [one] = records(audited, event="command", message="Get-Random -Maximum 5")
    assert one["user"] == "alice" and one["transport"] == "ssh" and one["peer"].startswith("127.0.0.1:") and one["configuration"] == "powershell"
    audited.wait_for_audit(f'"event":"command_end".*"pipeline":"{one["pipeline"]}"')
    assert records(audited, event="command_end", pipeline=one["pipeline"])[0]["message"] == "Completed"
    assert "hunter2" not in audited.audit() and "-Password '********'" in audited.audit()
    [failed] = records(audited, event="command", message="throw 'it'")
    audited.wait_for_audit(f'"message":"Failed: it".*"pipeline":"{failed["pipeline"]}"')


def test_a_name_and_a_command_cannot_add_a_line(audited):
    before = len(audited.audit().splitlines())
    subprocess.run(["ssh", "-F", "none", "-p", str(audited.ssh_port), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
                    "-o", "BatchMode=yes", "-l", 'x\n{"sequence":1,"event":"login"}\x1b[2J', "127.0.0.1", "true"], capture_output=True, timeout=60)

    async def work(pool):
        await run(pool, "'a\n{\"sequence\":1}\u2028\u0085'")

    whole(audited, work)
    added = audited.audit().splitlines()[before:]
    assert all(json.loads(line)["sequence"] > 1 for line in added)
    assert "\x1b" not in audited.audit()
    assert subprocess.run([str(MOORING), "audit", "--state", str(audited.state), "test"], capture_output=True, timeout=120).returncode == 0


def test_a_lock_out_is_an_event_of_its_own(audited):
    import asyncssh

    async def wrong():
        for _ in range(3):
            with pytest.raises(asyncssh.PermissionDenied):
                await asyncssh.connect("127.0.0.1", audited.ssh_port, username="locked", password="wrong", known_hosts=None, client_keys=None,
                                       agent_path=None, config=None, preferred_auth="password")

    asyncio.run(asyncio.wait_for(wrong(), 120))
    audited.wait_for_audit('"event":"lock_out"')
    assert records(audited, event="lock_out")[0]["user"] == "locked"


def test_commands_at_a_console_over_ssh_are_there_too(audited):
    done = subprocess.run(["ssh", "-F", "none", "-i", str(audited.key), "-p", str(audited.ssh_port), "-o", "StrictHostKeyChecking=no", "-o",
                           "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes", "-l", "alice", "127.0.0.1", "'console' + 1; $password = 'hunter2'"],
                          capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "console1"
    audited.wait_for_audit("'console' \\+ 1; \\$password = '\\*\\*\\*\\*\\*\\*\\*\\*'")
    assert "hunter2" not in audited.audit()


def transcripts(server):
    return {file: file.read_text() for file in server.transcripts.glob("*.txt")} if server.transcripts.exists() else {}


def transcript(server, pattern):
    """The one transcript that says so; it is complete when the session is over."""
    deadline = time.monotonic() + 60
    while True:
        found = [(file, text) for file, text in transcripts(server).items() if re.search(pattern, text) and "PowerShell transcript end" in text]
        if found or time.monotonic() > deadline:
            [one] = found
            return one
        time.sleep(0.1)


@pytest.mark.parametrize("configuration", ["restricted", "nolanguage", "child"])
def test_a_session_is_transcribed_as_its_configuration_asks(audited, configuration):
    marker = {"restricted": 4141, "nolanguage": 4242, "child": 4343}[configuration]

    async def work(pool):
        shell = psrp.AsyncPowerShell(pool)
        shell.add_command("Get-Random").add_parameters(Minimum=marker, Maximum=marker + 1)
        return list(await shell.invoke())

    assert whole(audited, work, f"powershell/{configuration}") == [marker]
    file, text = transcript(audited, rf'name="Maximum"; value="{marker + 1}"')
    assert text.startswith("**********************") and "Username: alice" in text and f"Configuration Name: {configuration}" in text
    assert re.search(rf"(?m)^{marker}\r?$", text), text
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600 and stat.S_IMODE(os.stat(file.parent).st_mode) == 0o700


def test_nothing_in_the_session_ends_its_transcript(audited):
    async def work(pool):
        stopped = await run(pool, "Stop-Transcript")
        assert "not currently transcribing" in str(stopped.streams.error[0])
        await run(pool, "$host.UI.Write('x'); 'still ' + 'here'")
        shell = psrp.AsyncPowerShell(pool)
        shell.add_command("prompt")
        shell.add_script("'hidden ' + 'behind a prompt'")
        await shell.invoke()

    whole(audited, work, "powershell/child")
    _, text = transcript(audited, "still here")
    assert "hidden ' + 'behind a prompt" in text


def test_a_session_whose_transcript_cannot_be_written_is_refused(audited):
    with pytest.raises(Exception):
        whole(audited, lambda pool: run(pool, "1"), "powershell/nowhere")
    audited.wait_for_audit('"event":"session_create","allowed":false.*transcript cannot be written')


class Watcher(threading.Thread):
    """Watches the session of a user and keeps what is seen."""

    def __init__(self, server, owner):
        super().__init__(daemon=True)
        self.server, self.owner, self.seen, self.error = server, owner, [], None
        self.done = False
        self.start()

    def run(self):
        async def work(pool):
            shell = psrp.AsyncPowerShell(pool)
            shell.add_script(f"Get-MooringSession -UserName {self.owner} | Watch-MooringSession")
            output = psrp.AsyncPSDataCollection()
            watching = await shell.invoke_async(output_stream=output)
            while not watching.done():
                await asyncio.sleep(0.05)
                for event in output[len(self.seen):]:
                    self.seen.append((event.Kind, str(event.Value)))
            await watching

        try:
            whole(self.server, work, user="wanda", password="watcher")
        except Exception as e:
            self.error = e

    def wait_for(self, kind, value):
        deadline = time.monotonic() + 60
        while (kind, value) not in self.seen:
            if time.monotonic() > deadline or self.error:
                raise AssertionError(f"Not seen: {kind} {value}; but {self.seen}, {self.error}")
            time.sleep(0.05)


def test_who_may_watches_what_a_session_does_and_its_owner_is_told(audited):
    async def work(pool):
        await run(pool, "1")
        watcher = Watcher(audited, "alice")
        audited.wait_for_audit('"event":"observe","allowed":true,"user":"wanda"')
        mine = (await run(pool, "(Get-MooringSession).ObservedBy")).result
        shell = await run(pool, "'seen ' + 'live'; Write-Warning careful")
        await asyncio.to_thread(watcher.wait_for, "Output", "seen live")
        await asyncio.to_thread(watcher.wait_for, "Warning", "careful")
        await asyncio.to_thread(watcher.wait_for, "Command", "'seen ' + 'live'; Write-Warning careful")
        return mine, shell.result

    mine, result = whole(audited, work)
    assert mine == ["wanda"] and result == ["seen live"]
    audited.wait_for_audit('"event":"observe","allowed":true,"user":"wanda".*no more')
    [begun] = [line for line in records(audited, event="observe", user="wanda") if "no more" not in line["message"]]
    assert begun["owner"] == "alice" and begun["peer"].startswith("127.0.0.1:")


def test_administrators_and_others_do_not_watch_unless_it_is_granted(audited):
    async def work(pool):
        mine = (await run(pool, "(Get-MooringSession).InstanceId")).result[0]

        def others():
            async def ask(pool):
                seen = (await run(pool, "@(Get-MooringSession -UserName alice).Count")).result
                shell = await run(pool, f"try {{ Watch-MooringSession -InstanceId {mine} }} catch {{ $_.FullyQualifiedErrorId }}")
                return seen + shell.result

            return whole(audited, ask, user="ann", password="an administrator")

        return await asyncio.to_thread(others)

    count, refused = whole(audited, work)
    assert count == 0 and refused.startswith("SessionNotFound")
    audited.wait_for_audit('"event":"observe","allowed":false,"user":"ann"')


def test_the_audit_is_checked_from_a_session_and_from_the_command_line(audited):
    async def check(pool):
        return (await run(pool, "Test-MooringAuditLog -Quiet; Test-MooringAuditLog | ForEach-Object { $_.Problem + ' ' + $_.Line }")).result

    assert whole(audited, check, user="ann", password="an administrator") == [True]

    async def denied(pool):
        return (await run(pool, "try { Test-MooringAuditLog } catch { $_.FullyQualifiedErrorId }")).result

    assert whole(audited, denied)[0].startswith("AccessDenied")

    copy = audited.state / "copy"
    copy.mkdir()
    lines = (audited.state / "audit.log").read_text().splitlines(keepends=True)
    lines[2] = lines[2].replace('"allowed":true', '"allowed":false')
    (copy / "audit.log").write_text("".join(lines))
    done = subprocess.run([str(MOORING), "audit", "--state", str(audited.state), "test", str(copy), "--key", str(audited.state / "audit.key")],
                          capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and "audit.log:3: altered:" in done.stdout


def audit(server, *words):
    return subprocess.run([str(MOORING), "audit", "--state", str(server.state), *words], capture_output=True, text=True, timeout=120)


def test_the_key_is_taken_away_and_finds_what_is_changed_with_all_that_is_left(tmp_path):
    server = Server(tmp_path / "state")
    server.state.mkdir()
    server.start()
    try:
        whole(server, lambda pool: run(pool, "'before'"))
        key = tmp_path / "safe.key"
        key.write_text(audit(server, "key").stdout)
        assert re.fullmatch("[0-9a-f]{64}\n", key.read_text())
        assert audit(server, "key", "--forget").returncode == 0 and not (server.state / "audit.key").exists()
        assert audit(server, "key").returncode == 1
        seal = server.state / "audit.seal"
        assert stat.S_IMODE(seal.stat().st_mode) == 0o600
        held = seal.read_text()
        whole(server, lambda pool: run(pool, "'after'"))
        assert seal.read_text() != held

        server.kill()
        server.run()
        whole(server, lambda pool: run(pool, "'again'"))
        done = audit(server, "test", "--key", str(key))
        assert done.returncode == 0 and ": intact." in done.stdout, done.stdout
        assert "without the key" in audit(server, "test").stdout

        key.write_text(key.read_text() + audit(server, "key", "--new").stdout)
        whole(server, lambda pool: run(pool, "'with a new key'"))
        assert audit(server, "test", "--key", str(key)).returncode == 0
    finally:
        server.stop()

    log = server.state / "audit.log"
    log.write_text(log.read_text().replace("'before'", "'nothing'"))
    done = audit(server, "test", "--key", str(key))
    assert done.returncode == 1 and ": altered:" in done.stdout
