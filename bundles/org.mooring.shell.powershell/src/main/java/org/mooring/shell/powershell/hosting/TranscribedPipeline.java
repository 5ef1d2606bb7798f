package org.mooring.shell.powershell.hosting;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.format.HostLines;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Engine;
import org.mooring.shell.powershell.transcript.Transcripts;

/**
 * What of a client's pipeline goes to the session's transcripts: its commands, what they say, and, where the client itself shows the
 * output, that too. Nothing of what a host asks between two commands; but its prompt stands before the next one.
 */
final class TranscribedPipeline {

    private static final Set<String> HELPERS = Set.of("tabexpansion2", "tabexpansion", "prompt", "psconsolehostreadline");

    private static final Set<String> SHOWING = Set.of("out-string", "out-default");

    private final Engine engine;
    private final PipelineRequest request;
    private final Transcripts transcripts;
    private final boolean isHelper;
    private final boolean isPrompt;
    private final boolean showsItself;
    private HostLines lines;

    TranscribedPipeline(Engine engine, PipelineRequest request) {
        this.engine = engine;
        this.request = request;
        this.transcripts = engine.transcripts();
        this.isPrompt = isCommand(request, "prompt");
        this.isHelper = isHelper(request);
        this.showsItself = request.statements().stream().allMatch(TranscribedPipeline::endsAtTheHost);
    }

    /** Whether a host asks between two commands, not a person. */
    static boolean isHelper(PipelineRequest request) {
        return HELPERS.stream().anyMatch(name -> isCommand(request, name));
    }

    /** Whether the client asks for one command alone, or for its output as text. */
    static boolean isCommand(PipelineRequest request, String name) {
        if (request.statements().size() != 1 || request.statements().getFirst().isEmpty()) {
            return false;
        }
        List<CommandRequest> commands = request.statements().getFirst();
        return commands.getFirst().text().equalsIgnoreCase(name)
            && commands.stream().skip(1).allMatch(command -> !command.isScript() && SHOWING.contains(command.text().toLowerCase(Locale.ROOT)));
    }

    private static boolean endsAtTheHost(List<CommandRequest> statement) {
        return !statement.isEmpty() && !statement.getLast().isScript() && statement.getLast().text().equalsIgnoreCase("Out-Default");
    }

    void begin() {
        if (!transcripts.isOn()) {
            return;
        }
        if (isHelper) {
            transcripts.muted(true);
            return;
        }
        request.statements().forEach(statement -> statement.forEach(this::command));
    }

    /** A script as it was sent, a command as its name and what it is given. */
    private void command(CommandRequest command) {
        String name = command.text();
        if (command.isScript()) {
            transcripts.command(name);
        } else if (!name.equalsIgnoreCase("Out-Default")) {
            transcripts.command("CommandInvocation(" + name + "): \"" + name + "\"");
            for (CommandRequest.Argument argument : command.arguments()) {
                transcripts.command("ParameterBinding(" + name + "): name=\"" + (argument.name() == null ? "" : argument.name()) + "\"; value=\""
                    + Engine.text(argument.value()) + "\"");
            }
        }
    }

    /** Something that the pipeline wrote. */
    void output(Object value) {
        if (!transcripts.isOn()) {
            return;
        }
        if (isPrompt) {
            transcripts.prompt(Engine.text(value));
        } else if (!isHelper && !showsItself) {
            lines().show(value);
        }
    }

    void record(Object value, StreamRecord record) {
        if (!transcripts.isOn() || isHelper) {
            return;
        }
        if (record instanceof ErrorRecord) {
            lines().show(PSObject.ofErrorStream(record));
        } else {
            endLines();
            transcripts.shown(record);
        }
    }

    /** What ended it. */
    void failed(ErrorRecord error) {
        if (transcripts.isOn() && !isHelper) {
            lines().show(PSObject.ofErrorStream(error));
        }
    }

    private HostLines lines() {
        if (lines == null) {
            lines = HostLines.unseen(engine.callerSession(), engine.host());
        }
        return lines;
    }

    private void endLines() {
        if (lines != null) {
            lines.end();
            lines = null;
        }
    }

    void end() {
        endLines();
        transcripts.commandEnded();
        if (isHelper) {
            transcripts.muted(false);
        }
    }
}
