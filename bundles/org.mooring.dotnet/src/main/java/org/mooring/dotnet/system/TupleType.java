package org.mooring.dotnet.system;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Tuple;

/** System.Tuple: makes tuples; the types of the items are those of the values. */
@ClrClass(value = "System.Tuple", type = ClrClass.None.class)
public final class TupleType {

    private TupleType() {}

    static Tuple values(Object... items) {
        return Tuple.of("System.ValueTuple", items);
    }

    private static Tuple tuple(Object... items) {
        return Tuple.of("System.Tuple", items);
    }

    public static Object create(Object item1) {
        return tuple(item1);
    }

    public static Object create(Object item1, Object item2) {
        return tuple(item1, item2);
    }

    public static Object create(Object item1, Object item2, Object item3) {
        return tuple(item1, item2, item3);
    }

    public static Object create(Object item1, Object item2, Object item3, Object item4) {
        return tuple(item1, item2, item3, item4);
    }

    public static Object create(Object item1, Object item2, Object item3, Object item4, Object item5) {
        return tuple(item1, item2, item3, item4, item5);
    }

    /** System.ValueTuple: the same for tuples that are values. */
    @ClrClass(value = "System.ValueTuple", type = ClrClass.None.class, valueType = true)
    public static final class OfValues {

        private OfValues() {}

        public static Object create(Object item1) {
            return values(item1);
        }

        public static Object create(Object item1, Object item2) {
            return values(item1, item2);
        }

        public static Object create(Object item1, Object item2, Object item3) {
            return values(item1, item2, item3);
        }

        public static Object create(Object item1, Object item2, Object item3, Object item4) {
            return values(item1, item2, item3, item4);
        }
    }
}
