$script:Cache = @{}

function Get-Directory { param([string] $Name) throw "the directory is not there in tests ($Name)" }

function Get-Account {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] [ValidateNotNullOrEmpty()] [Alias('Login')] [string] $Name, [switch] $Fresh)
    process {
        if ($Fresh -or -not $script:Cache.ContainsKey($Name)) { $script:Cache[$Name] = Get-Directory -Name $Name }
        $script:Cache[$Name]
    }
}

function Disable-StaleAccount {
    [CmdletBinding(SupportsShouldProcess)]
    param([Parameter(Mandatory)] [string[]] $Name, [int] $Days = 90)
    foreach ($each in $Name) {
        $account = Get-Account -Name $each
        if ($account.LastLogon -lt (Get-Date).AddDays(-$Days) -and $PSCmdlet.ShouldProcess($each, 'Disable')) {
            Invoke-RestMethod -Method Post -Uri "https://directory.example/accounts/$each/disable" | Out-Null
            $each
        }
    }
}

Export-ModuleMember -Function Get-Account, Disable-StaleAccount
