package org.mooring.cmdlet.utility;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Numbers out of a source's bytes as PowerShell makes them, so that a seed gives the same numbers here and there. */
final class RandomNumbers {

    private static final double PART = 1.0 / Integer.MAX_VALUE;

    private final Random source;

    RandomNumbers(Random source) {
        this.source = source;
    }

    private ByteBuffer bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Any but the largest Int32. */
    private int sample() {
        int sample = bytes(Integer.BYTES).getInt();
        return sample == Integer.MAX_VALUE ? sample() : sample;
    }

    private double fraction() {
        int sample = sample();
        return (sample < 0 ? sample + Integer.MAX_VALUE : sample) * PART;
    }

    int between(int from, int to) {
        long range = (long) to - from;
        if (range <= Integer.MAX_VALUE) {
            return (int) (fraction() * range) + from;
        }
        double large = ((double) sample() + Integer.MAX_VALUE) * (1.0 / 0xffff_fffeL);
        return (int) ((long) (large * range) + from);
    }

    long between(long from, long to) {
        BigInteger range = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
        if (range.compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) <= 0) {
            return from + between(0, range.intValue());
        }
        long mask = -1L >>> Long.SIZE - range.bitLength();
        long sample;
        do {
            sample = bytes(Long.BYTES).getLong() & mask;
        } while (Long.compareUnsigned(range.longValue(), sample) <= 0);
        return from + sample;
    }

    double between(double from, double to) {
        double range = to - from;
        double number;
        do {
            double fraction = fraction();
            number = Double.isInfinite(range) ? from + fraction * to - fraction * from : from + fraction * range;
            range *= Double.isInfinite(range) ? 1 : fraction;
        } while (number >= to);
        return number;
    }
}
