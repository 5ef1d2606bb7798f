package org.mooring.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed: {@code mooring [OPTIONS] [COMMAND [OPTIONS] [ARGUMENTS]]}. The launcher's own options stand before the command
 * or right after it; what follows is the command's.
 */
record CommandLine(Command command, Map<Option, String> options, List<String> arguments) {

    /** An option of the launcher, with a value. */
    enum Option {
        STATE("--state"),
        CONFIG("--config"),
        SSH_PORT("--ssh-port"),
        WSMAN_PORT("--wsman-port");

        private final String word;

        Option(String word) {
            this.word = word;
        }

        private static Optional<Option> of(String word) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return Arrays.stream(values()).filter(option -> option.word.equals(name)).findFirst();
        }
    }

    CommandLine {
        options = Map.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Reads the words; {@code terminal} says whether a person is there, who gets a console when nothing else is asked for. */
    static CommandLine parse(String[] words, boolean terminal) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        Map<Option, String> options = new HashMap<>();
        takeOptions(rest, options);
        Command command = rest.isEmpty() ? terminal ? Command.CONSOLE : Command.SERVER : takeCommand(rest.pop());
        takeOptions(rest, options);
        if (!rest.isEmpty() && !command.takesArguments()) {
            throw new UsageException("'%s' is not understood after '%s'.", rest.peek(), command.word());
        }
        return new CommandLine(command, options, new ArrayList<>(rest));
    }

    Optional<Path> state() {
        return Optional.ofNullable(options.get(Option.STATE)).map(Path::of);
    }

    Optional<Path> config() {
        return Optional.ofNullable(options.get(Option.CONFIG)).map(Path::of);
    }

    Optional<Integer> sshPort() {
        return Optional.ofNullable(options.get(Option.SSH_PORT)).map(Integer::valueOf);
    }

    Optional<Integer> wsmanPort() {
        return Optional.ofNullable(options.get(Option.WSMAN_PORT)).map(Integer::valueOf);
    }

    private static Command takeCommand(String word) {
        return Command.of(word).orElseThrow(() -> word.startsWith("-")
                ? new UsageException("There is no option '%s'.", word)
                : new UsageException("There is no command '%s'.", word));
    }

    private static void takeOptions(Deque<String> rest, Map<Option, String> options) {
        while (!rest.isEmpty()) {
            Optional<Option> option = Option.of(rest.peek());
            if (option.isEmpty()) {
                return;
            }
            String value = takeValue(rest);
            check(option.get(), value);
            if (options.put(option.get(), value) != null) {
                throw new UsageException("'%s' is there twice.", option.get().word);
            }
        }
    }

    private static String takeValue(Deque<String> rest) {
        String word = rest.pop();
        if (word.contains("=")) {
            return word.substring(word.indexOf('=') + 1);
        }
        if (rest.isEmpty()) {
            throw new UsageException("'%s' needs a value.", word);
        }
        return rest.pop();
    }

    private static void check(Option option, String value) {
        switch (option) {
            case SSH_PORT, WSMAN_PORT -> {
                if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
                    throw new UsageException("'%s' is not a port for '%s': 0 to 65535, where 0 is any free one.", value, option.word);
                }
            }
            case STATE, CONFIG -> {
                if (value.isBlank()) {
                    throw new UsageException("'%s' needs a value.", option.word);
                }
            }
        }
    }
}
