package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** System.Int128 and System.UInt128, as scripts use them: arithmetic goes round at the type's ends, conversions don't. */
class WideNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [int128]::MaxValue + 1                                     | -170141183460469231731687303715884105728
        [int128]::MaxValue + 1 -eq [int128]::MinValue              | True
        [uint128]7 - [uint128]8                                    | 340282366920938463463374607431768211455
        ([int128]5 * 3) / 2                                        | 7
        [int128]-7 % 4                                             | -3
        -[int128]5                                                 | -5
        [int128]::Parse('170141183460469231731687303715884105727') | 170141183460469231731687303715884105727
        $r = [int128]1; [int128]::TryParse('x', [ref]$r)           | False
        [uint128]::new(1, 0)                                       | 18446744073709551616
        [int128]::new([uint64]::MaxValue, [uint64]::MaxValue)      | -1
        [int][int128]5                                             | 5
        ([int128]5).ToString('N1')                                 | 5.0
        [int128]::Max(3, 4).GetType().FullName                     | System.Int128
        ([uint128]3).Equals([int128]3)                             | False
        try { [uint128]-1.0 } catch { $_.FullyQualifiedErrorId }   | InvalidCastExceptionExplicitOperator
        try { [int128]1 / 0 } catch { $_.Exception.InnerException.GetType().Name } | DivideByZeroException
        """)
    void aNumberOf128Bits(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
