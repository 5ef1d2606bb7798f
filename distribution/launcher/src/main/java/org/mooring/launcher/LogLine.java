package org.mooring.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A record as a line: when, how bad, who says it, what. What is said may come from a peer (a name, an error's message): its control characters, line
 * ends and whatever turns the direction of writing are written as {@code \\uXXXX}, so that it can neither add a line to the log nor do something to the
 * terminal of who reads it. An exception's frames are lines of their own that begin with a tab.
 */
public class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.systemDefault());
    private static final int MOST_CAUSES = 20;

    /** Called by name, by the JDK's logging. */
    public LogLine() {
    }

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder(beginning(record)).append(shown(formatMessage(record))).append(System.lineSeparator());
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (Throwable cause = record.getThrown(); cause != null && told.size() < MOST_CAUSES && told.add(cause); cause = cause.getCause()) {
            tell(line, before, cause);
            before = "Caused by: ";
        }
        return line.toString();
    }

    /** What stands before what is said. */
    String beginning(LogRecord record) {
        return String.format("%s %-7s %s: ", TIME.format(record.getInstant()), record.getLevel().getName(), shown(record.getLoggerName()));
    }

    private static void tell(StringBuilder line, String before, Throwable thrown) {
        line.append(before).append(shown(thrown.toString())).append(System.lineSeparator());
        for (StackTraceElement frame : thrown.getStackTrace()) {
            line.append("\tat ").append(shown(frame.toString())).append(System.lineSeparator());
        }
        for (Throwable other : thrown.getSuppressed()) {
            line.append("\tSuppressed: ").append(shown(other.toString())).append(System.lineSeparator());
        }
    }

    private static String shown(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isUnseen(c)) {
                for (char unit : Character.toChars(c)) {
                    shown.append(String.format("\\u%04X", (int) unit));
                }
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> c != '\t';
            default -> false;
        };
    }

    /** What a person's own shell says on the terminal. */
    public static final class OfShell extends LogLine {

        /** Called by name, by the JDK's logging. */
        public OfShell() {
        }

        @Override
        String beginning(LogRecord record) {
            return "mooring: " + shown(record.getLoggerName()) + ": ";
        }
    }
}
