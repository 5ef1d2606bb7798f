package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the type parameters of a generic method are found to be: the one type of an argument's that the others' are, too. */
class GenericMethodTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        $a = 1, 2, 3; [array]::Find($a, [Predicate[object]] { param($x) $x -gt 2 })                     => 3
        [array]::FindAll([object[]](1, 2, 3), [Predicate[object]] { param($x) $x -gt 1 }) -join ' '     => 2 3
        [array]::Find([int[]](1, 2, 3), [Predicate[int]] { param($x) $x -gt 2 })                        => 3
        try { [array]::Find([int[]](1, 2), [Predicate[string]] { $true }) } catch { $_.FullyQualifiedErrorId } => MethodCountCouldNotFindBest
        """)
    void typesAreFoundInAllArguments(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
