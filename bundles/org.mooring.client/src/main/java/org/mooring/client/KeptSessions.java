package org.mooring.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.KeptSession;
import org.mooring.psrp.PsrpException;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketReader;

/** What a server tells over a stream of the sessions that it keeps for a user. */
public final class KeptSessions {

    private static final int LINE_BYTES = 64 * 1024;
    private static final int MOST_SESSIONS = 10_000;

    private KeptSessions() {}

    /** Reads to the end of the list, which may be empty. */
    public static List<KeptSession> read(InputStream in) throws ConnectionException {
        List<KeptSession> sessions = new ArrayList<>();
        PacketReader packets = PacketReader.ofClient(LINE_BYTES);
        byte[] buffer = new byte[32 * 1024];
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (Packet packet : packets.receive(ByteBuffer.wrap(buffer, 0, length))) {
                    switch (packet) {
                        case Packet.Kept told when sessions.size() < MOST_SESSIONS -> sessions.add(of(told));
                        case Packet.CloseAck end -> {
                            return sessions;
                        }
                        case Packet.Failure failure -> throw new ConnectionException(failure.message(), 0);
                        default -> throw new ConnectionException("The server's list of sessions is none.", 0);
                    }
                }
            }
            throw new ConnectionException("The server's list of sessions has no end.", 0);
        } catch (IOException | PsrpException e) {
            throw new ConnectionException("The server's list of sessions cannot be read: " + e.getMessage(), e);
        }
    }

    static KeptSession of(Packet.Kept told) throws PsrpException {
        try {
            return new KeptSession(told.id(), text(told, "Name"), text(told, "Configuration"), text(told, "State").equals("Disconnected"),
                millis(told, "IdleTimeout"), millis(told, "MaxIdleTimeout"), text(told, "BufferMode"), millis(told, "Silence"),
                Arrays.stream(text(told, "Pipelines").split(" ")).filter(id -> !id.isEmpty()).map(UUID::fromString).toList());
        } catch (IllegalArgumentException e) {
            throw new PsrpException("UnexpectedMessage", "What the server tells of a session is not understood: %s.", e.getMessage());
        }
    }

    private static String text(Packet.Kept told, String name) {
        return told.says().getOrDefault(name, "");
    }

    private static Duration millis(Packet.Kept told, String name) {
        return Duration.ofMillis(Long.parseLong(text(told, name)));
    }
}
