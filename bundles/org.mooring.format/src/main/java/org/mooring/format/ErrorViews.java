package org.mooring.format;

import java.util.Locale;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.object.Conversion;
import org.mooring.object.Members;
import org.mooring.object.PSObject;

/** An error as people see it: {@code $ErrorView}'s ConciseView, NormalView, CategoryView and DetailedView. */
public final class ErrorViews {

    private ErrorViews() {}

    /** @param session says which view; ConciseView where null */
    static String text(ErrorRecord error, SessionState session, int width) {
        Object view = session == null ? null : PSObject.base(session.variable("ErrorView"));
        String name = view == null ? "conciseview" : Conversion.toText(view).toLowerCase(Locale.ROOT);
        String id = error.fullyQualifiedErrorId();
        if (id.equals("NativeCommandErrorMessage") || id.equals("NativeCommandError")) {
            return error.message();
        }
        return switch (name) {
            case "conciseview" -> new ConciseErrorView(error, session, width).text();
            case "categoryview" -> error.category().toString();
            case "detailedview" -> "\n" + String.join("\n", ErrorDump.lines(error)) + "\n\n";
            default -> normal(error);
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

    private static String normal(ErrorRecord error) {
        StringBuilder text = new StringBuilder(preface(error.invocation())).append(error.message());
        InvocationInfo invocation = error.invocation();
        if (invocation != null && (invocation.command() != null || error.category().category() != ErrorCategory.ParserError)
                && !invocation.positionMessage().isEmpty()) {
            text.append('\n').append(invocation.positionMessage());
        }
        text.append("\n+ CategoryInfo          : ").append(error.category());
        text.append("\n+ FullyQualifiedErrorId : ").append(error.fullyQualifiedErrorId());
        return text.toString();
    }

    /** The command that it came from: a script by its path, a block by its text, others as they were called. */
    private static String preface(InvocationInfo invocation) {
        if (invocation == null) {
            return "";
        }
        String called = invocation.invocationName() == null ? "" : invocation.invocationName();
        if (invocation.command() == null) {
            return called.isEmpty() ? "" : called + " : ";
        }
        String name = switch (invocation.commandType()) {
            case "ExternalScript" -> Conversion.toText(Members.current().get(invocation.command(), "Path"));
            case "Script" -> Conversion.toText(invocation.command());
            default -> called.isEmpty() || called.equals("&") || called.equals(".") ? invocation.commandName() : called;
        };
        return name == null || name.isEmpty() ? "" : name + " : ";
    }
}
