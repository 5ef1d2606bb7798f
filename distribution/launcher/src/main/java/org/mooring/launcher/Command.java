package org.mooring.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the launcher can be asked to do. The name in lower case is what is typed, and the category of the features that the
 * command starts.
 */
enum Command {
    /** The server, with a console for the person at the terminal. */
    CONSOLE(false),
    /** The server alone. */
    SERVER(false),
    /** A session of one's own, without a server. */
    SHELL(true),
    /** Keeps the user file. */
    USER(true),
    /** Tells whether the audit was changed, and prints it. */
    AUDIT(true),
    /** Makes a project for a bundle of one's own. */
    NEW(true),
    /** Writes an archive that Apache Karaf installs. */
    KAR(true),
    /** Keeps one session for a server, which starts it; not for people. */
    SESSION(true),
    HELP(false),
    VERSION(false);

    private final boolean takesArguments;

    Command(boolean takesArguments) {
        this.takesArguments = takesArguments;
    }

    /** Whether words may follow that the command, and not the launcher, understands. */
    boolean takesArguments() {
        return takesArguments;
    }

    /** Whether the command listens for clients. */
    boolean serves() {
        return this == CONSOLE || this == SERVER;
    }

    /** Whether the components of the command are set up as the server's are. */
    boolean hasSettings() {
        return serves() || this == USER || this == AUDIT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> of(String word) {
        String plain = word.equals("-h") || word.equals("-?") ? "help" : word.startsWith("--") ? word.substring(2) : word;
        return Arrays.stream(values())
                .filter(command -> command.word().equals(plain))
                .filter(command -> plain.equals(word) || !command.takesArguments() && !command.serves())
                .findFirst();
    }
}
