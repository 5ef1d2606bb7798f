# Our own client with both transports beside each other, and one command in many sessions. What it is to reach stands in BENCH_* variables.
param([int]$Sessions = 500)
$ssh = @{ HostName = "$env:BENCH_USER@127.0.0.1"; Port = [int]$env:BENCH_SSH_PORT; KeyFilePath = $env:BENCH_KEY
    Options = @{ StrictHostKeyChecking = 'no'; UserKnownHostsFile = '/dev/null' } }
$web = @{ ComputerName = '127.0.0.1'; Port = [int]$env:BENCH_WSMAN_PORT; Authentication = 'Basic'
    Credential = [pscredential]::new($env:BENCH_USER, (ConvertTo-SecureString $env:BENCH_PASSWORD -AsPlainText)) }

function Get-Least([int]$Runs, [scriptblock]$Work) {
    $least = [double]::MaxValue
    for ($i = -[int]($Runs / 3); $i -lt $Runs; $i++) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $null = & $Work
        if ($i -ge 0) { $least = [Math]::Min($least, $watch.Elapsed.TotalMilliseconds) }
    }
    $least
}

foreach ($way in @(@{ Name = 'ssh'; Target = $ssh }, @{ Name = 'wsman'; Target = $web })) {
    $to = $way.Target
    $s = New-PSSession @to
    "$($way.Name) round-trip $(Get-Least 200 { Invoke-Command $s { 1 } })"
    "$($way.Name) stream-100000 $(Get-Least 5 { Invoke-Command $s { 1..100000 } })"
    "$($way.Name) string-10m $(Get-Least 5 { Invoke-Command $s { 'x' * 10000000 } })"
    "$($way.Name) input-20000 $(Get-Least 5 { 1..20000 | Invoke-Command $s { $input | Measure-Object } })"
    Remove-PSSession $s
}

$all = New-PSSession -HostName (@($ssh.HostName) * $Sessions) -Port $ssh.Port -KeyFilePath $ssh.KeyFilePath -Options $ssh.Options
"fan-out sessions $($all.Count)"
$before = [GC]::GetTotalMemory($true)
$script:first = 0
$time = Get-Least 3 {
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $script:first = 0
    Invoke-Command $all { 1..100 } -ThrottleLimit 32 | ForEach-Object { if (-not $script:first) { $script:first = $watch.Elapsed.TotalMilliseconds } }
}
"fan-out $time"
"fan-out-first $script:first"
"fan-out memory-grown-kb $([int](([GC]::GetTotalMemory($true) - $before) / 1kb))"
$all | Remove-PSSession
