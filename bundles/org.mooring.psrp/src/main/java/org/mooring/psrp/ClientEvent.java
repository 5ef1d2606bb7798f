package org.mooring.psrp;

import java.util.Map;
import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.session.State;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.StreamRecord;
import org.mooring.dotnet.Version;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.Message.InvocationState;

/** What a server's message means to a client. */
public sealed interface ClientEvent {

    /** The protocol answers by itself: to be sent. */
    record Send(SessionMessage message) implements ClientEvent {}

    record Negotiated(Version protocol) implements ClientEvent {}

    /** @param reason or null */
    record PoolState(State state, ErrorRecord reason) implements ClientEvent {}

    record PrivateData(Map<String, Object> data) implements ClientEvent {}

    /** How large the pool is that was joined. */
    record PoolSize(int minRunspaces, int maxRunspaces) implements ClientEvent {}

    /** The server answers a call of the pool. */
    record Responded(long callId, Object response) implements ClientEvent {}

    record UserEvent(Message.UserEvent event) implements ClientEvent {}

    /** Secrets can be sent from now on. */
    record KeyAgreed() implements ClientEvent {}

    record Output(UUID pipeline, Object value) implements ClientEvent {}

    record Record(UUID pipeline, StreamRecord value) implements ClientEvent {}

    /** @param reason or null */
    record PipelineState(UUID pipeline, InvocationState state, ErrorRecord reason) implements ClientEvent {}

    /**
     * The host is asked; {@link PsrpClient#respond} answers unless the method is void.
     *
     * @param pipeline the zero GUID where the pool asks
     */
    record HostCalled(UUID pipeline, Message.HostCall call) implements ClientEvent {}
}
