package org.mooring.object;

import org.mooring.dotnet.ClrType;

/** Which types the running code may make and call, by its language mode; a service of the session. */
@FunctionalInterface
public interface TypePolicy {

    /** Whether instances of {@code type} may be made, its methods called and its properties set. */
    boolean allows(ClrType type);
}
