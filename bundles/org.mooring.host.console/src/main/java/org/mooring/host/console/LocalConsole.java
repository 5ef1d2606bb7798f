package org.mooring.host.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.mooring.api.configuration.LanguageMode;
import org.mooring.api.configuration.SessionConfiguration;
import org.mooring.api.configuration.SessionConfigurations;
import org.mooring.api.credential.Identity;
import org.mooring.api.host.ProgramTerminal;
import org.mooring.api.shell.CommandShell;
import org.mooring.api.shell.PipelineInput;

/** A console for the person who started Mooring. */
final class LocalConsole {

    private static final int USAGE = 64;
    /** Whether standard input is a terminal, and standard output. */
    private static final boolean KEYS = Boolean.getBoolean("mooring.terminal");
    private static final boolean SCREEN = Boolean.getBoolean("mooring.screen");

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
        if (arguments.answer() != null) {
            System.out.print(arguments.answer());
            return 0;
        }
        try {
            if (arguments.file() != null && !Files.isRegularFile(Path.of(arguments.file()))) {
                System.err.println("mooring: The argument '" + arguments.file() + "' is not recognized as the name of a script file."
                    + " Check the spelling of the name, or if a path was included, verify that the path is correct and try again.");
                return USAGE;
            }
            Identity user = new Identity(System.getProperty("user.name"), Set.of(Identity.SERVER_OWNER), "local");
            SessionConfiguration configuration = configurations.resolve(user, arguments.configuration());
            InitialSessionState state = configurations.initialState(configuration);
            // A prompt needs the keys; what a command shows needs the screen.
            boolean terminal = arguments.terminal() && KEYS && (SCREEN || arguments.staysOn());
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
            ProgramTerminal streams = new SharedTerminal(lines, out, !arguments.staysOn());
            return perform(arguments, lines, new ConsoleUI(lines, out, err, new TerminalRawUI(null), false, streams), state, user);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int perform(ShellArguments arguments, Lines lines, ConsoleUI ui, InitialSessionState state, Identity user)
            throws IOException {
        boolean full = state.languageMode() == LanguageMode.FullLanguage;
        Profiles profiles = Profiles.ofProcess();
        InitialSessionState own = full ? state.with("PROFILE", profiles.variable()) : state;
        try (Console console = new Console(lines, ui, shells, own, user, System.getProperty("user.dir"))) {
            if (arguments.folder() != null) {
                console.run("Set-Location -LiteralPath '" + arguments.folder().replace("'", "''") + "'");
            }
            if (full && arguments.profiles()) {
                profiles.scripts().forEach(console::prepare);
            }
            int code = 0;
            if (arguments.file() != null) {
                code = console.runFile(Path.of(arguments.file()).toAbsolutePath().normalize().toString(), arguments.arguments(), input());
            } else if (arguments.command() != null) {
                code = console.run(arguments.command(), arguments.arguments(), input());
            }
            return arguments.staysOn() && !console.left() ? console.interact() : code;
        }
    }

    /** Lines that are piped into the process, which are read when a command reads them. */
    private static PipelineInput input() {
        return KEYS ? PipelineInput.CLOSED : () -> new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines().map(Object.class::cast).iterator();
    }
}
