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
    void commaSeparatedValues(String script, String expected) {
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
    void textsOfData(String script, String expected) {
        check(script, expected);
    }

    private static void check(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(expected, String.join(" ", session.run(script.replace('^', '|'))));
        }
    }
}
