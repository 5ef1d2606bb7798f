package org.mooring.object;

/** PowerShell's arithmetic and bitwise operators on any values, with its promotions. */
public final class Arithmetic {

    private Arithmetic() {}

    public static Object add(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object subtract(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object multiply(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object divide(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object remainder(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    /** {@code -x}. */
    public static Object negate(Object value) {
        throw new UnsupportedOperationException();
    }

    /** {@code +x}. */
    public static Object plus(Object value) {
        throw new UnsupportedOperationException();
    }

    public static Object bitAnd(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object bitOr(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object bitXor(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object bitNot(Object value) {
        throw new UnsupportedOperationException();
    }

    public static Object shiftLeft(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    public static Object shiftRight(Object left, Object right) {
        throw new UnsupportedOperationException();
    }

    /** {@code ++} and {@code --}: null becomes 1 or -1. */
    public static Object increment(Object value, int by) {
        throw new UnsupportedOperationException();
    }

    /** {@code from..to}: ints or chars. */
    public static Object range(Object from, Object to) {
        throw new UnsupportedOperationException();
    }
}
