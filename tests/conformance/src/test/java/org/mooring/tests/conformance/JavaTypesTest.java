package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.LanguageMode;

/** Java's own classes in scripts. */
class JavaTypesTest {

    private static String run(LanguageMode mode, String script) {
        try (ScriptSession session = new ScriptSession(mode)) {
            return String.join(" ", session.run(script));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', value = {
        "$m = [java.util.TreeMap]::new(); $null = $m.put('b', 2), $m.put('a', 1); $m.firstKey(); $m.b ^ a 2",
        "[java.util.TreeMap]::new() -is [java.util.TreeMap]; 5 -is [java.util.TreeMap]; 5 -is [java.lang.Integer] ^ True False True",
        "[java.util.Map+Entry].FullName ^ java.util.Map$Entry",
        "[java.lang.System]::getProperty('file.separator'); [java.lang.Integer]::MAX_VALUE; [java.lang.Math]::floorMod(-1, 3) ^ / 2147483647 2",
        "$d = [java.time.LocalDate]::of(2026, 11, 22); $d.Year; $d.LeapYear; $d.plusDays(10).DayOfMonth ^ 2026 False 2",
        "$s = [java.util.StringJoiner]::new('-'); $null = $s.add('a').add('b'); \"$s\" ^ a-b",
        "$c = [java.util.GregorianCalendar]::new(); $c.FirstDayOfWeek = 2; $c.FirstDayOfWeek ^ 2",
        "$q = [java.util.PriorityQueue]::new({ $args[1] - $args[0] }); 1, 5, 3 | % { $null = $q.add($_) }; $q.poll() ^ 5",
        "[java.util.List]::of(1, 2, 3).stream().filter({ $args[0] -gt 1 }).map({ $args[0] * 2 }).toList() ^ 4 6",
        "[java.util.ArrayDeque]::new(@(3, 1)).size(); [java.util.Collections]::max(@(3, 7, 1)); [java.lang.String]::join('-', @('a', 'b')) ^ 2 7 a-b",
        "[java.util.concurrent.TimeUnit]::SECONDS.toMillis(3); ([java.util.concurrent.TimeUnit]'hours').name() ^ 3000 HOURS",
        "\"$([java.util.concurrent.TimeUnit]::DAYS)\"; [java.util.concurrent.TimeUnit]::DAYS | ConvertTo-Json ^ DAYS \"DAYS\"",
        "(New-Object java.util.BitSet 10).size(); ([java.io.File]'/tmp/x').Name ^ 64 x",
        "[java.util.logging.Level]::parse('INFO').intValue(); [java.util.Objects]::requireNonNullElse($null, 'else') ^ 800 else",
        "[java.util.TreeMap]::new() | Get-Member firstKey | % Name ^ firstKey",
        "try { [java.lang.Integer]::parseInt('x') } catch { $_.FullyQualifiedErrorId } ^ FormatException"})
    void areThereInFullLanguage(String script, String output) {
        assertEquals(output, run(LanguageMode.FullLanguage, "$ErrorActionPreference = 'SilentlyContinue';" + script));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "try { [java.util.treemap] } catch { $_.FullyQualifiedErrorId } | TypeNotFound",
        "try { [java.util.Nothing]::new() } catch { $_.FullyQualifiedErrorId } | TypeNotFound",
        "try { [no.such.package.Type] } catch { $_.FullyQualifiedErrorId } | TypeNotFound",
        "try { 'abc'.isEmpty() } catch { $_.FullyQualifiedErrorId } | MethodNotFound",
        "try { @{}.computeIfAbsent('a', { 1 }) } catch { $_.FullyQualifiedErrorId } | MethodNotFound",
        "try { [java.util.TreeMap]::new().nothing() } catch { $_.FullyQualifiedErrorId } | MethodNotFound"})
    void whatIsNotThereAndWhatDotNetHasNotIsPowerShellsError(String script, String error) {
        assertEquals(error, run(LanguageMode.FullLanguage, script));
    }

    @Test
    void noOtherModeHasThem() {
        String script = "try { [java.util.TreeMap]::new() } catch { $_.FullyQualifiedErrorId }; $null -eq ('java.util.TreeMap' -as [type])";
        assertEquals("TypeNotFound True", run(LanguageMode.ConstrainedLanguage, script));
    }

    @Test
    void whatASessionHoldsOfThemShowsNothingOnceItIsRestricted() {
        assertEquals("2026 True", run(LanguageMode.FullLanguage, "$d = [java.time.LocalDate]::of(2026, 1, 1); function f { $d.Year }; f;"
            + "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'; $null -eq (& { $d.Year })"));
    }

    @Test
    void commandsMakeNoneInConstrainedLanguage() {
        assertEquals("TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand",
            run(LanguageMode.ConstrainedLanguage, "try { New-Object java.util.TreeMap } catch { $_.FullyQualifiedErrorId }"));
    }
}
