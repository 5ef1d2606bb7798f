package org.mooring.format;

import java.util.List;
import java.util.Locale;
import org.mooring.api.stream.CategoryInfo;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ScriptPosition;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** An error as people see it: {@code $ErrorView}'s ConciseView, NormalView and CategoryView. */
public final class ErrorViews {

    private ErrorViews() {}

    /** @param view ConciseView where null */
    public static String text(ErrorRecord error, Object view, int width) {
        String name = view == null ? "" : Conversion.toText(view);
        if (error.fullyQualifiedErrorId().startsWith("NativeCommandError")) {
            return error.message();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "categoryview" -> error.category().toString();
            case "normalview" -> normal(error);
            default -> concise(error, width);
        };
    }

    /** An error that came from another session and is a property bag here, or null for any other bag: its message is what is known of it. */
    static String ofRemote(PSObject bag) {
        if (bag.typeNames().stream().noneMatch(name -> name.endsWith("System.Management.Automation.ErrorRecord"))) {
            return null;
        }
        Object message = bag.note("ErrorDetails_Message");
        if (message == null && bag.note("Exception") instanceof PSObject exception) {
            message = exception.note("Message");
        }
        return "Error: " + (message == null ? "" : Conversion.toText(message));
    }

    private static String concise(ErrorRecord error, int width) {
        ScriptPosition at = position(error);
        String message = error.message();
        String file = at == null ? null : at.file();
        if (error.category().category() == ErrorCategory.ParserError && message.contains("~\n")) {
            message = message.substring(message.indexOf("~\n") + 2);
            int end = message.indexOf("\n\n");
            return reason(error) + ": " + (end < 0 ? message : message.substring(0, end)) + "\n";
        }
        if (at == null || file == null && at.startLine() <= 1) {
            return reason(error) + ": " + message;
        }
        String number = Integer.toString(at.startLine());
        String bar = " ".repeat(Math.max(5, number.length() + 1)) + "| ";
        StringBuilder text = new StringBuilder(reason(error)).append(": ");
        if (file != null) {
            text.append(file).append(':').append(number);
        }
        text.append("\nLine |\n").append(CellText.pad(number, 4, Alignment.RIGHT)).append(" |  ").append(at.line()).append('\n');
        int end = at.endLine() == at.startLine() ? at.endColumn() : at.line().length() + 1;
        text.append(bar).append(' ').append(" ".repeat(Math.max(0, at.startColumn() - 1)))
            .append("~".repeat(Math.max(1, end - at.startColumn()))).append('\n');
        int room = Math.max(20, width - bar.length());
        String indented = String.join("\n" + bar, file == null ? List.of(message.split("\n", -1)) : CellText.wrap(message, room));
        return text.append(bar).append(indented).append(file == null ? "" : "\n").toString();
    }

    private static ScriptPosition position(ErrorRecord error) {
        InvocationInfo invocation = error.invocation();
        return invocation == null ? null : invocation.displayPosition() != null ? invocation.displayPosition() : invocation.position();
    }

    /** What went wrong, or in which command. */
    private static String reason(ErrorRecord error) {
        CategoryInfo category = error.category();
        if (error.exception() instanceof DotNetException e && Boolean.TRUE.equals(e.properties().get("WasThrownFromThrowStatement"))) {
            return "Exception";
        }
        InvocationInfo invocation = error.invocation();
        if (invocation != null && invocation.commandName() != null && !invocation.commandName().isEmpty()) {
            return category.activity() != null && !category.activity().isEmpty() ? category.activity() : invocation.commandName();
        }
        if (category.activity() != null && !category.activity().isEmpty()) {
            return category.activity();
        }
        if (category.category() == ErrorCategory.NotSpecified && category.reason() != null) {
            return category.reason();
        }
        return category.category() == ErrorCategory.OperationStopped ? "Exception" : category.category().name();
    }

    private static String normal(ErrorRecord error) {
        StringBuilder text = new StringBuilder(preface(error)).append(error.message());
        String position = error.invocation() == null ? "" : error.invocation().positionMessage();
        if (!position.isEmpty()) {
            text.append('\n').append(position);
        }
        text.append("\n+ CategoryInfo          : ").append(error.category());
        text.append("\n+ FullyQualifiedErrorId : ").append(error.fullyQualifiedErrorId());
        if (error.details() != null && error.details().recommendedAction() != null) {
            text.append("\n  Recommended Action: ").append(error.details().recommendedAction());
        }
        return text.toString();
    }

    private static String preface(ErrorRecord error) {
        InvocationInfo invocation = error.invocation();
        if (invocation == null) {
            return "";
        }
        String name = invocation.invocationName();
        if (name == null || name.isEmpty() || name.equals("&") || name.equals(".")) {
            name = "Script".equals(invocation.commandType()) && invocation.command() != null ? Conversion.toText(invocation.command())
                : invocation.commandName();
        }
        return name == null || name.isEmpty() ? "" : name + " : ";
    }
}
