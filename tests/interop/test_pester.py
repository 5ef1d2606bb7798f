"""Invoke-Pester in a shell, as a script, by itself and in a session elsewhere."""

import subprocess

import server as servers
from test_own_client import over_ssh

TESTS = """
Describe 'Sums' {
    BeforeAll { function Get-Sum($A, $B) { $A + $B } }
    It 'adds <A> and <B>' -TestCases @{ A = 1; B = 2; C = 3 }, @{ A = 2; B = 2; C = 5 } { param($A, $B, $C) Get-Sum $A $B | Should -Be $C }
    It 'is mocked' { Mock Get-Sum { 42 }; Get-Sum 1 1 | Should -Be 42; Should -Invoke Get-Sum -Times 1 -Exactly }
}
"""


def test_a_script_runs_tests_and_tells_by_its_exit_code(tmp_path):
    (tmp_path / "Sums.Tests.ps1").write_text(TESTS)
    script = tmp_path / "run.ps1"
    script.write_text(f"Invoke-Pester '{tmp_path}' -Output Detailed -CI")
    done = subprocess.run([str(servers.MOORING), "shell", "-File", str(script)], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=120)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "[+] adds 1 and 2 " in done.stdout
    assert "[-] adds 2 and 2 " in done.stdout
    assert "Expected 5, but got 4." in done.stdout
    assert "Tests Passed: 2, Failed: 1, Skipped: 0, Inconclusive: 0, NotRun: 0" in done.stdout
    assert 'failures="1"' in (tmp_path / "testResults.xml").read_text()


def test_a_file_of_tests_runs_by_itself(tmp_path):
    file = tmp_path / "Sums.Tests.ps1"
    file.write_text(TESTS)
    done = subprocess.run([str(servers.MOORING), "shell", "-File", str(file)], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    assert "Tests Passed: 2, Failed: 1" in done.stdout, done.stdout + done.stderr


def test_tests_run_in_a_session_elsewhere(server, tmp_path):
    (tmp_path / "Sums.Tests.ps1").write_text(TESTS)
    shown = over_ssh(server, f"$s = New-PSSession @to; $r = Invoke-Command $s {{ Invoke-Pester '{tmp_path}' -PassThru }}\n"
                             "$r.PSObject.TypeNames -contains 'Deserialized.Pester.Run'; $r.PassedCount; $r.FailedCount\n"
                             "$r.Failed[0].ExpandedName; $r.Failed[0].FailureMessage")
    assert shown[-5:] == ["True", "2", "1", "adds 2 and 2", "Expected 5, but got 4."]
    assert " Expected 5, but got 4." in shown
    assert "Tests Passed: 2, Failed: 1, Skipped: 0, Inconclusive: 0, NotRun: 0" in shown
