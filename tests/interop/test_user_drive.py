"""The drive User: of restricted endpoints: Copy-Item of our own client over SSH and WSMan, and pypsrp with the functions that such clients call."""

import base64
import pathlib

import pytest
from pypsrp.powershell import PowerShell, RunspacePool
from pypsrp.wsman import WSMan
from server import Server
from test_own_client_users import told

FILES = """SessionType = 'RestrictedRemoteServer'
    MountUserDrive = $true
    UserDriveMaximumSize = 3000000"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    made = Server(pathlib.Path(tmp_path_factory.mktemp("mooring")))
    made.configure("files", FILES)
    made.configure("apart", FILES + "\n    Process = 'child'")
    made.configure("homeless", FILES + "\n    Process = 'child'; RunAsUser = 'nobody'")
    running = made.start()
    yield running
    running.stop()


@pytest.fixture
def work(tmp_path):
    (tmp_path / "big").write_bytes(bytes(range(256)) * 8192)
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    (tmp_path / "folder" / "a.txt").write_text("a")
    (tmp_path / "folder" / "inner" / "it's.txt").write_text("b")
    (tmp_path / "folder" / "empty").touch()
    return tmp_path


def session(way, configuration):
    return f"$s = New-PSSession @ssh -Subsystem powershell/{configuration}" if way == "ssh" else f"$s = New-PSSession @web -ConfigurationName {configuration}"


@pytest.mark.parametrize("configuration", ["files", "apart"])
@pytest.mark.parametrize("way", ["ssh", "web"])
def test_files_go_there_and_come_back(server, work, way, configuration):
    said = told(server, "alice", f"""{session(way, configuration)}
        Copy-Item '{work}/big' -ToSession $s -Destination User:
        Copy-Item '{work}/folder' -ToSession $s -Destination User:/kept -Recurse
        Copy-Item User:/big -FromSession $s -Destination '{work}/back'
        Copy-Item User:/kept -FromSession $s -Destination '{work}/all' -Recurse
        Copy-Item '{work}/big' -ToSession $s -Destination User:/more -ErrorAction SilentlyContinue -ErrorVariable wrong
        $wrong[0].Exception.Message -match 'Maximum size for drive has been exceeded: 3000000'
        Copy-Item '{work}/folder/a.txt' -ToSession $s -Destination /tmp/never -ErrorAction SilentlyContinue -ErrorVariable wrong
        $wrong[0].Exception.Message -match 'does not belong to the set of approved drives: User'
        Remove-PSSession $s""")
    assert said == ["True", "True"], "\n".join(said)

    assert (work / "back").read_bytes() == (work / "big").read_bytes()
    assert abs((work / "back").stat().st_mtime - (work / "big").stat().st_mtime) < 1
    assert (work / "all" / "a.txt").read_text() == "a"
    assert (work / "all" / "inner" / "it's.txt").read_text() == "b"
    assert (work / "all" / "empty").read_bytes() == b""
    drive = server.state / "drives" / configuration / "alice"
    assert (drive / "kept" / "inner" / "it's.txt").exists()
    assert oct(drive.stat().st_mode & 0o777) == "0o700"


def test_a_stock_client_calls_the_functions_by_name(server):
    wsman = WSMan("127.0.0.1", port=server.wsman_port, ssl=False, auth="basic", encryption="never", username="alice", password=server.password)
    with RunspacePool(wsman, configuration_name="files") as pool:
        def call(name, **parameters):
            shell = PowerShell(pool)
            shell.add_cmdlet(name).add_parameters(parameters)
            said = shell.invoke()
            return said[0] if said else [str(error) for error in shell.streams.error]

        assert call("PSCopyRemoteUtils", pathToValidate="User:\\") == {"Exists": True, "Root": "User:", "IsAbsolute": True}
        fragment = base64.b64encode(b"hello").decode()
        assert call("PSCopyToSessionHelper", copyToFilePath="User:\\stock.txt", createFile=True, b64Fragment=fragment) == {"BytesWritten": 5}
        assert call("PSCopyToSessionHelper", remotePath="User:\\stock.txt") == {"IsFileInfo": True, "IsDirectoryInfo": False, "ParentIsDirectoryInfo": True}
        found = call("PSCopyFromSessionHelper", getPathItems="User:\\st*.txt")
        (item,) = found["Items"]  # this version leaves hashtables in lists as CLIXML
        assert found["Exists"] and "User:/stock.txt<" in str(item.property_sets) and '<I64 N="Value">5<' in str(item.property_sets)
        read = call("PSCopyFromSessionHelper", copyFromFilePath="User:/stock.txt", copyFromStart=0, copyFromNumBytes=100)
        assert (read["b64Fragment"], read["moreAvailable"], read["ExceptionThrown"]) == (fragment, False, False)
        assert "PathRootInvalid" in str(call("PSCopyFromSessionHelper", getPathItems="/etc/passwd")) or "approved drives" in str(
            call("PSCopyFromSessionHelper", getPathItems="/etc/passwd"))


def test_a_user_without_a_home_has_no_drive(server):
    said = told(server, "alice", session("web", "homeless") + " -ErrorAction SilentlyContinue -ErrorVariable wrong; \"$wrong\"")
    assert "Could not process the user drive" in str(said) or "asks for" in str(said)
