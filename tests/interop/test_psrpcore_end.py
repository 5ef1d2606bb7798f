"""Our own client against a server end that nobody here wrote, psrpcore's."""

import subprocess

import psrpcore_end
import pytest
import server as servers
from test_own_client import over_ssh


@pytest.fixture(scope="module")
def there(tmp_path_factory):
    folder = tmp_path_factory.mktemp("psrpcore")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "key")], check=True)
    running = psrpcore_end.Server(folder, folder / "key").start()
    yield running
    running.stop()


def test_values_go_there_and_come_back(there):
    assert over_ssh(there, "$s = New-PSSession @to; \"$($s.State) $($s.Availability)\"\n"
                           "$sent = 1, 'two', 3.5, $true, [char]'x', 10000000000, 1.5d, [guid]'6f9619ff-8b86-d011-b42d-00c04fc964ff', [version]'1.2.3',"
                           " [datetime]'2020-01-02', [timespan]'1.02:03:04', [byte[]](1, 2, 3)\n"
                           "$got = @($sent | Invoke-Command $s { echo })\n"
                           "0..11 | ForEach-Object { if (\"$($sent[$_])\" -ne \"$($got[$_])\" -or"
                           " $sent[$_].GetType() -ne $got[$_].GetType()) { \"$_ is $($got[$_])\" } }; $got.Count\n"
                           "$o = [pscustomobject]@{ a = 1; list = 1, 2; table = @{ k = 'v' } } | Invoke-Command $s { echo }\n"
                           "\"$($o.a) $($o.list) $($o.table.k) $($o.PSComputerName)\"\n"
                           "@(Invoke-Command $s { many 5000 }).Count; (Invoke-Command $s { large 300000 }).Length\n"
                           "(1..3000 | Invoke-Command $s { echo } | Measure-Object -Sum).Sum\n"
                           "Remove-PSSession $s; \"$($s.State)\"") == [
        "Opened Available", "12", "1 1 2 v 127.0.0.1", "5000", "300000", "4501500", "Closed"]


def test_every_stream_comes(there):
    assert over_ssh(there, "$s = New-PSSession @to\n"
                           "$r = Invoke-Command $s { streams } -Verbose -Debug -ErrorVariable e -WarningVariable w -InformationVariable i"
                           " -ErrorAction SilentlyContinue\n"
                           "\"$($e[0].FullyQualifiedErrorId): $($e[0]), $($e[0].TargetObject), $($e[0].OriginInfo.PSComputerName)\"\n"
                           "\"$w, $i by $($i.Source)\"; Remove-PSSession $s")[-2:] == [
        "ThatWentWrong: an error, target, 127.0.0.1", "a warning, a note by there"]


def test_a_secret_comes_and_goes(there):
    assert over_ssh(there, "$s = New-PSSession @to\n"
                           "[pscredential]::new('u', (Invoke-Command $s { secret })).GetNetworkCredential().Password\n"
                           "$back = ConvertTo-SecureString 'mine' -AsPlainText | Invoke-Command $s { echo }\n"
                           "[pscredential]::new('u', $back).GetNetworkCredential().Password; Remove-PSSession $s") == ["hidden", "mine"]


def test_a_command_there_is_stopped(there):
    assert over_ssh(there, "$s = New-PSSession @to; $j = Invoke-Command $s { wait } -AsJob\n"
                           "while ($j.ChildJobs[0].Output.Count -eq 0) { Start-Sleep -Milliseconds 20 }; Stop-Job $j; $j.State; Receive-Job $j\n"
                           "Invoke-Command $s { on the same session }; Remove-PSSession $s") == ["Stopped", "waiting", "on the same session"]


def test_a_question_is_asked_here(there):
    known = there.state / "known_hosts_of_clients"
    typed = (f"$s = New-PSSession -HostName anybody@127.0.0.1 -Port {there.ssh_port} -KeyFilePath {there.key}"
             f" -Options @{{ StrictHostKeyChecking = 'accept-new'; UserKnownHostsFile = '{known}' }}\n"
             "Invoke-Command $s { ask }\nforty-two\nexit\n")
    done = subprocess.run([str(servers.MOORING), "shell"], input=typed, capture_output=True, text=True, timeout=120)
    assert "answered forty-two" in done.stdout.splitlines()
