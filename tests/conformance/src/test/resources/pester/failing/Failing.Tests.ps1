Describe 'Failing' -Tag 'Red' {
    It 'passes' { 1 | Should -Be 1 }
    It 'compares <Left> with <Right>' -TestCases @{ Left = 1; Right = 2 }, @{ Left = 2; Right = 2 } {
        param($Left, $Right)
        $Left | Should -Be $Right -Because 'they are "equal" & <so> on'
    }
    It 'throws' {
        throw [System.InvalidOperationException]::new('it broke')
    }
    Context 'of its own' {
        It 'differs' {
            'hello world' | Should -Be 'hello there'
        }
        It 'is skipped' -Skip { }
        It 'is inconclusive' { Set-ItResult -Inconclusive -Because 'nobody knows' }
        It 'is pending'
    }
    Context 'whose setup fails' {
        BeforeAll { throw 'no setup' }
        It 'cannot run' { 1 | Should -Be 1 }
    }
}
Describe 'Whose teardown fails' {
    It 'passes too' { $true | Should -BeTrue }
    AfterAll { throw 'no teardown' }
}
