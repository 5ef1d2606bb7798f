"""Users of the operating system by its own PAM, by stock clients over both transports. As root alone: services of PAM are files in /etc/pam.d."""

import json
import os
import pathlib
import subprocess
import time

import pytest
from pypsrp.exceptions import AuthenticationError
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import Server

SERVICE = f"mooring-test-{os.getpid()}"
USER, GROUP, PASSWORD = f"mtest{os.getpid()}", f"mgroup{os.getpid()}", "a password of pam"

# Of a user called 'hang' nothing is heard; another one dies with the process that asks.
SCRIPT = """#!/bin/sh
case "$PAM_USER" in
hang) sleep 600 ;;
crash) kill -9 $PPID ;;
esac
echo "$PAM_TYPE $PAM_SERVICE $PAM_USER from $PAM_RHOST" >> {log}
"""


def system(*words, said=None):
    subprocess.run(words, input=said, text=True, check=True, capture_output=True)


@pytest.fixture(scope="module")
def joined(tmp_path_factory):
    assert os.geteuid() == 0, "tests/interop/run leaves this suite out unless it is run as root"
    state = pathlib.Path(tmp_path_factory.mktemp("mooring"))
    script = state / "script"
    script.write_text(SCRIPT.format(log=state / "script.log"))
    script.chmod(0o700)
    service = pathlib.Path("/etc/pam.d") / SERVICE
    (state / "conf").mkdir()
    (state / "conf" / "pam.json").write_text(json.dumps({"org.mooring.credential.pam": {
        "service": SERVICE, "timeoutSeconds": 10, "recheckSeconds": 1, "administrators": "root"}}))
    (state / "configurations").mkdir()
    (state / "configurations" / "ops.pssc").write_text(f"@{{ SessionType = 'Default'; AllowedGroups = '{GROUP}' }}")
    system("groupadd", GROUP)
    system("useradd", "--no-create-home", "--groups", GROUP, "--shell", "/usr/sbin/nologin", USER)
    try:
        system("chpasswd", said=f"{USER}:{PASSWORD}\n")
        service.write_text(f"auth required pam_exec.so quiet {script}\nauth required pam_unix.so nodelay\naccount required pam_unix.so\n")
        running = Server(state).start()
        yield running
        running.stop()
    finally:
        service.unlink(missing_ok=True)
        subprocess.run(["userdel", USER], capture_output=True)
        subprocess.run(["groupdel", GROUP], capture_output=True)


def pool(server, user, password, configuration="Microsoft.PowerShell"):
    wsman = WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", username=user, password=password, encryption="never")
    return RunspacePool(wsman, configuration_name=configuration)


def who(session):
    command = PowerShell(session)
    command.add_script("$PSSenderInfo.UserInfo.Identity.Name")
    return command.invoke()


def by_ssh(server, user, password):
    ask = server.state / "ask"
    ask.write_text(f"#!/bin/sh\necho '{password}'\n")
    ask.chmod(0o700)
    return subprocess.run(
        ["ssh", "-p", str(server.ssh_port), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
         "-o", "PubkeyAuthentication=no", "-o", "NumberOfPasswordPrompts=1", f"{user}@127.0.0.1", "'in'"],
        env={"SSH_ASKPASS": str(ask), "SSH_ASKPASS_REQUIRE": "force", "PATH": "/usr/bin:/bin", "HOME": str(server.state)},
        stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=60)


def test_users_of_the_operating_system_log_in_over_both_transports(joined):
    with pool(joined, USER, PASSWORD) as session:
        assert who(session) == [USER]
    assert by_ssh(joined, USER, PASSWORD).stdout.strip() == "in"
    assert f"auth {SERVICE} {USER} from 127.0.0.1" in (joined.state / "script.log").read_text()
    with pool(joined, joined.user, joined.password) as session:
        assert who(session) == [joined.user]


def test_groups_of_the_operating_system_open_configurations(joined):
    with pool(joined, USER, PASSWORD, "ops") as session:
        assert who(session) == [USER]
    with pytest.raises(Exception, match="may use"):
        pool(joined, joined.user, joined.password, "ops").open()


@pytest.mark.parametrize("user, password", [(USER, "wrong"), (USER, ""), (USER.upper(), PASSWORD), ("nobody", "x"), (f"{USER}\n", PASSWORD), ("*", "x")])
def test_nobody_else_does(joined, user, password):
    with pytest.raises(AuthenticationError):
        pool(joined, user, password).open()


def test_a_module_that_hangs_or_crashes_keeps_nobody_else_from_logging_in(joined):
    for user in "hang", "crash":
        begun = time.monotonic()
        with subprocess.Popen(["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "-u", f"{user}:x", "-X", "POST", "-H", "Content-Type: application/soap+xml",
                               "-d", "x", f"http://127.0.0.1:{joined.wsman_port}/wsman"], stdout=subprocess.PIPE, text=True) as waiting:
            with pool(joined, USER, PASSWORD) as session:
                assert who(session) == [USER]
            assert waiting.communicate(timeout=120)[0] == "401"
        assert time.monotonic() - begun < 100
        joined.wait_for_audit(rf'"user":"{user}".*"message":"Not let in: the check org.mooring.credential.pam.PamCheck failed: PAM: ')
    assert subprocess.run(["pgrep", "-f", "sleep 600", "-P", str(joined.process.pid)], capture_output=True).returncode == 1


def test_sessions_end_with_the_user_of_the_operating_system(joined):
    session = pool(joined, USER, PASSWORD)
    session.open()
    assert who(session) == [USER]
    system("userdel", USER)
    deadline = time.monotonic() + 60
    while True:
        try:
            who(session)
        except Exception:
            break
        assert time.monotonic() < deadline, "the session of a user who is gone goes on"
        time.sleep(0.2)
    with pytest.raises(AuthenticationError):
        pool(joined, USER, PASSWORD).open()
