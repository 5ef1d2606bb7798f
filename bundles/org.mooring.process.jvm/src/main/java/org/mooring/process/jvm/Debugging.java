package org.mooring.process.jvm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.EnumValue;
import org.mooring.object.PSObject;

/**
 * The commands that a PowerShell client sends by itself to set the debugger of a session (RemoteDebuggingCommands): they are no commands
 * of the session, and are answered without running anything. What they set is kept, and told to the next client. Only sessions in full
 * language have a debugger.
 */
final class Debugging {

    /** Default, as PowerShell's DebugModes and UnhandledBreakpointProcessingMode have it. */
    private int mode = 1;
    private int unhandledBreakpointMode = 1;
    private boolean stepping;

    synchronized int mode() {
        return mode;
    }

    synchronized int unhandledBreakpointMode() {
        return unhandledBreakpointMode;
    }

    synchronized boolean stepping() {
        return stepping;
    }

    /** What a pipeline says that is one of these commands; empty where it is a pipeline of the session. */
    synchronized Optional<List<Object>> answer(PipelineRequest pipeline) {
        CommandRequest command = pipeline.statements().get(0).get(0);
        if (command.isScript() || !command.text().startsWith("__")) {
            return Optional.empty();
        }
        switch (command.text().toLowerCase(Locale.ROOT)) {
            case "__set-psdebugmode" -> mode = number(command, "Mode");
            case "__set-psunhandledbreakpointmode" -> unhandledBreakpointMode = number(command, "UnhandledBreakpointMode");
            case "__set-psdebuggerstepmode" -> stepping = argument(command, "Enabled") instanceof Boolean enabled && enabled;
            // Nothing is stopped and there are no breakpoints: the debugger has nothing to say.
            case "__get-psdebuggerstopargs", "__set-psdebuggeraction", "__get-psbreakpoint" -> { }
            case "__remove-psbreakpoint" -> {
                return Optional.of(List.of(false));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(List.of());
    }

    private static int number(CommandRequest command, String name) {
        Object value = argument(command, name);
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof EnumValue number) {
            return (int) ClrEnum.number(number);
        }
        throw new DotNetException("System.Management.Automation.PSArgumentException",
            "Cannot process argument because the value of argument \"" + name + "\" is not valid. Change the value of the \"" + name
                + "\" argument and run the operation again.");
    }

    private static Object argument(CommandRequest command, String name) {
        return command.arguments().stream().filter(argument -> name.equalsIgnoreCase(argument.name())).findFirst()
            .map(argument -> PSObject.base(argument.value())).orElse(null);
    }
}
