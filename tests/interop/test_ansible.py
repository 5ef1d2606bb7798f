"""Ansible's own connection ``ansible.builtin.psrp`` against WSMan: raw and script modules, files there and back."""

import hashlib
import json
import os
import pathlib
import subprocess
import sys

import pytest

ANSIBLE = pathlib.Path(sys.executable).parent / "ansible"
TIMEOUT_SECONDS = 120


@pytest.fixture(scope="session")
def ansible(server, tmp_path_factory):
    """Runs a module on the server; answers what Ansible kept of it."""
    folder = pathlib.Path(tmp_path_factory.mktemp("ansible"))
    remote = folder / "remote"
    remote.mkdir()
    inventory = folder / "hosts.json"
    inventory.write_text(json.dumps({"all": {"hosts": {"mooring": {
        "ansible_host": "127.0.0.1", "ansible_port": server.wsman_port, "ansible_user": server.user,
        "ansible_password": server.password, "ansible_connection": "ansible.builtin.psrp", "ansible_psrp_protocol": "http",
        "ansible_psrp_auth": "basic", "ansible_psrp_message_encryption": "never", "ansible_shell_type": "powershell",
        "ansible_remote_tmp": str(remote)}}}}))
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "ANSIBLE_HOME": str(folder / "home"), "ANSIBLE_NOCOLOR": "1"}

    def run(module, arguments, modules="."):
        results = folder / "results"
        done = subprocess.run([ANSIBLE, "mooring", "-i", inventory, "-M", modules, "--tree", results, "-m", module, "-a", arguments],
                              env=environment, text=True, capture_output=True, timeout=TIMEOUT_SECONDS)
        result = results / "mooring"
        assert result.exists(), done.stdout + done.stderr
        kept = json.loads(result.read_text())
        result.unlink()
        return kept

    run.remote = remote
    return run


@pytest.fixture(scope="session")
def connection(server):
    """The connection plugin itself, for what no module of ansible-core does without C# on the other side."""
    from ansible.playbook.play_context import PlayContext
    from ansible.plugins.loader import connection_loader, init_plugin_loader
    try:
        init_plugin_loader()
    except TypeError:
        init_plugin_loader([])
    context = PlayContext()
    context.remote_addr = "127.0.0.1"
    plugin = connection_loader.get("ansible.builtin.psrp", context, os.devnull)
    plugin.set_options(var_options={"_extras": {}}, direct={"remote_addr": "127.0.0.1", "port": server.wsman_port, "remote_user": server.user,
                               "remote_password": server.password, "protocol": "http", "auth": "basic",
                               "message_encryption": "never"})
    plugin._connect()
    yield plugin
    plugin.close()


def test_raw_runs_a_line_of_powershell(ansible):
    result = ansible("raw", "'Hello from ' + $PSVersionTable.PSEdition")
    assert result["rc"] == 0 and result["stdout_lines"] == ["Hello from Core"]


def test_raw_hands_on_errors_and_the_exit_code(ansible):
    result = ansible("raw", "Get-Item -LiteralPath /no/such/place; exit 4")
    assert result["rc"] == 4
    assert "Cannot find path '/no/such/place' because it does not exist." in result["stderr"]


def test_raw_sees_the_commands_of_the_server(ansible):
    result = ansible("raw", "(Get-Command Get-ChildItem).Source")
    assert result["stdout_lines"] == ["Microsoft.PowerShell.Management"]


def test_a_script_is_copied_and_run_with_its_arguments(ansible, tmp_path):
    script = tmp_path / "greet.ps1"
    script.write_text("param([string]$Name, [int]$Times = 1)\n1..$Times | ForEach-Object { \"hello $Name $_\" }\n")
    result = ansible("script", f"{script} -Name 'you and me' -Times 2")
    assert result["rc"] == 0, result
    assert result["stdout_lines"] == ["hello you and me 1", "hello you and me 2"]
    assert not list(ansible.remote.iterdir()), "what was copied is removed"


def test_a_script_that_fails_says_how(ansible, tmp_path):
    script = tmp_path / "fail.ps1"
    script.write_text("'before'\nthrow 'it broke'\n")
    result = ansible("script", str(script))
    assert result["rc"] == 1 and "it broke" in json.dumps(result)


def test_the_exit_code_of_a_script_arrives(ansible, tmp_path):
    script = tmp_path / "three.ps1"
    script.write_text("'said'\nexit 3\n")
    result = ansible("script", str(script))
    assert result["rc"] == 3 and result["stdout_lines"] == ["said"]


def test_a_module_written_in_powershell_takes_parameters_and_answers(ansible, tmp_path):
    (tmp_path / "hello.ps1").write_text("""#!powershell
#Requires -Module Ansible.ModuleUtils.Legacy
$params = Parse-Args $args -supports_check_mode $true
$name = Get-AnsibleParam -obj $params -name "name" -type "str" -failifempty $true
Exit-Json @{ changed = $false; greeting = "hello $name"; made = @(1, 2) }
""")
    assert ansible("hello", "name=you", modules=tmp_path) == {"changed": False, "greeting": "hello you", "made": [1, 2]}
    result = ansible("hello", "", modules=tmp_path)
    assert "name" in result["msg"], result


@pytest.mark.parametrize("size", [0, 10, 3_000_000])
def test_files_go_there_and_come_back(connection, tmp_path, size):
    content = hashlib.shake_128(b"mooring").digest(size)
    source, remote, back = tmp_path / "source", tmp_path / "remote file", tmp_path / "back"
    source.write_bytes(content)
    connection.put_file(str(source), str(remote))
    assert remote.read_bytes() == content
    connection.fetch_file(str(remote), str(back))
    assert back.read_bytes() == content


def test_a_file_that_is_not_there_cannot_be_fetched(connection, tmp_path):
    with pytest.raises(Exception, match="does not exist"):
        connection.fetch_file(str(tmp_path / "none"), str(tmp_path / "back"))
