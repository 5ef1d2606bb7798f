package org.mooring.dotnet.system;

import java.util.List;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.Tuple;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.TypeArgument;

/** System.Tuple: makes tuples. */
@ClrClass(value = "System.Tuple", type = ClrClass.None.class)
public final class TupleType {

    private TupleType() {}

    @Generic({"T1"})
    @Type("System.Tuple`1[T1]")
    public static Object create(@TypeArgument("T1") ClrType type1, @Type("T1") Object item1) {
        return Tuple.of("System.Tuple", List.of(type1), item1);
    }

    @Generic({"T1", "T2"})
    @Type("System.Tuple`2[T1,T2]")
    public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @Type("T1") Object item1, @Type("T2") Object item2) {
        return Tuple.of("System.Tuple", List.of(type1, type2), item1, item2);
    }

    @Generic({"T1", "T2", "T3"})
    @Type("System.Tuple`3[T1,T2,T3]")
    public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3) {
        return Tuple.of("System.Tuple", List.of(type1, type2, type3), item1, item2, item3);
    }

    @Generic({"T1", "T2", "T3", "T4"})
    @Type("System.Tuple`4[T1,T2,T3,T4]")
    public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4) {
        return Tuple.of("System.Tuple", List.of(type1, type2, type3, type4), item1, item2, item3, item4);
    }

    @Generic({"T1", "T2", "T3", "T4", "T5"})
    @Type("System.Tuple`5[T1,T2,T3,T4,T5]")
    public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @TypeArgument("T5") ClrType type5, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5) {
        return Tuple.of("System.Tuple", List.of(type1, type2, type3, type4, type5), item1, item2, item3, item4, item5);
    }

    @Generic({"T1", "T2", "T3", "T4", "T5", "T6"})
    @Type("System.Tuple`6[T1,T2,T3,T4,T5,T6]")
    public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @TypeArgument("T5") ClrType type5, @TypeArgument("T6") ClrType type6, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6) {
        return Tuple.of("System.Tuple", List.of(type1, type2, type3, type4, type5, type6), item1, item2, item3, item4, item5, item6);
    }

    @Generic({"T1", "T2", "T3", "T4", "T5", "T6", "T7"})
    @Type("System.Tuple`7[T1,T2,T3,T4,T5,T6,T7]")
    public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @TypeArgument("T5") ClrType type5, @TypeArgument("T6") ClrType type6, @TypeArgument("T7") ClrType type7, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6, @Type("T7") Object item7) {
        return Tuple.of("System.Tuple", List.of(type1, type2, type3, type4, type5, type6, type7), item1, item2, item3, item4, item5, item6, item7);
    }

    /** System.ValueTuple: the same for tuples that are values. */
    @ClrClass(value = "System.ValueTuple", type = ClrClass.None.class, valueType = true)
    public static final class OfValues {

        private OfValues() {}

        @Generic({"T1"})
        @Type("System.ValueTuple`1[T1]")
        public static Object create(@TypeArgument("T1") ClrType type1, @Type("T1") Object item1) {
            return Tuple.of("System.ValueTuple", List.of(type1), item1);
        }

        @Generic({"T1", "T2"})
        @Type("System.ValueTuple`2[T1,T2]")
        public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @Type("T1") Object item1, @Type("T2") Object item2) {
            return Tuple.of("System.ValueTuple", List.of(type1, type2), item1, item2);
        }

        @Generic({"T1", "T2", "T3"})
        @Type("System.ValueTuple`3[T1,T2,T3]")
        public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3) {
            return Tuple.of("System.ValueTuple", List.of(type1, type2, type3), item1, item2, item3);
        }

        @Generic({"T1", "T2", "T3", "T4"})
        @Type("System.ValueTuple`4[T1,T2,T3,T4]")
        public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4) {
            return Tuple.of("System.ValueTuple", List.of(type1, type2, type3, type4), item1, item2, item3, item4);
        }

        @Generic({"T1", "T2", "T3", "T4", "T5"})
        @Type("System.ValueTuple`5[T1,T2,T3,T4,T5]")
        public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @TypeArgument("T5") ClrType type5, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5) {
            return Tuple.of("System.ValueTuple", List.of(type1, type2, type3, type4, type5), item1, item2, item3, item4, item5);
        }

        @Generic({"T1", "T2", "T3", "T4", "T5", "T6"})
        @Type("System.ValueTuple`6[T1,T2,T3,T4,T5,T6]")
        public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @TypeArgument("T5") ClrType type5, @TypeArgument("T6") ClrType type6, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6) {
            return Tuple.of("System.ValueTuple", List.of(type1, type2, type3, type4, type5, type6), item1, item2, item3, item4, item5, item6);
        }

        @Generic({"T1", "T2", "T3", "T4", "T5", "T6", "T7"})
        @Type("System.ValueTuple`7[T1,T2,T3,T4,T5,T6,T7]")
        public static Object create(@TypeArgument("T1") ClrType type1, @TypeArgument("T2") ClrType type2, @TypeArgument("T3") ClrType type3, @TypeArgument("T4") ClrType type4, @TypeArgument("T5") ClrType type5, @TypeArgument("T6") ClrType type6, @TypeArgument("T7") ClrType type7, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6, @Type("T7") Object item7) {
            return Tuple.of("System.ValueTuple", List.of(type1, type2, type3, type4, type5, type6, type7), item1, item2, item3, item4, item5, item6, item7);
        }
    }
}
