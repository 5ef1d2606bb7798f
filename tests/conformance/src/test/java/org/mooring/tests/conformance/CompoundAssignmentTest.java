package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code +=} begins in a scope that has not the variable: PowerShell's VariableAnalysis decides it by what the block reads. */
class CompoundAssignmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        $x += 1; $x                                       | 1
        $before = $x; $x += 1; $x                         | 6
        process { $x += 1 } end { $x }                    | 6
        if ($false) { $x = 0 }; $x += 1; $x               | 1
        foreach ($i in 1, 2) { $x += $i }; $x             | 8
        if ($x -gt 2) { $x += 2 }; $x                     | 7
        """)
    void aVariableThatIsReadWhereItMayBeUnsetGoesOnFromTheScopeAround(String block, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run("$x = 5; & { " + block + " }"));
        }
    }
}
