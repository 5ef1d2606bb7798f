Describe 'Fast' -Tag 'Fast', 'All' {
    BeforeAll { $env:PESTER_SETUP += 'fast ' }
    It 'one' { 1 | Should -Be 1 }
    It 'two' -Tag 'Two' { 2 | Should -Be 2 }
    Context 'deep' {
        It 'three' -Tag 'Two', 'Three' { 3 | Should -Be 3 }
    }
}
Describe 'Slow' -Tag 'Slow', 'All' {
    BeforeAll { $env:PESTER_SETUP += 'slow ' }
    It 'four' { 4 | Should -Be 4 }
    It 'five' -Tag 'Two' { 5 | Should -Be 5 }
}
