package org.mooring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mooring.api.audit.AuditEvent;
import org.mooring.api.audit.AuditRecord;
import org.mooring.api.audit.AuditSink;
import org.mooring.api.testkit.AuditSinkContract;
import org.mooring.api.testkit.Samples;
import org.mooring.api.testkit.TemporaryState;

class AuditFileTest extends AuditSinkContract {

    @TempDir
    Path directory;

    @Override
    protected AuditSink sink() {
        return file(1 << 30, 1);
    }

    @Override
    protected int taken() throws IOException {
        return Files.readAllLines(directory.resolve("audit.log")).size();
    }

    @Test
    void aLineIsPlainAsciiJson() throws Exception {
        sink().take(new AuditRecord(Instant.EPOCH, AuditEvent.COMMAND, true, "j\u00f6rg", null, Samples.POOL, "a\"b\\c\u001b[2J\n", Map.of("k", "v")));

        assertEquals(List.of("{\"time\":\"1970-01-01T00:00:00Z\",\"event\":\"command\",\"allowed\":true,\"user\":\"j\\u00f6rg\","
            + "\"session\":\"" + Samples.POOL + "\",\"message\":\"a\\\"b\\\\c\\u001b[2J\\u000a\",\"k\":\"v\"}"),
            Files.readAllLines(directory.resolve("audit.log")));
    }

    @Test
    void aFullFileIsPutAsideAndTheOldestGoes() throws Exception {
        AuditFile file = file(4096, 2);
        for (int i = 0; i < 100; i++) {
            file.take(new AuditRecord(Instant.EPOCH, AuditEvent.LOGIN, true, "u", null, null, i + " " + "x".repeat(400), Map.of()));
        }
        file.close();

        assertTrue(Files.readString(directory.resolve("audit.log")).contains("99 x"));
        assertTrue(Files.size(directory.resolve("audit.log.1")) <= 4096);
        assertTrue(Files.exists(directory.resolve("audit.log.2")));
        assertFalse(Files.exists(directory.resolve("audit.log.3")));
    }

    private AuditFile file(long bytes, int full) {
        try {
            return new AuditFile(new TemporaryState(directory), bytes, full);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
