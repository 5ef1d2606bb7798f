package org.mooring.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints a figure a line: name, value, unit, and what the value is in yards. */
final class Figures {

    private final double yardMillis;

    Figures(double yardMillis) {
        this.yardMillis = yardMillis;
    }

    void time(String name, double millis) {
        System.out.printf(Locale.ROOT, "%-44s %12.2f ms      %8.3f yards%n", name, millis, millis / yardMillis);
    }

    void rate(String name, double perSecond) {
        System.out.printf(Locale.ROOT, "%-44s %12.0f /s      %8.0f a yard%n", name, perSecond, perSecond * yardMillis / 1000);
    }

    void amount(String name, double amount, String unit) {
        System.out.printf(Locale.ROOT, "%-44s %12.1f %s%n", name, amount, unit);
    }

    /** Something that is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** The median of {@code runs} times of it in milliseconds, after as many to warm up. */
    static double median(int runs, Work work) throws Exception {
        return median(runs, () -> { }, work);
    }

    /** The same, where before each run something is prepared that is not timed. */
    static double median(int runs, Work before, Work work) throws Exception {
        double[] times = new double[runs];
        for (int i = -runs; i < runs; i++) {
            before.run();
            long begin = System.nanoTime();
            work.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
