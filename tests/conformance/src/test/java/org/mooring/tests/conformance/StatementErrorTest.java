package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an error that ends a statement goes: to traps and clean blocks too, and into {@code $?}. */
class StatementErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        function f { 1/0; 'after' }; & { trap { continue } f; 'next' }                                      | next
        function f { 1/0; 'after' }; & { & { trap [ArgumentException] { continue } f; 'next' }; 'on' } 2>$null | on
        function f { 1/0; 'after' }; f 2>$null                                                              | after
        function g { end {} clean { throw 'bad' } }; try { g 2>$null; 'on' } catch { 'caught' }             | on
        function g { end {} clean { throw 'bad' } }; g 2>$null; $?                                          | False
        function g { end {} clean { 1/0; $global:seen = 'rest' } }; try { g 2>$null } catch {}; $seen       | rest
        Write-Error x 2>$null; ('a') > $null; (1); $null = $?; $?                                           | 1,True
        Write-Error x 2>$null; $(); $?                                                                      | ,True
        Write-Error x 2>$null; @(); $?                                                                      | True
        $null = (Write-Error x 2>$null); $?                                                                 | False
        """)
    void anErrorGoesToWhatIsAroundIt(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        try { $global:WarningPreference = 'Suspend' } catch { $_.CategoryInfo.Reason }                      | ArgumentTransformationMetadataException
        try { Set-Variable DebugPreference Suspend -Scope Global } catch { $_.CategoryInfo.Reason }         | ArgumentTransformationMetadataException
        & { $WarningPreference = 'Suspend'; try { Write-Warning x } catch { $_.CategoryInfo.Reason } }      | NotSupportedException
        & { $WarningPreference = 'Suspend'; try { Write-Warning x } catch { "$WarningPreference" } }        | Continue
        """)
    void suspendIsNoPreference(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
