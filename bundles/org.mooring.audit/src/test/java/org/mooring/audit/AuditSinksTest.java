package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditException;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;

class AuditSinksTest {

    private final List<AuditRecord> taken = new ArrayList<>();
    private final AuditSink full = record -> {
        throw new IllegalStateException("No space left on device");
    };

    private static AuditRecord record(AuditEvent event, boolean allowed, String message) {
        return new AuditRecord(Instant.EPOCH, event, allowed, "u", null, null, message, Map.of());
    }

    private AuditSinks sinks(boolean refuses) {
        return new AuditSinks(List.of(full, taken::add), refuses, InstantSource.system());
    }

    @Test
    void aSinkThatFailsDoesNotKeepTheOthersFromTheirs() {
        assertDoesNotThrow(() -> sinks(false).add(record(AuditEvent.LOGIN, true, "in")));

        assertEquals(1, taken.size());
    }

    @Test
    void whatCannotBeRecordedIsRefusedWhereTheServerIsSetSo() {
        for (AuditEvent event : AuditEvent.values()) {
            if (event.canBeRefused()) {
                assertThrows(AuditException.class, () -> sinks(true).add(record(event, true, "x")), event.name());
            } else {
                assertDoesNotThrow(() -> sinks(true).add(record(event, true, "x")), event.name());
            }
        }
    }

    @Test
    void aRefusalIsNotRefused() {
        assertDoesNotThrow(() -> sinks(true).add(record(AuditEvent.LOGIN, false, "not let in")));
    }

    @Test
    void commandsComeWithoutTheirSecrets() {
        new AuditSinks(List.of(taken::add), false, InstantSource.system()).add(record(AuditEvent.COMMAND, true, "New-User bob -Password 'hunter2'"));

        assertEquals("New-User bob -Password '********'", taken.getFirst().message());
        assertEquals(Map.of("masked", "1"), taken.getFirst().detail());
    }

    @Test
    void aHugeCommandIsCutAndItsHashIsThere() {
        new AuditSinks(List.of(taken::add), false, InstantSource.system()).add(record(AuditEvent.COMMAND, true, "'" + "x".repeat(1 << 20)));

        assertTrue(taken.getFirst().message().length() <= AuditLine.MOST_CHARACTERS);
        assertEquals(Integer.toString((1 << 20) + 1), taken.getFirst().detail().get("length"));
        assertEquals(64, taken.getFirst().detail().get("sha256").length());
    }
}
