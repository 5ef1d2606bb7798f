function Get-DiskReport {
    param(
        [Parameter(Mandatory)] [string[]] $ComputerName,
        [int] $Threshold = 20
    )
    foreach ($computer in $ComputerName) {
        try {
            $disk = Get-RemoteDisk -ComputerName $computer
        } catch {
            Write-Log -Message "$computer does not answer: $($_.Exception.Message)" -Level Error
            continue
        }
        $percent = [int]($disk.Free / $disk.Size * 100)
        if ($percent -lt $Threshold) {
            Write-Log -Message "$computer has $percent% left" -Level Warning
        }
        [pscustomobject]@{ ComputerName = $computer; PercentFree = $percent; Low = $percent -lt $Threshold }
    }
}

function Get-RemoteDisk {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $ComputerName)
    throw "No disk of $ComputerName can be read in a test."
}

function Write-Log {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Message, [ValidateSet('Information', 'Warning', 'Error')] [string] $Level = 'Information')
    Add-Content -Path $script:LogFile -Value ('{0} {1}' -f $Level, $Message)
}

function Backup-Folder {
    param([string] $Source, [string] $Destination)
    if (-not (Test-Path $Source)) { throw [System.IO.DirectoryNotFoundException]::new("There is no folder '$Source'.") }
    if (-not (Test-Path $Destination)) { $null = New-Item -ItemType Directory -Path $Destination }
    Get-ChildItem -Path $Source -File | Copy-Item -Destination $Destination
    (Get-ChildItem -Path $Destination -File).Count
}
