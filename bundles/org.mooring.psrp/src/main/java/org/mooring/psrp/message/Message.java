package org.mooring.psrp.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mooring.api.session.State;
import org.mooring.api.shell.PipelineRequest;
import org.mooring.api.stream.DebugRecord;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InformationRecord;
import org.mooring.api.stream.ProgressRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.api.stream.VerboseRecord;
import org.mooring.api.stream.WarningRecord;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Version;

/** What a message says: its data, without the header ([MS-PSRP] 2.2.2). */
public sealed interface Message {

    MessageType type();

    /** Either side's first message. */
    record SessionCapability(Version protocol, Version powerShell, Version serialization) implements Message {
        @Override
        public MessageType type() {
            return MessageType.SESSION_CAPABILITY;
        }
    }

    record CloseSession() implements Message {
        @Override
        public MessageType type() {
            return MessageType.CLOSE_SESSION;
        }
    }

    /**
     * Asks for a runspace pool.
     *
     * @param threadOptions PSThreadOptions' number
     * @param apartmentState System.Threading.ApartmentState's number; -1 where a client sends none
     */
    record InitRunspacePool(int minRunspaces, int maxRunspaces, int threadOptions, int apartmentState,
            Map<String, Object> applicationArguments, HostInfo host) implements Message {
        @Override
        public MessageType type() {
            return MessageType.INIT_RUNSPACEPOOL;
        }
    }

    /** A new client joins a pool that runs; sizes are -1 where it does not say. */
    record ConnectRunspacePool(int minRunspaces, int maxRunspaces) implements Message {
        @Override
        public MessageType type() {
            return MessageType.CONNECT_RUNSPACEPOOL;
        }
    }

    /** Tells the client that joined how large the pool is. */
    record RunspacePoolInitData(int minRunspaces, int maxRunspaces) implements Message {
        @Override
        public MessageType type() {
            return MessageType.RUNSPACEPOOL_INIT_DATA;
        }
    }

    /** @param key a PUBLICKEYBLOB in base64 */
    record PublicKey(String key) implements Message {
        @Override
        public MessageType type() {
            return MessageType.PUBLIC_KEY;
        }
    }

    /** @param key a SIMPLEBLOB in base64 */
    record EncryptedSessionKey(String key) implements Message {
        @Override
        public MessageType type() {
            return MessageType.ENCRYPTED_SESSION_KEY;
        }
    }

    record PublicKeyRequest() implements Message {
        @Override
        public MessageType type() {
            return MessageType.PUBLIC_KEY_REQUEST;
        }
    }

    record SetMaxRunspaces(int runspaces, long callId) implements Message {
        @Override
        public MessageType type() {
            return MessageType.SET_MAX_RUNSPACES;
        }
    }

    record SetMinRunspaces(int runspaces, long callId) implements Message {
        @Override
        public MessageType type() {
            return MessageType.SET_MIN_RUNSPACES;
        }
    }

    record GetAvailableRunspaces(long callId) implements Message {
        @Override
        public MessageType type() {
            return MessageType.GET_AVAILABLE_RUNSPACES;
        }
    }

    record ResetRunspaceState(long callId) implements Message {
        @Override
        public MessageType type() {
            return MessageType.RESET_RUNSPACE_STATE;
        }
    }

    /** @param response a Boolean: whether the pool did what it was asked; to GET_AVAILABLE_RUNSPACES the count, a Long */
    record RunspaceAvailability(Object response, long callId) implements Message {
        @Override
        public MessageType type() {
            return MessageType.RUNSPACE_AVAILABILITY;
        }
    }

    /** @param reason or null */
    record RunspacePoolState(State state, ErrorRecord reason) implements Message {
        @Override
        public MessageType type() {
            return MessageType.RUNSPACEPOOL_STATE;
        }
    }

    record ApplicationPrivateData(Map<String, Object> data) implements Message {
        @Override
        public MessageType type() {
            return MessageType.APPLICATION_PRIVATE_DATA;
        }
    }

    /** An event of the server's session that is forwarded (PSEventArgs). */
    record UserEvent(int eventId, String source, DateTime time, Object sender, List<Object> arguments, Object data, String computer,
            UUID runspace) implements Message {
        @Override
        public MessageType type() {
            return MessageType.USER_EVENT;
        }
    }

    /**
     * Asks for a pipeline, and to run it.
     *
     * @param apartmentState System.Threading.ApartmentState's number
     * @param redirectErrors RedirectShellErrorOutputPipe
     */
    record CreatePipeline(PipelineRequest pipeline, int apartmentState, HostInfo host, boolean redirectErrors) implements Message {
        @Override
        public MessageType type() {
            return MessageType.CREATE_PIPELINE;
        }
    }

    /**
     * Asks for the metadata of commands, as a pipeline.
     *
     * @param names or null for all
     * @param commandTypes CommandTypes' number
     * @param modules or null for any
     * @param qualifiedModules ModuleSpecification objects, or null
     * @param arguments for dynamic parameters, or null
     */
    record GetCommandMetadata(List<String> names, int commandTypes, List<String> modules, List<Object> qualifiedModules,
            List<Object> arguments) implements Message {
        @Override
        public MessageType type() {
            return MessageType.GET_COMMAND_METADATA;
        }
    }

    record PipelineInput(Object value) implements Message {
        @Override
        public MessageType type() {
            return MessageType.PIPELINE_INPUT;
        }
    }

    record EndOfPipelineInput() implements Message {
        @Override
        public MessageType type() {
            return MessageType.END_OF_PIPELINE_INPUT;
        }
    }

    record StopPipeline() implements Message {
        @Override
        public MessageType type() {
            return MessageType.STOP_PIPELINE;
        }
    }

    record PipelineOutput(Object value) implements Message {
        @Override
        public MessageType type() {
            return MessageType.PIPELINE_OUTPUT;
        }
    }

    /**
     * A record of any other stream than output.
     *
     * @param options RemoteStreamOptions' number: which records are sent together with their invocations
     */
    record PipelineRecord(StreamRecord value, int options) implements Message {

        public PipelineRecord(StreamRecord value) {
            this(value, 0);
        }

        @Override
        public MessageType type() {
            return switch (value) {
                case ErrorRecord error -> MessageType.ERROR_RECORD;
                case WarningRecord warning -> MessageType.WARNING_RECORD;
                case VerboseRecord verbose -> MessageType.VERBOSE_RECORD;
                case DebugRecord debug -> MessageType.DEBUG_RECORD;
                case InformationRecord information -> MessageType.INFORMATION_RECORD;
                case ProgressRecord progress -> MessageType.PROGRESS_RECORD;
            };
        }
    }

    /** System.Management.Automation.PSInvocationState; ordinals are its numbers. */
    enum InvocationState {
        NotStarted, Running, Stopping, Stopped, Completed, Failed, Disconnected;

        public boolean isEnd() {
            return this == Stopped || this == Completed || this == Failed;
        }
    }

    /** @param reason or null */
    record PipelineState(InvocationState state, ErrorRecord reason) implements Message {
        @Override
        public MessageType type() {
            return MessageType.PIPELINE_STATE;
        }
    }

    /**
     * Asks the client's host.
     *
     * @param ofPipeline whether a pipeline asks, and not the pool
     * @param callId {@link #VOID} where no answer is wanted
     * @param parameters as {@link HostMethod#parameters()} says
     */
    record HostCall(boolean ofPipeline, long callId, HostMethod method, List<Object> parameters) implements Message {

        /** The id of all calls that have no answer. */
        public static final long VOID = -100;

        @Override
        public MessageType type() {
            return ofPipeline ? MessageType.PIPELINE_HOST_CALL : MessageType.RUNSPACEPOOL_HOST_CALL;
        }
    }

    /**
     * The client's host answers.
     *
     * @param result as {@link HostMethod#result()} says, or null
     * @param failure why there is no result, or null
     */
    record HostResponse(boolean ofPipeline, long callId, HostMethod method, Object result, ErrorRecord failure) implements Message {
        @Override
        public MessageType type() {
            return ofPipeline ? MessageType.PIPELINE_HOST_RESPONSE : MessageType.RUNSPACEPOOL_HOST_RESPONSE;
        }
    }
}
