package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors that exceptions report of themselves. */
class ThrownExceptionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        [Exception]::new('m')                                                    => m, OperationStopped
        [System.Management.Automation.RuntimeException]::new('m')                => RuntimeException, NotSpecified
        [System.Management.Automation.MethodInvocationException]::new('m')       => RuntimeException, NotSpecified
        [System.Management.Automation.ItemNotFoundException]::new('m')           => SessionStateException, InvalidArgument
        [System.Management.Automation.CommandNotFoundException]::new('m')        => CommandNotFoundException, ObjectNotFound
        [System.Management.Automation.ParseException]::new('m')                  => Parse, ParserError
        [System.Management.Automation.ValidationMetadataException]::new('m')     => RuntimeException, MetadataError
        [System.Management.Automation.PSInvalidOperationException]::new('m')     => m, OperationStopped
        """)
    void aRuntimeExceptionIsThrownAsTheErrorOfItsType(String exception, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run("try { throw " + exception + " } catch {"
                + " \"$($_.FullyQualifiedErrorId), $($_.CategoryInfo.Category)\" }"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        $PID = 5                                                                 => PID Variable
        Get-Item /no/such -ErrorAction Stop                                      => /no/such Drive
        Get-Item nosuch: -ErrorAction Stop                                       => nosuch Drive
        Get-PSProvider nosuch -ErrorAction Stop                                  => nosuch CmdletProvider
        """)
    void errorsOfTheSessionsStateSayWhatTheyAreAbout(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run("try { " + script
                + " } catch { \"$($_.Exception.ItemName) $($_.Exception.SessionStateCategory)\" }"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        $d = [System.Collections.Generic.Dictionary[string, int]]::new(); $d['a'] = 1; foreach ($k in $d.Keys) { $d["x$k"] = 1 } => Collection was modified; enumeration operation may not execute.
        $d = [System.Collections.Generic.Dictionary[string, int]]::new(); 1..3 | % { $d["$_"] = $_ }; foreach ($k in $d.Keys) { $d[$k] = 7; $null = $d.Remove($k) } throw "$($d.Count)" => 0
        $d = [System.Collections.Generic.SortedDictionary[string, int]]::new(); 1..3 | % { $d["$_"] = $_ }; foreach ($k in $d.Keys) { $d["x$k"] = 7 } => Collection was modified; enumeration operation may not execute.
        throw [System.Management.Automation.PSArgumentException]::new('m').ErrorRecord.FullyQualifiedErrorId => Argument
        """)
    void exceptionsSayWhatTheyAre(String script, String expected) {
        try (ScriptSession session = new ScriptSession()) {
            assertEquals(List.of(expected), session.run("try { " + script + " } catch { $_.Exception.Message }"));
        }
    }
}
