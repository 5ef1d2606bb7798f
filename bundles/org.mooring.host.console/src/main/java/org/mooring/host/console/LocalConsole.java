package org.mooring.host.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.mooring.api.configuration.ConfigurationException;
import org.mooring.api.configuration.InitialSessionState;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.ProgramTerminal;
import org.mooring.api.shell.CommandShell;

/** A console for the person who started Mooring. */
final class LocalConsole {

    private static final int USAGE = 64;

    private final SessionConfigurations configurations;
    private final List<CommandShell> shells;
    private final Path history;

    LocalConsole(SessionConfigurations configurations, List<CommandShell> shells, Path history) {
        this.configurations = configurations;
        this.shells = List.copyOf(shells);
        this.history = history;
    }

    /** Does what the arguments say on a thread of its own, and then tells the exit code to {@code exit}. */
    void start(List<String> arguments, IntConsumer exit) {
        Thread.ofPlatform().name("mooring-console").start(() -> {
            int code = 1;
            try {
                code = run(arguments);
            } finally {
                exit.accept(code);
            }
        });
    }

    private int run(List<String> words) {
        ShellArguments arguments;
        try {
            arguments = ShellArguments.parse(words);
        } catch (ShellArguments.UsageException wrong) {
            System.err.println("mooring: " + wrong.getMessage());
            return USAGE;
        }
        try {
            if (arguments.file() != null && !Files.isRegularFile(Path.of(arguments.file()))) {
                System.err.println("mooring: The argument '" + arguments.file() + "' is not recognized as the name of a script file."
                    + " Check the spelling of the name, or if a path was included, verify that the path is correct and try again.");
                return USAGE;
            }
            Identity user = new Identity(System.getProperty("user.name"), Set.of(Identity.SERVER_OWNER), "local");
            SessionConfiguration configuration = configurations.resolve(user, "");
            InitialSessionState state = configurations.initialState(configuration);
            boolean terminal = arguments.interactive() && Boolean.getBoolean("mooring.terminal");
            return terminal ? atTerminal(arguments, state, user) : atStreams(arguments, state, user);
        } catch (ConfigurationException | IOException failed) {
            System.err.println("mooring: " + failed.getMessage());
            return 1;
        }
    }

    private int atTerminal(ShellArguments arguments, InitialSessionState state, Identity user) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
        try (Lines lines = new TerminalLines(terminal, history)) {
            PrintWriter out = terminal.writer();
            ConsoleUI ui = new ConsoleUI(lines, out, out, new TerminalRawUI(terminal), true, new SharedTerminal(lines, out, true));
            return perform(arguments, lines, ui, state, user);
        }
    }

    private int atStreams(ShellArguments arguments, InitialSessionState state, Identity user) throws IOException {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        try (Lines lines = new PlainLines(System.in, out)) {
            ProgramTerminal streams = new SharedTerminal(lines, out, !arguments.readsLines());
            return perform(arguments, lines, new ConsoleUI(lines, out, err, new TerminalRawUI(null), false, streams), state, user);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int perform(ShellArguments arguments, Lines lines, ConsoleUI ui, InitialSessionState state, Identity user) {
        try (Console console = new Console(lines, ui, shells, state, user, System.getProperty("user.dir"))) {
            if (arguments.file() != null) {
                return console.runFile(Path.of(arguments.file()).toAbsolutePath().normalize().toString(), arguments.fileArguments());
            }
            return arguments.readsLines() ? console.interact() : console.run(arguments.command());
        }
    }
}
