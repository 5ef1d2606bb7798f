package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays know the type of their elements, also where no Java class does. */
class ArrayTypesTest {

    private static List<String> run(String script) {
        try (ScriptSession session = new ScriptSession()) {
            return session.run("class Foo { [int]$X }; class Bar : Foo {}; enum E { A; B }\n" + script);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        [Foo[]]::new(2) => Foo[]
        [Foo[]]@(@{X = 1}, [Bar]::new()) => Foo[]
        [Foo[]]@() => Foo[]
        [Foo[][]]@(, @([Foo]::new())) => Foo[][]
        [Foo[]][Bar[]]::new(1) => Bar[]
        [Foo[]]::new(2) * 2 => Foo[]
        [Foo[]]::new(2) + 1 => System.Object[]
        [Foo[]]::new(2).Clone() => Foo[]
        [System.Collections.Generic.List[Foo]]::new().ToArray() => Foo[]
        [Array]::CreateInstance([Foo], 2) => Foo[]
        [E[]]('A', 1) => E[]
        [enum]::GetValues([E]) => E[]
        [DayOfWeek[]](1, 2) => System.DayOfWeek[]
        [enum]::GetValues([DayOfWeek]) => System.DayOfWeek[]
        [psobject[]](1, 'a') => System.Management.Automation.PSObject[]
        [type[]]([int], [string]) => System.Type[]
        [System.Collections.IList[]]::new(1) => System.Collections.IList[]
        [IO.IOException[]]::new(1) => System.IO.IOException[]
        [action[]]::new(1) => System.Action[]
        [object[]](1, 2) => System.Object[]
        """)
    void anArrayIsOfTheTypeItWasMadeOf(String array, String type) {
        assertEquals(List.of(type, type, type), run("$a = " + array + "; $a.GetType().FullName; $a.pstypenames[0]; (Get-Member -InputObject $a)[0].TypeName"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        $a = [Foo[]]::new(1); $a -is [Foo[]]; $a -is [object[]]; $a -is [Bar[]] => True,True,False
        $a = [E[]]('A', 'B'); $a[0] = 1; $a[0]; $a[0] = 'A'; $a[0] => B,A
        try { $a = [E[]]('A', 'B'); $a[0] = 'Z' } catch { $_.FullyQualifiedErrorId } => SubstringDisambiguationEnumParseThrewAnException
        try { [Foo[]]@(1, 2) } catch { $_.FullyQualifiedErrorId } => ConvertToFinalInvalidCastException
        class H { [Foo[]]$F; [Foo[]] M() { return [Foo]::new() } }; $h = [H]::new(); $h.F = @{X = 1}; $h.F.GetType().Name; $h.M().GetType().Name => Foo[],Foo[]
        $a = [nullable[int][]]::new(2); $null -eq $a[0]; $a[0] = 5; $a[0] => True,5
        """)
    void itsElementsAreOfThatType(String script, String expected) {
        assertEquals(List.of(expected.split(",")), run(script));
    }
}
