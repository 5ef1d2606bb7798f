package org.mooring.dotnet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;

/** The zero of each value type: what an unset variable or a fresh array element holds. */
final class Zeros {

    private static final Map<Class<?>, Object> ZEROS = Map.ofEntries(Map.entry(Integer.class, 0), Map.entry(Long.class, 0L),
            Map.entry(Short.class, (short) 0), Map.entry(Byte.class, (byte) 0), Map.entry(Double.class, 0d), Map.entry(Float.class, 0f),
            Map.entry(Boolean.class, false), Map.entry(Character.class, '\0'), Map.entry(BigDecimal.class, BigDecimal.ZERO),
            Map.entry(BigInteger.class, BigInteger.ZERO), Map.entry(UUID.class, new UUID(0, 0)), Map.entry(SByte.class, new SByte((byte) 0)),
            Map.entry(UInt16.class, new UInt16(0)), Map.entry(UInt32.class, new UInt32(0)), Map.entry(UInt64.class, new UInt64(0)),
            Map.entry(DateTime.class, DateTime.MIN), Map.entry(TimeSpan.class, TimeSpan.ZERO),
            Map.entry(DateTimeOffset.class, DateTimeOffset.MIN));

    private Zeros() {}

    static Object of(Class<?> javaClass) {
        return ZEROS.get(javaClass);
    }
}
