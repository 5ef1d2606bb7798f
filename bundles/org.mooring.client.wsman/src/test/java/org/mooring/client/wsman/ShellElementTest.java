package org.mooring.client.wsman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mooring.api.connection.KeptSession;

class ShellElementTest {

    private static final UUID ID = UUID.fromString("3f2504e0-4f89-11d3-9a0c-0305e82c3301");

    private static KeptSession read(String fields) throws Exception {
        String shell = "<Shell xmlns=\"" + Envelope.SHELL + "\"><ShellId>" + Envelope.id(ID) + "</ShellId>" + fields + "</Shell>";
        return ShellElement.read(Envelope.all(Envelope.read(shell.getBytes(StandardCharsets.UTF_8)), "Shell").getFirst(), List.of());
    }

    @Test
    void aSessionIsReadWithHowItIsKept() throws Exception {
        assertEquals(new KeptSession(ID, "mine", "My.Config", true, Duration.ofHours(2), Duration.ofDays(2), "Block",
            Duration.ofSeconds(63), List.of()), read("<Name>mine</Name><ResourceUri>http://schemas.microsoft.com/powershell/My.Config</ResourceUri>"
            + "<IdleTimeOut>PT7200.000S</IdleTimeOut><MaxIdleTimeOut>P2D</MaxIdleTimeOut><BufferMode>Block</BufferMode><State>Disconnected</State>"
            + "<ShellInactivity>P0DT0H1M3S</ShellInactivity>"));
    }

    @Test
    void whatIsNotToldIsEmpty() throws Exception {
        assertEquals(new KeptSession(ID, "", "", false, Duration.ZERO, Duration.ZERO, "", Duration.ZERO, List.of()),
            read("<IdleTimeOut>P1Y</IdleTimeOut>"));
    }
}
