"""A Mooring server of its own for a test run: its ports, its users, its end."""

import os
import pathlib
import re
import signal
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOORING = ROOT / "mooring"
START_SECONDS = 60


class Server:
    """Starts ``mooring server`` on free ports, with a state directory that is thrown away."""

    user = "alice"
    password = "correct horse battery"

    def __init__(self, state: pathlib.Path):
        self.state = state
        self.process = None
        #: Where processes that keep sessions have their files.
        self.folders = [state]

    def start(self) -> "Server":
        self.add_user(self.user, self.password)
        self.make_key()
        return self.run()

    def run(self, ssh_port: int = 0, wsman_port: int = 0) -> "Server":
        """Starts it on its state directory, the first time or again; on free ports where none is given."""
        self.log = open(self.state / "server.out", "wb")
        self.process = subprocess.Popen(
            [str(MOORING), "server", "--state", str(self.state), "--ssh-port", str(ssh_port), "--wsman-port", str(wsman_port)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            self._wait_until_ready()
            self.ssh_port = self.port("ssh")
            self.wsman_port = self.port("wsman")
        except BaseException:
            self.stop()
            raise
        return self

    def port(self, transport: str) -> int | None:
        file = self.state / f"{transport}.port"
        return int(file.read_text()) if file.exists() else None

    def _wait_until_ready(self) -> None:
        """The server says so in one line."""
        deadline = time.monotonic() + START_SECONDS
        said = self.state / "server.out"
        while "Mooring listens:" not in said.read_text():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server does not listen; it said:\n{said.read_text()}")
            time.sleep(0.05)

    def add_user(self, name: str, password: str, *groups: str, ntlm: bool = False) -> None:
        in_groups = [word for group in groups for word in ("--group", group)]
        done = subprocess.run([str(MOORING), "user", "--state", str(self.state), "add", name, *in_groups, *["--ntlm"] * ntlm],
                              input=password + "\n",
                              text=True, capture_output=True, timeout=START_SECONDS)
        if done.returncode != 0:
            raise RuntimeError(f"mooring user add {name} failed: {done.stdout}{done.stderr}")

    def make_key(self) -> None:
        """A key that the user may log in with."""
        self.key = self.state / "test_key"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.key)], check=True)
        keys = self.state / "authorized_keys.d"
        keys.mkdir(mode=0o700, exist_ok=True)
        file = keys / self.user
        file.write_text((self.state / "test_key.pub").read_text())
        file.chmod(0o600)

    def audit(self) -> str:
        file = self.state / "audit.log"
        return file.read_text() if file.exists() else ""

    def wait_for_audit(self, pattern: str) -> None:
        deadline = time.monotonic() + 60
        while not re.search(pattern, self.audit()):
            if time.monotonic() > deadline:
                raise AssertionError(f"No audit line has {pattern!r}:\n{self.audit()[-4000:]}")
            time.sleep(0.05)

    def resident_megabytes(self) -> float:
        """Of the server's JVM, which is the process itself or its only child."""
        pids = [self.process.pid]
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], text=True, capture_output=True)
        pids += [int(pid) for pid in children.stdout.split()]
        sizes = [int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1)) for pid in pids
                 if os.path.exists(f"/proc/{pid}/status")]
        return max(sizes) / 1024

    def configure(self, name: str, text: str) -> None:
        """A session configuration."""
        folder = self.state / "configurations"
        folder.mkdir(mode=0o700, exist_ok=True)
        (folder / f"{name}.pssc").write_text("@{ SchemaVersion = '2.0.0.0'; AllowedUsers = '*'\n" + text + "\n}")

    def kill(self) -> None:
        """It is gone from one moment to the next."""
        self.process.kill()
        self.process.wait()
        self.log.close()

    def keepers(self) -> list[int]:
        """The pids of the processes that keep sessions of this server."""
        pids = []
        for entry in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if b"session" in words and any(word.startswith(str(folder).encode()) for word in words for folder in self.folders):
                pids.append(int(entry.name))
        return pids

    def end(self) -> int:
        """Stops it, and ends what would outlive it: for the end of a test run."""
        code = self.stop()
        for pid in self.keepers():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass  # it has ended by itself
        return code

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.log.close()
        return code
