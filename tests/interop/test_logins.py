"""Several credentials together, and what becomes of sessions whose users lose theirs: by stock clients."""

import json
import subprocess
import time

import pytest
from pypsrp.exceptions import AuthenticationError, WSManFaultError
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import MOORING, Server


@pytest.fixture
def started(request, tmp_path):
    """A server with the settings of the test."""
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "test.json").write_text(json.dumps(getattr(request, "param", {})))
    running = Server(tmp_path).start()
    yield running
    running.stop()


def ssh(server, *options, password=None, user=None):
    ask = server.state / "ask"
    ask.write_text(f"#!/bin/sh\necho '{password}'\n")
    ask.chmod(0o700)
    return subprocess.run(
        ["ssh", "-p", str(server.ssh_port), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
         "-o", "IdentitiesOnly=yes", "-o", "NumberOfPasswordPrompts=1", *options, f"{user or server.user}@127.0.0.1", "'in'"],
        env={"SSH_ASKPASS": str(ask), "SSH_ASKPASS_REQUIRE": "force", "PATH": "/usr/bin:/bin", "HOME": str(server.state)},
        stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=60)


def pool(server, user=None, password=None):
    return RunspacePool(WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", username=user or server.user,
                              password=password or server.password, encryption="never"))


BOTH = {"org.mooring.session.login": {"combinations": ["publickey,password"]}}


@pytest.mark.parametrize("started", [BOTH], indirect=True)
def test_a_key_and_a_password_are_needed_together(started):
    key = ("-i", str(started.key))
    no_key = ("-o", "PubkeyAuthentication=no")
    assert ssh(started, *key, password=started.password).stdout.strip() == "in"
    assert ssh(started, *key, password="wrong").returncode == 255
    assert ssh(started, *no_key, password=started.password).returncode == 255
    assert ssh(started, *key, "-o", "PasswordAuthentication=no").returncode == 255
    started.wait_for_audit("publickey was proved, and more is needed")
    with pytest.raises(AuthenticationError):
        pool(started).open()


LOCKING = {"org.mooring.session.login": {"failuresBeforeLockOut": 3, "lockOutSeconds": 600}}


@pytest.mark.parametrize("started", [LOCKING], indirect=True)
def test_a_user_is_locked_out_on_all_ways_in(started):
    for _ in range(3):
        with pytest.raises(AuthenticationError):
            pool(started, password="wrong").open()
    assert ssh(started, "-o", "PubkeyAuthentication=no", password=started.password).returncode == 255
    started.wait_for_audit("the user is locked out")


def is_over(session):
    """Waits until a command of the session fails."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            command = PowerShell(session)
            command.add_script("1")
            command.invoke()
        except Exception:
            return True
        time.sleep(0.1)
    return False


def test_sessions_of_a_removed_user_end_at_once(started):
    started.add_user("temp", "a password of temp")
    session = pool(started, "temp", "a password of temp")
    session.open()
    subprocess.run([str(MOORING), "user", "--state", str(started.state), "remove", "temp"],
                   check=True, capture_output=True, timeout=60)
    started.wait_for_audit(r'"event":"session_remove".*"user":"temp"')
    assert is_over(session)


def test_sessions_of_a_removed_key_end_at_once(started):
    """Its owner's other sessions stay."""
    ask = ["ssh", "-p", str(started.ssh_port), "-i", str(started.key), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
           "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR", "alice@127.0.0.1", "-s", "powershell"]
    other = pool(started)
    other.open()
    with subprocess.Popen(ask, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as client:
        started.wait_for_audit(r'"event":"login","allowed":true,"user":"alice".*"credential":"publickey"')
        (started.state / "authorized_keys.d" / "alice").unlink()
        client.stdin.close()
        client.wait(timeout=30)
    assert ssh(started, "-i", str(started.key)).returncode == 255
    command = PowerShell(other)
    command.add_script("40 + 2")
    assert command.invoke() == [42]
    other.close()


def test_a_session_of_a_group_ends_when_its_user_leaves_the_group(started):
    (started.state / "configurations").mkdir(exist_ok=True)
    (started.state / "configurations" / "ops.pssc").write_text("@{ SessionType = 'Default'; AllowedGroups = 'ops' }")
    started.add_user("olga", "a password of olga", "ops")
    session = RunspacePool(pool(started, "olga", "a password of olga").connection, configuration_name="ops")
    session.open()
    started.add_user("olga", "a password of olga")
    started.wait_for_audit(r'"event":"session_remove".*"user":"olga"')
    assert is_over(session)


def user_command(server, *words):
    subprocess.run([str(MOORING), "user", "--state", str(server.state), *words], check=True, capture_output=True, timeout=60)


def test_who_is_locked_is_not_let_in_by_any_credential_and_loses_sessions(started):
    session = pool(started)
    session.open()
    user_command(started, "lock", "alice")
    started.wait_for_audit(r'"event":"session_remove".*"user":"alice"')
    assert is_over(session)
    assert ssh(started, "-i", str(started.key)).returncode == 255
    with pytest.raises((AuthenticationError, WSManFaultError)):
        pool(started).open()
    user_command(started, "unlock", "alice")
    assert ssh(started, "-i", str(started.key)).stdout.strip() == "in"


def test_groups_of_the_user_file_count_for_keys(started):
    started.add_user("alice", started.password, "ops")
    (started.state / "configurations").mkdir(exist_ok=True)
    (started.state / "configurations" / "powershell.pssc").write_text("@{ SessionType = 'Default'; AllowedGroups = 'ops' }")
    assert ssh(started, "-i", str(started.key)).stdout.strip() == "in"
    started.add_user("alice", started.password)
    assert ssh(started, "-i", str(started.key)).stdout.strip() == ""


TWO_ROLES = """@{ SessionType = 'RestrictedRemoteServer'; PermissionChange = 'Shrink'%s
    RoleDefinitions = @{ 'ops' = @{ RoleCapabilities = 'Ops' }; 'staff' = @{ VisibleCmdlets = 'Get-Random' } } }"""
CAPABILITY = "@{ VisibleFunctions = %s; FunctionDefinitions = @{ Name = 'Get-One'; ScriptBlock = { 1 } }, @{ Name = 'Get-Two'; ScriptBlock = { 2 } } }"


def answers(session, name):
    """What a command of the session says, or the id of its error."""
    command = PowerShell(session)
    command.add_cmdlet(name)
    try:
        output = command.invoke()
    except Exception as refused:
        return str(refused)
    return output[0] if output else command.streams.error[0].fq_error


def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.mark.parametrize("process", ["jvm", "child"])
def test_a_session_shrinks_with_the_roles_of_its_user_and_the_capabilities_of_its_role(started, process):
    folder = started.state / "configurations"
    (folder / "RoleCapabilities").mkdir(parents=True, exist_ok=True)
    capability = folder / "RoleCapabilities" / "Ops.psrc"
    capability.write_text(CAPABILITY % "'Get-One', 'Get-Two'")
    (folder / "ops.pssc").write_text(TWO_ROLES % f"; Process = '{process}'")
    started.add_user("olga", "a password of olga", "ops", "staff")
    session = RunspacePool(pool(started, "olga", "a password of olga").connection, configuration_name="ops")
    session.open()
    assert answers(session, "Get-One") == 1 and answers(session, "Get-Two") == 2

    capability.write_text(CAPABILITY % "'Get-One'")
    wait_until(lambda: "CommandNotFoundException" in str(answers(session, "Get-Two")) or "not recognized" in str(answers(session, "Get-Two")))
    assert answers(session, "Get-One") == 1

    started.add_user("olga", "a password of olga", "staff")
    wait_until(lambda: answers(session, "Get-One") != 1)
    assert isinstance(answers(session, "Get-Random"), int)
    started.wait_for_audit(r'"event":"session_shrink".*"user":"olga"')

    started.add_user("olga", "a password of olga")
    assert is_over(session)
