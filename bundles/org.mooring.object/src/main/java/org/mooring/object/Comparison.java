package org.mooring.object;

/** PowerShell's comparison of two values (LanguagePrimitives.Equals and Compare); collections on the left are the language's business. */
public final class Comparison {

    private Comparison() {}

    /** {@code left -eq right} or {@code -ceq}, of scalars: the right is converted to the left's type. */
    public static boolean equal(Object left, Object right, boolean ignoreCase) {
        throw new UnsupportedOperationException();
    }

    /** Negative, zero or positive; PowerShell's ComparisonFailure where they cannot be ordered. */
    public static int compare(Object left, Object right, boolean ignoreCase) {
        throw new UnsupportedOperationException();
    }
}
