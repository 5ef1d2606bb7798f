package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $input} of advanced functions is a collection, that of others is read once. */
class FunctionInputTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        function f { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) end { $input.GetType().Name; $input.Count; @($input).Count; @($input).Count } }; 1..3 | f => Object[],3,3,3
        function f { [CmdletBinding()] param([Parameter(ValueFromPipeline)]$x) process { $input.GetType().Name; "$input" } end { $input.Count } }; 1..2 | f => ArrayList,1,ArrayList,2,0
        function f { [CmdletBinding()] param() begin { $input.GetType().Name; $input.Count } }; f => ArrayList,0
        function f { [CmdletBinding()] param() end { $input.GetType().Name; $input.Count } }; f => Object[],0
        function f { end { @($input).Count; @($input).Count } }; 1..3 | f => 3,0
        """)
    void inputIsWhatPowerShellHasIt(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        [WildcardPattern]::new('*.txt').ToRegex().ToString() => \\.txt$
        [WildcardPattern]::new('file[0-9][a-z].t?t').ToRegex().ToString() => ^file[0-9][a-z]\\.t.t$
        [WildcardPattern]::new('a`*b*').ToRegex().ToString() => ^a\\*b
        [WildcardPattern]::Get('A', 'IgnoreCase').ToRegex().IsMatch('a') => True
        [Management.Automation.LanguagePrimitives]::Equals([datetime]'2005-03-10', '3/10/2005') => True
        $r = $null; [Microsoft.PowerShell.Commands.ModuleSpecification]::TryParse("@{ ModuleName = 'a'; ModuleVersion = '1.0' }", [ref]$r); $r.Version => True,1.0
        [DayOfWeek]::Monday + 1 => Tuesday
        $d = [DayOfWeek]::Monday; $d++; $d; 1 + [DayOfWeek]::Monday => Tuesday,2
        try { [DayOfWeek]::Monday / 5 } catch { $_.FullyQualifiedErrorId } => System.InvalidCastException
        4 -bor [DayOfWeek]::Monday => 5
        try { [ValidateCount(1, 2)]$v = 1, 2; $v = 1, 2, 3 } catch { $_.Exception.Message -like '* the value System.Object`[`] is *' } => True
        """)
    void smallThingsAreAsInPowerShell(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }
}
