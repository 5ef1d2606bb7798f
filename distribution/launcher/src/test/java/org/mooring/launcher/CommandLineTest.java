package org.mooring.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void nothingIsAConsoleAtATerminalAndAServerElsewhere() {
        assertEquals(Command.CONSOLE, CommandLine.parse(new String[0], true).command());
        assertEquals(Command.SERVER, CommandLine.parse(new String[0], false).command());
    }

    @ParameterizedTest
    @CsvSource({"console,CONSOLE", "server,SERVER", "shell,SHELL", "user,USER", "audit,AUDIT", "help,HELP", "--help,HELP", "-h,HELP",
        "version,VERSION", "--version,VERSION"})
    void eachCommandHasItsWord(String word, Command command) {
        assertEquals(command, parse(word).command());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--state /s server", "server --state /s", "server --state=/s", "--state=/s server"})
    void optionsStandBeforeTheCommandOrRightAfterIt(String words) {
        assertEquals(Optional.of(Path.of("/s")), parse(words).state());
    }

    @Test
    void whatFollowsTheOptionsOfAShellIsTheShells() {
        CommandLine line = parse("--ssh-port 0 shell --state /s -Command $x --state other");

        assertEquals(List.of("-Command", "$x", "--state", "other"), line.arguments());
        assertEquals(Optional.of(Path.of("/s")), line.state());
        assertEquals(Optional.of(0), line.sshPort());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "frob|There is no command 'frob'.",
        "--frob|There is no option '--frob'.",
        "--shell|There is no option '--shell'.",
        "server now|'now' is not understood after 'server'.",
        "--state|'--state' needs a value.",
        "--config=|'--config' needs a value.",
        "--state a server --state b|'--state' is there twice.",
        "--ssh-port x|'x' is not a port for '--ssh-port': 0 to 65535, where 0 is any free one.",
        "--wsman-port 65536|'65536' is not a port for '--wsman-port': 0 to 65535, where 0 is any free one.",
        "--wsman-port -1|'-1' is not a port for '--wsman-port': 0 to 65535, where 0 is any free one."})
    void aWrongLineIsRefusedWithTheReason(String words, String message) {
        assertEquals(message, assertThrows(UsageException.class, () -> parse(words)).getMessage());
    }

    private static CommandLine parse(String words) {
        return CommandLine.parse(words.split(" "), false);
    }
}
