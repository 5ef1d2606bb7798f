package org.mooring.tests.escapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first of the attempts that {@code tests/escapes/run} makes. */
class EscapesTest {

    private static final int ATTEMPTS = 1_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void noAttemptGetsOut(Endpoint endpoint) throws Exception {
        Escapes.Result result = Escapes.attack(endpoint, Escapes.SEED, ATTEMPTS);

        assertEquals(List.of(), result.escapes());
    }

    @Test
    void mostWaysOfRunningCodeRunItWhereEverythingIsAllowed() throws Exception {
        List<String> working = Control.working(Carriers.ALL, folder);

        assertTrue(working.size() >= Carriers.ALL.size() * 3 / 4, () -> Carriers.ALL.stream().filter(one -> !working.contains(one)).toList().toString());
    }

    /** Not more: many attempts ask for what is hidden, by completion, help or metadata, and where nothing is hidden they get nothing. */
    @Test
    void aQuarterOfTheAttemptsGetOutWhereEverythingIsAllowed() throws Exception {
        int through = Control.through(Escapes.SEED, ATTEMPTS, folder);

        assertTrue(through >= ATTEMPTS / 4, () -> through + " of " + ATTEMPTS);
    }

    @Test
    void theSameSeedMakesTheSameAttempts() {
        Generator one = new Generator(7, folder, List.of("Get-Date"), 5);
        Generator other = new Generator(7, folder, List.of("Get-Date"), 5);

        for (int i = 0; i < 100; i++) {
            assertEquals(one.next().toString(), other.next().toString());
        }
    }
}
