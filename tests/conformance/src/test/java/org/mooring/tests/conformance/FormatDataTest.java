package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views in files: headings of groups, and the way from a session to a file and back. */
class FormatDataTest {

    private static final String VIEWS = """
        <Configuration>
          <SelectionSets><SelectionSet><Name>Things</Name><Types><TypeName>My.Thing</TypeName></Types></SelectionSet></SelectionSets>
          <Controls><Control><Name>Head</Name><CustomControl><CustomEntries><CustomEntry><CustomItem>
            <Text>Kind (</Text><ExpressionBinding><PropertyName>Kind</PropertyName></ExpressionBinding><Text>)</Text>
          </CustomItem></CustomEntry></CustomEntries></CustomControl></Control></Controls>
          <ViewDefinitions>
            <View><Name>ByKind</Name><ViewSelectedBy><SelectionSetName>Things</SelectionSetName></ViewSelectedBy>
              <GroupBy><PropertyName>Kind</PropertyName><CustomControlName>Head</CustomControlName></GroupBy>
              <ListControl><ListEntries><ListEntry><ListItems><ListItem><Label>N</Label><PropertyName>Name</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl>
            </View>
            <View><Name>Scripted</Name><ViewSelectedBy><TypeName>My.Other</TypeName></ViewSelectedBy>
              <TableControl><TableHeaders><TableColumnHeader><Label>Both</Label></TableColumnHeader></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>
                <TableColumnItem><ScriptBlock>$_.Name + $_.Kind</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl>
            </View>
            <View><Name>Entries</Name><ViewSelectedBy><TypeName>My.Base</TypeName></ViewSelectedBy>
              <TableControl><TableRowEntries>
                <TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry>
                <TableRowEntry><EntrySelectedBy><SelectionCondition><TypeName>My.Base</TypeName><ScriptBlock>$_.Kind -eq 'y'</ScriptBlock></SelectionCondition></EntrySelectedBy>
                  <TableColumnItems><TableColumnItem><ScriptBlock>'[' + $_.Name + ']'</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry>
              </TableRowEntries></TableControl>
            </View>
            <View><Name>Apart</Name><ViewSelectedBy><TypeName>My.Note</TypeName></ViewSelectedBy><OutOfBand/>
              <CustomControl><CustomEntries><CustomEntry><CustomItem><Text>note </Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding>
              </CustomItem></CustomEntry></CustomEntries></CustomControl>
            </View>
            <View><Name>Wide</Name><ViewSelectedBy><TypeName>My.Wide</TypeName></ViewSelectedBy>
              <WideControl><ColumnNumber>3</ColumnNumber><WideEntries><WideEntry><WideItem><PropertyName>Name</PropertyName><FormatString>{0,3}</FormatString></WideItem></WideEntry></WideEntries></WideControl>
            </View>
          </ViewDefinitions>
        </Configuration>
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void views() throws IOException {
        Files.writeString(folder.resolve("v.format.ps1xml"), VIEWS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
        (thing | Out-String).Trim() -replace '\\s+', ' '                                                                            ! Kind (x) N : a
        Get-FormatData My.Thing | Export-FormatData -Path o.ps1xml; Remove-Item v*; (again "(thing | Out-String).Trim()") -replace '\\s+', ' '  ! Kind (x) N : a
        Get-FormatData My.Other | Export-FormatData -Path o.ps1xml; (Get-Content -Raw o.ps1xml) -match 'Both'                       ! False
        Get-FormatData My.Other | Export-FormatData -Path o.ps1xml -IncludeScriptBlock; (again "(thing My.Other | Out-String).Trim()") -replace '\\s+', ' ' ! Both ---- ax
        Get-FormatData System.Version | Export-FormatData -Path o.ps1xml; again "([version]'1.2' | Out-String).Trim() -replace '\\s+', ' '" ! Major Minor Build Revision ----- ----- ----- -------- 1 2 -1 -1
        'x' > o.ps1xml; try { Get-FormatData System.Version | Export-FormatData -Path o.ps1xml -NoClobber } catch { $_.FullyQualifiedErrorId } ! NoClobber,Microsoft.PowerShell.Commands.ExportFormatDataCommand
        (Get-FormatData System.Version).FormatViewDefinition[0].Control.Rows[0].Columns[1].DisplayEntry.Value                       ! Minor
        (Get-FormatData My.Other).FormatViewDefinition[0].Control.Rows[0].Columns[0].DisplayEntry.ValueType                         ! ScriptBlock
        (Get-FormatData My.Thing).FormatViewDefinition[0].Control.GroupBy.CustomControl.Entries[0].CustomItems[1].Expression.Value  ! Kind
        ((thing My.Base), (thing My.Base y) | Out-String).Trim() -replace '\\s+', ' '                                                ! Name ---- a [a]
        ((thing My.Other), (thing My.Note), (thing My.Other) | Out-String).Trim() -replace '\\s+', ' '                              ! Both ---- ax note a ax
        ((thing My.Wide), (thing My.Wide), (thing My.Wide) | Out-String -Width 30).Trim() -replace '\\s+', ' '                       ! a a a
        '<Configuration><ViewDefinitions><View/></ViewDefinitions></Configuration>' > b.ps1xml; try { Update-FormatData b.ps1xml } catch { $_.FullyQualifiedErrorId } ! FormatXmlUpdateException,Microsoft.PowerShell.Commands.UpdateFormatDataCommand
        $d = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-FormatData My.Thing), 1)); \"$($d.TypeNames) $($d.FormatViewDefinition[0].Control.Entries[0].Items[0].DisplayEntry.Value)\" ! My.Thing Name
        """)
    void viewsGoToFilesAndComeBack(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            String prepare = "$ErrorActionPreference = 'Stop'; Set-Location '" + folder + "'; function thing($type = 'My.Thing', $kind = 'x') { [pscustomobject]@{ PSTypeName = $type; Name = 'a'; Kind = $kind } };"
                + " function again($script) { Start-ThreadJob { param($function, $script, $folder) Set-Location $folder; ${function:thing} = $function;"
                + " Update-FormatData -PrependPath o.ps1xml; Invoke-Expression $script } -ArgumentList ${function:thing}, $script, $PWD.Path | Receive-Job -Wait };"
                + " Update-FormatData -PrependPath v.format.ps1xml; ";
            assertEquals(List.of(expected), session.run(prepare + script));
        }
    }
}
