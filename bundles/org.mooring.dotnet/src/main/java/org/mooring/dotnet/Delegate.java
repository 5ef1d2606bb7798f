package org.mooring.dotnet;

/** A delegate, as a script block becomes one for a parameter of such a type (System.Delegate). */
@FunctionalInterface
public interface Delegate {
    /** Calls it; a script block's output, as one value, is the answer. */
    Object invoke(Object... arguments);
}
