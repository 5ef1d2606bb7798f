package org.mooring.dotnet;

import java.util.Random;

/** The numbers that System.Random gives for a seed: Knuth's subtractive generator, as .NET keeps it for compatibility. */
public final class SeededRandom extends Random {

    private static final long serialVersionUID = 1;

    private final int[] state = new int[56];
    private int next;
    private int other = 21;

    public SeededRandom(int seed) {
        int last = 161_803_398 - (seed == Integer.MIN_VALUE ? Integer.MAX_VALUE : Math.abs(seed));
        state[55] = last;
        int value = 1;
        for (int i = 1, at = 0; i < 55; i++) {
            at += 21;
            at -= at >= 55 ? 55 : 0;
            state[at] = value;
            value = last - value;
            value += value < 0 ? Integer.MAX_VALUE : 0;
            last = state[at];
        }
        for (int turn = 1; turn < 5; turn++) {
            for (int i = 1; i < 56; i++) {
                int n = i + 30;
                n -= n >= 55 ? 55 : 0;
                state[i] -= state[1 + n];
                state[i] += state[i] < 0 ? Integer.MAX_VALUE : 0;
            }
        }
    }

    private synchronized int sample() {
        next = next + 1 >= 56 ? 1 : next + 1;
        other = other + 1 >= 56 ? 1 : other + 1;
        int value = state[next] - state[other];
        value -= value == Integer.MAX_VALUE ? 1 : 0;
        value += value < 0 ? Integer.MAX_VALUE : 0;
        state[next] = value;
        return value;
    }

    @Override
    public double nextDouble() {
        return sample() * (1.0 / Integer.MAX_VALUE);
    }

    @Override
    public float nextFloat() {
        return (float) nextDouble();
    }

    @Override
    public int nextInt(int bound) {
        return bound == Integer.MAX_VALUE ? sample() : (int) (nextDouble() * bound);
    }

    @Override
    public int nextInt(int origin, int bound) {
        long range = (long) bound - origin;
        if (range <= Integer.MAX_VALUE) {
            return (int) (nextDouble() * range) + origin;
        }
        int value = sample();
        double large = sample() % 2 == 0 ? -value : value;
        return (int) ((long) ((large + (Integer.MAX_VALUE - 1)) / (2.0 * Integer.MAX_VALUE - 1) * range) + origin);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) sample();
        }
    }
}
