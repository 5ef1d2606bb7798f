package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that PowerShell streams through hand on each object before they take the next one, so that memory stays flat. */
class StreamingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        Select-String a                      ! in out in out in out
        Select-String a -Context 0, 1        ! in in out in out out
        Where-Object { $_ }                  ! in out in out in out
        Select-Object Length                 ! in out in out in out
        ConvertTo-Csv                        ! in out out in out in out
        ForEach-Object ToUpper               ! in out in out in out
        Tee-Object -Variable kept            ! in out in out in out
        """)
    void whatComesInGoesOut(String command, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run("$log = [Collections.ArrayList]@(); 'a1', 'a2', 'a3' | ForEach-Object { $null = $log.Add('in'); $_ } | "
                + command + " | ForEach-Object { $null = $log.Add('out') }; $log -join ' '"));
        }
    }
}
