package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code .ForEach()} and {@code .Where()} do with what is no plain block: PowerShell's EnumerableOps. */
class CollectionMethodsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        (1..5).Where($null, 'First', 2)                                                    => 1;2
        (1..5).Where($null, 'Last')                                                        => 5
        (1..5).Where($null, 'SkipUntil', 3)                                                => 4;5
        (1..3).Where($null, 'Split', 2) | ForEach-Object { "$_" }                          => 1 2;3
        (1..9).Where({ $_ % 2 }, 'Split', 2) | ForEach-Object { "$_" }                     => 1 3;2 4 5 6 7 8 9
        (1..9).Where({ $_ -gt 3 }, 'Until', 2)                                             => 1;2
        (1..9).Where({ $_ -gt 3 }, 'SkipUntil', 2)                                         => 4;5
        (1..9).Where({ $_ -gt 3 }, 'Last', 2)                                              => 8;9
        (1..9).Where({ $_ -gt 3 }, 'Default', 2)                                           => 4;5
        (1..2).ForEach({ begin { 'b' } process { $_ } end { 'e' } })                       => b;1;2;e
        @(1, 2).ForEach([string]).GetType().ToString()                                     => System.Collections.ObjectModel.Collection`1[System.String]
        @(1, 2).ForEach([long[]]).GetType().Name                                           => Int64[]
        @(@{ a = 1 }, @{ a = 2 }).ForEach('a')                                             => 1;2
        $table = @{}; @($table).ForEach('b', 5); $table.b                                  => 5
        @($null, 1).ForEach('nothing').Count                                               => 2
        """)
    void elementsAreChosenAndConverted(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected.split(";")), session.run(script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        (1..3).Where({ $true }, 'First', -1)                                               => System.ArgumentOutOfRangeException
        (1..3).Where($null)                                                                => System.InvalidOperationException
        (1..3).Where()                                                                     => MethodCountCouldNotFindBest
        (1..3).Where('x')                                                                  => ConvertToFinalInvalidCastException
        (1..3).ForEach()                                                                   => MethodCountCouldNotFindBest
        (1..3).ForEach($null)                                                              => System.ArgumentNullException
        ('a', 'b').ForEach([int])                                                          => MethodArgumentConversionInvalidCastArgument
        (1..3).ForEach([hashtable])                                                        => ForEachTypeConversionFailed
        (1..3).ForEach([System.Collections.Generic.Dictionary[string, int]])               => ForEachBadGenericConversionTypeSpecified
        (1..3).ForEach({ process { $_ } clean { 'c' } })                                   => NotSupported
        (1..3).ForEach('nothing', 1)                                                       => ForEachNonexistentMemberReference
        @($null).ForEach('nothing', 1)                                                     => NullReferenceException
        """)
    void whatCannotBeIsPowerShellsOwnError(String script, String id) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(id), session.run("try { " + script + " } catch { $_.FullyQualifiedErrorId }"));
        }
    }
}
