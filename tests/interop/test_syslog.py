"""The audit, as a real rsyslogd gets it: RFC 5424 over UDP, TCP, TLS and a UNIX-domain socket, also when it stops, restarts or does not read."""

import asyncio
import json
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

import psrp
import pytest

from server import Server
from test_ssh_psrp import connect, run

CONFIGURATION = """
global(workDirectory="{folder}" maxMessageSize="512k" defaultNetstreamDriverCAFile="{folder}/tls.pem"
       defaultNetstreamDriverCertFile="{folder}/tls.pem" defaultNetstreamDriverKeyFile="{folder}/tls.key")
module(load="{transport}" {module})
input(type="{transport}" {input})
template(name="parts" type="list" option.jsonf="on") {{
  property(outname="protocol" name="protocol-version" format="jsonf")
  property(outname="priority" name="pri" format="jsonf")
  property(outname="program" name="app-name" format="jsonf")
  property(outname="process" name="procid" format="jsonf")
  property(outname="event" name="msgid" format="jsonf")
  property(outname="time" name="timereported" dateFormat="rfc3339" format="jsonf")
  property(outname="text" name="msg" format="jsonf")
}}
template(name="lines" type="subtree" subtree="$!")
action(type="omfile" file="{folder}/got" template="parts")
"""
STORE_PASSWORD = "a store's password"


class Rsyslog:
    """A daemon of its own, in a folder."""

    def __init__(self, folder: pathlib.Path, way: str):
        self.folder, self.way = folder, way
        folder.mkdir()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM if way == "udp" else socket.SOCK_STREAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"unix:{folder}/socket" if way == "unix" else f"{way}://localhost:{self.port}"
        transport, module, listening = {
            "udp": ("imudp", "", f'address="127.0.0.1" port="{self.port}"'),
            "tcp": ("imtcp", "", f'port="{self.port}" address="127.0.0.1"'),
            "tls": ("imtcp", 'streamDriver.name="gtls" streamDriver.mode="1" streamDriver.authMode="anon"', f'port="{self.port}" address="127.0.0.1"'),
            "unix": ("imptcp", "", f'path="{folder}/socket" unlink="on"')}[way]
        if way == "tls":
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                            "subjectAltName=DNS:localhost", "-keyout", str(folder / "tls.key"), "-out", str(folder / "tls.pem")], check=True,
                           capture_output=True)
            subprocess.run(["keytool", "-importcert", "-noprompt", "-alias", "syslog", "-file", str(folder / "tls.pem"), "-keystore",
                            str(folder / "trusted.p12"), "-storetype", "PKCS12", "-storepass", STORE_PASSWORD], check=True, capture_output=True)
        configuration = CONFIGURATION.format(folder=folder, transport=transport, module=module, input=listening)
        if way != "tls":
            configuration = re.sub(r' defaultNetstreamDriver[^)]*"(?=\))', "", configuration, flags=re.S)
        (folder / "rsyslog.conf").write_text(configuration)
        self.start()

    def start(self):
        program = shutil.which("rsyslogd", path="/usr/sbin:/usr/bin:/sbin")
        self.process = subprocess.Popen([program, "-n", "-f", str(self.folder / "rsyslog.conf"), "-i", str(self.folder / "pid")],
                                        stdout=subprocess.DEVNULL, stderr=open(self.folder / "said", "ab"))
        wait_for(self.listens, lambda: (self.folder / "said").read_text())

    def listens(self):
        assert self.process.poll() is None, (self.folder / "said").read_text()
        if self.way == "unix":
            return (self.folder / "socket").exists()
        if self.way == "udp":
            return f":{self.port:04X} " in pathlib.Path("/proc/net/udp").read_text()
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        self.process.wait(60)

    def messages(self):
        file = self.folder / "got"
        lines = file.read_text().splitlines() if file.exists() else []
        return [json.loads(line) for line in lines]

    def commands(self):
        return [json.loads(message["text"]).get("message") for message in self.messages() if message["event"] == "command"]

    def wait_for_command(self, command):
        wait_for(lambda: command in self.commands(), lambda: f"not there: {command[:100]!r} in {[str(c)[:100] for c in self.commands()][-20:]}")


def wait_for(condition, otherwise):
    deadline = time.monotonic() + 90
    while not condition():
        assert time.monotonic() < deadline, otherwise()
        time.sleep(0.1)


@pytest.fixture(scope="module", params=["udp", "tcp", "tls", "unix"])
def daemon(request, tmp_path_factory):
    running = Rsyslog(tmp_path_factory.mktemp(request.param) / "rsyslog", request.param)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def audited(daemon, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("audited") / "state")
    (server.state / "conf").mkdir(parents=True)
    trust = {"trustStore": str(daemon.folder / "trusted.p12"), "trustStorePassword": STORE_PASSWORD} if daemon.way == "tls" else {}
    (server.state / "conf" / "syslog.json").write_text(json.dumps({"org.mooring.audit.syslog": {"address": daemon.address, "queuedRecords": 2000, **trust}}))
    server.start()
    yield server
    server.stop()


def commands(server, *texts, **options):
    async def inner():
        async with psrp.AsyncRunspacePool(connect(server, options={"username": options["user"], "password": options["password"]} if options else {})) as pool:
            for text in texts:
                assert not (await run(pool, text)).streams.error

    asyncio.run(asyncio.wait_for(inner(), 120))


def test_records_arrive_whole_whatever_is_in_them(audited, daemon):
    strange = "'n\u00e4ht \u2028 \U0001f512', 'line\nbreak \t<13>1 - forged'"
    long = "'" + "\u00fc" * 8_000 + "'"
    commands(audited, "'plain'", strange, long, "'last'")

    for command in ("'plain'", strange, long, "'last'"):
        daemon.wait_for_command(command)
    [plain] = [message for message in daemon.messages() if message["event"] == "command" and "'plain'" in message["text"]]
    assert plain["program"] == "mooring" and plain["protocol"] == "1" and plain["priority"] == "109" and plain["process"].isdigit()
    record = json.loads(plain["text"])
    assert record["user"] == "alice" and record["allowed"] is True and record["peer"].startswith("127.0.0.1:")
    assert plain["time"][:19] == record["time"][:19]
    assert not [message for message in daemon.messages() if message["program"] != "mooring"]


def test_the_daemon_may_restart_and_may_not_read(audited, daemon):
    commands(audited, "'before'")
    daemon.wait_for_command("'before'")

    daemon.stop()
    began = time.monotonic()
    commands(audited, *[f"'meanwhile {n}'" for n in range(5)])
    assert time.monotonic() - began < 60
    daemon.start()
    commands(audited, "'after'")
    daemon.wait_for_command("'after'")
    if daemon.way != "udp":
        assert [f"'meanwhile {n}'" for n in range(5)] == [c for c in daemon.commands() if "meanwhile" in c]

    daemon.process.send_signal(signal.SIGSTOP)
    long = "x" * 30_000
    commands(audited, *[f"'{n} {long}'" for n in range(100)])
    daemon.process.send_signal(signal.SIGCONT)
    commands(audited, "'it reads again'")
    daemon.wait_for_command("'it reads again'")
    if daemon.way != "udp":
        assert [c.split()[0] for c in daemon.commands() if re.match("'[0-9]+ x", c)] == [f"'{n}" for n in range(100)]


def test_a_collector_without_a_trusted_certificate_gets_nothing(tmp_path):
    daemon = Rsyslog(tmp_path / "rsyslog", "tls")
    server = Server(tmp_path / "state")
    settings = server.state / "conf" / "syslog.json"
    settings.parent.mkdir(parents=True)
    log = server.state / "logs" / "mooring.0.log"
    settings.write_text(json.dumps({"org.mooring.audit.syslog": {"address": daemon.address}}))
    try:
        server.start()
        try:
            commands(server, "'nothing'")
            wait_for(lambda: "unable to find valid certification path" in log.read_text(), log.read_text)
        finally:
            server.stop()
        assert daemon.messages() == []
    finally:
        daemon.stop()
