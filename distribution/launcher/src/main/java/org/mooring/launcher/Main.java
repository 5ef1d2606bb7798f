package org.mooring.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** The entry point: {@code bin/mooring} runs it with the distribution's folder as {@code mooring.home}. */
public final class Main {

    private Main() {
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        CommandLine line;
        try {
            line = CommandLine.parse(arguments, Boolean.getBoolean("mooring.terminal"));
        } catch (UsageException e) {
            return usage(e);
        }
        try {
            return switch (line.command()) {
                case HELP -> Help.print();
                case VERSION -> Help.printVersion();
                case NEW -> NewProject.run(distribution(), line.arguments());
                case KAR -> KarafArchive.run(distribution(), line.arguments());
                case CONSOLE, SERVER, SHELL, USER, AUDIT, SESSION -> start(line);
            };
        } catch (UsageException e) {
            return usage(e);
        } catch (StartException | IOException e) {
            System.err.println("mooring: " + e.getMessage());
            return ExitCode.FAILURE;
        }
    }

    private static int usage(UsageException e) {
        System.err.println("mooring: " + e.getMessage());
        System.err.println("Try 'mooring help'.");
        return ExitCode.USAGE;
    }

    private static Distribution distribution() {
        return new Distribution(Path.of(System.getProperty("mooring.home", ".")).toAbsolutePath());
    }

    private static int start(CommandLine line) throws IOException {
        Distribution distribution = distribution();
        StateDirectory state = StateDirectory.prepare(line.state().orElseGet(StateDirectory::byDefault));
        Logging.prepare(line.command(), distribution, state);
        int code;
        do {
            code = new MooringFramework(distribution, state, line).run();
        } while (code == ExitCode.RESTART);
        return code;
    }
}
