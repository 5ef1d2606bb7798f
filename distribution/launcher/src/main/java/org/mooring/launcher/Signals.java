package org.mooring.launcher;

import sun.misc.Signal;

/** Ends the command in good order when the system asks for it. */
final class Signals {

    private static final int TERMINATED = 128 + 15;

    private Signals() {
    }

    /** A server that is told to stop has done its work; another command is cut short. A console has its own use for Ctrl-C. */
    static void end(Command command, LaunchService launch) {
        int exitCode = command.serves() ? ExitCode.SUCCESS : TERMINATED;
        Signal.handle(new Signal("TERM"), signal -> launch.accept(exitCode));
        if (command == Command.SERVER) {
            Signal.handle(new Signal("INT"), signal -> launch.accept(exitCode));
        }
    }
}
