Describe 'Never seen to the end' {
    It 'runs' { 1 | Should -Be 1 }
}
throw 'the file broke'
