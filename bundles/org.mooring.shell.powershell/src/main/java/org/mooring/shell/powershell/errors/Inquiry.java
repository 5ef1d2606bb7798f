package org.mooring.shell.powershell.errors;

import java.util.List;

import org.mooring.api.host.HostChoice;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.runtime.NestedPrompt;

/** Asks a person whether to go on, as PowerShell's InquireHelper: whoever suspends gets a nested prompt, and is then asked again. */
public final class Inquiry {

    private static final HostChoice YES = new HostChoice("&Yes", "Continue with only the next step of the operation.");
    private static final HostChoice YES_TO_ALL = new HostChoice("Yes to &All", "Continue with all the steps of the operation.");
    private static final HostChoice NO = new HostChoice("&No", "Skip this operation and proceed with the next operation.");
    private static final HostChoice NO_TO_ALL = new HostChoice("No to A&ll", "Skip this operation and all subsequent operations.");
    private static final HostChoice HALT = new HostChoice("&Halt Command", "Stop this command.");
    private static final HostChoice SUSPEND =
        new HostChoice("&Suspend", "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline.");

    private static final List<HostChoice> OPERATION = List.of(YES, YES_TO_ALL, NO, NO_TO_ALL);
    private static final List<HostChoice> OPERATION_OR_SUSPEND = List.of(YES, YES_TO_ALL, NO, NO_TO_ALL, SUSPEND);
    private static final List<HostChoice> COMMAND = List.of(YES, YES_TO_ALL, HALT);
    private static final List<HostChoice> COMMAND_OR_SUSPEND = List.of(YES, YES_TO_ALL, HALT, SUSPEND);

    private Inquiry() {}

    /** Whether to do an operation: 0 yes, 1 to all, 2 no, 3 to all. */
    public static int operation(Engine engine, String caption, String question) {
        return ask(engine, caption, question, engine.host().offersSuspension() ? OPERATION_OR_SUSPEND : OPERATION);
    }

    /** Whether a command goes on after what it said: 0 yes, 1 always, 2 no. */
    public static int command(Engine engine, String caption, String question) {
        return ask(engine, caption, question, engine.host().offersSuspension() ? COMMAND_OR_SUSPEND : COMMAND);
    }

    private static int ask(Engine engine, String caption, String question, List<HostChoice> choices) {
        int choice = engine.host().ui().promptForChoice(caption, question, choices, 0);
        while (choice >= 0 && choices.get(choice) == SUSPEND) {
            NestedPrompt.enter(engine);
            choice = engine.host().ui().promptForChoice(caption, question, choices, 0);
        }
        return choice;
    }
}
