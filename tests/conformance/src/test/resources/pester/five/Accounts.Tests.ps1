#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
param([string] $Environment = 'test')

BeforeDiscovery {
    $cases = foreach ($days in 10, 100) { @{ Days = $days; Stale = $days -gt 90 } }
}

BeforeAll {
    Import-Module "$PSScriptRoot/Accounts.psm1" -Force
    function New-Account($Days) { [pscustomobject]@{ Name = 'x'; LastLogon = [datetime]'2024-06-01' - [timespan]::FromDays($Days) } }
    $now = [datetime]'2024-06-01'
}

AfterAll { Remove-Module Accounts -Force }

Describe 'Get-Account' -Tag 'Unit' {
    BeforeAll {
        Mock Get-Directory -ModuleName Accounts { [pscustomobject]@{ Name = $Name; From = 'mock' } }
    }
    BeforeEach {
        InModuleScope Accounts { $script:Cache.Clear() }
    }

    It 'asks the directory once' {
        1..3 | ForEach-Object { Get-Account -Name 'ann' } | Should -HaveCount 3
        Should -Invoke Get-Directory -ModuleName Accounts -Times 1 -Exactly
    }
    It 'asks anew when it is told to' {
        'bob', 'bob' | Get-Account -Fresh | ForEach-Object From | Should -Be 'mock', 'mock'
        Should -Invoke -CommandName Get-Directory -ModuleName Accounts -Times 2 -Exactly -ParameterFilter { $Name -eq 'bob' }
        Should -Not -Invoke Get-Directory -ModuleName Accounts -ParameterFilter { $Name -eq 'ann' }
    }
    It 'knows what it has cached' {
        $null = Get-Account ann
        InModuleScope Accounts -Parameters @{ Who = 'ann' } {
            param($Who)
            $script:Cache.Keys | Should -Contain $Who
            $Cache[$Who].Name | Should -BeExactly 'ann'
        }
    }
    It 'takes a name' {
        Get-Command Get-Account | Should -HaveParameter Name -Type string -Mandatory -Because 'nobody is nobody'
        Get-Command Get-Account | Should -HaveParameter Name -Alias Login
        Get-Command Get-Account | Should -HaveParameter Fresh -Type ([switch])
        { Get-Account -Name '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'Disable-StaleAccount in <Environment>' -Tag 'Unit', 'Slow' {
    BeforeAll {
        Mock Get-Date -ModuleName Accounts { $now }
        Mock Invoke-RestMethod -ModuleName Accounts { }
    }

    Context 'not seen for <Days> days' -ForEach $cases {
        BeforeAll {
            $account = New-Account $Days
            Mock Get-Account -ModuleName Accounts { $account }
        }
        It 'is disabled: <Stale>' {
            $disabled = Disable-StaleAccount -Name 'ann'
            if ($Stale) { $disabled | Should -Be 'ann' } else { $disabled | Should -BeNullOrEmpty }
            Should -Invoke Invoke-RestMethod -ModuleName Accounts -Times ([int]$Stale) -Exactly -Scope It
        }
        It 'does nothing with -WhatIf' {
            Disable-StaleAccount -Name 'ann' -WhatIf
            Should -Invoke Invoke-RestMethod -ModuleName Accounts -Times 0
        }
    }
    It 'posts to <_>' -ForEach 'ann', 'bob' {
        Mock Get-Account -ModuleName Accounts { New-Account 1000 }
        Disable-StaleAccount -Name $_ | Should -Be $_
        Should -Invoke Invoke-RestMethod -ModuleName Accounts -ParameterFilter { $Uri -like "*/$_/disable" -and $Method -eq 'Post' } -Times 1 -Exactly
    }
    It 'was asked for in all' {
        Should -Invoke Invoke-RestMethod -ModuleName Accounts -Scope Describe -Times 3 -Exactly
    }
}

Describe 'Programs and cmdlets' {
    It 'mocks a program' {
        Mock git { "git $args" }
        git status --short | Should -Be 'git status --short'
        Should -Invoke git -Exactly 1 -ParameterFilter { $args[0] -eq 'status' }
    }
    It 'mocks a cmdlet with its parameters' {
        Mock Get-ChildItem { [pscustomobject]@{ Name = 'a.log' } } -ParameterFilter { $Path -eq '/var/log' -and $File }
        (Get-ChildItem -Path /var/log -File).Name | Should -Be 'a.log'
        (Get-Item -Path $PSScriptRoot).PSIsContainer | Should -BeTrue
        gci /var/log -File | Should -Not -BeNullOrEmpty
    }
    It 'passes what is piped in' {
        Mock Set-Content { } -Verifiable
        'text' | Set-Content -Path 'TestDrive:/out.txt'
        Should -InvokeVerifiable
        Should -Invoke Set-Content -ParameterFilter { $Value -eq 'text' -and $Path -eq 'TestDrive:/out.txt' }
        'TestDrive:/out.txt' | Should -Not -Exist
    }
    It 'mocks what mocks are made with' {
        Mock Set-Alias { 'alias' }
        Mock Set-Item { 'item' }
        Mock Microsoft.PowerShell.Utility\Get-Random { 4 }
        Set-Alias x y | Should -Be 'alias'
        Get-Random | Should -Be 4
        Microsoft.PowerShell.Utility\Get-Random | Should -Be 4
        Should -Invoke Get-Random -Times 2 -Exactly
    }
    It 'has them back' {
        Microsoft.PowerShell.Utility\Get-Random -Maximum 3 | Should -BeLessThan 3
        (Get-Command Set-Alias).CommandType | Should -Be 'Cmdlet'
    }
    It 'makes objects' {
        $client = New-MockObject -Type 'System.Text.StringBuilder' -Properties @{ Answer = 42 } -Methods @{ Ask = { param($q) "asked $q" } }
        $client | Should -BeOfType System.Text.StringBuilder
        $client.Answer | Should -Be 42
        $client.Ask('why') | Should -Be 'asked why'
        $client._Ask[0].Arguments | Should -Be 'why'
    }
}

InModuleScope Accounts {
    Describe 'Inside the module' {
        It 'sees what is private' { Get-Command Get-Directory | Should -Not -BeNullOrEmpty }
        It 'mocks without its name' {
            Mock Get-Directory { 'inner' }
            Get-Account -Name carol -Fresh | Should -Be 'inner'
            Should -Invoke Get-Directory -Times 1 -Exactly
        }
    }
}

Describe 'Setup' {
    BeforeAll { $outer = 'outer'; $seen = [System.Collections.Generic.List[string]]::new() }
    AfterEach { $seen.Add('after') }
    It 'first' { $seen | Should -BeNullOrEmpty }
    Context 'inner' {
        BeforeAll { $inner = "$outer inner" }
        BeforeEach { $each = "$inner each" }
        It 'sees all of it' { $each | Should -Be 'outer inner each' }
        It 'keeps nothing of another test' { $local | Should -BeNullOrEmpty; $local = 1 }
        It 'keeps nothing of another test, again' { $local | Should -BeNullOrEmpty }
    }
    It 'tears down after each' { $seen.Count | Should -Be 4 }
}
