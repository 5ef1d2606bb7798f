package org.mooring.process.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SparesTest {

    private static final String OPS = "ops";

    @TempDir
    Path folder;

    private final Spares spares = new Spares();
    private final List<Started> started = new CopyOnWriteArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        spares.close();
        started.forEach(one -> one.process().destroyForcibly());
    }

    /** A process that ends with its standard input, as a keeper does. */
    private synchronized Started start() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("d" + started.size()));
        Process process = new ProcessBuilder("cat").start();
        Started next = new Started(folder.resolve(directory.getFileName() + ".child"), directory, directory.resolve("s"), process);
        started.add(next);
        return next;
    }

    private synchronized int startedCount() {
        return started.size();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private Started taken(Object likeness) {
        while (true) {
            Optional<Started> one = spares.take(OPS, likeness);
            if (one.isPresent()) {
                return one.get();
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void asManyWaitAsAreAskedForAndEachIsTakenOnce() {
        assertTrue(spares.take(OPS, "same").isEmpty());
        spares.fill(OPS, "same", 2, this::start);
        Started first = taken("same");
        Started second = taken("same");
        assertNotEquals(first, second);
        assertEquals(List.of(true, true), List.of(first.isAlive(), second.isAlive()));
        assertTrue(spares.take("other", "same").isEmpty());
    }

    @Test
    void oneThatHasEndedIsNotTaken() throws Exception {
        spares.fill(OPS, "same", 1, this::start);
        await(() -> startedCount() == 1);
        started.getFirst().process().destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        await(() -> spares.take(OPS, "same").isEmpty());
    }

    @Test
    void whereTheConfigurationChangesThoseOfTheOldOneEndAndAreNotTaken() {
        spares.fill(OPS, "old", 1, this::start);
        await(() -> startedCount() == 1);
        assertTrue(spares.take(OPS, "new").isEmpty());
        spares.fill(OPS, "new", 1, this::start);
        assertTrue(taken("new").isAlive());
        await(() -> !started.getFirst().isAlive() && Files.notExists(started.getFirst().directory()));
    }

    @Test
    void theServersEndLeavesNoProcessAndNoFile() throws Exception {
        spares.fill(OPS, "same", 3, this::start);
        await(() -> startedCount() == 3);
        spares.close();
        for (Started one : List.copyOf(started)) {
            await(() -> !one.isAlive() && Files.notExists(one.directory()));
        }
        spares.fill(OPS, "same", 1, this::start);
        assertTrue(spares.take(OPS, "same").isEmpty());
        assertFalse(Files.list(folder).findAny().isPresent());
    }
}
