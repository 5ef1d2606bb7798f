"""The command `mooring`, as a person types it and as a service manager runs it."""

import fcntl
import itertools
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import termios
import time

import pytest
from server import MOORING

SCRIPT = "param($a, $b) \"$a-$b\"; exit 4"


def shell(*words, input="", **more):
    return subprocess.run([str(MOORING), "shell", *words], input=input, capture_output=True, text=True, timeout=60, **more)


@pytest.mark.parametrize("words, code, out, err", [
    (["-Command", "1..3 | ForEach-Object { $_ * 2 }"], 0, "2\n4\n6\n", ""),
    (["-c", "exit 7"], 7, "", ""),
    (["-Command", "Get-Nothing"], 1, "", "The term 'Get-Nothing' is not recognized"),
    (["-Command", "Get-Nothing; 1"], 0, "1\n", "The term 'Get-Nothing' is not recognized"),
    (["-Command", "throw 'x'"], 1, "", "x"),
    (["-Command", "if ("], 1, "", "Missing condition in if statement after 'if ('."),
    (["-Command", "Write-Host h; Write-Warning w"], 0, "h\nWARNING: w\n", ""),
    (["-File", "nowhere.ps1"], 64, "", "is not recognized as the name of a script file"),
    (["-Wrong"], 64, "", "'-Wrong' is not an option of 'mooring shell'"),
])
def test_a_local_session_ends_as_pwsh_does(words, code, out, err):
    done = shell(*words)

    assert (done.returncode, done.stdout) == (code, out), done.stderr
    assert err in done.stderr, done.stderr


def test_a_program_reads_what_the_command_is_given_and_its_bytes_are_the_commands():
    done = subprocess.run([str(MOORING), "shell", "-Command", "cat"], input=b"\xff\x00\r\nx", capture_output=True, timeout=60)

    assert (done.returncode, done.stdout) == (0, b"\xff\x00\r\nx"), done.stderr


@pytest.mark.parametrize("words, input, out", [
    (["-NoProfile", "-Command", "$input | ForEach-Object { \"<$_>\" }"], "a\nb\n", "<a>\n<b>\n"),
    (["-EncodedCommand", "MQArADEA"], "", "2\n"),
    (["-CommandWithArgs", "\"$args\"", "one", "two"], "", "one two\n"),
    (["-NoExit", "-Command", "'first'"], "'then'\n", "first\nthen\n"),
    (["-WorkingDirectory", "/usr", "-Command", "$PWD.Path"], "", "/usr\n"),
    (["-Version"], "", "PowerShell 7.6.5\n"),
])
def test_the_options_of_pwsh_mean_the_same(words, input, out):
    done = shell(*words, input=input)

    assert (done.returncode, done.stdout) == (0, out), done.stderr


def test_profiles_run_first_unless_they_are_not_wanted(tmp_path):
    (tmp_path / "powershell").mkdir()
    (tmp_path / "powershell" / "profile.ps1").write_text("$greeting = 'hello'; function hi { \"$greeting $args\" }")
    (tmp_path / "powershell" / "Mooring_profile.ps1").write_text("$greeting += ' you'")
    there = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}

    assert shell("-Command", "hi 1; $PROFILE", env=there).stdout == f"hello you 1\n{tmp_path}/powershell/Mooring_profile.ps1\n"
    assert "The term 'hi' is not recognized" in shell("-NoProfile", "-Command", "hi 1", env=there).stderr


def test_a_login_shell_begins_with_what_the_users_profile_says(tmp_path):
    (tmp_path / ".profile").write_text("export TIDE=high\n")

    done = shell("-Login", "-Command", "$env:TIDE", env={**os.environ, "HOME": str(tmp_path)})

    assert (done.returncode, done.stdout) == (0, "high\n"), done.stderr


def test_a_script_may_have_any_name(tmp_path):
    (tmp_path / "script").write_text("#!/usr/bin/env -S mooring shell\n" + SCRIPT)

    done = shell("script", "-b", "two", "one", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (4, "one-two\n"), done.stderr


def test_a_script_gets_its_arguments_and_says_the_exit_code(tmp_path):
    (tmp_path / "script.ps1").write_text(SCRIPT)

    done = shell("-File", "script.ps1", "one", "-b", "two", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (4, "one-two\n"), done.stderr


def test_commands_come_from_standard_input_too():
    done = shell(input="$x = 4\n$x * 2\nGet-Nothing\n$?\nexit 3\n")

    assert (done.returncode, done.stdout) == (3, "8\nFalse\n"), done.stderr


@pytest.mark.parametrize("words, code, err", [
    (["frob", "Tide"], 2, "There is no template 'frob'. There are: cmdlet, provider, credential, transport"),
    (["cmdlet", "Frob-Tide"], 2, "'Frob' is none of PowerShell's verbs."),
    (["provider", "Get-Tide"], 2, "only cmdlets have verbs. Did you mean 'Tide'?"),
    (["cmdlet"], 2, "Say how the cmdlet is called"),
    (["cmdlet", "Get-Tide", "--folder", "taken"], 1, "is there already, and not empty."),
])
def test_a_project_that_cannot_be_made_is_refused_with_the_reason_and_leaves_nothing(tmp_path, words, code, err):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine.txt").write_text("mine")

    done = subprocess.run([str(MOORING), "new", *words], capture_output=True, text=True, timeout=60, cwd=tmp_path)

    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert err in done.stderr, done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == ["taken", "mine.txt"]


def test_without_maven_a_project_is_not_made_and_the_reason_said(tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in "sh", "sed", "readlink", "mkdir", "dirname", "find", "head", "flock", "uname":
        if shutil.which(tool):
            (tools / tool).symlink_to(shutil.which(tool))
    bin_mooring = MOORING.parent / "distribution" / "target" / "mooring" / "bin" / "mooring"

    done = subprocess.run([str(bin_mooring), "new", "cmdlet", "Get-Tide"], capture_output=True, text=True, timeout=60, cwd=tmp_path,
                          env={**os.environ, "PATH": str(tools)})

    assert done.returncode == 1, done.stderr
    assert "Building a project needs Maven (mvn), and it is not on the PATH." in done.stderr
    assert not (tmp_path / "tide").exists()


class Terminal:
    """A terminal with the command in it."""

    def __init__(self, *words, **environment):
        self.pid, self.side = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            os.environ.update(environment, TERM="xterm")
            os.execv(MOORING, [str(MOORING), *words])
        self.said = ""

    def type(self, text):
        os.write(self.side, text.encode())

    def expect(self, pattern, seconds=60):
        deadline = time.monotonic() + seconds
        while not (found := re.search(pattern, self.said)):
            assert time.monotonic() < deadline, f"{pattern!r} is not in {self.said!r}"
            if select.select([self.side], [], [], 0.1)[0]:
                try:
                    self.said += os.read(self.side, 65536).decode(errors="replace")
                except OSError:
                    pass
        self.said = self.said[found.end():]
        return found

    def code(self):
        deadline = time.monotonic() + 60
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            assert time.monotonic() < deadline, "the command does not end"
            if select.select([self.side], [], [], 0.1)[0]:
                try:
                    os.read(self.side, 65536)
                except OSError:
                    pass


def test_a_command_at_a_terminal_has_its_colours_and_its_width():
    terminal = Terminal("shell", "-NoProfile", "-Command", "Get-Item /nowhere; $Host.UI.RawUI.WindowSize.Width")
    terminal.expect("\x1b\\[31;1mGet-Item: Cannot find path '/nowhere'")
    terminal.expect("120")
    assert terminal.code() == 0


def test_the_console_has_a_prompt_keeps_variables_stops_a_command_and_ends(tmp_path):
    terminal = Terminal("--ssh-port", "0", "--wsman-port", "0", MOORING_STATE=str(tmp_path / "state"))
    terminal.expect(r"PS[^\r\n]*> ?")
    terminal.type("$x = 5\r")
    terminal.expect(r"PS[^\r\n]*> ?")
    terminal.type("'is ' + $x * 2\r")
    terminal.expect(r"is 10")
    terminal.type("foreach ($i in 1..2) {\r")
    terminal.expect(r">> ?")
    terminal.type("\"round $i\" }\r")
    terminal.expect(r"round 2")
    terminal.type("Start-Sleep 600; 'slept'\r")
    terminal.expect(r"Start-Sleep")
    time.sleep(1)
    begin = time.monotonic()
    terminal.type("\x03")
    terminal.type("'awake' + 1\r")
    terminal.expect(r"awake1")
    assert time.monotonic() - begin < 10
    terminal.type("exit 5\r")

    assert terminal.code() == 5


@pytest.fixture(scope="module")
def prompt():
    terminal = Terminal("shell")
    terminal.expect(r"PS[^\r\n]*> ?")
    yield terminal
    terminal.type("exit\r")
    assert terminal.code() == 0


@pytest.mark.parametrize("command", [
    "Start-Sleep 600",
    "while ($true) {}",
    "1..1000000000 | ForEach-Object { $_ } | Out-Null",
    "1..1000000000 | Sort-Object",
    "/bin/sleep 600",
    "$x = /bin/sh -c 'sleep 600; echo hi'",
    "('a' * 60 + 'b') -match '^(a|a)+$'",
    "[regex]::Match(('a' * 60 + 'b'), '^(a+)+$')",
    "[Threading.Thread]::Sleep(600000)",
    "[Threading.Tasks.Task]::Delay(600000).Wait()",
    "Start-Job { Start-Sleep 600 } | Receive-Job -Wait",
    "Wait-Event -SourceIdentifier never",
    "Read-Host",
    "Invoke-Expression 'for (;;) {}'",
    "Get-Content -Wait /dev/null",
    "Get-ChildItem / -Recurse -ErrorAction SilentlyContinue | Out-Null",
])
def test_ctrl_c_ends_a_command_and_what_is_finally_done_is_done(prompt, command):
    prompt.type(f"try {{ 'be' + 'gun' | Out-Host; {command} }} finally {{ Write-Host ('fin' + 'ally') }}\r")
    prompt.expect("begun")
    time.sleep(0.5)
    begin = time.monotonic()
    prompt.type("\x03")
    prompt.expect("finally")
    prompt.expect(r"PS[^\r\n]*> ?")
    # A second where nothing else runs on the machine.
    assert time.monotonic() - begin < 5


def test_programs_have_the_terminal_for_themselves(prompt):
    prompt.type("sh -c 'test -t 0 && test -t 1 && test -t 2 && stty size; read word; echo got $word; exit 5'; \"code $LASTEXITCODE\"\r")
    prompt.expect(r"40 120\r\n")
    prompt.type("hello\n")
    prompt.expect(r"got hello\r\ncode 5")
    prompt.type("function runs { sh -c $args[0] }; runs 'trap \"echo caught; exit 6\" INT; echo ready; while :; do sleep 1; done'; \"code $LASTEXITCODE\"\r")
    prompt.expect(r"ready\r\n")
    prompt.type("\x03")
    prompt.expect(r"caught\r\ncode 6")
    prompt.type("$x = sh -c 'read word; echo $word'; \"is $x\"\r")
    time.sleep(1)
    prompt.type("typed\n")
    prompt.expect("is typed")


def test_a_nested_prompt_is_in_the_scope_of_what_waits_and_exit_leaves_it(prompt):
    prompt.type("function waits { $own = 5; $Host.EnterNestedPrompt(); \"own is $own now\" }; waits\r")
    prompt.expect(r"PS[^\r\n]*>> ?")
    prompt.type("\"$own at \" + $NestedPromptLevel; $own = 6\r")
    prompt.expect("5 at 1")
    prompt.type("while ($true) {}\r")
    time.sleep(0.5)
    prompt.type("\x03")
    prompt.type("exit 3\r")
    prompt.expect("own is 6 now")
    prompt.type("\"code $LASTEXITCODE at \" + $NestedPromptLevel\r")
    prompt.expect("code 3 at 0")


def test_a_script_stops_at_a_breakpoint_and_goes_on_in_steps(prompt, tmp_path):
    script = tmp_path / "stops.ps1"
    script.write_text("function Double($n) {\n  $n * 2\n}\n$a = 1\n$b = Double $a\n\"end $b\"\n")
    prompt.type(f"Set-PSBreakpoint {script} -Line 5 | Out-Null; {script}\r")
    prompt.expect(rf"Hit Line breakpoint on '{script}:5'")
    prompt.expect(r"\[DBG\]: PS[^\r\n]*>> ?")
    prompt.type("\"a is \" + $a; $a = 20\r")
    prompt.expect("a is 1")
    prompt.type("s\r")
    prompt.expect(rf"At {script}:1 char:21")
    prompt.type("\r")
    prompt.expect(rf"At {script}:2 char:3")
    prompt.type("k\r")
    prompt.expect(r"Double +\{n=20\}")
    prompt.type("o\r")
    prompt.expect(rf"At {script}:6 char:1")
    prompt.type("c\r")
    prompt.expect("end 40")
    prompt.type(f"{script}\r")
    prompt.expect(r"\[DBG\]: PS[^\r\n]*>> ?")
    prompt.type("q\r")
    prompt.expect(r"PS[^\r\n>]*> ?")
    prompt.type("Get-PSBreakpoint | Remove-PSBreakpoint; \"context: \" + (Test-Path Variable:PSDebugContext)\r")
    prompt.expect("context: False")


def test_a_server_stops_in_good_order_when_it_is_told_to(tmp_path):
    state = tmp_path / "state"
    running = subprocess.Popen([str(MOORING), "server", "--state", str(state), "--ssh-port", "0", "--wsman-port", "0"],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert re.fullmatch(r"Mooring listens: ssh \d+, wsman \d+\n", running.stdout.readline())
    assert (state / "ssh.port").exists()

    running.send_signal(signal.SIGTERM)

    assert running.wait(timeout=60) == 0
    assert running.stdout.read() == ""
    assert not (state / "ssh.port").exists() and not (state / "wsman.port").exists()


def test_two_servers_do_not_share_a_state_directory(server):
    second = subprocess.run([str(MOORING), "server", "--state", str(server.state), "--ssh-port", "0", "--wsman-port", "0"],
                            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)

    assert second.returncode == 1
    assert "state" in second.stderr, second.stderr


def test_a_port_that_is_taken_is_named(server, tmp_path):
    for option, port in ("--ssh-port", server.ssh_port), ("--wsman-port", server.wsman_port):
        ports = {"--ssh-port": "0", "--wsman-port": "0", option: str(port)}
        second = subprocess.run([str(MOORING), "server", "--state", str(tmp_path / "state"), *itertools.chain(*ports.items())],
                                stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)

        assert second.returncode == 1
        assert f"127.0.0.1:{port}" in second.stderr and option in second.stderr, second.stderr


def test_wrong_words_are_answered_with_what_is_right():
    done = subprocess.run([str(MOORING), "sevrer"], capture_output=True, text=True, timeout=60)

    assert done.returncode == 2
    assert "mooring help" in done.stderr
