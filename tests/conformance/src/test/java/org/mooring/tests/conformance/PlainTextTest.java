package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values whose type has no ToString of its own are, as text, their type's name. */
class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        "$([System.Collections.Comparer]::Default)"                                            => System.Collections.Comparer
        "$([System.Management.Automation.CommandCompletion]::MapStringInputToParsedInput('a', 1).Item3)" => System.Management.Automation.Language.InternalScriptPosition
        "$(Get-FileHash -InputStream ([IO.MemoryStream]::new()))"                              => Microsoft.PowerShell.Commands.FileHashInfo
        "$([Net.IPNetwork]::Parse('10.0.0.0/8'))"                                              => 10.0.0.0/8
        "$([switch]::Present)"                                                                 => True
        """)
    void theTypesNameIsTheText(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run(script));
        }
    }
}
