package org.mooring.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.CategoryInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ScriptPosition;

/** An error in a line, with the line of the script that it came from where that helps (ConciseView of PowerShell's error view). */
final class ConciseErrorView {

    private static final int LINE = 4;

    private final ErrorRecord error;
    private final InvocationInfo invocation;
    private final SessionState session;
    private final int width;

    /** @param session tells which commands are known; null for all that have names */
    ConciseErrorView(ErrorRecord error, SessionState session, int width) {
        this.error = error;
        this.invocation = error.invocation();
        this.session = session;
        this.width = width;
    }

    String text() {
        ScriptPosition at = invocation == null ? null : invocation.displayPosition() != null ? invocation.displayPosition() : invocation.position();
        String file = at == null ? null : at.file();
        boolean parsing = error.category().category() == ErrorCategory.ParserError;
        boolean failedToParse = parsing && error.exception() instanceof DotNetException e
            && e.typeName().equals("System.Management.Automation.ParentContainsErrorRecordException");
        boolean showsLine = at != null && (failedToParse || file != null || at.startLine() > 1)
            && (file == null || !file.toLowerCase(Locale.ROOT).endsWith(".psm1"));
        StringBuilder text = new StringBuilder(reason()).append(": ");
        String bar = "";
        if (showsLine) {
            String number = Integer.toString(at.startLine());
            String more = " ".repeat(Math.max(0, number.length() - LINE));
            text.append(file == null ? "" : file + ":" + number).append('\n').append(more).append("Line |\n");
            String[] place = invocation.positionMessage().split("\n", -1);
            text.append(CellText.pad(number, LINE, Alignment.RIGHT)).append(" | ").append(place[1].substring(1)).append('\n');
            bar = more + "     | ";
            text.append(bar).append(place[place.length - 1].substring(1)).append('\n');
        }
        String message = bar + message(parsing);
        text.append(file != null || parsing ? folded(message, bar) + "\n" : message);
        String advice = error.details() == null ? null : error.details().recommendedAction();
        return advice == null || advice.isBlank() ? text.toString() : text.append("\n  Recommendation: ").append(advice).toString();
    }

    private String message(boolean parsing) {
        String message = error.message();
        boolean own = error.details() != null && error.details().message() != null && !error.details().message().isEmpty();
        int place = message.indexOf("~\n");
        if (own || !parsing || place < 0) {
            return message;
        }
        String rest = message.substring(place + 2);
        int next = rest.indexOf("~\n");
        String first = next < 0 ? rest : rest.substring(0, next);
        int end = first.indexOf("\n\n");
        return end < 0 ? first : first.substring(0, end);
    }

    /** A message in lines of the console's width, each after the bar. */
    private String folded(String message, String bar) {
        String line = message.replace('\n', ' ').replace('\t', ' ');
        if (width <= 0 || line.length() <= width) {
            return line;
        }
        String first = cut(line, width);
        StringBuilder text = new StringBuilder(first).append('\n');
        String rest = line.substring(first.length()).trim();
        while (rest.length() + bar.length() > width) {
            String part = cut(bar + rest, width);
            if (part.length() <= bar.length()) {
                break;
            }
            text.append(part).append('\n');
            rest = rest.substring(part.length() - bar.length()).trim();
        }
        return text.append(bar).append(rest).toString();
    }

    /** As much as has room, up to the last space. */
    private static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        for (int i = room - 1; i >= 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return text.substring(0, i);
            }
        }
        return text.substring(0, room);
    }

    /** What went wrong, or in which command. */
    private String reason() {
        if (error.exception() instanceof DotNetException e && Boolean.TRUE.equals(e.properties().get("WasThrownFromThrowStatement"))) {
            return "Exception";
        }
        CategoryInfo category = error.category();
        String command = invocation == null || invocation.commandName() == null ? "" : invocation.commandName();
        if (!command.isEmpty() && isKnown(command)) {
            return command;
        }
        if (category.activity() != null && !category.activity().isEmpty()) {
            return category.activity();
        }
        if (!command.isEmpty()) {
            return command;
        }
        if (invocation != null && invocation.invocationName() != null && !invocation.invocationName().isEmpty()) {
            return invocation.invocationName();
        }
        if (category.category() != ErrorCategory.NotSpecified) {
            return category.category().name();
        }
        return category.reason() == null || category.reason().isEmpty() ? "Error" : category.reason();
    }

    /** Whether the session shows such a command to who reads the error. */
    private boolean isKnown(String command) {
        if (session == null) {
            return true;
        }
        try {
            return !session.invoke("Get-Command", Map.of("Name", command, "ErrorAction", "Ignore"), List.of()).isEmpty();
        } catch (DotNetException hidden) {
            return false;
        }
    }
}
