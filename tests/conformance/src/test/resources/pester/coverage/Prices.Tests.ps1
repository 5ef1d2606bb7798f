BeforeAll { . $PSCommandPath.Replace('.Tests.ps1', '.ps1') }
Describe 'Get-Price' {
    It 'adds the tax' { Get-Price -Net 100 | Should -Be 119 }
}
