"""Our own client, the session cmdlets of ``mooring shell``, against our server, and the other way round."""

import subprocess

import server as servers


def shell(script: str, timeout: float = 120) -> str:
    """Runs a script in a shell of its own; answers what it showed."""
    done = subprocess.run([str(servers.MOORING), "shell", "-Command", script], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=timeout)
    return done.stdout + done.stderr


def wsman(server):
    return (f"$to = @{{ ComputerName = '127.0.0.1'; Port = {server.wsman_port}; Authentication = 'Basic'; Credential ="
            f" [pscredential]::new('{server.user}', (ConvertTo-SecureString '{server.password}' -AsPlainText)) }}\n")


def ssh(server):
    return (f"$to = @{{ HostName = '{server.user}@127.0.0.1'; Port = {server.ssh_port}; KeyFilePath = '{server.key}'; Options ="
            " @{ StrictHostKeyChecking = 'no'; UserKnownHostsFile = '/dev/null' } }\n")


def over_ssh(server, work: str, options: str = "") -> list[str]:
    known = server.state / "known_hosts_of_clients"
    options = options or f"@{{ StrictHostKeyChecking = 'accept-new'; UserKnownHostsFile = '{known}' }}"
    return shell(f"$to = @{{ HostName = '{server.user}@127.0.0.1'; Port = {server.ssh_port}; KeyFilePath = '{server.key}';"
                 f" Options = {options} }}\n{work}").splitlines()


def test_a_variable_stays_in_a_session_over_ssh(server):
    assert over_ssh(server, "$s = New-PSSession @to; Invoke-Command $s { $x = 5 }; Invoke-Command $s { $x }; Remove-PSSession $s;"
                            " \"$($s.State)\"") == ["5", "Closed"]


def test_values_go_there_and_come_back(server):
    assert over_ssh(server, "$n = 7; $s = New-PSSession @to\n"
                            "Invoke-Command $s { param($q) $using:n + $q } -ArgumentList 3\n"
                            "1..3 | Invoke-Command $s { process { $_ * 2 } end { 'done' } }\n"
                            "(Invoke-Command $s { [pscustomobject]@{ a = 1 } }).PSComputerName") == ["10", "2", "4", "6", "done", "127.0.0.1"]


def test_an_error_tells_where_it_came_from(server):
    assert over_ssh(server, "$s = New-PSSession @to\n"
                            "Invoke-Command $s { Get-Item /no/such; 'after' } -ErrorAction SilentlyContinue -ErrorVariable e\n"
                            "$e[0].GetType().Name; $e[0].FullyQualifiedErrorId; $e[0].OriginInfo.PSComputerName\n"
                            "try { Invoke-Command $s { throw 'x' } } catch { \"caught $_\" }") == [
        "after", "RemotingErrorRecord", "PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand", "127.0.0.1", "caught x"]


def test_a_command_may_have_a_session_of_its_own(server):
    assert over_ssh(server, "Invoke-Command @to { 1 + 1 }; @(Get-PSSession).Count") == ["2", "0"]


def test_what_is_formatted_there_is_laid_out_here(server):
    assert over_ssh(server, "$s = New-PSSession @to; Invoke-Command $s { [pscustomobject]@{ a = 1; b = 'x' }, [pscustomobject]@{ a = 2; b = 'y' } |"
                            " Format-Table -AutoSize } | Out-String -Stream | Where-Object { $_ }") == ["a b", "- -", "1 x", "2 y"]


def test_a_job_asks_who_receives_from_it(server):
    assert over_ssh(server, "$s = New-PSSession @to; $j = Invoke-Command $s { try { Read-Host } catch { 'nobody answered' } } -AsJob\n"
                            "while ($j.State -ne 'Blocked') { Start-Sleep -Milliseconds 20 }; $j.ChildJobs[0].State; Stop-Job $j; $j.State") == [
        "Blocked", "Stopped"]


def test_a_job_runs_in_many_sessions(server):
    assert over_ssh(server, "$s = 1..3 | ForEach-Object { New-PSSession @to }\n"
                            "$j = Invoke-Command $s { 'here' } -AsJob\n"
                            "@(Receive-Job $j -Wait).Count; $j.PSJobTypeName; $j.ChildJobs.Count") == ["3", "RemoteJob", "3"]


def test_a_warning_is_shown_once(server):
    assert over_ssh(server, "Invoke-Command @to { Write-Warning careful }") == ["WARNING: careful"]


def test_an_unknown_host_key_is_refused(server):
    none = server.state / "no_known_hosts"
    shown = over_ssh(server, "New-PSSession @to -ErrorVariable e -ErrorAction SilentlyContinue; $e[0].FullyQualifiedErrorId; \"$($e[0])\"",
                     f"@{{ StrictHostKeyChecking = 'yes'; UserKnownHostsFile = '{none}' }}")
    assert shown[0] == "PSSessionOpenFailed"
    assert "Host key verification failed" in " ".join(shown[1:])


def test_one_computer_that_is_not_there_harms_no_other(server):
    shown = over_ssh(server, "$dead = @{ HostName = '127.0.0.1'; Port = 1; UserName = 'nobody' }\n"
                             f"$alive = @{{ HostName = '127.0.0.1'; Port = {server.ssh_port}; UserName = '{server.user}';"
                             f" KeyFilePath = '{server.key}'; Options = $to.Options }}\n"
                             "Invoke-Command -SSHConnection $dead, $alive { 42 } -ErrorAction SilentlyContinue -ErrorVariable e; @($e).Count")
    assert shown == ["42", "1"]


def over_wsman(server, work: str) -> list[str]:
    return shell(f"$me = [pscredential]::new('{server.user}', (ConvertTo-SecureString '{server.password}' -AsPlainText))\n"
                 f"$to = @{{ ComputerName = '127.0.0.1'; Port = {server.wsman_port}; Authentication = 'Basic'; Credential = $me }}\n"
                 f"{work}").splitlines()


def test_a_session_over_wsman_is_left_and_come_back_to(server):
    assert over_wsman(server, "$s = New-PSSession @to; Invoke-Command $s { $x = 5 }\n"
                              "Disconnect-PSSession $s | ForEach-Object { \"$($_.State)\" }\n"
                              "Connect-PSSession $s | ForEach-Object { \"$($_.State)\" }\n"
                              "Invoke-Command $s { $x }; Remove-PSSession $s; \"$($s.State)\"") == ["Disconnected", "Opened", "5", "Closed"]


def test_large_values_go_both_ways_over_wsman(server):
    assert over_wsman(server, "$s = New-PSSession @to; 'x' * 300kb | Invoke-Command $s { process { $_.Length } }\n"
                              "(Invoke-Command $s { 'y' * 900kb }).Length") == ["307200", "921600"]


def test_a_wrong_password_is_told_as_access_denied(server):
    assert over_wsman(server, "$to.Credential = [pscredential]::new('nobody', $me.Password)\n"
                              "New-PSSession @to -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId; \"$($e[0])\"") == [
        "AccessDenied,PSSessionOpenFailed", "[127.0.0.1] Access is denied."]


def test_what_a_session_may_send_is_limited_as_its_options_say(server):
    shown = over_wsman(server, "(New-PSSessionOption).MaximumReceivedObjectSize -eq $null\n"
                               "function tried($option, $work) {\n"
                               "  $s = New-PSSession @to -SessionOption (New-PSSessionOption @option); Invoke-Command $s { 'x' * 5 }\n"
                               "  $got = @(Invoke-Command $s $work -ErrorAction SilentlyContinue -ErrorVariable e)\n"
                               "  \"$($s.State) $($e -replace '\\d+', 'N')\"; Remove-PSSession $s }\n"
                               "tried @{ MaximumReceivedObjectSize = 30kb } { 1..2 | ForEach-Object { 'y' * 20kb } }\n"
                               "tried @{ MaximumReceivedObjectSize = 30kb } { 'z' * 40kb }\n"
                               "tried @{ MaximumReceivedDataSizePerCommand = 30kb } { 1..2 | ForEach-Object { 'y' * 20kb } }")
    assert shown == [
        "True", "xxxxx", "Opened ", "xxxxx", "Broken [N.N.N.N] The current deserialized object size of the data received from the remote server exceeded the allowed"
        " maximum object size. The current deserialized object size is N. The allowed maximum object size is N.", "xxxxx",
        "Broken [N.N.N.N] The total data received from the remote server exceeded the allowed maximum. The allowed maximum is N."]


def test_what_is_typed_after_enter_runs_there(server):
    known = server.state / "known_hosts_of_clients"
    typed = (f"Enter-PSSession -HostName {server.user}@127.0.0.1 -Port {server.ssh_port} -KeyFilePath {server.key}"
             f" -Options @{{ StrictHostKeyChecking = 'accept-new'; UserKnownHostsFile = '{known}' }}\n"
             "$there = 1; $PSSenderInfo.UserInfo.Identity.Name\nExit-PSSession\n\"here: $there\"\nexit\n")
    done = subprocess.run([str(servers.MOORING), "shell"], input=typed, capture_output=True, text=True, timeout=120)
    assert done.stdout.splitlines() == [server.user, "here: "]


def test_a_command_begun_in_a_disconnected_session_is_received_by_another_client(server):
    assert over_wsman(server, "Invoke-Command @to -SessionName left -InDisconnectedSession { 'first'; 1..3; $kept = 4 } |"
                              " ForEach-Object { \"$($_.State) $($_.Name)\" }") == ["Disconnected left"]
    assert over_wsman(server, "$s = Get-PSSession @to -Name left; \"$($s.State) $($s.Availability) $($s.Name) $($s.ConfigurationName)\"\n"
                              "(Receive-PSSession $s) -join ' '\n"
                              "\"$($s.State) $($s.Availability)\"; Invoke-Command $s { $kept }; Remove-PSSession $s\n"
                              "@(Get-PSSession @to).Count") == [
        "Disconnected None left Microsoft.PowerShell", "first 1 2 3", "Opened Available", "4", "0"]


def test_what_goes_on_meanwhile_is_received_as_a_job(server):
    assert over_wsman(server, "$s = Invoke-Command @to -InDisconnectedSession { 1..4 | ForEach-Object { Start-Sleep -Milliseconds 50; $_ } }\n"
                              "$j = Receive-PSSession $s -OutTarget Job -JobName mine\n"
                              "\"$($j.Name) $($j.PSJobTypeName)\"; (Receive-Job $j -Wait) -join ' '; \"$($j.State)\"; Remove-PSSession $s") == [
        "mine RemoteJob", "1 2 3 4", "Completed"]


def test_what_failed_meanwhile_is_told(server):
    assert over_wsman(server, "$s = Invoke-Command @to -InDisconnectedSession { 'before'; throw 'over there' }\n"
                              "Receive-PSSession $s -ErrorAction SilentlyContinue -ErrorVariable e\n"
                              "$e[0].FullyQualifiedErrorId; Remove-PSSession $s") == [
        "before", "ReceivePSSessionPipelineFailed,Microsoft.PowerShell.Commands.ReceivePSSessionCommand"]


def test_input_goes_to_a_command_that_is_left(server):
    assert over_wsman(server, "$s = 1..3 | Invoke-Command @to -InDisconnectedSession { process { $_ * 2 } }\n"
                              "(Receive-PSSession $s) -join ' '; Remove-PSSession $s") == ["2 4 6"]


def test_a_session_is_connected_from_another_client(server):
    assert over_wsman(server, "$s = New-PSSession @to -Name away; Invoke-Command $s { $x = 7 }; $null = Disconnect-PSSession $s") == []
    assert over_wsman(server, "$s = Connect-PSSession @to -Name away; \"$($s.State) $($s.Availability)\"; Invoke-Command $s { $x }\n"
                              "@(Get-PSSession).Count; Remove-PSSession $s") == ["Opened Available", "7", "1"]


def test_a_session_tells_how_it_is_kept(server):
    assert over_wsman(server, "$s = New-PSSession @to -SessionOption (New-PSSessionOption -IdleTimeout 600000 -OutputBufferingMode Drop)\n"
                              "\"$($s.IdleTimeout) $($s.OutputBufferingMode) $($null -eq $s.ExpiresOn)\"\n"
                              "$null = Disconnect-PSSession $s -IdleTimeoutSec 300 -OutputBufferingMode Block\n"
                              "\"$($s.IdleTimeout) $($s.OutputBufferingMode) $($s.ExpiresOn - $s.DisconnectedOn)\"\n"
                              "$there = Get-PSSession @to; \"$($there.Id -eq $s.Id)\"\n"
                              "$null = Connect-PSSession $s\n"
                              "Disconnect-PSSession $s -IdleTimeoutSec 5 -ErrorAction SilentlyContinue -ErrorVariable e\n"
                              "$e[0].FullyQualifiedErrorId; Remove-PSSession $s") == [
        "00:10:00 Drop True", "00:05:00 Block 00:05:00", "True",
        "CannotDisconnectSessionWithInvalidIdleTimeout,Microsoft.PowerShell.Commands.DisconnectPSSessionCommand"]


def test_what_a_computer_does_not_have_is_told(server):
    assert over_wsman(server, "$s = New-PSSession @to -Name here\n"
                              "Get-PSSession @to -Name none -ErrorAction SilentlyContinue -ErrorVariable e\n"
                              "Get-PSSession @to -InstanceId (New-Guid) -ErrorAction SilentlyContinue -ErrorVariable +e\n"
                              "$to.Port = 1; Get-PSSession @to -ErrorAction SilentlyContinue -ErrorVariable +e\n"
                              "$e | ForEach-Object { $_.FullyQualifiedErrorId }; Remove-PSSession $s") == [
        f"{id},Microsoft.PowerShell.Commands.GetPSSessionCommand"
        for id in ("PSSessionNameMatchFail", "PSSessionIdMatchFail", "CannotConnect,RemotePSSessionQueryFailed")]


THERE = ("Invoke-Command $s { function Get-There { [CmdletBinding()] param([Parameter(Mandatory, Position = 0)][Alias('w')] [string] $Word,"
         " [switch] $Loud, [Parameter(ValueFromPipeline)] $In) process { \"$Word $Loud $In\" } }\n"
         "function Add-Two($a, $b) { $a + $b; $args }; function Set-Kept($v) { $script:kept = $v }; function Get-Kept { $script:kept }\n"
         "function Out-Bad { [CmdletBinding()] param() Write-Error 'no'; 'after' }; Set-Alias gth Get-There }\n")


def test_commands_of_a_session_are_imported(server):
    assert over_ssh(server, "$s = New-PSSession @to\n" + THERE +
                    "$m = Import-PSSession $s -CommandName Get-There, gth, Add-Two, *-Kept, Out-Bad\n"
                    "\"$($m.ExportedFunctions.Keys | Sort-Object) $($m.ExportedAliases.Keys)\"\n"
                    "Get-There hello -Loud; 1, 2 | Get-There -w hi; gth again\n"
                    "(Add-Two 3 4 5) -join ' '; Add-Two -b 3 -a 4; Set-Kept 42; Get-Kept\n"
                    "(Out-Bad 2>&1) -join ' '; Out-Bad -ErrorAction Ignore; Receive-Job (Add-Two 1 1 -AsJob) -Wait\n"
                    "$folder = Split-Path $m.Path; Test-Path $folder; Remove-Module $m; Test-Path $folder; Get-Command gth -ErrorAction Ignore") == [
        "Add-Two Get-Kept Get-There Out-Bad Set-Kept gth", "hello True ", "hi False 1", "hi False 2", "again False ", "7 5",
        "7", "42", "no after", "after", "2", "True", "False"]


def test_imported_commands_do_not_shadow_others_unless_they_are_told_to(server):
    assert over_ssh(server, "$s = New-PSSession @to; function Add-Two { 'here' }\n" + THERE +
                    "try { Import-PSSession $s -CommandName Add-Two } catch { $_.FullyQualifiedErrorId }\n"
                    "$m = Import-PSSession $s -CommandName Add-Two, Get-Kept -WarningVariable w 3> $null; $w.Count; Add-Two\n"
                    "$m = Import-PSSession $s -CommandName Add-Two -Prefix Far; Add-FarTwo 1 2; Add-Two\n"
                    "$m = Import-PSSession $s -CommandName Add-Two -AllowClobber; Add-Two 1 2\n"
                    "try { Import-PSSession $s -CommandName No-Such -ErrorAction SilentlyContinue -ErrorVariable e }"
                    " catch { $_.FullyQualifiedErrorId }; $e[0].FullyQualifiedErrorId") == [
        "ErrorNoCommandsImportedBecauseOfSkipping,Microsoft.PowerShell.Commands.ImportPSSessionCommand", "1", "here", "3", "here", "3",
        "ErrorNoResultsFromRemoteEnd,Microsoft.PowerShell.Commands.ImportPSSessionCommand",
        "ErrorFromRemoteCommand,Microsoft.PowerShell.Commands.ImportPSSessionCommand"]


def test_all_commands_of_a_session_are_imported_and_none_of_them_runs_in_place_of_another(server, tmp_path):
    assert over_ssh(server, "$s = New-PSSession @to; $m = Import-PSSession $s -AllowClobber -DisableNameChecking -Prefix Far\n"
                            "$m.ExportedFunctions.Count -gt 200; Get-FarDate -Year 2000 -Format yyyy; 1..2 | Write-FarOutput; Remove-Module $m\n"
                            f"(Export-PSSession $s '{tmp_path}/all' -CommandName Get-Date, New-PSSession, Invoke-Command -AllowClobber -Encoding utf8BOM).Name[0]\n"
                            f"Import-Module '{tmp_path}/all' -Prefix Far -ArgumentList $s; Get-FarDate -Year 2001 -Format yyyy") == [
        "True", "2000", "1", "2", "all.psm1", "2001"]
    assert (tmp_path / "all" / "all.psm1").read_bytes()[:3] == b"\xef\xbb\xbf"


def test_the_names_of_imported_commands_run_nothing(server):
    assert over_ssh(server, "$s = New-PSSession @to; $name = 'a {}; Set-Variable ran 1 -Scope Global; function b'; $quoted = 'it''s'\n"
                            "Invoke-Command $s { Set-Item \"function:$using:name\" { 'one' }; Set-Item \"function:$using:quoted\" { 'two' } }\n"
                            "$m = Import-PSSession $s -CommandName $name, $quoted -DisableNameChecking\n"
                            "& $name; & $quoted; $null -eq $global:ran") == ["one", "two", "True"]


def test_exported_commands_run_in_the_session_that_their_module_is_given(server):
    module = server.state / "exported"
    assert over_ssh(server, f"$s = New-PSSession @to; Export-PSSession $s '{module}' -CommandName Get-Variable -AllowClobber | ForEach-Object Name\n"
                            f"try {{ Export-PSSession $s '{module}' }} catch {{ $_.FullyQualifiedErrorId }}\n"
                            f"(Export-PSSession $s '{module}' -CommandName Get-Date -AllowClobber -Force).Count") == [
        "exported.psm1", "exported.format.ps1xml", "exported.psd1",
        "ExportPSSession_ErrorDirectoryExists,Microsoft.PowerShell.Commands.ExportPSSessionCommand", "3"]
    assert over_ssh(server, f"$s = New-PSSession @to; Import-Module '{module}' -Prefix Far -ArgumentList $s\n"
                            "Get-FarDate -Date 2020-01-02 -Format yyyy; @(Get-PSSession).Count") == ["2020", "1"]


def test_views_of_a_session_are_imported_without_their_scripts(server, tmp_path):
    views = tmp_path / "far.format.ps1xml"
    views.write_text("<Configuration><ViewDefinitions><View><Name>far</Name><ViewSelectedBy><TypeName>My.Far</TypeName></ViewSelectedBy><TableControl>"
                     "<TableHeaders><TableColumnHeader><Label>Far</Label></TableColumnHeader><TableColumnHeader><Label>Other</Label></TableColumnHeader>"
                     "</TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>a</PropertyName></TableColumnItem>"
                     "<TableColumnItem><ScriptBlock>$global:ran = 1; 5</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries>"
                     "</TableControl></View></ViewDefinitions></Configuration>")
    assert over_ssh(server, f"$s = New-PSSession @to; Invoke-Command $s {{ Update-FormatData -PrependPath '{views}'; "
                            "function Get-Far { [pscustomobject]@{ PSTypeName = 'My.Far'; a = 1; b = 2 } } }\n"
                            "$m = Import-PSSession $s -CommandName Get-Far -FormatTypeName My.*\n"
                            "(Get-Far | Out-String -Stream).Trim() -ne '' -replace ' +', ' '; $null -eq $global:ran; $m.ExportedFormatFiles.Count\n"
                            "try { Import-PSSession $s -FormatTypeName No.Such } catch { $_.FullyQualifiedErrorId }") == [
        "Far Other", "--- -----", "1", "True", "1", "ErrorNoResultsFromRemoteEnd,Microsoft.PowerShell.Commands.ImportPSSessionCommand"]


def test_an_exported_module_makes_its_session_as_it_was_made(server):
    module = server.state / "again"
    over_wsman(server, "$s = New-PSSession @to -SessionOption (New-PSSessionOption -Culture fr-FR -OperationTimeout 70000 -ApplicationArguments @{ who = 'me' })\n"
                       f"$null = Export-PSSession $s '{module}' -CommandName Get-Culture, Get-Variable -AllowClobber")
    shown = over_wsman(server, f"Import-Module '{module}' -Prefix Far -ArgumentList $null, $null\n"
                               "$global:PSDefaultParameterValues = @{ 'New-PSSession:Credential' = $to.Credential }\n"
                               f"& (Get-Module again) {{ Get-PSImplicitRemotingSessionOption }} | ForEach-Object {{ \"$($_.Culture) $($_.OperationTimeout.TotalSeconds) $($_.ApplicationArguments.who)\" }}")
    assert shown == ["fr-FR 70 me"]


def test_files_are_copied_to_a_session_and_back(server, tmp_path):
    source, there, back = tmp_path / "source", tmp_path / "there", tmp_path / "back"
    (source / "sub").mkdir(parents=True)
    there.mkdir()
    large = bytes(range(256)) * 36_000  # more than two pieces
    (source / "large.bin").write_bytes(large)
    (source / "sub" / "small.txt").write_text("small")
    (source / "empty").write_bytes(b"")
    assert over_ssh(server, f"$s = New-PSSession @to; Copy-Item '{source}' '{there}' -ToSession $s -Recurse\n"
                            f"Copy-Item '{source}/sub/*.txt' -Destination '{there}/named.txt' -ToSession $s\n"
                            f"Copy-Item '{there}/source' '{back}' -FromSession $s -Recurse\n"
                            f"Copy-Item '{there}/n*.txt' '{tmp_path}' -FromSession $s\n"
                            f"(Get-Item '{back}/large.bin').LastWriteTimeUtc -eq (Get-Item '{source}/large.bin').LastWriteTimeUtc") == ["True"]
    for copied in (there / "source", back):
        assert (copied / "large.bin").read_bytes() == large
        assert (copied / "sub" / "small.txt").read_text() == "small"
        assert (copied / "empty").read_bytes() == b""
    assert (there / "named.txt").read_text() == (tmp_path / "named.txt").read_text() == "small"


def test_what_cannot_be_copied_is_told(server, tmp_path):
    assert over_ssh(server, f"$s = New-PSSession @to; Set-Location '{tmp_path}'; 'x' > x.txt\n"
                            "try { Copy-Item x.txt y.txt -ToSession $s -FromSession $s } catch { $_.FullyQualifiedErrorId }\n"
                            "Copy-Item /no/such . -FromSession $s -ErrorAction SilentlyContinue -ErrorVariable e\n"
                            "Copy-Item x.txt /no/such/folder/x.txt -ToSession $s -ErrorAction SilentlyContinue -ErrorVariable +e\n"
                            "$e | Where-Object { $_.FullyQualifiedErrorId -like '*CopyItem*' } | ForEach-Object FullyQualifiedErrorId\n"
                            "Remove-PSSession $s; try { Copy-Item x.txt y.txt -ToSession $s } catch { $_.FullyQualifiedErrorId }") == [
        f"{id},Microsoft.PowerShell.Commands.CopyItemCommand"
        for id in ("InvalidInput", "RemotePathNotFound", "FailedToCopyFileToRemoteDestination", "SessionIsNotAvailable")]


def test_the_commands_of_a_session_without_a_language_are_imported_and_run(server):
    server.configure("wordless", "SessionType = 'RestrictedRemoteServer'; LanguageMode = 'NoLanguage'; ModulesToImport = 'Microsoft.PowerShell.Utility',"
                                 " 'Microsoft.PowerShell.Core'; VisibleCmdlets = 'Get-Date', 'Write-Output'")
    assert over_wsman(server, "$s = New-PSSession @to -ConfigurationName wordless; $m = Import-PSSession $s -Prefix Far\n"
                              "Get-FarDate -Year 2020 -Month 1 -Day 2 -Format yyyy; (Get-FarDate -AsUTC).Kind.ToString()\n"
                              "(1, 2 | Write-FarOutput) -join ' '; Write-FarOutput 5 | ForEach-Object { $_.GetType().Name }\n"
                              "Write-FarOutput -InputObject 7 -AsJob | Receive-Job -Wait") == ["2020", "Utc", "1 2", "Int32", "7"]


def test_a_session_is_in_the_culture_that_its_options_ask_for_over_wsman(server):
    assert over_wsman(server, "$s = New-PSSession @to -SessionOption (New-PSSessionOption -Culture de-DE -UICulture fr-FR)\n"
                              "Invoke-Command $s { (Get-Culture).Name; (Get-UICulture).Name; 1.5.ToString() }; Remove-PSSession $s\n"
                              "$s = New-PSSession @to; Invoke-Command $s { (Get-Culture).Name }; Remove-PSSession $s") == ["de-DE", "fr-FR", "1,5", "en-US"]
