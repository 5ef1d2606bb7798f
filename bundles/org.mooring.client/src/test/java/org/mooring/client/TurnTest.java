package org.mooring.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mooring.api.stream.DotNetException;

@Timeout(60)
class TurnTest {

    private static final BooleanSupplier NEVER = () -> false;

    private static FutureTask<String> taking(Turn turn, boolean waits, BooleanSupplier givenUp) {
        FutureTask<String> task = new FutureTask<>(() -> {
            try {
                return turn.take(waits, givenUp) ? "taken" : "given up";
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
        turn.take(true, NEVER);
        FutureTask<String> second = taking(turn, true, NEVER);
        assertFalse(second.isDone());

        turn.giveBack();

        assertEquals("taken", second.get(30, TimeUnit.SECONDS));
        assertFalse(turn.isFree());
    }

    @Test
    void aCommandDoesNotWaitLongerThanTheTimeForIt() throws Exception {
        Turn turn = new Turn(Duration.ofMillis(20));
        turn.take(true, NEVER);

        assertEquals("InvalidOperation", taking(turn, true, NEVER).get(30, TimeUnit.SECONDS));
    }

    @Test
    void aCommandThatIsStoppedWhileItWaitsHasNoTurn() throws Exception {
        Turn turn = new Turn();
        turn.take(true, NEVER);
        AtomicBoolean stopped = new AtomicBoolean();
        FutureTask<String> second = taking(turn, true, stopped::get);

        stopped.set(true);

        assertEquals("given up", second.get(30, TimeUnit.SECONDS));
        turn.giveBack();
        assertTrue(turn.isFree());
    }

    @Test
    void aCommandForWhichNobodyWaitsIsRefusedAtOnce() throws Exception {
        Turn turn = new Turn();
        turn.take(true, NEVER);

        assertEquals("InvalidOperation", taking(turn, false, NEVER).get(30, TimeUnit.SECONDS));
    }

    @Test
    void aCommandInsideACommandIsRefusedForItWouldWaitForItself() throws Exception {
        Turn turn = new Turn();
        turn.take(true, NEVER);

        assertThrows(DotNetException.class, () -> turn.take(true, NEVER));
        turn.giveBack();
        assertTrue(turn.isFree());
    }
}
