package org.mooring.cmdlet.audit;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mooring.api.session.Observed;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.PSObject;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;

/**
 * What is seen of a session as objects: when, what kind, and what. Secure strings stay secure: only the session's own client has the key.
 * Control characters of texts are shown, not obeyed: the watcher's terminal is not the session's.
 */
final class Seen {

    static final String TYPE = "Mooring.ObservedEvent";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(new SessionSecrets()));

    /** Nothing for what is no news. */
    Optional<PSObject> of(Observed observed) {
        return switch (observed) {
            case Observed.Started started -> event("Command", started.pipeline(), plain(started.text()));
            case Observed.Ended ended -> event("End", ended.pipeline(), plain(ended.outcome()));
            case Observed.Missed missed -> event("Missed", null, missed.messages() + " messages were not read in time.");
            case Observed.Said said -> said(said.message());
            case Observed.Nothing nothing -> Optional.empty();
            case Observed.Over over -> Optional.empty();
        };
    }

    private Optional<PSObject> said(SessionMessage message) {
        try {
            return switch (codec.decode(message)) {
                case Message.PipelineOutput output -> event("Output", message.pipeline(), value(output.value()));
                case Message.PipelineRecord record -> record(message.pipeline(), record.value());
                case Message.HostCall call when !call.parameters().isEmpty() || call.method().name().startsWith("WriteLine") ->
                    event("Host", message.pipeline(), plain(call.method().name().replaceAll("\\d$", "") + " " + text(call.parameters())));
                default -> Optional.empty();
            };
        } catch (PsrpException | RuntimeException e) {
            return event("Output", message.pipeline(), "(cannot be read here: " + plain(String.valueOf(e.getMessage())) + ")");
        }
    }

    private Optional<PSObject> record(UUID pipeline, StreamRecord record) {
        return switch (record) {
            case ErrorRecord error -> event("Error", pipeline, plain(error.message()));
            case WarningRecord warning -> event("Warning", pipeline, plain(warning.message()));
            case VerboseRecord verbose -> event("Verbose", pipeline, plain(verbose.message()));
            case DebugRecord debug -> event("Debug", pipeline, plain(debug.message()));
            case InformationRecord information -> event("Information", pipeline, plain(String.valueOf(information.data())));
            case ProgressRecord progress -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String text(List<Object> parameters) {
        StringBuilder text = new StringBuilder();
        for (Object parameter : parameters) {
            Object value = PSObject.base(parameter);
            text.append(text.isEmpty() ? "" : " ").append(value instanceof char[] ? "(SecureString)" : String.valueOf(value));
        }
        return text.toString();
    }

    private static Object value(Object value) {
        return value instanceof String text ? plain(text) : value;
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' && c != '\r' ? '\u2400' : (char) c));
        return plain.toString();
    }

    private static Optional<PSObject> event(String kind, UUID pipeline, Object value) {
        return Optional.of(ServerCmdlet.object(TYPE).set("Time", ZonedDateTime.now().format(TIME)).set("Kind", kind).set("Value", value)
            .set("Pipeline", pipeline == null || pipeline.equals(SessionMessage.SESSION) ? null : pipeline));
    }
}
