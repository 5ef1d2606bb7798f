"""Our own client: whose turn it is in a session, and what goes there and comes back besides output."""

import pytest
from test_own_client import over_ssh, over_wsman


@pytest.fixture(params=[over_ssh, over_wsman], ids=["ssh", "wsman"])
def over(request):
    return request.param


def test_a_second_command_waits_for_the_first_and_a_second_job_fails(server, over):
    assert over(server, "$s = New-PSSession @to; $go = New-Item -Type File \"$([IO.Path]::GetTempPath())/$(New-Guid)\"\n"
                        "$first = Invoke-Command $s { param($go) while (Test-Path $go) { Start-Sleep -Milliseconds 50 }; $x = 5; 'first' } -Args \"$go\" -AsJob\n"
                        "while ($s.Availability -ne 'Busy') { Start-Sleep -Milliseconds 20 }\n"
                        "$second = Invoke-Command $s { 'second' } -AsJob | Wait-Job; $second.State\n"
                        "$first.State; Remove-Item $go; Invoke-Command $s { \"x is $x\" }; Receive-Job $first -Wait\n"
                        "try { Receive-Job $second -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }; Remove-PSSession $s") == [
        "Failed", "Running", "x is 5", "first", "InvalidOperation"]


def test_what_is_larger_than_the_sessions_buffer_comes_however_little_came_before(server, over):
    server.configure("narrow", "SessionType = 'Default'; OutputBufferBytes = 65536")
    to = "-Subsystem powershell/narrow" if over is over_ssh else "-ConfigurationName narrow"
    assert over(server, f"$s = New-PSSession @to {to}; @(Invoke-Command $s {{ 1..100 | ForEach-Object {{ 'x' * 1000 }} }}).Count\n"
                        "Invoke-Command $s { 1..3 | ForEach-Object { $_; 'x' * 1mb } } | ForEach-Object { \"$_\".Length }; Remove-PSSession $s") == [
        "100", "1", "1048576", "1", "1048576", "1", "1048576"]


def test_what_a_command_says_may_be_piped_to_commands_in_the_same_session(server, over):
    assert over(server, "$s = New-PSSession @to; $n = 0\n"
                        "Invoke-Command $s { 1..100000 } | ForEach-Object { $n++; if ($_ % 50000 -eq 0) { Invoke-Command $s { param($x) $x / 2 } -Args $_ } }\n"
                        "$n; Remove-PSSession $s") == ["25000", "50000", "100000"]


@pytest.mark.parametrize("early", ["try { Invoke-Command $s { Write-Error x; 1..1000000 } -ErrorAction Stop } catch { }",
                                   "$null = Invoke-Command $s { 1..1000000 } | Select-Object -First 3",
                                   "try { Invoke-Command $s { 1; Start-Sleep 600 } | ForEach-Object { throw 'mine' } } catch { }"])
def test_a_command_that_ends_early_here_is_stopped_there_and_the_session_is_free(server, over, early):
    assert over(server, f"$s = New-PSSession @to\n{early}\n\"$($s.Availability)\"; Invoke-Command $s {{ 'next' }}; Remove-PSSession $s") == ["Available", "next"]


def test_what_the_host_has_shown_is_kept_in_the_variable_that_asks_for_it(server, over):
    assert over(server, "$s = New-PSSession @to\n"
                        "Invoke-Command $s { Write-Warning careful; Write-Information there } -WarningVariable w -InformationVariable i\n"
                        "\"$($w.Count) $w, $($i.Count) $i\"; Remove-PSSession $s") == ["WARNING: careful", "1 careful, 1 there"]


def test_much_input_goes_there_in_its_order(server, over):
    assert over(server, "$s = New-PSSession @to\n"
                        "1..20000 | Invoke-Command $s { begin { $i = 0 } process { if ($_ -ne ++$i) { \"$_ as $i\" } } end { \"$i in order\" } }\n"
                        "1..20000 | Invoke-Command $s { $input | Select-Object -First 2 }; Invoke-Command $s { 'alive' }\n"
                        "Remove-PSSession $s") == ["20000 in order", "1", "2", "alive"]


def test_much_input_of_a_command_that_is_left_is_there_when_it_is_received(server):
    assert over_wsman(server, "$s = 1..20000 | Invoke-Command @to -InDisconnectedSession { $input | Measure-Object -Sum | ForEach-Object Sum }\n"
                              "Receive-PSSession $s; Remove-PSSession $s") == ["200010000"]


def test_one_command_runs_in_many_sessions_so_many_at_once_and_says_what_comes_as_it_comes(server, over, tmp_path):
    busy = tmp_path / "busy"
    busy.mkdir()
    assert over(server, "$s = 1..8 | ForEach-Object { New-PSSession @to }\n"
                        f"$r = Invoke-Command $s -ThrottleLimit 3 {{ $mine = New-Item \"{busy}/$(New-Guid)\"; @(Get-ChildItem '{busy}').Count\n"
                        "Start-Sleep -Milliseconds 100; Remove-Item $mine }\n"
                        "\"$($r.Count) $(($r | Measure-Object -Maximum).Maximum -le 3) $(@($r.RunspaceId | Sort-Object -Unique).Count)"
                        " $(@($r.PSComputerName | Sort-Object -Unique))\"\n"
                        f"Invoke-Command $s {{ 'first'; while (-not (Test-Path '{busy}/go')) {{ Start-Sleep -Milliseconds 20 }}; 'last' }} |"
                        f" ForEach-Object {{ $null = New-Item '{busy}/go' -ErrorAction Ignore; $_ }} | Group-Object |"
                        " ForEach-Object { \"$($_.Name) $($_.Count)\" }; $s | Remove-PSSession") == ["8 True 8 127.0.0.1", "first 8", "last 8"]
