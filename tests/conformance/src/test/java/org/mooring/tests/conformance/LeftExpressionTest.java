package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an assignment had collected when its value was left: lost with an error, handed on with {@code exit}, {@code return}, {@code break}. */
class LeftExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        try { $x = & { 'a'; throw 'b' } } catch { 'c' }            | c
        function out { $x = $(1; 2; return 3); 4 } out             | 1,2,3
        foreach ($i in 1, 2) { $x = & { 'a'; break } } 'b'         | a,b
        & { $x = & { 'a'; return 'b' }; "$x" }                     | a b
        $x = & { 'a'; exit }; 'b'                                  | a
        $x = 1 + $(foreach ($i in 1) { 2; exit }); 'b'             | 2
        """)
    void outputGoesOnWhereNoErrorEndedIt(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(",")), session.run(script));
        }
    }
}
