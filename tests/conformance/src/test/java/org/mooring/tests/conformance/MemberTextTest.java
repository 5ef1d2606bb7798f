package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members as text: what Get-Member's Definition says, and PSMemberInfo's ToString. */
class MemberTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        "$('a'.Substring)"                                                     => string Substring(int startIndex), string Substring(int startIndex, int length)
        $o = [pscustomobject]@{ a = 1 }; "$($o.psobject.Properties['a'])"      => int a=1
        "$([psscriptproperty]::new('f', { 1 }, { 2 }))"                        => System.Object f {get= 1 ;set= 2 ;}
        "$([psscriptmethod]::new('f', { 1 }))"                                 => System.Object f();
        "$([psaliasproperty]::new('q', 'Length', [string]))"                   => q = (System.String)Length
        "$([psnoteproperty]::new('a', @(1, 2)))"                               => Object[] a=System.Object[]
        $n = [psnoteproperty]::new('a', 1); $c = $n.Copy(); $c.Value = 3; "$n $c" => int a=1 int a=3
        ([pscustomobject]@{ d = [dayofweek]1 } | Get-Member d).Definition      => DayOfWeek d=Monday
        ([pscustomobject]@{ d = [int] } | Get-Member d).Definition             => RuntimeType d=System.Int32
        ([pscustomobject]@{ d = [pscustomobject]@{ q = 1 } } | Get-Member d).Definition => System.Management.Automation.PSCustomObject d=@{q=1}
        """)
    void membersSayWhatTheyAre(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
