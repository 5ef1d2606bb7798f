"""What becomes of sessions whose users lose a permission, whichever it was, over both transports and in both kinds of process; as psrp sees it."""

import asyncio
import shutil
import subprocess
import threading
import time

import asyncssh
import psrp
import pytest
from pypsrp.exceptions import WSManFaultError
from pypsrp.powershell import RunspacePool
from pypsrp.wsman import WSMan
from server import MOORING, Server
from test_https import secured

PASSWORD = "a password of all"
AT_MOST = 60
# The server looks at permissions every second.
RECHECK = 1


class Clients:
    """Stock clients that hold sessions with commands in them that never end. Nobody waits for them: what they make of their end is theirs."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        self.pools = []

    def hold(self, *all):
        """Each is as ``(user, how to connect)``."""
        async def whole():
            return await asyncio.gather(*[self._open(how) for _, how in all])
        self.pools += self._wait(whole())

    async def _open(self, how):
        pool = psrp.AsyncRunspacePool(how)
        await pool.open()
        shell = psrp.AsyncPowerShell(pool)
        shell.add_script("'begun'; while ($true) { Start-Sleep -Milliseconds 100 }")
        output = psrp.AsyncPSDataCollection()
        await shell.invoke_async(output_stream=output)
        while not output:
            await asyncio.sleep(0.05)
        return pool, shell

    def is_refused(self, how):
        try:
            self._wait(psrp.AsyncRunspacePool(how).open())
            return False
        except Exception:
            return True

    def _wait(self, work):
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(3 * AT_MOST)


@pytest.fixture
def clients():
    those = Clients()
    yield those
    those.loop.call_soon_threadsafe(those.loop.stop)


def by_ssh(server, user, configuration="plain", key=None, certificate=None):
    keys = [(str(key), str(certificate))] if certificate else [str(key)] if key else None
    return psrp.SSHInfo("127.0.0.1", port=server.ssh_port, subsystem=f"powershell/{configuration}", options=asyncssh.SSHClientConnectionOptions(
        username=user, password=None if key else PASSWORD, client_keys=keys, known_hosts=None, agent_path=None, config=None))


def by_wsman(server, user, configuration="plain"):
    return psrp.WSManInfo("127.0.0.1", scheme="http", port=server.wsman_port, auth="basic", username=user, password=PASSWORD, encryption="never",
                          configuration_name=configuration)


def by_certificate(server, user, configuration="plain"):
    return psrp.WSManInfo("localhost", scheme="https", port=server.port("wsman-https"), verify=str(server.certificate), auth="certificate",
                          certificate_pem=str(server.state / f"{user}.pem"), certificate_key_pem=str(server.state / f"{user}.key"),
                          configuration_name=configuration)


def change_user(server, *words):
    subprocess.run([str(MOORING), "user", "--state", str(server.state), *words], input=PASSWORD + "\n", text=True, check=True,
                   capture_output=True, timeout=60)


def key_of(server, user):
    key = server.state / f"key_of_{user}"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    return key


def authorized(server, user):
    key = key_of(server, user)
    shutil.copy(f"{key}.pub", server.state / "authorized_keys.d" / user)
    (server.state / "authorized_keys.d" / user).chmod(0o600)
    return key


def signed(server, user, authority, serial):
    key = key_of(server, user)
    subprocess.run(["ssh-keygen", "-q", "-s", str(authority), "-I", user, "-n", user, "-z", str(serial), f"{key}.pub"], check=True)
    return key, f"{key}-cert.pub"


def authority(server, name):
    key = key_of(server, name)
    trusted = server.state / "trusted_user_ca_keys"
    with open(trusted, "a") as file:
        file.write(open(f"{key}.pub").read())
    trusted.chmod(0o600)
    return key


def write(server, name, text):
    (server.state / "configurations").mkdir(mode=0o700, exist_ok=True)
    (server.state / "configurations" / f"{name}.pssc").write_text(text)


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    server = secured(tmp_path_factory.mktemp("permissions"), {}, plain=True)
    yield server
    server.end()


FILE = "@{ SessionType = 'Default'; %s }"
ROLES = "RoleDefinitions = @{ %s'stays' = @{ VisibleFunctions = 'x' } }"


def end(server, clients, held, stay, take_away):
    clients.hold(*held, *stay)
    take_away()
    for user, _ in held:
        server.wait_for_audit(f'"event":"session_remove","allowed":true,"user":"{user}"')
    time.sleep(3 * RECHECK)
    for user, _ in stay:
        assert f'"event":"session_remove","allowed":true,"user":"{user}"' not in server.audit(), user


def test_sessions_end_with_each_permission_and_with_no_other(watched, clients):
    server = watched
    for user in "removed", "locked", "left", "unnamed", "roleless", "kept", "stays":
        change_user(server, "add", user, *(["--group", "ops"] if user == "left" else ["--group", "staff"] if user == "roleless" else []))
    write(server, "plain", FILE % "AllowedUsers = '*'")
    write(server, "grouped", FILE % "AllowedGroups = 'ops'")
    write(server, "named", FILE % "AllowedUsers = 'unnamed', 'stays'")
    write(server, "roles", FILE % (ROLES % "'staff' = @{ VisibleFunctions = 'x' }; "))
    write(server, "kept", FILE % "AllowedUsers = 'kept'; PermissionChange = 'Keep'")
    write(server, "closed", FILE % "AllowedUsers = 'stays'")
    write(server, "gone", FILE % "AllowedUsers = 'stays'")
    ca, old = authority(server, "ca"), authority(server, "old_ca")
    keyed = authorized(server, "keyed")
    revoked, revoked_certificate = signed(server, "revoked", ca, 17)
    orphan, orphan_certificate = signed(server, "orphan", old, 18)
    trusted, trusted_certificate = signed(server, "trusted", ca, 19)

    def take_away():
        change_user(server, "remove", "removed")
        change_user(server, "add", "left")
        change_user(server, "lock", "locked")
        change_user(server, "remove", "kept")
        write(server, "named", FILE % "AllowedUsers = 'stays'")
        write(server, "roles", FILE % (ROLES % ""))
        (server.state / "authorized_keys.d" / "keyed").unlink()
        (server.state / "authorized_certificates.d" / "alice").unlink()
        (server.state / "revoked_keys").write_text("serial: 17\n")
        (server.state / "revoked_keys").chmod(0o600)
        (server.state / "trusted_user_ca_keys").write_text(open(f"{ca}.pub").read())
        (server.state / "configurations" / "closed.pssc").rename(server.state / "configurations" / "closed.pssc.disabled")
        (server.state / "configurations" / "gone.pssc").unlink()

    end(server, clients,
        [("removed", by_ssh(server, "removed")), ("left", by_ssh(server, "left", "grouped")), ("locked", by_wsman(server, "locked")),
         ("unnamed", by_wsman(server, "unnamed", "named")), ("roleless", by_wsman(server, "roleless", "roles")),
         ("keyed", by_ssh(server, "keyed", key=keyed)), ("revoked", by_ssh(server, "revoked", key=revoked, certificate=revoked_certificate)),
         ("orphan", by_ssh(server, "orphan", key=orphan, certificate=orphan_certificate)), ("alice", by_certificate(server, "alice"))],
        [("trusted", by_ssh(server, "trusted", key=trusted, certificate=trusted_certificate)), ("stays", by_ssh(server, "stays", "named")),
         ("stays", by_ssh(server, "stays", "closed")), ("stays", by_wsman(server, "stays", "gone")), ("kept", by_ssh(server, "kept", "kept"))],
        take_away)
    assert clients.is_refused(by_ssh(server, "stays", "closed")) and clients.is_refused(by_wsman(server, "stays", "gone"))
    assert clients.is_refused(by_certificate(server, "alice")) and clients.is_refused(by_ssh(server, "keyed", key=keyed))


def test_so_do_those_in_processes_of_their_own(watched, clients):
    server = watched
    for user in "apart", "apart2", "apart3":
        change_user(server, "add", user, "--group", "apart")
    write(server, "apart", FILE % "Process = 'child'; AllowedGroups = 'apart'")

    def take_away():
        change_user(server, "remove", "apart")
        change_user(server, "add", "apart2")

    end(server, clients, [("apart", by_ssh(server, "apart", "apart")), ("apart2", by_wsman(server, "apart2", "apart"))],
        [("apart3", by_wsman(server, "apart3", "apart"))], take_away)


def test_a_session_whose_client_is_let_go_is_taken_again_when_the_permission_is_back(watched, clients):
    server = watched
    letgo = FILE % "AllowedUsers = '%s'; PermissionChange = 'Disconnect'"
    write(server, "letgo", letgo % "letgo")
    change_user(server, "add", "letgo")
    there = WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", encryption="never", username="letgo", password=PASSWORD)
    clients.hold(("letgo", by_wsman(server, "letgo", "letgo")))
    write(server, "letgo", letgo % "nobody")
    server.wait_for_audit(r'"event":"session_detach".*"user":"letgo"')
    write(server, "letgo", letgo % "letgo")
    deadline = time.monotonic() + AT_MOST
    while True:
        (found,) = RunspacePool.get_runspace_pools(there)
        try:
            found.connect()
            break
        except WSManFaultError:
            assert time.monotonic() < deadline
            time.sleep(0.2)
    found.close()


def test_consoles_over_ssh_end_with_their_user(watched):
    server = watched
    change_user(server, "add", "console")
    key = authorized(server, "console")
    (server.state / "configurations" / "powershell.pssc").unlink(missing_ok=True)
    ask = ["ssh", "-p", str(server.ssh_port), "-i", str(key), "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
           "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR", "console@127.0.0.1"]
    waits = "'begun'; while ($true) { Start-Sleep -Milliseconds 100 }"
    with subprocess.Popen([*ask, waits], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as one, \
            subprocess.Popen([*ask, "-tt"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert one.stdout.readline().strip() == "begun"
        assert other.stdout.read(1)
        (server.state / "authorized_keys.d" / "console").unlink()
        change_user(server, "remove", "console")
        assert one.wait(AT_MOST) != 0
        other.wait(AT_MOST)
