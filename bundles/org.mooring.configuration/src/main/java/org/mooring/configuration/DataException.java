package org.mooring.configuration;

/** Something in a data file is wrong. */
final class DataException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    DataException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
