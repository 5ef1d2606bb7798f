package org.mooring.api.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RememberedUsersTest {

    private Instant now = Instant.EPOCH;
    private int asked;
    private final RememberedUsers<String> users = new RememberedUsers<>(Duration.ofSeconds(60), Duration.ofSeconds(15), () -> now);

    private String ask(String user) {
        return user + ++asked;
    }

    private String fail(String user) throws IOException {
        asked++;
        throw new IOException("no route");
    }

    @Test
    void anAnswerHoldsForAWhile() {
        assertEquals("a1", users.of("a", this::ask));
        assertEquals("b2", users.of("b", this::ask));
        now = now.plusSeconds(59);
        assertEquals("a1", users.of("a", this::ask));
        now = now.plusSeconds(1);
        assertEquals("a3", users.of("a", this::ask));
    }

    @Test
    void aSourceThatDoesNotAnswerIsLeftAloneForAWhileAndWhatItSaidHolds() throws Exception {
        users.of("a", this::ask);
        assertThrows(IOException.class, () -> users.of("b", this::fail));

        assertThrows(IllegalStateException.class, () -> users.of("b", this::ask));
        assertEquals("a1", users.of("a", this::ask));
        assertEquals(2, asked);
        now = now.plusSeconds(15);
        assertEquals("b3", users.of("b", this::ask));
    }
}
