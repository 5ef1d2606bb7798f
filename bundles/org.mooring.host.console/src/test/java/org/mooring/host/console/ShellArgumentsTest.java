package org.mooring.host.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mooring.api.shell.CommandRequest;

class ShellArgumentsTest {

    private static ShellArguments parse(String words) throws ShellArguments.UsageException {
        return ShellArguments.parse(words.isEmpty() ? List.of() : Arrays.asList(words.split(" ")));
    }

    private static String given(ShellArguments arguments) {
        return String.join(" ", arguments.arguments().stream().map(ShellArgumentsTest::given).toList());
    }

    private static String given(CommandRequest.Argument argument) {
        return argument.name() == null ? "[" + argument.value() + "]" : argument.name() + "=" + argument.value();
    }

    @ParameterizedTest
    @CsvSource({"-c 1 + 1,1 + 1", "-Command exit 7,exit 7", "-com -Login,-Login", "-nop -NoLogo -noni -c 1,1", "--command 1,1"})
    void allWordsAfterACommandAreItsText(String words, String text) throws Exception {
        assertEquals(text, parse(words).command());
    }

    @ParameterizedTest
    @CsvSource({"s.ps1 a b,[a] [b]", "-File s.ps1 -a 1 -b,-a=null [1] -b=null", "-f s.ps1 -s:$TRUE -t:x -u: v -,-s=true -t=x -u=v [-]"})
    void wordsAfterAScriptAreItsArguments(String words, String arguments) throws Exception {
        assertEquals("s.ps1", parse(words).file());
        assertEquals(arguments, given(parse(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-File -", "-Command -", "-NoProfile -i"})
    void withoutTextLinesAreRead(String words) throws Exception {
        assertTrue(parse(words).readsLines());
        assertTrue(parse(words).staysOn());
    }

    @Test
    void anEncodedCommandIsTextInUtf16() throws Exception {
        String encoded = Base64.getEncoder().encodeToString("'ü'".getBytes(StandardCharsets.UTF_16LE));

        assertEquals("'ü'", parse("-enc " + encoded + " -NoExit").command());
        assertTrue(parse("-e " + encoded + " -noe").staysOn());
        assertFalse(parse("-ec " + encoded).staysOn());
    }

    @Test
    void placesAndConfigurationsAreNamed() throws Exception {
        ShellArguments arguments = parse("-wd /tmp -ConfigurationName desk -ep Bypass -OutputFormat Text -nop");

        assertEquals(List.of("/tmp", "desk"), List.of(arguments.folder(), arguments.configuration()));
        assertFalse(arguments.profiles());
        assertTrue(parse("-noninteractive").profiles());
        assertEquals("a|[b]", parse("-cwa a b").command() + "|" + given(parse("-cwa a b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Version", "-v 2", "-h", "--help", "-?"})
    void someOnlyAskSomething(String words) throws Exception {
        assertTrue(parse(words).answer().contains("PowerShell 7.6.5") || parse(words).answer().startsWith("Usage: mooring shell"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"-Wrong,'-Wrong' is not an option", "-c,'-c' needs a command", "-e %,is not properly encoded", "-ep Foo,Invalid ExecutionPolicy value 'Foo'",
        "-OutputFormat XML,Invalid OutputFormat value 'XML'", "-wd,'-wd' needs a folder", "-Command - x,no other arguments", "-nop -Login,first word"})
    void whatIsNotUnderstoodIsSaid(String words, String message) {
        String said = assertThrows(ShellArguments.UsageException.class, () -> parse(words)).getMessage();

        assertTrue(said.contains(message), said);
    }
}
