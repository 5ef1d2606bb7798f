package org.mooring.webconsole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mooring.api.credential.Identity;

class VisitorsTest {

    private static final Identity ANNA = new Identity("anna", Set.of(Identity.ADMINISTRATORS), "password");

    private Instant now = Instant.EPOCH;
    private boolean stillThere = true;
    private final Visitors visitors = new Visitors(user -> stillThere ? user : Optional.empty(), Duration.ofMinutes(15), () -> now);

    @Test
    void aVisitorIsKnownByItsTokenAndBySuchOnly() {
        String token = visitors.enter(ANNA).orElseThrow();

        assertEquals(Optional.of(ANNA), visitors.find(token));
        assertEquals(Optional.empty(), visitors.find(token + "x"));
        assertEquals(Optional.empty(), visitors.find(""));
        assertNotEquals(token, visitors.enter(ANNA).orElseThrow());
        assertTrue(token.length() >= 43, token);
    }

    @Test
    void whoLeavesOrDoesNothingForTooLongIsNoVisitorAnyMore() {
        String left = visitors.enter(ANNA).orElseThrow();
        String idle = visitors.enter(ANNA).orElseThrow();
        String busy = visitors.enter(ANNA).orElseThrow();

        visitors.leave(left);
        now = now.plus(Duration.ofMinutes(10));
        assertTrue(visitors.find(busy).isPresent());
        now = now.plus(Duration.ofMinutes(10));

        assertFalse(visitors.find(left).isPresent());
        assertFalse(visitors.find(idle).isPresent());
        assertTrue(visitors.find(busy).isPresent());
    }

    @Test
    void whoWouldNotBeLetInAnyMoreIsNoVisitorAnyMore() {
        String token = visitors.enter(ANNA).orElseThrow();

        stillThere = false;
        now = now.plus(Duration.ofSeconds(3));
        assertFalse(visitors.find(token).isPresent());

        stillThere = true;
        assertFalse(visitors.find(token).isPresent());
    }

    @Test
    void thereAreNotTooManyVisitorsAndThoseWhoAreGoneDoNotCount() {
        while (visitors.enter(ANNA).isPresent()) {
            assertTrue(stillThere);
        }
        now = now.plus(Duration.ofMinutes(16));
        assertTrue(visitors.enter(ANNA).isPresent());
    }
}
