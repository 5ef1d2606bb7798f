package org.mooring.cmdlet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mooring.dotnet.SeededRandom;

class RandomNumbersTest {

    private final RandomNumbers random = new RandomNumbers(new SeededRandom(42));

    @Test
    void theSameSeedGivesTheSameNumbers() {
        RandomNumbers again = new RandomNumbers(new SeededRandom(42));
        for (int i = 0; i < 100; i++) {
            assertEquals(random.between(0, 1000), again.between(0, 1000));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 5", "-2147483648, 2147483647", "2147483646, 2147483647"})
    void wholeNumbersLieBetweenTheirEnds(int from, int to) {
        for (int i = 0; i < 100; i++) {
            int number = random.between(from, to);
            assertTrue(from <= number && number < to, () -> number + " is not between " + from + " and " + to);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 4294967296", "-9223372036854775808, 9223372036854775807", "9223372036854775806, 9223372036854775807"})
    void largeNumbersLieBetweenTheirEnds(long from, long to) {
        for (int i = 0; i < 100; i++) {
            long number = random.between(from, to);
            assertTrue(from <= number && number < to, () -> number + " is not between " + from + " and " + to);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1.7976931348623157E308, 1.7976931348623157E308", "1, 1.0000000000000002"})
    void fractionsLieBetweenTheirEnds(double from, double to) {
        for (int i = 0; i < 100; i++) {
            double number = random.between(from, to);
            assertTrue(from <= number && number < to, () -> number + " is not between " + from + " and " + to);
        }
    }
}
