# As administrators wrote them for Pester 4: setup in Describe bodies, legacy assertions here and there, Assert-MockCalled.
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$sut = (Split-Path -Leaf $MyInvocation.MyCommand.Path) -replace '\.Tests\.', '.'
. "$here\$sut".Replace('\', '/')

Describe 'Get-DiskReport' -Tags 'Unit', 'Disk' {
    $script:LogFile = "$TestDrive/disk.log"
    $low = [pscustomobject]@{ Free = 5; Size = 100 }

    Context 'When a disk is nearly full' {
        Mock Get-RemoteDisk { $low }
        Mock Write-Log {}
        $result = Get-DiskReport -ComputerName 'srv1'

        It 'Says so' {
            $result.Low | Should -Be $true
            $result.PercentFree | Should Be 5
        }
        It 'Logs a warning' {
            Assert-MockCalled Write-Log -Times 1 -Exactly -Scope Context -ParameterFilter { $Level -eq 'Warning' -and $Message -like 'srv1*' }
        }
        It 'Has not called in this test' {
            Assert-MockCalled Write-Log -Times 0 -Exactly -Scope It
        }
    }

    Context 'When there is room' {
        BeforeEach {
            Mock Get-RemoteDisk { [pscustomobject]@{ Free = 60; Size = 100 } } -ParameterFilter { $ComputerName -eq 'srv2' }
            Mock Get-RemoteDisk { [pscustomobject]@{ Free = 90; Size = 100 } }
            Mock Write-Log {} -Verifiable -ParameterFilter { $Level -eq 'Error' }
        }
        It 'Reports <Computer> as <Percent>' -TestCases @(
            @{ Computer = 'srv2'; Percent = 60 }
            @{ Computer = 'srv3'; Percent = 90 }
        ) {
            param($Computer, $Percent)
            (Get-DiskReport -ComputerName $Computer).PercentFree | Should -BeExactly $Percent
            Assert-MockCalled -CommandName Get-RemoteDisk -Times 1 -Exactly -ParameterFilter { $ComputerName -eq $Computer }
        }
        It 'Logs the one that does not answer and goes on' {
            Mock Get-RemoteDisk { throw 'timeout' } -ParameterFilter { $ComputerName -eq 'dead' }
            $report = @(Get-DiskReport -ComputerName 'dead', 'srv2')
            $report | Should -HaveCount 1
            $report[0].ComputerName | Should Be 'srv2'
            Assert-VerifiableMocks
        }
    }

    Context 'Without mocks' {
        It 'Writes the log' {
            Get-DiskReport -ComputerName 'gone' | Should -BeNullOrEmpty
            $script:LogFile | Should -Exist
            $script:LogFile | Should -FileContentMatch '^Error gone does not answer'
        }
        It 'Has cleaned mocks up' { { Get-RemoteDisk -ComputerName x } | Should -Throw 'No disk of x' }
    }
}

Describe 'Backup-Folder' -Tag 'Files' {
    BeforeAll {
        New-Item -ItemType Directory -Path 'TestDrive:\source' | Out-Null
        'one' | Set-Content 'TestDrive:\source\1.txt'
        'two' | Set-Content 'TestDrive:\source\2.txt'
    }
    It 'Copies the files' {
        Backup-Folder -Source 'TestDrive:\source' -Destination 'TestDrive:\target' | Should -Be 2
        'TestDrive:\target\1.txt' | Should -FileContentMatchExactly 'one'
        Get-ChildItem TestDrive:\target | Select-Object -ExpandProperty Name | Should -Be '1.txt', '2.txt'
    }
    It 'Refuses a folder that is not there' {
        { Backup-Folder -Source 'TestDrive:\nowhere' -Destination 'TestDrive:\x' } | Should -Throw -ExceptionType ([System.IO.DirectoryNotFoundException])
        { Backup-Folder -Source 'TestDrive:\nowhere' -Destination 'TestDrive:\x' } | Should Throw "There is no folder"
        { 1 } | Should Not Throw
    }
    It 'Would need a tape' -Skip { throw 'no tape here' }
    It 'Restores, one day' -Pending { throw 'not yet' }
    It 'Has no body yet'
    It 'Skips itself' { Set-ItResult -Skipped -Because 'there is no network' }
    It 'Does not know' { Set-ItResult -Inconclusive -Because 'the clock is wrong' }
    AfterAll { $script:torn = $true }
}

Describe 'Order' {
    $script:order = @()
    BeforeAll { $script:order += 'all' }
    It 'Runs what is set up below first' { $script:order -join ' ' | Should Be 'all each' }
    BeforeEach { $script:order += 'each' }
    AfterEach { $script:order += 'after' }
    It 'Ran AfterEach of the first test' { $script:order -join ' ' | Should Be 'all each after each' }
}

Describe 'What Backup-Folder tore down' {
    It 'was torn down' { $script:torn | Should -BeTrue }
    foreach ($number in 1..3) {
        It "Runs test $number of a loop" { $number | Should -BeIn 1, 2, 3 }
    }
}
