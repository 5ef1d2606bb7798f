package org.mooring.dotnet.system;

import java.util.Objects;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Params;

/** System.HashCode: one number of several values, another in each process. */
@ClrClass(value = "System.HashCode", valueType = true)
public final class HashCodeType {

    private static final int SEED = new java.util.Random().nextInt();

    private int value = SEED;

    @New
    public static HashCodeType make() {
        return new HashCodeType();
    }

    @Member
    public static int combine(@Params Object[] values) {
        HashCodeType code = new HashCodeType();
        for (Object each : values) {
            code.add(each);
        }
        return code.toHashCode();
    }

    @Member
    public void add(Object added) {
        value = value * 31 + Objects.hashCode(added);
    }

    @Member
    public int toHashCode() {
        return value ^ value >>> 15;
    }
}
