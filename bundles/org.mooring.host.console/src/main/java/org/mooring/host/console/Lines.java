package org.mooring.host.console;

import java.io.IOException;

/** Where a console's lines come from: a terminal with an editor, or a plain stream. */
interface Lines extends AutoCloseable {

    /**
     * One line.
     *
     * @param script whether the line is typed to the prompt, so that history, completion and further lines are of use; else it answers a
     *        question
     * @return null at the end of input
     * @throws InterruptedLineException when the person gave the line up
     */
    String read(String prompt, boolean script) throws InterruptedLineException;

    /** One line that is not shown while it is typed. */
    char[] readSecret(String prompt) throws InterruptedLineException;

    /** Has {@code action} called on Ctrl-C while no line is read, until the next call; null for nothing. */
    void onInterrupt(Runnable action);

    /** Leaves the keys, and Ctrl-C, to a program, until they are taken back as often as they were lent. No line is read meanwhile. */
    default void lendKeys() {}

    default void takeKeysBack() {}

    /** Has lines of scripts completed by {@code completer}, where there is an editor. */
    default void completer(ScriptCompleter completer) {}

    @Override
    void close() throws IOException;

    /** Ctrl-C while a line was typed. */
    final class InterruptedLineException extends Exception {

        private static final long serialVersionUID = 1;

        InterruptedLineException() {
            super("The line was given up.", null, false, false);
        }
    }
}
