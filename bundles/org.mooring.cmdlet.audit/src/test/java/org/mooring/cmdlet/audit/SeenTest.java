package org.mooring.cmdlet.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mooring.api.session.Observed;
import org.mooring.api.session.SessionMessage;
import org.mooring.api.stream.WarningRecord;
import org.mooring.object.PSObject;
import org.mooring.psrp.message.ClixmlFormat;
import org.mooring.psrp.message.HostMethod;
import org.mooring.psrp.message.Message;
import org.mooring.psrp.message.MessageCodec;
import org.mooring.psrp.security.SessionSecrets;

class SeenTest {

    private static final UUID PIPELINE = UUID.randomUUID();

    private final MessageCodec codec = new MessageCodec(new ClixmlFormat(new SessionSecrets()));
    private final Seen seen = new Seen();

    private PSObject of(Message message) {
        return seen.of(new Observed.Said(codec.encode(SessionMessage.TO_CLIENT, UUID.randomUUID(), PIPELINE, message))).orElseThrow();
    }

    private static String line(PSObject event) {
        return event.note("Kind") + ": " + event.note("Value");
    }

    @Test
    void eachKindIsAnObjectWithWhatWasSaid() {
        assertEquals("Output: 42", line(of(new Message.PipelineOutput(42))));
        assertEquals("Warning: careful", line(of(new Message.PipelineRecord(new WarningRecord("careful")))));
        assertEquals("Host: WriteLine hello", line(of(new Message.HostCall(true, -100, HostMethod.WriteLine2, List.of("hello")))));
        assertEquals("Command: Get-Date", line(seen.of(new Observed.Started(PIPELINE, "Get-Date")).orElseThrow()));
        assertEquals("End: Completed", line(seen.of(new Observed.Ended(PIPELINE, "Completed")).orElseThrow()));
        assertTrue(seen.of(new Observed.Nothing()).isEmpty());
    }

    @Test
    void theWatchersTerminalIsNotTheSessions() {
        assertEquals("Output: \u2400[2J\u2400evil", line(of(new Message.PipelineOutput("\u001b[2J\u0007evil"))));
        assertEquals("Command: \u2400]0;x", line(seen.of(new Observed.Started(PIPELINE, "\u001b]0;x")).orElseThrow()));
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() {
        SessionMessage broken = SessionMessage.of(SessionMessage.TO_CLIENT, 0x00041004, UUID.randomUUID(), PIPELINE, "<broken".getBytes());

        assertTrue(line(seen.of(new Observed.Said(broken)).orElseThrow()).startsWith("Output: (cannot be read here"));
    }
}
