package org.mooring.shell.powershell.help;

import java.io.IOException;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.shell.powershell.commands.ApplicationInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.commands.FileCommands;
import org.mooring.shell.powershell.runtime.Engine;

/** {@code Get-Help -Online}: shows where else there is help, in the browser of the person who sits at the console. */
final class OnlineHelp {

    private static final List<String> OPENERS = List.of("xdg-open", "open");

    private OnlineHelp() {}

    /** Opens the one address; nothing is opened for a session whose client is elsewhere, or where there is no display. */
    static void open(Engine engine, List<HelpSearch.Found> topics) {
        if (topics.size() > 1) {
            throw error("The online version of help can be displayed for one topic at a time only.", "MultipleOnlineTopicsNotSupported");
        }
        String address = topics.get(0) instanceof HelpSearch.OfCommand command ? command.help().address() : null;
        if (address == null) {
            throw error("The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is not specified"
                + " in the command code or in the help topic for the command.", "InvalidOperation");
        }
        String opener = opener(engine);
        try {
            if (opener != null) {
                new ProcessBuilder(opener, address).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
                return;
            }
        } catch (IOException cannotRun) {
            // As without one.
        }
        throw error("Starting a browser to display online Help failed. No program or browser is associated to open the URI " + address + ".", "InvalidOperation");
    }

    private static String opener(Engine engine) {
        boolean display = isSet(engine.environment("DISPLAY")) || isSet(engine.environment("WAYLAND_DISPLAY"));
        if (!display || !engine.host().name().equals("ConsoleHost")) {
            return null;
        }
        for (CommandInfo program : FileCommands.programs(engine, OPENERS::contains)) {
            if (program instanceof ApplicationInfo application) {
                return application.path();
            }
        }
        return null;
    }

    private static boolean isSet(String value) {
        return value != null && !value.isEmpty();
    }

    private static RuntimeException error(String message, String id) {
        return new DotNetException("System.Management.Automation.PSInvalidOperationException", message)
            .withRecord(id, ErrorCategory.InvalidOperation, null);
    }
}
