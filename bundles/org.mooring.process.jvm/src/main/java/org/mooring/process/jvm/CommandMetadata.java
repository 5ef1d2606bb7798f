package org.mooring.process.jvm;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Argument;
import org.mooring.api.shell.CommandRequest.Merges;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.psrp.message.Message.GetCommandMetadata;

/**
 * The pipeline that answers GET_COMMAND_METADATA ([MS-PSRP] 2.2.2.14): first how many commands there are, then what is known of each, as
 * Get-Command and Select-Object of the session itself say it. So a session's own visibility holds for it too.
 */
final class CommandMetadata {

    private static final String[] PROPERTIES =
        {"Name", "Namespace", "HelpUri", "CommandType", "ResolvedCommandName", "OutputType", "Parameters"};

    private CommandMetadata() {}

    static PipelineRequest pipeline(GetCommandMetadata query) {
        List<Argument> wanted = arguments(query);
        List<Argument> counted = new ArrayList<>(wanted);
        counted.add(new Argument("ErrorAction", "SilentlyContinue"));
        return new PipelineRequest(List.of(
            List.of(getCommand(counted), CommandRequest.command("Measure-Object"),
                CommandRequest.command("Select-Object", new Argument("Property", "Count"))),
            List.of(getCommand(wanted), CommandRequest.command("Select-Object", new Argument("Property", PROPERTIES)))),
            false, false, false, "Get-Command", 0);
    }

    private static CommandRequest getCommand(List<Argument> arguments) {
        return new CommandRequest("Get-Command", false, null, arguments, Merges.NONE);
    }

    private static List<Argument> arguments(GetCommandMetadata query) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(new Argument("Name", query.names() == null ? new String[] {"*"} : query.names().toArray(String[]::new)));
        arguments.add(new Argument("CommandType", query.commandTypes()));
        if (query.qualifiedModules() != null) {
            arguments.add(new Argument("FullyQualifiedModule", query.qualifiedModules().toArray()));
        } else if (query.modules() != null && !query.modules().isEmpty()) {
            arguments.add(new Argument("Module", query.modules().toArray(String[]::new)));
        }
        arguments.add(new Argument("ListImported", true));
        if (query.arguments() != null) {
            arguments.add(new Argument("ArgumentList", query.arguments().toArray()));
        }
        return arguments;
    }
}
