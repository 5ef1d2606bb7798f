package org.mooring.dotnet.system.reflection;

import java.util.Arrays;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;

/** What reflection tells of attributes (System.Reflection.ICustomAttributeProvider). */
final class Attributes {

    private Attributes() {}

    /** Those of a type, or of one that derives from it. */
    static Object[] of(Object[] all, ClrType type) {
        return Arrays.stream(all).filter(one -> type.isAssignableFrom(ClrTypes.of(one))).toArray();
    }
}
