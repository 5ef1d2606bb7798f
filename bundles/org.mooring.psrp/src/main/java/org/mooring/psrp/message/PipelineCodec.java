package org.mooring.psrp.message;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.CommandRequest.Merges;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.dotnet.ClrEnum;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.Message.CreatePipeline;
import org.mooring.psrp.message.Message.GetCommandMetadata;

/** Pipelines and their commands ([MS-PSRP] 2.2.3.11 to 2.2.3.13). */
final class PipelineCodec {

    private PipelineCodec() {}

    static PSObject write(CreatePipeline create) {
        PipelineRequest pipeline = create.pipeline();
        PSObject shell = Bag.empty();
        if (pipeline.statements().size() > 1) {
            List<Object> statements = new ArrayList<>();
            for (List<CommandRequest> statement : pipeline.statements()) {
                statements.add(Bag.empty().set("Cmds", commands(statement)));
            }
            shell.set("ExtraCmds", ProtocolTypes.list(ProtocolTypes.LIST_OF_OBJECTS, statements));
        }
        shell.set("Cmds", commands(pipeline.statements().get(0))).set("IsNested", pipeline.nested()).set("History", pipeline.historyText())
            .set("RedirectShellErrorOutputPipe", create.redirectErrors());
        return Bag.empty().set("PowerShell", shell).set("NoInput", !pipeline.hasInput())
            .set("ApartmentState", ProtocolTypes.APARTMENT_STATE.value(create.apartmentState()))
            .set("RemoteStreamOptions", ProtocolTypes.STREAM_OPTIONS.value(pipeline.streamOptions()))
            .set("AddToHistory", pipeline.addToHistory()).set("HostInfo", HostCodec.write(create.host())).set("IsNested", pipeline.nested());
    }

    private static PSObject commands(List<CommandRequest> commands) {
        List<Object> written = new ArrayList<>();
        commands.forEach(command -> written.add(command(command)));
        return ProtocolTypes.list(ProtocolTypes.LIST_OF_OBJECTS, written);
    }

    private static PSObject command(CommandRequest command) {
        Merges merges = command.merges();
        ClrEnum type = ProtocolTypes.RESULT_TYPES;
        List<Object> arguments = new ArrayList<>();
        for (CommandRequest.Argument argument : command.arguments()) {
            arguments.add(Bag.empty().set("N", argument.name()).set("V", argument.value()));
        }
        return Bag.empty().set("Cmd", command.text()).set("IsScript", command.isScript()).set("UseLocalScope", command.useLocalScope())
            .set("MergeMyResult", type.value(merges.mine())).set("MergeToResult", type.value(merges.to()))
            .set("MergePreviousResults", type.value(merges.previous())).set("MergeError", type.value(merges.error()))
            .set("MergeWarning", type.value(merges.warning())).set("MergeVerbose", type.value(merges.verbose()))
            .set("MergeDebug", type.value(merges.debug())).set("MergeInformation", type.value(merges.information()))
            .set("Args", ProtocolTypes.list(ProtocolTypes.LIST_OF_OBJECTS, arguments));
    }

    static CreatePipeline read(Bag bag) throws PsrpException {
        Bag shell = bag.bag("PowerShell");
        List<List<CommandRequest>> statements = new ArrayList<>();
        List<Object> extra = shell.list("ExtraCmds");
        if (extra == null || extra.isEmpty()) {
            statements.add(readCommands(shell));
        } else {
            for (Object statement : extra) {
                statements.add(readCommands(Bag.of(statement)));
            }
        }
        boolean nested = bag.bool("IsNested", shell.bool("IsNested", false));
        PipelineRequest pipeline = new PipelineRequest(statements, !bag.bool("NoInput"), nested, bag.bool("AddToHistory"),
            shell.text("History"), bag.int32("RemoteStreamOptions"));
        return new CreatePipeline(pipeline, bag.int32("ApartmentState", 2), HostCodec.read(bag.bag("HostInfo")),
            shell.bool("RedirectShellErrorOutputPipe", false));
    }

    private static List<CommandRequest> readCommands(Bag statement) throws PsrpException {
        statement.required("Cmds");
        List<Object> sent = statement.list("Cmds");
        List<CommandRequest> commands = new ArrayList<>();
        if (sent != null) {
            for (Object command : sent) {
                commands.add(readCommand(Bag.of(command)));
            }
        }
        if (commands.isEmpty()) {
            throw new PsrpException("NoCommandToInvoke", "No commands are specified.");
        }
        return commands;
    }

    private static CommandRequest readCommand(Bag bag) throws PsrpException {
        List<CommandRequest.Argument> arguments = new ArrayList<>();
        bag.required("Args");
        List<Object> sent = bag.list("Args");
        if (sent != null) {
            for (Object element : sent) {
                Bag argument = Bag.of(element);
                arguments.add(new CommandRequest.Argument(argument.text("N"), argument.value("V")));
            }
        }
        Boolean local = bag.value("UseLocalScope") == null ? null : Boolean.valueOf(bag.bool("UseLocalScope"));
        Merges merges = new Merges(bag.int32("MergeMyResult", 0), bag.int32("MergeToResult", 0), bag.int32("MergePreviousResults", 0),
            bag.int32("MergeError", 0), bag.int32("MergeWarning", 0), bag.int32("MergeVerbose", 0), bag.int32("MergeDebug", 0),
            bag.int32("MergeInformation", 0));
        return new CommandRequest(bag.requiredText("Cmd"), bag.bool("IsScript"), local, arguments, merges);
    }

    static PSObject write(GetCommandMetadata query) {
        return Bag.empty().set("Name", query.names() == null ? null : query.names().toArray(String[]::new))
            .set("CommandType", ProtocolTypes.COMMAND_TYPES.value(query.commandTypes()))
            .set("Namespace", query.modules() == null ? null : query.modules().toArray(String[]::new))
            .set("FullyQualifiedModule", query.qualifiedModules() == null ? null : query.qualifiedModules().toArray())
            .set("ArgumentList", query.arguments() == null ? null : query.arguments().toArray());
    }

    static GetCommandMetadata readMetadataQuery(Bag bag) throws PsrpException {
        return new GetCommandMetadata(texts(bag.list("Name")), bag.int32("CommandType"), texts(bag.list("Namespace")),
            bag.list("FullyQualifiedModule"), bag.list("ArgumentList"));
    }

    private static List<String> texts(List<Object> values) {
        return values == null ? null : values.stream().map(value -> String.valueOf(PSObject.base(value))).toList();
    }
}
