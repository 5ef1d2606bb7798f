package org.mooring.psrp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.Version;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.Message.InvocationState;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.message.ValueFormat;
import org.mooring.psrp.security.KeyExchange;
import org.mooring.psrp.security.SessionSecrets;

/**
 * The server's end of a session ([MS-PSRP] 3.2): whole messages in, events out; what is done in answer makes messages. Says nothing by
 * itself, keeps no output, and knows of pipelines only that they are there.
 *
 * <p>Thread-safe; output is written without holding others up. A message that breaks the protocol is a {@link PsrpException}, after
 * which the session is of no use. Messages for pipelines that are not there are passed over, as PowerShell does: they crossed the
 * pipeline's end on their way.
 */
public final class PsrpServer {

    private enum Phase {
        /** Waits for the client's capability. */
        NEGOTIATION,
        /** Waits for the pool, to be made or to be joined. */
        NEGOTIATED, OPENING, OPENED, CLOSED
    }

    private final SessionSecrets secrets;
    private final MessageCodec codec;
    private final Set<UUID> pipelines = new LinkedHashSet<>();
    private Phase phase = Phase.NEGOTIATION;
    private boolean connecting;
    private Version protocol = Negotiation.PROTOCOL;
    private volatile UUID pool = SessionMessage.SESSION;
    private int minRunspaces = 1;
    private int maxRunspaces = 1;

    /** @param format writes and reads values, with {@code secrets} for SecureStrings */
    public PsrpServer(ValueFormat format, SessionSecrets secrets) {
        this.codec = new MessageCodec(format);
        this.secrets = secrets;
    }

    /** What both ends speak, once negotiated. */
    public synchronized Version protocol() {
        return protocol;
    }

    /** Another client comes, which begins with its capability and then joins the pool (WSMan Connect). */
    public synchronized void expectConnect() {
        phase = Phase.NEGOTIATION;
        connecting = true;
    }

    /** The client that was to join is gone without having done so: another may come, or the one before may go on. */
    public synchronized void connectEnded() {
        if (connecting) {
            connecting = false;
            phase = Phase.OPENED;
        }
    }

    /** Whether a client is about to join the pool. */
    public synchronized boolean isConnecting() {
        return connecting;
    }

    /** What a message of the client means, in order. */
    public synchronized List<ServerEvent> receive(SessionMessage message) throws PsrpException {
        if (message.destination() != SessionMessage.TO_SERVER) {
            throw unsupported(message);
        }
        Message body = codec.decode(message);
        if (body instanceof Message.SessionCapability capability) {
            return List.of(negotiate(capability));
        }
        if (phase == Phase.NEGOTIATION || phase == Phase.CLOSED) {
            throw new PsrpException("UnexpectedMessage", "The message %s is not expected %s.", body.type(),
                phase == Phase.CLOSED ? "in a session that is closed" : "before the client's capability");
        }
        return switch (body) {
            case Message.InitRunspacePool init -> List.of(initialize(message.pool(), init));
            case Message.ConnectRunspacePool connect -> connect(message.pool(), connect);
            case Message.CloseSession close -> List.of(new ServerEvent.CloseRequested());
            default -> {
                if (phase == Phase.NEGOTIATED || !message.pool().equals(pool)) {
                    throw new PsrpException("RunspaceCannotBeFound",
                        "The specified remote session with a client InstanceId of \"%s\" cannot be found.", message.pool());
                }
                yield ofPool(message, body);
            }
        };
    }

    private ServerEvent negotiate(Message.SessionCapability capability) throws PsrpException {
        if (phase != Phase.NEGOTIATION) {
            throw new PsrpException("UnexpectedMessage", "The client's capability is not expected a second time.");
        }
        Message.SessionCapability answer = Negotiation.answer(capability, connecting);
        protocol = answer.protocol();
        if (protocol.compareTo(Negotiation.WITHOUT_KEY) >= 0) {
            secrets.plain();
        }
        phase = Phase.NEGOTIATED;
        return new ServerEvent.Send(encode(SessionMessage.SESSION, answer));
    }

    private ServerEvent initialize(UUID id, Message.InitRunspacePool init) throws PsrpException {
        if (phase != Phase.NEGOTIATED || connecting) {
            throw new PsrpException("UnexpectedMessage", "The session has its runspace pool already.");
        }
        if (init.minRunspaces() < 1 || init.maxRunspaces() < init.minRunspaces()) {
            throw new PsrpException("ArgumentOutOfRange", "A runspace pool of %d to %d runspaces cannot be made.", init.minRunspaces(),
                init.maxRunspaces());
        }
        pool = id;
        minRunspaces = init.minRunspaces();
        maxRunspaces = init.maxRunspaces();
        phase = Phase.OPENING;
        return new ServerEvent.PoolRequested(init);
    }

    /** The pool is from now on named as the client names it: to join this one is decided before, by the session's id. */
    private List<ServerEvent> connect(UUID id, Message.ConnectRunspacePool connect) throws PsrpException {
        boolean sized = connect.minRunspaces() >= 0 && connect.maxRunspaces() >= 0;
        if (!connecting || phase != Phase.NEGOTIATED || sized && connect.minRunspaces() > connect.maxRunspaces()) {
            throw new PsrpException("ServerConnectFailedOnInputValidation", "The server that is running PowerShell cannot process the"
                + " connect operation because the following information is not found or not valid: Client Capability information and Connect"
                + " RunspacePool information.");
        }
        if (sized && connect.minRunspaces() != minRunspaces && connect.maxRunspaces() != maxRunspaces) {
            throw new PsrpException("ServerConnectFailedOnMismatchedRunspacePoolProperties", "The server that is running PowerShell cannot"
                + " process the connect operation because the server runspace pool properties did not match the client computer specified"
                + " properties.");
        }
        connecting = false;
        phase = Phase.OPENED;
        pool = id;
        List<ServerEvent> events = new ArrayList<>();
        events.add(new ServerEvent.Send(encode(SessionMessage.SESSION, new Message.RunspacePoolInitData(minRunspaces, maxRunspaces))));
        events.add(new ServerEvent.PoolConnected());
        pipelines.forEach(pipeline -> events.add(new ServerEvent.InputEnded(pipeline)));
        return events;
    }

    private List<ServerEvent> ofPool(SessionMessage message, Message body) throws PsrpException {
        UUID pipeline = message.pipeline();
        return switch (body) {
            case Message.PublicKey key -> List.of(exchange(key));
            case Message.SetMaxRunspaces max -> List.of(send(resized(minRunspaces, max.runspaces()), max.callId()));
            case Message.SetMinRunspaces min -> List.of(send(resized(min.runspaces(), maxRunspaces), min.callId()));
            case Message.GetAvailableRunspaces available ->
                List.of(send((long) Math.max(0, maxRunspaces - pipelines.size()), available.callId()));
            case Message.ResetRunspaceState reset -> List.of(new ServerEvent.ResetRequested(reset.callId()));
            case Message.CreatePipeline create -> List.of(new ServerEvent.PipelineRequested(begun(pipeline), create));
            case Message.GetCommandMetadata query -> List.of(new ServerEvent.MetadataRequested(begun(pipeline), query));
            case Message.HostResponse response -> !response.ofPipeline() ? List.of(new ServerEvent.HostAnswered(SessionMessage.SESSION, response))
                : ofPipeline(pipeline, new ServerEvent.HostAnswered(pipeline, response));
            case Message.PipelineInput input -> ofPipeline(pipeline, new ServerEvent.InputReceived(pipeline, input.value(), message.size()));
            case Message.EndOfPipelineInput end -> ofPipeline(pipeline, new ServerEvent.InputEnded(pipeline));
            case Message.StopPipeline stop -> ofPipeline(pipeline, new ServerEvent.StopRequested(pipeline));
            default -> throw unsupported(message);
        };
    }

    private List<ServerEvent> ofPipeline(UUID pipeline, ServerEvent event) {
        return pipelines.contains(pipeline) ? List.of(event) : List.of();
    }

    private UUID begun(UUID pipeline) throws PsrpException {
        if (phase != Phase.OPENED) {
            throw new PsrpException("RunspacePoolNotOpened", "The runspace pool is not open for pipelines.");
        }
        if (pipeline.equals(SessionMessage.SESSION) || !pipelines.add(pipeline)) {
            throw new PsrpException("PipelineIdNotValid", "A pipeline cannot have the identifier %s: it is taken or empty.", pipeline);
        }
        return pipeline;
    }

    private boolean resized(int min, int max) {
        if (min < 1 || max < min) {
            return false;
        }
        minRunspaces = min;
        maxRunspaces = max;
        return true;
    }

    private ServerEvent exchange(Message.PublicKey key) throws PsrpException {
        if (protocol.compareTo(Negotiation.WITHOUT_KEY) >= 0) {
            throw new PsrpException("UnexpectedMessage", "The message PUBLIC_KEY is not of protocol version %s.", protocol);
        }
        KeyExchange.Answer answer = KeyExchange.answer(key.key());
        secrets.key(answer.key());
        return new ServerEvent.Send(encode(SessionMessage.SESSION, new Message.EncryptedSessionKey(answer.encrypted())));
    }

    private static PsrpException unsupported(SessionMessage message) {
        return new PsrpException("ReceivedUnsupportedDataType", "Received remoting data with unsupported data type: %d.",
            Integer.toUnsignedLong(message.type()));
    }

    private ServerEvent send(Object response, long callId) {
        return new ServerEvent.Send(response(callId, response));
    }

    /** The pool is open; {@code privateData} is what the client sees as the session's ApplicationPrivateData. */
    public synchronized List<SessionMessage> opened(Map<String, Object> privateData) {
        phase = Phase.OPENED;
        return List.of(privateData(privateData),
            encode(SessionMessage.SESSION, new Message.RunspacePoolState(State.Opened, null)));
    }

    public SessionMessage privateData(Map<String, Object> privateData) {
        return encode(SessionMessage.SESSION, new Message.ApplicationPrivateData(privateData));
    }

    /** The pool cannot be opened, or broke. */
    public synchronized SessionMessage broken(ErrorRecord reason) {
        phase = Phase.CLOSED;
        return encode(SessionMessage.SESSION, new Message.RunspacePoolState(State.Broken, reason));
    }

    /** The last words of a session that ends as asked; none where no pool was opened, or they were said. */
    public synchronized List<SessionMessage> close() {
        boolean open = phase == Phase.OPENED || phase == Phase.OPENING;
        phase = Phase.CLOSED;
        pipelines.clear();
        return open ? List.of(encode(SessionMessage.SESSION, new Message.RunspacePoolState(State.Closing, null)),
            encode(SessionMessage.SESSION, new Message.RunspacePoolState(State.Closed, null))) : List.of();
    }

    /** The last words to a client that closes its pool while the session stays: another client makes a new pool, or joins this one. */
    public synchronized List<SessionMessage> left() {
        return phase != Phase.OPENED ? List.of() : List.of(encode(SessionMessage.SESSION, new Message.RunspacePoolState(State.Closing, null)),
            encode(SessionMessage.SESSION, new Message.RunspacePoolState(State.Closed, null)));
    }

    public SessionMessage output(UUID pipeline, Object value) {
        return encode(pipeline, new Message.PipelineOutput(value));
    }

    /** @param options what the client asked for with its pipeline ({@link Message.PipelineRecord#options}) */
    public SessionMessage record(UUID pipeline, StreamRecord record, int options) {
        return encode(pipeline, new Message.PipelineRecord(record, options));
    }

    /** Where a pipeline is; when it has ended it is forgotten. */
    public SessionMessage state(UUID pipeline, InvocationState state, ErrorRecord reason) {
        if (state.isEnd()) {
            synchronized (this) {
                pipelines.remove(pipeline);
            }
        }
        return encode(pipeline, new Message.PipelineState(state, reason));
    }

    /** @param pipeline the zero GUID where the pool asks */
    public SessionMessage hostCall(UUID pipeline, long callId, HostMethod method, List<Object> parameters) {
        return encode(pipeline, new Message.HostCall(!pipeline.equals(SessionMessage.SESSION), callId, method, parameters));
    }

    /** Answers a call of the pool. */
    public SessionMessage response(long callId, Object response) {
        return encode(SessionMessage.SESSION, new Message.RunspaceAvailability(response, callId));
    }

    public SessionMessage event(Message.UserEvent event) {
        return encode(SessionMessage.SESSION, event);
    }

    /** Asks a client of an older protocol for its key, so that a secret can be sent. */
    public SessionMessage requestKey() {
        return encode(SessionMessage.SESSION, new Message.PublicKeyRequest());
    }

    private SessionMessage encode(UUID pipeline, Message message) {
        return codec.encode(SessionMessage.TO_CLIENT, pool, pipeline, message);
    }
}
