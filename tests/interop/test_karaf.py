"""Mooring in somebody else's container: Apache Karaf, with the archive that `mooring kar` writes, and clients that know of neither."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import tarfile
import time

import pytest
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan

from server import MOORING, Server

START_SECONDS = 240


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Karaf(Server):
    """A new Karaf, which finds the archive in its folder deploy; settings are its own, files etc/PID.cfg."""

    def __init__(self, folder: pathlib.Path):
        with tarfile.open(os.environ["MOORING_KARAF"]) as archive:
            archive.extractall(folder, filter="data")
        self.home = next(folder.glob("apache-karaf-*"))
        super().__init__(self.home / "state")
        self.state.mkdir(mode=0o700)
        self.set("org.apache.karaf.shell", sshPort=free_port())
        self.set("org.apache.karaf.management", rmiRegistryPort=free_port(), rmiServerPort=free_port())
        self.set("org.mooring.transport.ssh", host="127.0.0.1", port=0)
        self.set("org.apache.felix.http", **{"org.apache.felix.http.host": "127.0.0.1", "org.osgi.service.http.port": free_port()})
        subprocess.run([str(MOORING), "kar", str(self.home / "deploy" / "mooring.kar")], check=True, capture_output=True, timeout=START_SECONDS)

    def set(self, pid, **settings):
        file = self.home / "etc" / f"{pid}.cfg"
        text = file.read_text() if file.exists() else ""
        for name, value in settings.items():
            text = re.sub(rf"(?m)^{re.escape(name)}\s*=.*\n", "", text) + f"\n{name} = {value}\n"
        file.write_text(text)

    def run(self):
        self.log = open(self.home / "karaf.out", "wb")
        environment = {**os.environ, "JAVA_HOME": os.environ["MOORING_JAVA_HOME"]}
        self.process = subprocess.Popen([str(self.home / "bin" / "karaf"), "server"], stdin=subprocess.DEVNULL, stdout=self.log,
                                        stderr=subprocess.STDOUT, start_new_session=True, env=environment)
        deadline = time.monotonic() + START_SECONDS
        while not (self.port("ssh") and self.port("wsman")):
            if self.process.poll() is not None or time.monotonic() > deadline:
                told = self.home / "data" / "log" / "karaf.log"
                self.stop()
                raise RuntimeError(f"Karaf has no Mooring; it said:\n{told.read_text()[-6000:] if told.exists() else ''}")
            time.sleep(0.1)
        self.ssh_port, self.wsman_port = self.port("ssh"), self.port("wsman")
        return self

    def port(self, transport):
        try:
            return super().port(transport)
        except ValueError:
            return None  # it is just being written

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.log.close()


@pytest.fixture(scope="module")
def karaf(tmp_path_factory):
    running = Karaf(tmp_path_factory.mktemp("karaf"))
    running.start()
    yield running
    running.stop()


def wsman(karaf):
    return WSMan("127.0.0.1", port=karaf.wsman_port, ssl=False, auth="basic", encryption="never", username=karaf.user, password=karaf.password)


def run(pool, script):
    shell = PowerShell(pool)
    shell.add_script(script)
    return shell.invoke(), [str(error) for error in shell.streams.error]


def test_a_session_over_wsman_has_the_engine_and_its_commands(karaf):
    with wsman(karaf) as connection, RunspacePool(connection) as pool:
        assert run(pool, "$x = 6; $PSVersionTable.PSVersion.Major") == ([7], [])
        assert run(pool, "$x * 7") == ([42], [])
        assert run(pool, "'{\"a\":[1,2]}' | ConvertFrom-Json | ForEach-Object { $_.a.Count }") == ([2], [])


def test_a_command_over_ssh_answers(karaf):
    done = subprocess.run(["ssh", "-p", str(karaf.ssh_port), "-i", str(karaf.key), "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
                           "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", f"{karaf.user}@127.0.0.1",
                           "$PSVersionTable.PSEdition; 1..3 | ForEach-Object { $_ * 2 }"], text=True, capture_output=True, timeout=60)
    assert (done.stderr, done.stdout.split()) == ("", ["Core", "2", "4", "6"])


def test_a_session_in_a_process_of_its_own_says_what_it_needs(karaf):
    karaf.configure("apart", "ModulesToImport = 'Microsoft.PowerShell.Utility'; Process = 'child'")
    with pytest.raises(Exception, match="set the framework's property mooring.home"), wsman(karaf) as connection:
        RunspacePool(connection, configuration_name="apart").open()


def test_nothing_went_wrong_on_the_way(karaf):
    said = (karaf.home / "data" / "log" / "karaf.log").read_text()
    assert [line for line in said.splitlines() if "org.mooring" in line and re.search(r"\| (WARN|ERROR) ", line)] == []
