package org.mooring.launcher;

/** Exit codes of the launcher itself; any other is the command's own. */
final class ExitCode {

    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;

    private ExitCode() {
    }
}
