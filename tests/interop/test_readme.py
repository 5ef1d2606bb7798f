"""The tour of the README, as a reader would do it."""

import pathlib
import re
import subprocess

README = pathlib.Path(__file__).resolve().parents[2] / "README.md"


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README.read_text(), re.MULTILINE | re.DOTALL)


def test_the_python_of_the_tour_says_what_it_promises(server, capsys):
    (code,) = blocks("python")
    code = code.replace("5985", str(server.wsman_port)).replace('"anna"', repr(server.user)).replace('"anna\'s password"', repr(server.password))

    exec(compile(code, "README.md", "exec"), {})

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "$x = 5 -> [] [] []"
    assert said[1] == "$x * 2 -> ['10'] [] []"
    assert said[2] == "Get-Item /nowhere -> [] [\"Cannot find path '/nowhere' because it does not exist.\"] []"
    assert re.fullmatch(r"Write-Warning .* -> \[.*\] \[\] \['mind'\]", said[3]), said[3]


def test_the_ssh_command_of_the_tour_answers(server):
    (command,) = [line for block in blocks("") for line in block.splitlines() if line.startswith("ssh ")]
    script = re.search("'(.*)'", command)[1]

    done = subprocess.run(
        ["ssh", "-p", str(server.ssh_port), "-i", str(server.key), "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
         "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", f"{server.user}@127.0.0.1", script],
        capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[-1].isdigit(), done.stdout


def test_the_restricted_endpoint_of_the_tour_has_what_it_names_and_nothing_else(server):
    from pypsrp.powershell import PowerShell, RunspacePool
    from pypsrp.wsman import WSMan

    (configuration,) = blocks("powershell")
    folder = server.state / "configurations"
    folder.mkdir(exist_ok=True)
    (folder / "clock.pssc").write_text(configuration.replace("'anna'", f"'{server.user}'"))
    wsman = WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", encryption="never", username=server.user,
                  password=server.password)
    with RunspacePool(wsman, configuration_name="clock") as session:
        date = PowerShell(session)
        date.add_cmdlet("Get-Date")
        assert len(date.invoke()) == 1
        item = PowerShell(session)
        item.add_cmdlet("Get-Item").add_argument("/")
        try:
            item.invoke()
            refused = [error.fq_error for error in item.streams.error]
        except Exception as error:
            refused = [str(error)]
        assert any("Get-Item" in text or "CommandNotFound" in text for text in refused), refused
