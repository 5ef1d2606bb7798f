package org.mooring.dotnet.system;

import java.util.Objects;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.New;

/** System.Object. */
@ClrClass(value = "System.Object", type = Object.class)
public final class ObjectType {

    private ObjectType() {}

    @New
    public static Object make() {
        return new Object();
    }

    public static String toString(Object self) {
        return self.getClass() == Object.class ? "System.Object" : Formatter.text(self, Culture.current());
    }

    public static boolean equals(Object self, Object obj) {
        return self.equals(obj);
    }

    public static int getHashCode(Object self) {
        return self instanceof Boolean b ? b ? 1 : 0 : self.hashCode();
    }

    public static ClrType getType(Object self) {
        return ClrTypes.of(self);
    }

    @org.mooring.dotnet.Name("Equals")
    public static boolean bothEqual(Object objA, Object objB) {
        return Objects.equals(objA, objB);
    }

    public static boolean referenceEquals(Object objA, Object objB) {
        return objA == objB;
    }
}
