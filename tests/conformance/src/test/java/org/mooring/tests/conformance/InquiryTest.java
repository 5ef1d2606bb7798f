package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostUI;

/** What the preference Inquire asks a person: 0 is yes, 1 always, 2 the end of the command. */
class InquiryTest {

    private final List<String> asked = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    private final HostUI person = (HostUI) Proxy.newProxyInstance(HostUI.class.getClassLoader(), new Class<?>[] {HostUI.class}, (proxy, method, arguments) -> {
        if (method.getName().equals("promptForChoice")) {
            asked.add(arguments[1].toString());
            return answers.removeFirst();
        }
        try {
            return method.invoke(HostUI.NONE, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    });

    private String run(String script, String given) {
        for (String answer : given.split(" ")) {
            answers.add(Integer.valueOf(answer));
        }
        try (ScriptSession session = new ScriptSession(LanguageMode.FullLanguage, person)) {
            return String.join(" ", session.run(script));
        }
    }

    private static final String CLOSE = "function f { [CmdletBinding()] param() 1..3 | ForEach-Object { $PSCmdlet.WriteWarning($_) }; 'end' }; ";

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '"', value = {
        "Write-Warning w -WarningAction Inquire; 'after' ^ 0 ^ w after ^ 1",
        "$WarningPreference = 'Inquire'; Write-Warning w; 'after' ^ 0 ^ w after ^ 1",
        "f -WarningAction Inquire -WarningVariable w; $w.Count ^ 0 0 0 ^ 1 2 3 end 3 ^ 3",
        "f -WarningAction Inquire ^ 0 1 ^ 1 2 3 end ^ 2",
        "f -Debug ^ 1 ^ 1 2 3 end ^ 1",
        "Write-Information i -InformationAction Inquire; 'after' ^ 0 ^ i after ^ 1",
        "$DebugPreference = 'Inquire'; Write-Debug d; 'after' ^ 0 ^ after ^ 1",
        "$VerbosePreference = 'Inquire'; Write-Verbose v; 'after' ^ 0 ^ v after ^ 1",
        "try { Write-Warning w -WarningAction Inquire } catch { $_.FullyQualifiedErrorId; $_.Exception.Message } ^ 2 ^ w ActionPreferenceStop,Microsoft.PowerShell.Commands.WriteWarningCommand The running command stopped because the user selected the Stop option. ^ 1"})
    void isAboutEachMessageUntilSomebodyAlwaysSaysYes(String script, String given, String output, int times) {
        assertEquals(output, run(CLOSE + script, given));
        assertEquals(Collections.nCopies(times, "Continue with this operation?"), asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '"', value = {
        "function g { [CmdletBinding()] param() 1..3 | ForEach-Object { Write-Error $_ } }; g -ErrorAction Inquire -ErrorVariable e 2> $null; $e.Count ^ 0 0 0 ^ 3 ^ 1 2 3",
        "Get-Item /no/such, /no/such/either -ErrorAction Inquire -ErrorVariable e 2> $null; $e.Count ^ 1 ^ 2 ^ Cannot find path '/no/such' because it does not exist.",
        "try { Get-Item /no/such -ErrorAction Inquire } catch { $_.Exception.Message } ^ 2 ^ The running command stopped because the user selected the Stop option. ^ Cannot find path '/no/such' because it does not exist."})
    void isAboutEachErrorWithItsMessage(String script, String given, String output, String questions) {
        assertEquals(output, run(script, given));
        assertEquals(questions, String.join(" ", asked));
    }
}
