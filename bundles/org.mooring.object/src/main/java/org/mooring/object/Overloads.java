package org.mooring.object;

import java.util.List;
import org.mooring.dotnet.ClrMethod;

/** Chooses the overload of a method and converts its arguments, by PowerShell's rules. */
public final class Overloads {

    private Overloads() {}

    /** Calls the overload that fits best. */
    public static Object call(List<ClrMethod> methods, Object target, String name, Object... arguments) {
        throw new UnsupportedOperationException();
    }

    /** The overload that fits best. */
    public static ClrMethod choose(List<ClrMethod> methods, String name, Object... arguments) {
        throw new UnsupportedOperationException();
    }
}
