package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** System.Tuple and System.ValueTuple of one to seven items. */
public final class Tuple implements ClrTyped, Comparable<Tuple> {

    private final ClrType type;
    private final Object[] items;

    private Tuple(ClrType type, Object... items) {
        this.type = type;
        this.items = items;
    }

    /** Of the types that the values have. */
    public static Tuple of(String family, Object... items) {
        List<ClrType> types = new ArrayList<>();
        for (Object item : items) {
            types.add(item == null ? ClrTypes.OBJECT : ClrTypes.of(item));
        }
        return new Tuple(ClrTypes.generic(ClrTypes.named(family + "`" + items.length), types), items);
    }

    /** Of types that are known. */
    public static Tuple of(String family, List<ClrType> types, Object... items) {
        return new Tuple(ClrTypes.generic(ClrTypes.named(family + "`" + items.length), types), items);
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    /** From 0. */
    public Object item(int index) {
        return items[index];
    }

    public int length() {
        return items.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tuple t && Arrays.equals(t.items, items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public int compareTo(Tuple other) {
        for (int i = 0; i < Math.min(items.length, other.items.length); i++) {
            int order = ((Comparable) items[i]).compareTo(other.items[i]);
            if (order != 0) {
                return order;
            }
        }
        return items.length - other.items.length;
    }

    @Override
    public String toString() {
        return Arrays.stream(items).map(item -> Formatter.text(item, Culture.current())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** How many items a tuple has (ITuple.Length). */
    public static final class ItemCount {

        private ItemCount() {}

        @Get
        public static int length(Tuple self) {
            return self.length();
        }
    }

    /** System.Tuple of 1. */
    @ClrClass(value = "System.Tuple`1", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf1 {
        private TupleOf1() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1) {
            return new Tuple(type, item1);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }
    }

    /** System.Tuple of 2. */
    @ClrClass(value = "System.Tuple`2", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf2 {
        private TupleOf2() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2) {
            return new Tuple(type, item1, item2);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }
    }

    /** System.Tuple of 3. */
    @ClrClass(value = "System.Tuple`3", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf3 {
        private TupleOf3() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3) {
            return new Tuple(type, item1, item2, item3);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }
    }

    /** System.Tuple of 4. */
    @ClrClass(value = "System.Tuple`4", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf4 {
        private TupleOf4() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4) {
            return new Tuple(type, item1, item2, item3, item4);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }
    }

    /** System.Tuple of 5. */
    @ClrClass(value = "System.Tuple`5", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4", "T5"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf5 {
        private TupleOf5() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5) {
            return new Tuple(type, item1, item2, item3, item4, item5);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }

        @Get
        @Type("T5")
        public static Object item5(Object self) {
            return ((Tuple) self).items[4];
        }
    }

    /** System.Tuple of 6. */
    @ClrClass(value = "System.Tuple`6", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf6 {
        private TupleOf6() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6) {
            return new Tuple(type, item1, item2, item3, item4, item5, item6);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }

        @Get
        @Type("T5")
        public static Object item5(Object self) {
            return ((Tuple) self).items[4];
        }

        @Get
        @Type("T6")
        public static Object item6(Object self) {
            return ((Tuple) self).items[5];
        }
    }

    /** System.Tuple of 7. */
    @ClrClass(value = "System.Tuple`7", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6", "T7"},
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf7 {
        private TupleOf7() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6, @Type("T7") Object item7) {
            return new Tuple(type, item1, item2, item3, item4, item5, item6, item7);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }

        @Get
        @Type("T5")
        public static Object item5(Object self) {
            return ((Tuple) self).items[4];
        }

        @Get
        @Type("T6")
        public static Object item6(Object self) {
            return ((Tuple) self).items[5];
        }

        @Get
        @Type("T7")
        public static Object item7(Object self) {
            return ((Tuple) self).items[6];
        }
    }

    /** System.ValueTuple of 1. */
    @ClrClass(value = "System.ValueTuple`1", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf1 {
        private ValueTupleOf1() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1) {
            return new Tuple(type, item1);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }
    }

    /** System.ValueTuple of 2. */
    @ClrClass(value = "System.ValueTuple`2", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf2 {
        private ValueTupleOf2() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2) {
            return new Tuple(type, item1, item2);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }
    }

    /** System.ValueTuple of 3. */
    @ClrClass(value = "System.ValueTuple`3", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf3 {
        private ValueTupleOf3() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3) {
            return new Tuple(type, item1, item2, item3);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }
    }

    /** System.ValueTuple of 4. */
    @ClrClass(value = "System.ValueTuple`4", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf4 {
        private ValueTupleOf4() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4) {
            return new Tuple(type, item1, item2, item3, item4);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }
    }

    /** System.ValueTuple of 5. */
    @ClrClass(value = "System.ValueTuple`5", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4", "T5"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf5 {
        private ValueTupleOf5() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5) {
            return new Tuple(type, item1, item2, item3, item4, item5);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }

        @Get
        @Type("T5")
        public static Object item5(Object self) {
            return ((Tuple) self).items[4];
        }
    }

    /** System.ValueTuple of 6. */
    @ClrClass(value = "System.ValueTuple`6", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf6 {
        private ValueTupleOf6() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6) {
            return new Tuple(type, item1, item2, item3, item4, item5, item6);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }

        @Get
        @Type("T5")
        public static Object item5(Object self) {
            return ((Tuple) self).items[4];
        }

        @Get
        @Type("T6")
        public static Object item6(Object self) {
            return ((Tuple) self).items[5];
        }
    }

    /** System.ValueTuple of 7. */
    @ClrClass(value = "System.ValueTuple`7", type = ClrClass.None.class, shared = ItemCount.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6", "T7"}, valueType = true,
            interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf7 {
        private ValueTupleOf7() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3, @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6, @Type("T7") Object item7) {
            return new Tuple(type, item1, item2, item3, item4, item5, item6, item7);
        }

        @Get
        @Type("T1")
        public static Object item1(Object self) {
            return ((Tuple) self).items[0];
        }

        @Get
        @Type("T2")
        public static Object item2(Object self) {
            return ((Tuple) self).items[1];
        }

        @Get
        @Type("T3")
        public static Object item3(Object self) {
            return ((Tuple) self).items[2];
        }

        @Get
        @Type("T4")
        public static Object item4(Object self) {
            return ((Tuple) self).items[3];
        }

        @Get
        @Type("T5")
        public static Object item5(Object self) {
            return ((Tuple) self).items[4];
        }

        @Get
        @Type("T6")
        public static Object item6(Object self) {
            return ((Tuple) self).items[5];
        }

        @Get
        @Type("T7")
        public static Object item7(Object self) {
            return ((Tuple) self).items[6];
        }
    }
}
