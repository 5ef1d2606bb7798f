package org.mooring.psrp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.Version;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.message.MessageType;
import org.mooring.psrp.message.ValueFormat;
import org.mooring.psrp.security.KeyExchange;
import org.mooring.psrp.security.SessionSecrets;

/**
 * The client's end of a session ([MS-PSRP] 3.1): what is wanted makes messages; whole messages in, events out. Thread-safe.
 *
 * <p>Output of pipelines that are not known is passed over: they were given up while it was on its way.
 */
public final class PsrpClient {

    private final UUID pool;
    private final SessionSecrets secrets;
    private final MessageCodec codec;
    private final Set<UUID> pipelines = new HashSet<>();
    private State state = State.BeforeOpen;
    private Version protocol;
    private KeyExchange exchange;
    private long lastCallId;

    /**
     * @param pool the pool's id, chosen by the client
     * @param format writes and reads values, with {@code secrets} for SecureStrings
     */
    public PsrpClient(UUID pool, ValueFormat format, SessionSecrets secrets) {
        this.pool = pool;
        this.secrets = secrets;
        this.codec = new MessageCodec(format);
    }

    public synchronized State state() {
        return state;
    }

    /** What both ends speak; null before it is negotiated. */
    public synchronized Version protocol() {
        return protocol;
    }

    /** Asks for a new pool: the first two messages, sent together. */
    public synchronized List<SessionMessage> open(Message.InitRunspacePool request) {
        require(State.BeforeOpen);
        state = State.Opening;
        return List.of(encode(SessionMessage.SESSION, Negotiation.OWN), encode(SessionMessage.SESSION, request));
    }

    /** Joins a pool that is there: the first two messages, sent together. */
    public synchronized List<SessionMessage> connect(int minRunspaces, int maxRunspaces) {
        require(State.BeforeOpen);
        state = State.Connecting;
        return List.of(encode(SessionMessage.SESSION, Negotiation.OWN),
            encode(SessionMessage.SESSION, new Message.ConnectRunspacePool(minRunspaces, maxRunspaces)));
    }

    /** @param request a pipeline, or a query for metadata */
    public synchronized SessionMessage create(UUID pipeline, Message request) {
        require(State.Opened);
        if (request.type() != MessageType.CREATE_PIPELINE
            && request.type() != MessageType.GET_COMMAND_METADATA) {
            throw new IllegalArgumentException(request.type() + " makes no pipeline.");
        }
        pipelines.add(pipeline);
        return encode(pipeline, request);
    }

    /** Says that nothing more of a pipeline is wanted. */
    public synchronized void forget(UUID pipeline) {
        pipelines.remove(pipeline);
    }

    /** A pipeline of the pool that another client began. */
    public synchronized void join(UUID pipeline) {
        pipelines.add(pipeline);
    }

    public SessionMessage input(UUID pipeline, Object value) {
        return encode(pipeline, new Message.PipelineInput(value));
    }

    public SessionMessage endInput(UUID pipeline) {
        return encode(pipeline, new Message.EndOfPipelineInput());
    }

    /** Stops a pipeline by a message; over streams a Signal does. */
    public SessionMessage stop(UUID pipeline) {
        return encode(pipeline, new Message.StopPipeline());
    }

    /**
     * Answers a call of the host.
     *
     * @param pipeline the zero GUID where the pool had asked
     * @param result or null
     * @param failure why there is no result, or null
     */
    public SessionMessage respond(UUID pipeline, long callId, HostMethod method, Object result, ErrorRecord failure) {
        boolean ofPipeline = !pipeline.equals(SessionMessage.SESSION);
        return encode(pipeline, new Message.HostResponse(ofPipeline, callId, method, result, failure));
    }

    /** The id for a next call of the pool. */
    public synchronized long nextCallId() {
        return ++lastCallId;
    }

    /** Calls the pool: SET_MAX_RUNSPACES, SET_MIN_RUNSPACES, GET_AVAILABLE_RUNSPACES or RESET_RUNSPACE_STATE. */
    public synchronized SessionMessage call(Message call) {
        require(State.Opened);
        return switch (call) {
            case Message.SetMaxRunspaces c -> encode(SessionMessage.SESSION, c);
            case Message.SetMinRunspaces c -> encode(SessionMessage.SESSION, c);
            case Message.GetAvailableRunspaces c -> encode(SessionMessage.SESSION, c);
            case Message.ResetRunspaceState c -> encode(SessionMessage.SESSION, c);
            default -> throw new IllegalArgumentException(call.type() + " is no call of the pool.");
        };
    }

    /** Starts agreeing on a key, which protocols before 2.4 need before a secret is sent. */
    public synchronized SessionMessage sendKey() {
        if (exchange == null) {
            exchange = KeyExchange.ofClient();
        }
        return encode(SessionMessage.SESSION, new Message.PublicKey(exchange.publicKey()));
    }

    /** What a message of the server means, in order. */
    public synchronized List<ClientEvent> receive(SessionMessage message) throws PsrpException {
        if (message.destination() != SessionMessage.TO_CLIENT) {
            throw unsupported(message);
        }
        Message body = codec.decode(message);
        if (body instanceof Message.SessionCapability capability) {
            return List.of(negotiated(capability));
        }
        if (protocol == null) {
            throw new PsrpException("UnexpectedMessage", "The message %s is not expected before the server's capability.", body.type());
        }
        UUID pipeline = message.pipeline();
        return switch (body) {
            case Message.RunspacePoolState m -> List.of(poolState(m));
            case Message.ApplicationPrivateData m -> List.of(new ClientEvent.PrivateData(m.data()));
            case Message.RunspacePoolInitData m -> {
                state = State.Opened;
                yield List.of(new ClientEvent.PoolSize(m.minRunspaces(), m.maxRunspaces()));
            }
            case Message.RunspaceAvailability m -> List.of(new ClientEvent.Responded(m.callId(), m.response()));
            case Message.UserEvent m -> List.of(new ClientEvent.UserEvent(m));
            case Message.PublicKeyRequest m -> List.of(new ClientEvent.Send(sendKey()));
            case Message.EncryptedSessionKey m -> List.of(agree(m));
            case Message.HostCall m -> !m.ofPipeline() ? List.of(new ClientEvent.HostCalled(SessionMessage.SESSION, m))
                : ofPipeline(pipeline, new ClientEvent.HostCalled(pipeline, m));
            case Message.PipelineOutput m -> ofPipeline(pipeline, new ClientEvent.Output(pipeline, m.value()));
            case Message.PipelineRecord m -> ofPipeline(pipeline, new ClientEvent.Record(pipeline, m.value()));
            case Message.PipelineState m -> {
                List<ClientEvent> events = ofPipeline(pipeline, new ClientEvent.PipelineState(pipeline, m.state(), m.reason()));
                if (m.state().isEnd()) {
                    pipelines.remove(pipeline);
                }
                yield events;
            }
            default -> throw unsupported(message);
        };
    }

    private ClientEvent negotiated(Message.SessionCapability capability) throws PsrpException {
        if (protocol != null || state == State.BeforeOpen) {
            throw new PsrpException("UnexpectedMessage", "The server's capability is not expected now.");
        }
        protocol = Negotiation.agreed(capability);
        if (protocol.compareTo(Negotiation.WITHOUT_KEY) >= 0) {
            secrets.plain();
        }
        return new ClientEvent.Negotiated(protocol);
    }

    private ClientEvent poolState(Message.RunspacePoolState m) {
        state = m.state();
        if (state.isOver()) {
            pipelines.clear();
        }
        return new ClientEvent.PoolState(m.state(), m.reason());
    }

    private ClientEvent agree(Message.EncryptedSessionKey m) throws PsrpException {
        if (exchange == null) {
            throw new PsrpException("UnexpectedMessage", "A session key was received that was not asked for.");
        }
        secrets.key(exchange.sessionKey(m.key()));
        return new ClientEvent.KeyAgreed();
    }

    private List<ClientEvent> ofPipeline(UUID pipeline, ClientEvent event) {
        return pipelines.contains(pipeline) ? List.of(event) : List.of();
    }

    private void require(State needed) {
        if (state != needed) {
            throw new IllegalStateException("The runspace pool is " + state + ", not " + needed + ".");
        }
    }

    private static PsrpException unsupported(SessionMessage message) {
        return new PsrpException("ReceivedUnsupportedDataType", "Received remoting data with unsupported data type: %d.",
            Integer.toUnsignedLong(message.type()));
    }

    private SessionMessage encode(UUID pipeline, Message message) {
        return codec.encode(SessionMessage.TO_SERVER, pool, pipeline, message);
    }
}
