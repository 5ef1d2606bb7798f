"""Our own client and many computers at once, some of which take connections and never say a word."""

import socket

from test_own_client import over_wsman

COMPUTERS = 120
MUTE = 12
EACH = COMPUTERS // MUTE


def test_computers_that_never_answer_take_their_time_for_opening_and_harm_no_other(server):
    """Each of them holds a place among those that are asked at once until its time is over, and is told of by name."""
    ears = [socket.create_server((f"127.0.0.{n}", 0)) for n in range(2, 2 + MUTE)]
    try:
        mute = ", ".join(f"'http://127.0.0.{n}:{ear.getsockname()[1]}/wsman'" for n, ear in enumerate(ears, 2))
        shown = over_wsman(server, f"$mute = @({mute}); $there = 'http://127.0.0.1:{server.wsman_port}/wsman'\n"
                           f"$uris = foreach ($i in 1..{COMPUTERS}) {{ if ($i % {EACH} -eq 0) {{ $mute[$i / {EACH} - 1] }} else {{ $there }} }}\n"
                           "$null = Invoke-Command -ConnectionUri $there -Authentication Basic -Credential $me { 1 }\n"
                           "[GC]::Collect(); $before = [GC]::GetTotalMemory($true); $watch = [Diagnostics.Stopwatch]::StartNew(); $first = $null\n"
                           "$option = New-PSSessionOption -OpenTimeout 30000 -OperationTimeout 60000\n"
                           "$got = Invoke-Command -ConnectionUri $uris -Authentication Basic -Credential $me -SessionOption $option -ThrottleLimit 20 { 42 }"
                           " -ErrorAction SilentlyContinue -ErrorVariable e | ForEach-Object { if ($null -eq $first) { $first = $watch.Elapsed }; $_ }\n"
                           "\"$(@($got).Count) $(@($got | Sort-Object -Unique))\"\n"
                           "\"$(@($e).Count) $($e | ForEach-Object { $_.FullyQualifiedErrorId } | Sort-Object -Unique)\"\n"
                           "\"$(@($e | ForEach-Object { $_.OriginInfo.PSComputerName } | Sort-Object -Unique).Count)\"\n"
                           "\"$($first.TotalSeconds -lt 30) $(([GC]::GetTotalMemory($true) - $before) / 1mb -lt 64)\"")
    finally:
        for ear in ears:
            ear.close()
    assert shown == [f"{COMPUTERS - MUTE} 42", f"{MUTE} WinRMOperationTimeout,PSSessionStateBroken", str(MUTE), "True True"]
