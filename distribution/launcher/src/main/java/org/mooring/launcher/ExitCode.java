package org.mooring.launcher;

/** Exit codes of the launcher itself; any other is the command's own. */
final class ExitCode {

    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;

    /** The server is to be started again in this process: no code that the process ends with. */
    static final int RESTART = -1;

    private ExitCode() {
    }
}
