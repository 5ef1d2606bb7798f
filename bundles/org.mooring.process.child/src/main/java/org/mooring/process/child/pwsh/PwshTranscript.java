package org.mooring.process.child.pwsh;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mooring.api.configuration.SessionDefinition;
import org.mooring.api.session.ProcessOutput;
import org.mooring.api.session.ProcessRequest;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.shell.CommandRequest;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.Conversion;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;

/**
 * The transcript that a configuration asks for, of a session in PowerShell's own program: written of the messages in both directions, out of the
 * session's reach. Commands stand there as they were sent, and what they say by its text: the program's views of objects are not known here.
 */
final class PwshTranscript {

    private static final String RULE = "**********************";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final Pattern STYLES = Pattern.compile("\\x1b(?:\\[[0-9;?]*[A-Za-z]|\\]8;[^\\x07\\x1b]*(?:\\x07|\\x1b\\\\))");
    /** What a host asks between two commands. */
    private static final Set<String> HELPERS = Set.of("tabexpansion2", "tabexpansion", "prompt", "psconsolehostreadline");

    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(new SessionSecrets()));
    private final Consumer<String> lines;
    /** Those that are written. */
    private final Set<UUID> pipelines = ConcurrentHashMap.newKeySet();
    private boolean closed;

    private PwshTranscript(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Begins one, where the configuration asks for it; else null. */
    static PwshTranscript of(ProcessRequest request, ProcessOutput output) {
        SessionDefinition definition = request.configuration().definition();
        if (definition == null || definition.transcriptDirectory().isEmpty()) {
            return null;
        }
        PwshTranscript transcript = new PwshTranscript(output::transcribed);
        transcript.write(RULE, "PowerShell transcript start", "Start time: " + now(),
            "Username: " + request.session().owner().user().replaceAll("\\p{Cntrl}", "?"),
            "RunAs User: " + System.getProperty("user.name"), "Configuration Name: " + request.configuration().name(),
            "Host Application: pwsh", "Session ID: " + request.session().instanceId(), RULE);
        return transcript;
    }

    private static String now() {
        return LocalDateTime.now().format(STAMP);
    }

    private void write(String... written) {
        lines.accept(String.join(System.lineSeparator(), written) + System.lineSeparator());
    }

    private void shown(String text) {
        text.lines().forEach(line -> write(STYLES.matcher(line).replaceAll("").stripTrailing()));
    }

    /** A client's pipeline. */
    synchronized void begins(SessionMessage message) {
        try {
            if (codec.decode(message) instanceof Message.CreatePipeline wanted && !isHelper(wanted.pipeline())) {
                pipelines.add(message.pipeline());
                wanted.pipeline().statements().forEach(statement -> statement.forEach(this::command));
            }
        } catch (PsrpException | RuntimeException unreadable) {
            pipelines.add(message.pipeline());
            write("PS>(a command that cannot be read here: " + unreadable.getMessage() + ")");
        }
    }

    private static boolean isHelper(PipelineRequest pipeline) {
        List<List<CommandRequest>> statements = pipeline.statements();
        return statements.size() == 1 && !statements.getFirst().isEmpty()
            && HELPERS.contains(statements.getFirst().getFirst().text().toLowerCase(Locale.ROOT));
    }

    private void command(CommandRequest command) {
        String name = command.text();
        if (command.isScript()) {
            write("PS>" + name);
        } else if (!name.equalsIgnoreCase("Out-Default")) {
            write("PS>CommandInvocation(" + name + "): \"" + name + "\"");
            for (CommandRequest.Argument argument : command.arguments()) {
                write(">> ParameterBinding(" + name + "): name=\"" + (argument.name() == null ? "" : argument.name()) + "\"; value=\""
                    + text(argument.value()) + "\"");
            }
        }
    }

    /** Something that the program says of a pipeline. */
    synchronized void says(SessionMessage message) {
        if (!pipelines.contains(message.pipeline())) {
            return;
        }
        try {
            switch (codec.decode(message)) {
                case Message.PipelineOutput output -> shown(text(output.value()));
                case Message.PipelineRecord record -> {
                    switch (record.value()) {
                        case ErrorRecord error -> shown(error.message());
                        case WarningRecord warning -> shown("WARNING: " + warning.message());
                        case VerboseRecord verbose -> shown("VERBOSE: " + verbose.message());
                        case DebugRecord debug -> shown("DEBUG: " + debug.message());
                        case InformationRecord information -> shown(text(information.data()));
                        default -> { /* progress */ }
                    }
                }
                case Message.HostCall call when isWriting(call.method()) -> call.parameters().stream().filter(String.class::isInstance)
                    .reduce((earlier, later) -> later).ifPresent(line -> shown((String) line));
                default -> { /* states */ }
            }
        } catch (PsrpException | RuntimeException unreadable) {
            write("(something that cannot be read here: " + unreadable.getMessage() + ")");
        }
    }

    private static boolean isWriting(HostMethod method) {
        return method.name().startsWith("Write") && !method.name().contains("Progress");
    }

    /** A pipeline's last state. */
    synchronized void ended(SessionMessage message) {
        if (pipelines.remove(message.pipeline())) {
            try {
                if (codec.decode(message) instanceof Message.PipelineState last && last.reason() != null) {
                    shown(last.reason().message());
                }
            } catch (PsrpException | RuntimeException unreadable) {
                write("(an error that cannot be read here: " + unreadable.getMessage() + ")");
            }
        }
    }

    private static String text(Object value) {
        return value == null ? "" : Conversion.toText(value);
    }

    /** The session ends. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            write(RULE, "PowerShell transcript end", "End time: " + now(), RULE);
        }
    }
}
