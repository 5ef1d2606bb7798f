"""A guide of docs/, done as its reader would do it.

Blocks of ``sh`` are typed into one shell, in their order; the block ``output`` after one is what it says, where ``...`` stands for
anything. ``sh wait`` is typed again until it says that: the server has noticed what was done before. A block of another language is a file;
the line before it ends with its name in backquotes and a colon. Who asks for a password gets it. A block that says ``mooring server`` is the reader's other terminal.

The reader's home is a folder that is thrown away, with the sources in ``~/mooring``. Ports are free ones, in place of those that are written.
"""

import os
import pathlib
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 120
START_PATIENCE = 600
PASSWORD = "correct horse battery"


@dataclass
class Block:
    kind: str
    text: str
    line: int
    file: str | None = None
    output: str | None = None


def blocks(markdown: str) -> list[Block]:
    found: list[Block] = []
    lines = markdown.splitlines()
    at = 0
    while at < len(lines):
        fence = re.fullmatch(r"```(\w+(?: wait)?)", lines[at])
        if not fence:
            at += 1
            continue
        end = lines.index("```", at + 1)
        text = "\n".join(lines[at + 1:end])
        kind = fence[1]
        if kind == "output":
            found[-1].output = text
        elif kind in ("sh", "sh wait"):
            found.append(Block(kind, text, at + 2))
        else:
            before = next(line for line in reversed(lines[:at]) if line.strip())
            name = re.search(r"`([^`]+)`:$", before)
            assert name, f"line {at + 1}: no file is named before this block: {before}"
            found.append(Block("file", text + "\n", at + 2, file=name[1]))
        at = end + 1
    return found


def matches(expected: str, said: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in expected.strip().split("..."))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", said)
    return re.fullmatch(pattern, "\n".join(line.rstrip() for line in plain.strip().splitlines()), re.DOTALL) is not None


class Reader:
    def __init__(self, home: pathlib.Path):
        self.home = home
        self.state = home / ".local" / "state" / "mooring"
        self.server = None
        self.ports = {}
        (home / "mooring").symlink_to(ROOT)
        self.tools = home / ".tools"
        self.tools.mkdir()
        self._ssh()
        environment = {key: value for key, value in os.environ.items() if not key.startswith("MOORING_") or key == "MOORING_JAVA_HOME"}
        environment.update(HOME=str(home), XDG_STATE_HOME=str(home / ".local" / "state"), MOORING_JAVA_OPTIONS=f"-Duser.home={home}",
                           LC_ALL="C.UTF-8",
                           PATH=os.pathsep.join([str(self.tools), str(pathlib.Path(sys.prefix) / "bin"), environment["PATH"]]))
        self.environment = environment
        self.shell = subprocess.Popen(["bash", "--norc"], cwd=home, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT, text=True, bufsize=1)

    def _ssh(self):
        """The reader's ssh asks for the password at a terminal, has its files in the reader's home, and takes a server's key that is new."""
        askpass = self.tools / "askpass"
        askpass.write_text(f"#!/bin/sh\necho '{PASSWORD}'\n")
        ssh = self.tools / "ssh"
        ssh.write_text(f"#!/bin/sh\nexport SSH_ASKPASS_REQUIRE=force SSH_ASKPASS={askpass}\nexec /usr/bin/ssh -F none -o StrictHostKeyChecking=accept-new"
                       " -o UserKnownHostsFile=~/.ssh/known_hosts -o GlobalKnownHostsFile=none -o LogLevel=ERROR -o IdentityAgent=none"
                       " -o IdentityFile=~/.ssh/id_ed25519 -o NumberOfPasswordPrompts=1 \"$@\"\n".replace("~", str(self.home)))
        for tool in askpass, ssh:
            tool.chmod(0o755)

    def follow(self, guide: pathlib.Path):
        for block in blocks(guide.read_text()):
            where = f"{guide.name}, line {block.line}"
            text = self._with_ports(block.text)
            if block.kind == "file":
                self._write(block.file, text)
            elif block.text.strip() == "mooring server":
                self._start()
            else:
                self._type(where, block, text)

    def _with_ports(self, text: str) -> str:
        for written, real in self.ports.items():
            text = re.sub(rf"\b{written}\b", real, text)
        return text

    def _write(self, name: str, text: str):
        self._run(f"mkdir -p \"$(dirname {name})\"; cat > {name} <<'END-OF-THE-FILE'\n{text}END-OF-THE-FILE\n", "")

    def _type(self, where: str, block: Block, text: str):
        deadline = time.monotonic() + PATIENCE
        while True:
            code, said = self._run(text, (PASSWORD + "\n") * 2 if re.search("user add|python3", text) else "")
            right = code == 0 if block.output is None else matches(block.output, said)
            if right or "wait" not in block.kind or time.monotonic() > deadline:
                break
            time.sleep(0.5)
        log = self.state / "logs" / "mooring.0.log"
        assert right, (f"{where}:\n{text}\n-- ended with {code} and said:\n{said}\n-- the guide says:\n{block.output}\n-- the log:\n"
                       + (log.read_text()[-4000:] if log.exists() else ""))

    def _run(self, text: str, typed: str) -> tuple[int, str]:
        script, answers = self.tools / "block.sh", self.tools / "typed"
        script.write_text(text + "\n")
        answers.write_text(typed)
        self.shell.stdin.write(f". {script} < {answers}; echo \"end-of-block $?\"\n")
        self.shell.stdin.flush()
        said = []
        for line in self.shell.stdout:
            end = re.search(r"end-of-block (\d+)\n", line)
            if end:
                said.append(line[:end.start()])
                return int(end[1]), "".join(said)
            said.append(line)
        raise AssertionError("The shell has ended: " + "".join(said))

    def _start(self):
        out = self.home / "server.out"
        with open(out, "wb") as file:
            self.server = subprocess.Popen([str(ROOT / "mooring"), "server", "--ssh-port", "0", "--wsman-port", "0"], env=self.environment,
                                           stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT, start_new_session=True)
        deadline = time.monotonic() + START_PATIENCE
        while "Mooring listens:" not in out.read_text():
            assert self.server.poll() is None and time.monotonic() < deadline, out.read_text()
            time.sleep(0.1)
        self.ports = {"2222": (self.state / "ssh.port").read_text().strip(), "5985": (self.state / "wsman.port").read_text().strip()}

    def close(self):
        self.shell.stdin.close()
        self.shell.wait(timeout=30)
        if self.server:
            self.server.send_signal(signal.SIGTERM)
            self.server.wait(timeout=60)
