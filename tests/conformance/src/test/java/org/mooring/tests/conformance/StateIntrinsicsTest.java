package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code $ExecutionContext.SessionState} does with places and drives. */
class StateIntrinsicsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        $p = $ExecutionContext.SessionState.Path; $null = $p.SetLocation('/'); $p.PushCurrentLocation('a'); $null = $p.SetLocation('/tmp'); "$($p.PopLocation('a')) $PWD" => / /
        $ExecutionContext.SessionState.Drive.GetAtScope('Variable', 'global').Name              => Variable
        $null -eq $ExecutionContext.SessionState.Drive.GetAtScope('nosuch', 'global')           => True
        $ExecutionContext.SessionState.Drive.GetAllAtScope('global').Name -contains 'Env'       => True
        & { $null = New-PSDrive own FileSystem /; $ExecutionContext.SessionState.Drive.GetAllAtScope('0').Name } => own
        """)
    void placesAndDrivesAreThoseOfTheSession(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
