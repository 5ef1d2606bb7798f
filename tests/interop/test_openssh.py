"""OpenSSH's own client: ``ssh -s`` fed with the lines that a real pwsh sent, ``ssh host command``, and what it shows for mistakes."""

import base64
import collections
import json
import pathlib
import re
import subprocess
import threading
import queue

import pytest

RECORDINGS = pathlib.Path(__file__).resolve().parents[1] / "transcripts" / "recordings"
RECORDED = ["session", "streams", "input", "reset", "large"]
PATIENCE = 30


def ssh(server, *words, key=None, user=None, options=()):
    return ["ssh", "-q" if not options else "-v", "-F", "none", "-p", str(server.ssh_port), "-i", str(key or server.key),
            "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no",
            "-o", f"UserKnownHostsFile={server.state}/known_hosts", *words[:0], "-l", user or server.user, *words]


class Channel:
    """A subsystem's channel, line by line."""

    def __init__(self, server, subsystem="powershell", **how):
        self.process = subprocess.Popen(ssh(server, "-s", "127.0.0.1", subsystem, **how), stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.decode())
        self.lines.put(None)

    def send(self, line):
        self.process.stdin.write(line.rstrip("\n").encode() + b"\n")
        self.process.stdin.flush()

    def line(self):
        line = self.lines.get(timeout=PATIENCE)
        assert line is not None, f"the channel ended: {self.process.stderr.read().decode()}"
        return line

    def end(self):
        """Waits for the end; answers the lines that were left, the exit code and what was said on standard error."""
        self.process.stdin.close()
        rest = []
        while (line := self.lines.get(timeout=PATIENCE)) is not None:
            rest.append(line)
        return rest, self.process.wait(PATIENCE), self.process.stderr.read().decode()


def element(line):
    name, pipeline = re.match(r"<(\w+).*?PSGuid='([0-9a-fA-F-]+)'", line).groups()
    return name, pipeline.lower()


def types(lines):
    """The types of the messages whose first fragments the lines carry."""
    found = []
    for line in lines:
        data = re.search(r">([A-Za-z0-9+/=]+)</Data>", line)
        raw = base64.b64decode(data.group(1)) if data else b""
        while len(raw) > 21:
            length = int.from_bytes(raw[17:21], "big")
            if raw[16] & 1:
                found.append(int.from_bytes(raw[25:29], "little"))
            raw = raw[21 + length:]
    return found


@pytest.mark.parametrize("name", RECORDED)
def test_the_lines_of_a_recorded_client_are_answered_in_kind(server, name):
    rows = [json.loads(line) for line in open(RECORDINGS / f"{name}.jsonl")]
    channel = Channel(server)
    acks = {"DataAck", "CommandAck", "CloseAck", "SignalAck"}
    expected = collections.Counter()
    for row in rows:
        if row["from"] == "server" and element(row["line"])[0] in acks:
            expected[element(row["line"])] += 1
    seen = collections.Counter()
    answers = []
    awaited = collections.Counter()
    for row in rows:
        if row["from"] == "client":
            while any(seen[key] < count for key, count in awaited.items()):
                line = channel.line()
                answers.append(line)
                seen[element(line)] += 1
            channel.send(row["line"])
        elif row["from"] == "server":
            key = element(row["line"])
            if key[0] in acks or any(m["type"] == "PIPELINE_STATE" for m in row.get("messages", [])):
                awaited[key if key[0] in acks else ("Data", key[1])] += 1 if key[0] in acks else 0
                if key[0] == "Data":
                    wait_for_state(channel, key[1], answers, seen)
    rest, code, said = channel.end()
    answers += rest
    for line in rest:
        seen[element(line)] += 1
    assert {key: seen[key] for key in expected} == dict(expected)
    recorded = [m["type"] for row in rows if row["from"] == "server" for m in row.get("messages", [])]
    assert collections.Counter(types(answers)).total() == len(recorded), said


def wait_for_state(channel, pipeline, answers, seen):
    """Reads until the pipeline has said how it ended."""
    while not any(element(line)[1] == pipeline and 0x00041006 in types([line]) for line in answers):
        line = channel.line()
        answers.append(line)
        seen[element(line)] += 1


def test_a_command_over_exec_answers_as_a_shell(server):
    done = subprocess.run(ssh(server, "127.0.0.1", "1 + 1; 'x' * 3"), capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["2", "xxx"], done.stderr
    assert done.returncode == 0


def test_the_exit_code_of_a_command_is_ssh_s(server):
    assert subprocess.run(ssh(server, "127.0.0.1", "exit 7"), capture_output=True, timeout=60).returncode == 7


def test_a_program_at_a_console_has_a_terminal(server):
    console = subprocess.Popen(ssh(server, "-tt", "127.0.0.1", "sh -c 'tty; read word; echo got $word; exit 5'; \"code $LASTEXITCODE\""),
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    tty = console.stdout.readline()
    assert re.match(rb"/dev/pts/\d+\r\n", tty), tty
    said, wrong = console.communicate(b"hello\r", timeout=PATIENCE)

    assert said == b"hello\r\ngot hello\r\ncode 5\r\n", (said, wrong)


def test_an_unknown_configuration_is_refused_by_name(server):
    rest, code, said = Channel(server, "powershell/no-such").end()
    assert code != 0
    assert "no-such" in said + "".join(rest)


def test_an_unknown_subsystem_is_refused(server):
    rest, code, said = Channel(server, "netconf").end()
    assert code != 0 and rest == []


def test_a_key_that_nobody_allowed_is_refused(server, tmp_path):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "other")], check=True)
    rest, code, said = Channel(server, key=tmp_path / "other").end()
    assert code == 255
    server.wait_for_audit(r"publickey")
