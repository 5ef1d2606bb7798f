package org.mooring.shell.powershell.runtime;

/**
 * Where the streams beside output of some running code go. A command has its caller's, but for those that are redirected.
 *
 * <p>Each takes its records: the error stream ErrorRecords, the warning stream WarningRecords and so on.
 */
public record Streams(Sink error, Sink warning, Sink verbose, Sink debug, Sink information, Sink progress) {

    /** PowerShell's numbers of the streams. */
    public static final int OUTPUT = 1;
    public static final int ERROR = 2;
    public static final int WARNING = 3;
    public static final int VERBOSE = 4;
    public static final int DEBUG = 5;
    public static final int INFORMATION = 6;

    /** These streams with one of them, by its number, or all (0) sent elsewhere. */
    public Streams with(int stream, Sink sink) {
        return switch (stream) {
            case 0 -> new Streams(sink, sink, sink, sink, sink, progress);
            case ERROR -> new Streams(sink, warning, verbose, debug, information, progress);
            case WARNING -> new Streams(error, sink, verbose, debug, information, progress);
            case VERBOSE -> new Streams(error, warning, sink, debug, information, progress);
            case DEBUG -> new Streams(error, warning, verbose, sink, information, progress);
            case INFORMATION -> new Streams(error, warning, verbose, debug, sink, progress);
            default -> this;
        };
    }
}
