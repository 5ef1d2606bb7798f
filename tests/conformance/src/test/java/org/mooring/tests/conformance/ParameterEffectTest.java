package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that change little, and are easily accepted and forgotten: each does what it says, or is refused. */
class ParameterEffectTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
        (Get-Process -Id $PID -IncludeUserName).UserName.Length -gt 0                                                             ! True
        (Get-Process -Id $PID -IncludeUserName).PSTypeNames[0]                                                                    ! System.Diagnostics.Process#IncludeUserName
        (Get-Process -Id $PID -Module)[0].FileName -eq (Get-Process -Id $PID).Path                                                ! True
        (Get-Process -Id $PID -FileVersionInfo).FileName -eq (Get-Process -Id $PID).Path                                          ! True
        & { $null = New-PSDrive d FileSystem .; Remove-PSDrive d -PSProvider Variable -ea 0; (Get-PSDrive -Scope 0).Name }        ! d
        & { $null = New-PSDrive d FileSystem .; (Get-PSDrive d -Scope Global -ea 0).Count; Remove-PSDrive d -Scope 0 }            ! 0
        $null = ni a/b, c -I Directory; 'x' > a/b/f; Copy-Item a c -Recurse -Container:$false; (Get-ChildItem c -Recurse).Name              ! f
        $null = ni a, c -I Directory; try { Copy-Item a c -Container:$false -ea Stop } catch { $_.FullyQualifiedErrorId }                   ! CopyContainerToContainerWithoutRecurseOrContainer,Microsoft.PowerShell.Commands.CopyItemCommand
        $c = [pscredential]::new('u', [securestring]::new()); try { Get-Item . -Credential $c -ea Stop } catch { $_.FullyQualifiedErrorId } ! NotSupported,Microsoft.PowerShell.Commands.GetItemCommand
        ('ä', 'z', 'a' | Sort-Object -Culture sv-SE) -join ''                                                                     ! azä
        ('ä', 'z', 'a' | Sort-Object -Culture de-DE) -join ''                                                                     ! aäz
        ('ä', 'z', 'a' | Sort-Object -Culture 0x41D) -join ''                                                                     ! azä
        ('ä', 'z', 'a' | Sort-Object -Culture 1053) -join ''                                                                      ! azä
        try { 'x' | Select-String x -Culture de-DE } catch { $_.FullyQualifiedErrorId }                                           ! CannotSpecifyCultureWithoutSimpleMatch,Microsoft.PowerShell.Commands.SelectStringCommand
        (1.5 | Join-String -FormatString '{0:n1}'), (& { [cultureinfo]::CurrentCulture = 'de-DE'; 1.5 | Join-String -FormatString '{0:n1}' -UseCulture }) -join ' ' ! 1.5 1,5
        try { Format-Hex variable:PID -ea Stop } catch { $_.FullyQualifiedErrorId }                                               ! FormatHexOnlySupportsFileSystemPaths,Microsoft.PowerShell.Commands.FormatHex
        try { Select-Xml -Path env:PATH -XPath a -ea Stop } catch { $_.FullyQualifiedErrorId }                                    ! ProcessingFile,Microsoft.PowerShell.Commands.SelectXmlCommand
        $null = ni a/b, c -I Directory; 'x' > a/b/f; (Get-ChildItem ./*/b/*).Name                                                           ! f
        $env:SEEN = 1; Start-Process /usr/bin/env -RedirectStandardOutput o -Wait -UseNewEnvironment; (Get-Content o).Count                  ! 0
        $env:SEEN = 1; Start-Process env -RedirectStandardOutput o -Wait -Environment @{SEEN = $null; B = 2}; (Get-Content o) -match '^(SEEN|B)=' ! B=2
        'in' > i; Start-Process cat -RedirectStandardInput i -RedirectStandardOutput o -Wait; Get-Content o                                  ! in
        Start-Process cat -RedirectStandardOutput o -RedirectStandardError ./o -ev e 2>$null; $e.FullyQualifiedErrorId                       ! InvalidOperationException,Microsoft.PowerShell.Commands.StartProcessCommand
        Start-Process cat -RedirectStandardInput none -ev e 2>$null; $e.FullyQualifiedErrorId                                                ! FileNotFoundException,Microsoft.PowerShell.Commands.StartProcessCommand
        Start-Process cat -WorkingDirectory none -ev e 2>$null; $e.FullyQualifiedErrorId                                                     ! DirectoryNotFoundException,Microsoft.PowerShell.Commands.StartProcessCommand
        try { Start-Process cat -Verb open } catch { $_.FullyQualifiedErrorId }                                                              ! NotSupportedException,Microsoft.PowerShell.Commands.StartProcessCommand
        try { Start-Process cat -WindowStyle Hidden } catch { $_.FullyQualifiedErrorId }                                                     ! NotSupportedException,Microsoft.PowerShell.Commands.StartProcessCommand
        try { Start-Process cat -Credential ([pscredential]::new('u', [securestring]::new())) } catch { $_.Exception.GetType().Name }        ! PlatformNotSupportedException
        try { Start-Process ./o$PID } catch { $_.Exception.Message -replace '.*[.] ' }                                                        ! No such file or directory
        Start-Job -DefinitionName none -ev e 2>$null; $e.FullyQualifiedErrorId                                                               ! StartJobFromDefinitionNameNotFound,Microsoft.PowerShell.Commands.StartJobCommand
        Start-Job -DefinitionName none -DefinitionPath env:/ -ev e 2>$null; $e.FullyQualifiedErrorId                                         ! StartJobFromDefinitionNamePathInvalidNotFileSystemProvider,Microsoft.PowerShell.Commands.StartJobCommand
        Get-Date 0005-03-07 -UFormat '%C|%%|%E|%e|%l|%V'                                                                                     ! 0|%|E| 7|12|10
        Get-Date 2020-01-01 -UFormat '{0:yy}{{%Y'                                                                                            ! 20{2020
        try { Get-Date -UFormat '%' } catch { $_.FullyQualifiedErrorId }                                                                     ! System.IndexOutOfRangeException,Microsoft.PowerShell.Commands.GetDateCommand
        1..3 | Out-Host -Paging; 'shown'                                                                                                     ! shown
        Test-Path $null, . -ev e 2>$null; $e.FullyQualifiedErrorId                                                                           ! True~NullPathNotPermitted,Microsoft.PowerShell.Commands.TestPathCommand
        (Get-ChildItem / -Include $null -ea 0).Count -ge 0                                                                                   ! True
        (Test-Connection localhost -TcpPort 1 -Detailed).Status                                                                   ! ConnectionRefused
        """)
    void everyParameterHasItsEffect(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split("~")), session.run("Set-Location '" + folder + "'; " + script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
        Update-TypeData t.types.ps1xml; (4).Twice                                                                        ! 8
        Update-TypeData t.types.ps1xml; Remove-TypeData -Path t.types.ps1xml; $null -eq (4).Twice                        ! True
        Update-TypeData t.types.ps1xml; $d = Get-TypeData System.Int32; Remove-TypeData System.Int32; $d | Update-TypeData; (4).Twice ! 8
        try { Update-TypeData none.ps1xml -ea Stop } catch { $_.FullyQualifiedErrorId }                                  ! TypesAppendPathException,Microsoft.PowerShell.Commands.UpdateTypeDataCommand
        try { Update-TypeData x.txt -ea Stop } catch { $_.FullyQualifiedErrorId }                                        ! WrongExtension,Microsoft.PowerShell.Commands.UpdateTypeDataCommand
        try { Update-FormatData bad.ps1xml -ea Stop } catch { $_.FullyQualifiedErrorId }                                 ! FormatXmlUpdateException,Microsoft.PowerShell.Commands.UpdateFormatDataCommand
        """)
    void typeAndFormatDataComeFromFiles(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run("Set-Location '" + folder + "'; 'x' > x.txt; '<a' > bad.ps1xml; '<Types><Type><Name>System.Int32</Name>"
                + "<Members><ScriptProperty><Name>Twice</Name><GetScriptBlock>$this * 2</GetScriptBlock></ScriptProperty></Members></Type></Types>'"
                + " > t.types.ps1xml; " + script));
        }
    }
}
