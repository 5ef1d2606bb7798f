package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.stream.DotNetException;

@Timeout(60)
class TurnTest {

    private static FutureTask<String> taking(Turn turn, boolean waits) {
        FutureTask<String> task = new FutureTask<>(() -> {
            try {
                turn.take(waits);
                return "taken";
            } catch (DotNetException busy) {
                return busy.errorRecord().fullyQualifiedErrorId();
            }
        });
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void aCommandThatWaitsHasItsTurnWhenTheOneBeforeHasEnded() throws Exception {
        Turn turn = new Turn();
        turn.take(true);
        FutureTask<String> second = taking(turn, true);
        assertFalse(second.isDone());

        turn.giveBack();

        assertEquals("taken", second.get(30, TimeUnit.SECONDS));
        assertFalse(turn.isFree());
    }

    @Test
    void aCommandDoesNotWaitLongerThanTheTimeForIt() throws Exception {
        Turn turn = new Turn(Duration.ofMillis(20));
        turn.take(true);

        assertEquals("InvalidOperation", taking(turn, true).get(30, TimeUnit.SECONDS));
    }

    @Test
    void aCommandForWhichNobodyWaitsIsRefusedAtOnce() throws Exception {
        Turn turn = new Turn();
        turn.take(true);

        assertEquals("InvalidOperation", taking(turn, false).get(30, TimeUnit.SECONDS));
    }

    @Test
    void aCommandInsideACommandIsRefusedForItWouldWaitForItself() throws Exception {
        Turn turn = new Turn();
        turn.take(true);

        assertThrows(DotNetException.class, () -> turn.take(true));
        turn.giveBack();
        assertTrue(turn.isFree());
    }
}
