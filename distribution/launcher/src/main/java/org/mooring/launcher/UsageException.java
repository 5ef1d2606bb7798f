package org.mooring.launcher;

/** The command line is wrong; the message says what, for the person who wrote it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String format, Object... arguments) {
        super(format.formatted(arguments));
    }
}
