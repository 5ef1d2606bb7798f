package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.connection.ConnectionException;
import org.mooring.api.connection.ConnectionListener;
import org.mooring.api.session.SessionMessage;
import org.mooring.psrp.outofproc.Packet;
import org.mooring.psrp.outofproc.PacketWriter;

@Timeout(60)
class StreamConnectionTest {

    private final BlockingQueue<ConnectionException> lost = new LinkedBlockingQueue<>();
    private final ConnectionListener listener = new ConnectionListener() {
        @Override
        public void received(SessionMessage message) {
            throw new AssertionError("Nothing is to come.");
        }

        @Override
        public void lost(ConnectionException reason) {
            lost.add(reason);
        }
    };

    @Test
    void whoeverSendsToAServerThatHasSaidItsLastWordsIsToldThem() throws Exception {
        InputStream refusal = new ByteArrayInputStream(PacketWriter.line(new Packet.Failure("You have too many.")));
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Closed.");
            }
        };
        StreamConnection connection = new StreamConnection(refusal, closed, () -> { }, listener);

        assertEquals("You have too many.", assertThrows(ConnectionException.class, () -> connection.open(List.of())).getMessage());
        assertEquals("You have too many.", lost.poll(30, TimeUnit.SECONDS).getMessage());
    }

    @Test
    void whoeverJoinsASessionAndIsRefusedIsToldAloneAndNothingIsLost() throws Exception {
        InputStream refusal = new ByteArrayInputStream(PacketWriter.line(new Packet.Failure("Another client has it.")));
        StreamConnection connection = new StreamConnection(refusal, OutputStream.nullOutputStream(), () -> { }, listener);

        assertEquals("Another client has it.", assertThrows(ConnectionException.class, () -> connection.connect(List.of())).getMessage());
        assertNull(lost.poll(1, TimeUnit.SECONDS));
    }
}
