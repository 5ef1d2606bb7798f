package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands do at the edges of what they take; PowerShell 7.6 does the same. A script's output is joined by spaces. */
class CommandEdgesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        @{a=1} ^ Add-Member b 2 -PassThru ^ ConvertTo-Csv                                                   | "a","b" "1","2"
        try { 1 ^ ConvertTo-Csv -IncludeTypeInformation -NoTypeInformation } catch { $_.FullyQualifiedErrorId.Split(',')[0] } | CannotSpecifyIncludeTypeInformationAndNoTypeInformation
        try { 1 ^ Export-Csv } catch { $_.FullyQualifiedErrorId.Split(',')[0] }                             | CannotSpecifyPathAndLiteralPath
        ('#TYPE X', 'a', '1' ^ ConvertFrom-Csv).psobject.TypeNames                                          | X CSV:X
        '#TYPE X', 'a', '1' ^ ConvertFrom-Csv ^ ConvertTo-Csv -IncludeTypeInformation                       | #TYPE X "a" "1"
        [pscustomobject]@{a=1} ^ ConvertTo-Csv -IncludeTypeInformation -NoHeader                            | "1"
        [pscustomobject]@{a="x`ry"} ^ ConvertTo-Csv -UseQuotes AsNeeded ^ % Length                          | 1 3
        $t = New-TemporaryFile; 'a,b', '1,2' > $t; (Import-Csv $t) ^ Export-Csv $t -NoHeader; gc $t; del $t | "1","2"
        $t = New-TemporaryFile; 'a,b' > $t; [pscustomobject]@{b=1;a=2},[pscustomobject]@{c=3} ^ Export-Csv $t -Append; gc $t; del $t | a,b "2","1" ,
        """)
    void valuesWithCommasAreReadAndWrittenAsInPowerShell(String script, String expected) {
        check(script, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        'a = \\x41\\u0042\\cA' ^ ConvertFrom-StringData ^ % { [int[]][char[]]$_.a }                         | 65 66 1
        try { '=x' ^ ConvertFrom-StringData } catch { $_.FullyQualifiedErrorId.Split(',')[0] }              | InvalidOperation
        [NullString]::Value, 1 ^ ConvertTo-Json -Compress                                                   | [null,1]
        Add-Member -InputObject ([System.DayOfWeek]1) b 2 -PassThru ^ ConvertTo-Json -Compress              | {"value":1,"b":2}
        @{a=1} ^ Add-Member b 2 -PassThru ^ ConvertTo-Json -Compress                                        | {"a":1,"b":2}
        ConvertTo-Json -Compress (Add-Member -InputObject @(1,2) b 2 -PassThru)                             | {"value":[1,2],"b":2}
        Add-Member -InputObject ([version]'1.2') b 2 -PassThru ^ ConvertTo-Json -Compress                   | {"Major":1,"Minor":2,"Build":-1,"Revision":-1,"MajorRevision":-1,"MinorRevision":-1,"b":2}
        """)
    void textsOfDataAreReadAsInPowerShell(String script, String expected) {
        check(script, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        1..20 ^ Sort-Object { $_ % 2 }                                                                      | 10 18 16 14 12 8 20 6 4 2 9 19 11 5 13 15 3 17 7 1
        3..1 ^ % { [pscustomobject]@{i=$_} } ^ Sort-Object { 1 } ^ % i                                      | 3 2 1
        -1, $null, 3, 0 ^ Select-Object @{n='v';e={$_}} ^ Sort-Object v ^ % { "<$($_.v)>" }                  | <-1> <> <0> <3>
        1, 3, 2 ^ Sort-Object @{e={$_};ascending=$false;descending=$false} -Descending                      | 3 2 1
        'b', 1, 'a' ^ Group-Object ^ % Name                                                                 | b 1 a
        try { @{a=1} ^ Group-Object a, b -AsHashTable } catch { $_.FullyQualifiedErrorId.Split(',')[0] }    | ArgumentException
        1, $null, 'b' ^ Select-String '\\A\\z', b ^ % LineNumber                                            | 2 3
        $n = 0; 1, 1, 2 ^ % { $n++; $_ } ^ Select-String 1 -Quiet; $n                                       | True 3
        'a' ^ Select-String b -Quiet                                                                        | ''
        'ab' ^ Select-String a ^ Select-String b ^ % Pattern                                                | a
        try { 'i' ^ Select-String I -Culture tr-TR } catch { $_.FullyQualifiedErrorId.Split(',')[0] }       | CannotSpecifyCultureWithoutSimpleMatch
        'file', 'fIle' ^ Select-String fIle -Culture tr-TR -SimpleMatch ^ % Line                            | fIle
        Select-String x Env:/PATH -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0]          | ProcessingFile
        """)
    void orderGroupsAndSearches(String script, String expected) {
        check(script, expected.equals("''") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        Set-Alias cd x 2>$null; (Get-Alias cd).DisplayName                                                  | cd -> Set-Location
        Set-Alias a1 top; function f { Set-Alias a1 own; (Get-Alias a1 -Scope 1).Definition; (Get-Alias a1).Definition }; f | top own
        try { Get-Alias x -Scope 99 } catch { $_.FullyQualifiedErrorId.Split(',')[0] }                      | ArgumentOutOfRange
        try { New-Alias $null x } catch { $_.FullyQualifiedErrorId.Split(',')[0] }                          | ParameterArgumentValidationErrorNullNotAllowed
        function f {}; Set-Item Function:f -Options ReadOnly; (Get-Item Function:f).Options; Set-Item Function:f { 2 } -Force; f | ReadOnly 2
        function f {}; Set-Item Function:f -Options Constant -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0] | FunctionCannotBeMadeConstant
        Set-Item Alias:q -Value Get-Date -Options ReadOnly; Rename-Item Alias:q r9 -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0] | CannotRenameAlias
        Set-Item Function:f 123 -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0]            | Argument
        Get-Content Env:/PATH -Tail 1 -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0]      | TailNotSupported
        Set-Alias q Get-Date; $a = Get-Alias q; $a.Description = 'd'; $a.Options = 'ReadOnly'; Get-Alias q ^ % { $_.Description; $_.Options } | d ReadOnly
        try { Get-PSDrive None -Scope Global -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] } | GetDriveNoMatchingDrive
        try { Unblock-File /none -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }       | FileNotFound
        $t = New-TemporaryFile; Set-Content $t ([string[]]('a', '', 'b')); (Get-Content $t) -join ','; del $t | a,,b
        $t = New-TemporaryFile; 1..4 > $t; gc $t -Tail 3 -ReadCount 2 ^ % { "<$_>" }; del $t                | <2 3> <4>
        $t = New-TemporaryFile; $t.Attributes = 'ReadOnly'; "$((gi $t).Attributes)"; $t.IsReadOnly; del $t -Force | ReadOnly True
        """)
    void aliasesAndItemsAreAsInPowerShell(String script, String expected) {
        check(script, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        try { 1 ^ Select-Object -First $null } catch { $_.FullyQualifiedErrorId.Split(',')[0] }             | ParameterArgumentValidationError
        try { New-TimeSpan -Days $null } catch { $_.FullyQualifiedErrorId.Split(',')[0]; $_.CategoryInfo.Category } | ParameterBindingFailed WriteError
        try { Get-Date -DisplayHint $null } catch { $_.Exception.Message.Substring(0, 53) }                 | Cannot bind parameter 'DisplayHint' to the target. Ex
        try { Add-Member -MemberType $null } catch { $_.FullyQualifiedErrorId.Split(',')[0] }               | ParameterArgumentValidationErrorNullNotAllowed
        try { Import-Csv x -Delimiter $null } catch { $_.FullyQualifiedErrorId.Split(',')[0] }              | ParameterArgumentValidationError
        """)
    void aCmdletsParameterThatHoldsAValueAlwaysRefusesNull(String script, String expected) {
        check(script, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        Update-TypeData -TypeName X.Y -MemberType NoteProperty -MemberName n -Value 5; (Get-TypeData X.Y).Members['n'] ^ % { $_.GetType().Name; $_.Value } | NotePropertyData 5
        Update-TypeData -TypeName int -MemberType NoteProperty -MemberName n -Value a; (Get-TypeData int).TypeName; (5).n; 5 ^ Get-Member n ^ % Definition; 'int' ^ Remove-TypeData; $null -eq (5).n | System.Int32 a string n=a True
        Update-TypeData -TypeName X.Y -MemberType AliasProperty -MemberName t -Value n -SecondValue string; ([pscustomobject]@{PSTypeName='X.Y';n=1}).t.GetType().Name | String
        Update-TypeData -TypeName string -SerializationMethod String -StringSerializationSource Length -DefaultDisplayPropertySet a, b; 'abc'.PSStandardMembers ^ % { $_.SerializationMethod; $_.StringSerializationSource; $_.DefaultDisplayPropertySet.ReferencedPropertyNames } | String 3 a b
        1..2 ^ % { Update-TypeData -TypeName X.Y -DefaultDisplayPropertySet a -ErrorVariable +e 2>$null }; $e.FullyQualifiedErrorId.Split(',')[0] | TypesDynamicUpdateException
        Update-TypeData -TypeName X.Y -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0]      | TypeDataEmpty
        try { Update-TypeData -TypeName X.Y -Value 1 } catch { $_.FullyQualifiedErrorId.Split(',')[0] }     | MemberTypeIsMissing
        try { Update-TypeData -TypeName X.Y -MemberType NoteProperty -Value 1 } catch { $_.FullyQualifiedErrorId.Split(',')[0] } | MemberNameShouldBeSpecified
        try { Update-TypeData -TypeName X.Y -MemberType NoteProperty -MemberName n } catch { $_.FullyQualifiedErrorId.Split(',')[0] } | ValueShouldBeSpecified
        try { Update-TypeData -TypeName X.Y -MemberType AliasProperty -MemberName n -Value $null } catch { $_.FullyQualifiedErrorId.Split(',')[0] } | ValueShouldBeSpecified
        try { Update-TypeData -TypeName X.Y -MemberType ScriptMethod -MemberName n -Value {} -SecondValue {} } catch { $_.FullyQualifiedErrorId.Split(',')[0] } | SecondValueShouldNotBeSpecified
        $t = New-TemporaryFile; Update-TypeData -PrependPath $t -ErrorVariable e 2>$null; $e.FullyQualifiedErrorId.Split(',')[0]; del $t | WrongExtension
        """)
    void typeDataAreToldAndRefusedAsInPowerShell(String script, String expected) {
        check(script, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        $s = [System.Management.Automation.PSMemberSet]::new('S', [System.Management.Automation.PSMemberInfo[]]@([psnoteproperty]::new('q', 5))); $o = [pscustomobject]@{}; $o.psobject.Members.Add($s); $o.S.q; "$($o.S)" | 5 S {q}
        $o = [pscustomobject]@{x=1;y=2;z=3}; $o ^ Add-Member PropertySet xy ([string[]]('x', 'y')); "$($o ^ Select-Object xy)"; "$($o.xy)"; ($o ^ Format-List xy ^ Out-String -Stream).Where{ $_ } -join ';' | @{x=1; y=2} xy {x, y} x : 1;y : 2
        [pscustomobject]@{a=@(1,2);b=[ordered]@{};c=[version]'1.2';d=$null;e=[Collections.Generic.List[int]]@(1)} ^ Get-Member -MemberType NoteProperty ^ % Definition | Object[] a=System.Object[] ordered b=System.Collections.Specialized.OrderedDictionary version c=1.2 object d=null List[int] e=System.Collections.Generic.List`1[System.Int32]
        "$(([pscustomobject]@{x='a b'}).psobject.Properties['x'])"; 'abc'.Trim.ToString().Split(',')[0]     | string x=a b string Trim()
        @('abc' ^ Get-Member -View Extended).Count; ([pscustomobject]@{a=1} ^ Get-Member -View Base).Name -join ',' | 0 Equals,GetHashCode,GetType,ToString
        $n = ([xml]'<a>t</a>' ^ Get-Member -View Adapted).Name; $n -contains 'a'; $n -contains 'OuterXml'; $n -contains 'ToString' | True False False
        [xml]'<a b="1"><c>t</c></a>' ^ ConvertTo-Json -Depth 5 -Compress                                    | [[[[]]]]
        Set-Variable v 1 -Scope private; (Get-Variable v).Options                                           | Private
        (1..7 ^ % { [pscustomobject]@{Name="n$_"} } ^ Format-Wide -AutoSize ^ Out-String -Width 29 -Stream).Where{ $_ }.Count | 1
        ([pscustomobject]@{a='aaaa';b='bbbb'} ^ Format-Table ^ Out-String -Width 7 -Stream)[3]              | aaaa b…
        [pscustomobject]@{a=1} ^ Format-Table ^ Out-String -Width 4 -Stream ^ % Trim ^ ? Length             | ''
        """)
    void membersAndTheirViewsAreAsInPowerShell(String script, String expected) {
        check(script, expected.equals("''") ? "" : expected);
    }

    private static void check(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(expected, String.join(" ", session.run(script.replace('^', '|'))));
        }
    }
}
