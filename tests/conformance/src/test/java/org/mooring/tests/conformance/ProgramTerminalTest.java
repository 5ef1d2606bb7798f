package org.mooring.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.host.HostUI;
import org.mooring.api.host.ProgramTerminal;

/** Which of a program's streams are the terminal's, where a person is at one. */
class ProgramTerminalTest {

    private final List<String> asked = new ArrayList<>();

    /** A person's, with a terminal that is never lent, but notes for what it was asked. */
    private final HostUI ui = (HostUI) Proxy.newProxyInstance(HostUI.class.getClassLoader(), new Class<?>[] {HostUI.class},
        (proxy, method, arguments) -> {
            if (method.getName().equals("programTerminal")) {
                return Optional.<ProgramTerminal>of((program, streams) -> {
                    asked.add(EnumSet.copyOf(streams).toString());
                    return Optional.empty();
                });
            }
            try {
                return method.invoke(HostUI.NONE, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "\"/bin/true | Out-Default\" | [INPUT, OUTPUT]",
        "\"/bin/true 2>&1 | Out-Default\" | [INPUT, OUTPUT, ERROR]",
        "\"function f { /bin/true }; f | Out-Default\" | [INPUT, OUTPUT]",
        "\"& { if (1) { foreach ($i in 1) { /bin/true } } } | Out-Default\" | [INPUT, OUTPUT]",
        "\"1 | /bin/cat | Out-Default\" | [OUTPUT]",
        "\"/bin/true | /bin/cat | Out-Default\" | [INPUT] [OUTPUT]",
        "\"/bin/true | % { $_ } | Out-Default\" | [INPUT]",
        "\"& { /bin/true > /dev/null } | Out-Default\" | [INPUT]",
        "\"& { $x = /bin/true; /bin/true } | Out-Default\" | [INPUT] [INPUT, OUTPUT]",
        "\"/bin/true | Out-String\" | [INPUT]",
        "\"1 | /bin/cat\" | \"\""})
    void aStreamIsTheTerminalsThatWouldComeFromItOrOnlyBeShown(String script, String streams) {
        try (ScriptSession session = new ScriptSession(LanguageMode.FullLanguage, ui)) {
            session.run(script);
        }
        assertEquals(streams, String.join(" ", asked));
    }

    @Test
    void programsOfSessionsThatMayNotDoAllHaveNoTerminalForTheyMayOfferAShell() {
        try (ScriptSession session = new ScriptSession(LanguageMode.ConstrainedLanguage, ui)) {
            assertEquals(List.of("0"), session.run("/bin/true | Out-Default; $LASTEXITCODE"));
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void whatATranscriptIsWrittenOfIsNotShownPastIt() {
        try (ScriptSession session = new ScriptSession(LanguageMode.FullLanguage, ui)) {
            session.run("Start-Transcript -Path (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -OutVariable file | Out-Null;"
                + " /bin/true | Out-Default; Stop-Transcript | Out-Null; Remove-Item $file.Path");
        }
        assertEquals(List.of("[INPUT]"), asked);
    }
}
