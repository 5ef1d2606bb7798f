package org.mooring.shell.powershell.pipeline;

import java.util.HashSet;
import java.util.Set;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.errors.Inquiry;
import org.mooring.shell.powershell.errors.Passing;
import org.mooring.shell.powershell.errors.Raised;

/** Asks whether a command goes on after what it said, where the preference is Inquire (MshCommandRuntime.WriteHelper); remembers who always says yes. */
final class Inquiries {

    private static final int ALWAYS = 1;
    private static final int HALT = 2;

    private final CommandContext context;
    private final Set<String> always = new HashSet<>(2);

    Inquiries(CommandContext context) {
        this.context = context;
    }

    /** @param preference the variable that says so, whose messages are asked about */
    void ask(String preference, String question) {
        if (always.contains(preference)) {
            return;
        }
        int choice = Inquiry.command(context.engine, "Confirm", question);
        if (choice == ALWAYS) {
            always.add(preference);
        } else if (choice == HALT) {
            throw stopped("The running command stopped because the user selected the Stop option.");
        } else if (choice < 0) {
            throw stopped("The running command stopped because the user interrupted the command.");
        }
    }

    /** What ends the command. */
    RuntimeException stopped(String why) {
        DotNetException e = Errors.of("System.Management.Automation.ActionPreferenceStopException", "ActionPreferenceStop",
            ErrorCategory.OperationStopped, null, why);
        e.errorRecord().withInvocation(context.invocation());
        return new Passing(e.errorRecord()).decided().as(Raised.Kind.PREFERENCE);
    }
}
