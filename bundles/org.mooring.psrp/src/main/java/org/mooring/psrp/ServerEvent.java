package org.mooring.psrp;

import java.util.UUID;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.message.Message.CreatePipeline;
import org.mooring.psrp.message.Message.GetCommandMetadata;
import org.mooring.psrp.message.Message.HostResponse;
import org.mooring.psrp.message.Message.InitRunspacePool;

/** What a client's message means to a server. */
public sealed interface ServerEvent {

    /** The protocol answers by itself: to be sent. */
    record Send(SessionMessage message) implements ServerEvent {}

    /** A pool is wanted: {@link PsrpServer#opened} or {@link PsrpServer#broken} answers. */
    record PoolRequested(InitRunspacePool request) implements ServerEvent {}

    /** Another client joined the pool: {@link PsrpServer#privateData} answers. */
    record PoolConnected() implements ServerEvent {}

    /** A pipeline is to run; {@link PsrpServer#state} says its end. */
    record PipelineRequested(UUID pipeline, CreatePipeline request) implements ServerEvent {}

    /** The same for commands' metadata. */
    record MetadataRequested(UUID pipeline, GetCommandMetadata request) implements ServerEvent {}

    /** @param bytes how large it was */
    record InputReceived(UUID pipeline, Object value, int bytes) implements ServerEvent {}

    record InputEnded(UUID pipeline) implements ServerEvent {}

    record StopRequested(UUID pipeline) implements ServerEvent {}

    /** @param pipeline the zero GUID where the pool had asked */
    record HostAnswered(UUID pipeline, HostResponse response) implements ServerEvent {}

    /** The runspace's state is to be reset: {@link PsrpServer#response} answers with a Boolean. */
    record ResetRequested(long callId) implements ServerEvent {}

    /** The client closes the session by a message, not by its transport. */
    record CloseRequested() implements ServerEvent {}
}
