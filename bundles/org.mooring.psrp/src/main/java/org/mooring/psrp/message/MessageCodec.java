package org.mooring.psrp.message;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.DateTime;
import org.mooring.object.PSObject;
import org.mooring.object.PSPrimitiveDictionary;
import org.mooring.psrp.PsrpException;

/** Messages as bytes, header and data, and back. */
public final class MessageCodec {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = {};

    private final ValueFormat format;

    public MessageCodec(ValueFormat format) {
        this.format = format;
    }

    /** @param destination {@link SessionMessage#TO_CLIENT} or {@link SessionMessage#TO_SERVER} */
    public SessionMessage encode(int destination, UUID pool, UUID pipeline, Message message) {
        Object value = value(message);
        return SessionMessage.of(destination, message.type().code(), pool, pipeline, value == null ? NOTHING : marked(format.write(value)));
    }

    /** What is written for a message; null is written as nothing at all. */
    private static Object value(Message message) {
        return switch (message) {
            case Message.SessionCapability m -> Bag.empty().set("protocolversion", m.protocol()).set("PSVersion", m.powerShell())
                .set("SerializationVersion", m.serialization());
            case Message.CloseSession m -> null;
            case Message.InitRunspacePool m -> pool(m);
            case Message.ConnectRunspacePool m -> m.minRunspaces() < 0 && m.maxRunspaces() < 0 ? "" : sizes(m.minRunspaces(), m.maxRunspaces());
            case Message.RunspacePoolInitData m -> sizes(m.minRunspaces(), m.maxRunspaces());
            case Message.PublicKey m -> Bag.empty().set("PublicKey", m.key());
            case Message.EncryptedSessionKey m -> Bag.empty().set("EncryptedSessionKey", m.key());
            case Message.PublicKeyRequest m -> "";
            case Message.SetMaxRunspaces m -> Bag.empty().set("MaxRunspaces", m.runspaces()).set("ci", m.callId());
            case Message.SetMinRunspaces m -> Bag.empty().set("MinRunspaces", m.runspaces()).set("ci", m.callId());
            case Message.GetAvailableRunspaces m -> Bag.empty().set("ci", m.callId());
            case Message.ResetRunspaceState m -> Bag.empty().set("ci", m.callId());
            case Message.RunspaceAvailability m -> Bag.empty().set("SetMinMaxRunspacesResponse", m.response()).set("ci", m.callId());
            case Message.RunspacePoolState m -> state("RunspaceState", m.state().ordinal(), m.reason());
            case Message.ApplicationPrivateData m -> Bag.empty().set("ApplicationPrivateData", primitive(m.data()));
            case Message.UserEvent m -> event(m);
            case Message.CreatePipeline m -> PipelineCodec.write(m);
            case Message.GetCommandMetadata m -> PipelineCodec.write(m);
            case Message.PipelineInput m -> m.value() instanceof ErrorRecord error ? RecordCodec.reason(error) : m.value();
            case Message.EndOfPipelineInput m -> null;
            case Message.StopPipeline m -> null;
            case Message.PipelineOutput m -> m.value();
            case Message.PipelineRecord m -> RecordCodec.write(m.value(), m.options());
            case Message.PipelineState m -> state("PipelineState", m.state().ordinal(), m.reason());
            case Message.HostCall m -> HostCodec.write(m);
            case Message.HostResponse m -> HostCodec.write(m);
        };
    }

    private static byte[] marked(byte[] text) {
        byte[] data = new byte[MARK.length + text.length];
        System.arraycopy(MARK, 0, data, 0, MARK.length);
        System.arraycopy(text, 0, data, MARK.length, text.length);
        return data;
    }

    private static PSObject sizes(int min, int max) {
        return Bag.empty().set("MinRunspaces", min).set("MaxRunspaces", max);
    }

    private static PSObject pool(Message.InitRunspacePool m) {
        PSObject bag = sizes(m.minRunspaces(), m.maxRunspaces())
            .set("PSThreadOptions", ProtocolTypes.THREAD_OPTIONS.value(m.threadOptions()));
        if (m.apartmentState() >= 0) {
            bag.set("ApartmentState", ProtocolTypes.APARTMENT_STATE.value(m.apartmentState()));
        }
        return bag.set("ApplicationArguments", primitive(m.applicationArguments())).set("HostInfo", HostCodec.write(m.host()));
    }

    private static Object primitive(Map<String, Object> data) {
        return data == null ? null : new PSPrimitiveDictionary(data);
    }

    private static PSObject state(String name, int number, ErrorRecord reason) {
        PSObject bag = Bag.empty().set(name, number);
        return reason == null ? bag : bag.set("ExceptionAsErrorRecord", RecordCodec.reason(reason));
    }

    private static PSObject event(Message.UserEvent m) {
        return Bag.empty().set("PSEventArgs.EventIdentifier", m.eventId()).set("PSEventArgs.SourceIdentifier", m.source())
            .set("PSEventArgs.TimeGenerated", m.time()).set("PSEventArgs.Sender", m.sender())
            .set("PSEventArgs.SourceArgs", m.arguments().toArray()).set("PSEventArgs.MessageData", m.data())
            .set("PSEventArgs.ComputerName", m.computer()).set("PSEventArgs.RunspaceId", m.runspace());
    }

    /** The type of a message that came. */
    public static MessageType type(SessionMessage message) throws PsrpException {
        return MessageType.of(message.type()).orElseThrow(() -> new PsrpException("ReceivedUnsupportedDataType",
            "Received remoting data with unsupported data type: %d.", Integer.toUnsignedLong(message.type())));
    }

    public Message decode(SessionMessage message) throws PsrpException {
        MessageType type = type(message);
        ByteBuffer data = message.data();
        if (data.remaining() >= MARK.length && data.get(0) == MARK[0] && data.get(1) == MARK[1] && data.get(2) == MARK[2]) {
            data.position(MARK.length);
        }
        Object value = data.hasRemaining() ? format.read(data) : null;
        return switch (type) {
            case SESSION_CAPABILITY -> {
                Bag bag = Bag.of(value);
                yield new Message.SessionCapability(bag.version("protocolversion"), bag.version("PSVersion"),
                    bag.version("SerializationVersion"));
            }
            case CLOSE_SESSION -> new Message.CloseSession();
            case INIT_RUNSPACEPOOL -> readPool(Bag.of(value));
            case CONNECT_RUNSPACEPOOL -> {
                if (!(value instanceof PSObject object)) {
                    yield new Message.ConnectRunspacePool(-1, -1);
                }
                Bag bag = new Bag(object);
                yield new Message.ConnectRunspacePool(bag.int32("MinRunspaces", -1), bag.int32("MaxRunspaces", -1));
            }
            case RUNSPACEPOOL_INIT_DATA ->
                new Message.RunspacePoolInitData(Bag.of(value).int32("MinRunspaces"), Bag.of(value).int32("MaxRunspaces"));
            case PUBLIC_KEY -> new Message.PublicKey(Bag.of(value).requiredText("PublicKey"));
            case ENCRYPTED_SESSION_KEY -> new Message.EncryptedSessionKey(Bag.of(value).requiredText("EncryptedSessionKey"));
            case PUBLIC_KEY_REQUEST -> new Message.PublicKeyRequest();
            case SET_MAX_RUNSPACES -> new Message.SetMaxRunspaces(Bag.of(value).int32("MaxRunspaces"), Bag.of(value).int64("ci"));
            case SET_MIN_RUNSPACES -> new Message.SetMinRunspaces(Bag.of(value).int32("MinRunspaces"), Bag.of(value).int64("ci"));
            case GET_AVAILABLE_RUNSPACES -> new Message.GetAvailableRunspaces(Bag.of(value).int64("ci"));
            case RESET_RUNSPACE_STATE -> new Message.ResetRunspaceState(Bag.of(value).int64("ci"));
            case RUNSPACE_AVAILABILITY -> new Message.RunspaceAvailability(
                PSObject.base(Bag.of(value).required("SetMinMaxRunspacesResponse")), Bag.of(value).int64("ci"));
            case RUNSPACEPOOL_STATE -> {
                Bag bag = Bag.of(value);
                yield new Message.RunspacePoolState(constant(State.values(), bag.int32("RunspaceState"), "RunspaceState"), reason(bag));
            }
            case APPLICATION_PRIVATE_DATA -> new Message.ApplicationPrivateData(texts(Bag.of(value).map("ApplicationPrivateData")));
            case USER_EVENT -> readEvent(Bag.of(value));
            case CREATE_PIPELINE -> PipelineCodec.read(Bag.of(value));
            case GET_COMMAND_METADATA -> PipelineCodec.readMetadataQuery(Bag.of(value));
            case PIPELINE_INPUT -> new Message.PipelineInput(value);
            case END_OF_PIPELINE_INPUT -> new Message.EndOfPipelineInput();
            case STOP_PIPELINE -> new Message.StopPipeline();
            case PIPELINE_OUTPUT -> new Message.PipelineOutput(value);
            case ERROR_RECORD -> new Message.PipelineRecord(RecordCodec.readError(value));
            case WARNING_RECORD, VERBOSE_RECORD, DEBUG_RECORD -> new Message.PipelineRecord(RecordCodec.readMessage(type, value));
            case PROGRESS_RECORD -> new Message.PipelineRecord(RecordCodec.readProgress(Bag.of(value)));
            case INFORMATION_RECORD -> new Message.PipelineRecord(RecordCodec.readInformation(Bag.of(value)));
            case PIPELINE_STATE -> {
                Bag bag = Bag.of(value);
                yield new Message.PipelineState(constant(Message.InvocationState.values(), bag.int32("PipelineState"), "PipelineState"),
                    reason(bag));
            }
            case RUNSPACEPOOL_HOST_CALL -> HostCodec.readCall(false, Bag.of(value));
            case PIPELINE_HOST_CALL -> HostCodec.readCall(true, Bag.of(value));
            case RUNSPACEPOOL_HOST_RESPONSE -> HostCodec.readResponse(false, Bag.of(value));
            case PIPELINE_HOST_RESPONSE -> HostCodec.readResponse(true, Bag.of(value));
        };
    }

    private static Message.InitRunspacePool readPool(Bag bag) throws PsrpException {
        Map<String, Object> arguments = texts(bag.map("ApplicationArguments"));
        return new Message.InitRunspacePool(bag.int32("MinRunspaces"), bag.int32("MaxRunspaces"), bag.int32("PSThreadOptions", 0),
            bag.int32("ApartmentState", -1), arguments, HostCodec.read(bag.bag("HostInfo")));
    }

    private static Message.UserEvent readEvent(Bag bag) throws PsrpException {
        if (!(PSObject.base(bag.required("PSEventArgs.TimeGenerated")) instanceof DateTime time)) {
            throw Bag.unexpected("PSEventArgs.TimeGenerated", "System.DateTime", bag.value("PSEventArgs.TimeGenerated"));
        }
        List<Object> arguments = bag.list("PSEventArgs.SourceArgs");
        return new Message.UserEvent(bag.int32("PSEventArgs.EventIdentifier"), bag.text("PSEventArgs.SourceIdentifier"), time,
            bag.value("PSEventArgs.Sender"), arguments == null ? List.of() : arguments, bag.value("PSEventArgs.MessageData"),
            bag.text("PSEventArgs.ComputerName"), bag.guid("PSEventArgs.RunspaceId"));
    }

    private static <T> T constant(T[] constants, int number, String name) throws PsrpException {
        if (number < 0 || number >= constants.length) {
            throw new PsrpException("CantCastPropertyToExpectedType", "Unexpected type of %s property (expected %s, got %s).", name,
                constants[0].getClass().getSimpleName(), number);
        }
        return constants[number];
    }

    private static ErrorRecord reason(Bag bag) throws PsrpException {
        return bag.value("ExceptionAsErrorRecord") == null ? null : RecordCodec.readError(bag.value("ExceptionAsErrorRecord"));
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), value));
        }
        return texts;
    }
}
