package org.mooring.dotnet;

/** The types of tuples: each has the items of the one before and one more, so they share the members of each place. */
public final class TupleTypes {

    private TupleTypes() {}

    /** How many items a tuple has (ITuple.Length). */
    public static final class ItemCount {

        private ItemCount() {}

        @Get
        public static int length(Tuple self) {
            return self.length();
        }
    }

    /** Item1, which all tuples of 1 and more items have. */
    public static final class Item1 {

        private Item1() {}

        @Get
        @Type("T1")
        public static Object item1(Tuple self) {
            return self.item(0);
        }
    }

    /** Item2, which all tuples of 2 and more items have. */
    public static final class Item2 {

        private Item2() {}

        @Get
        @Type("T2")
        public static Object item2(Tuple self) {
            return self.item(1);
        }
    }

    /** Item3, which all tuples of 3 and more items have. */
    public static final class Item3 {

        private Item3() {}

        @Get
        @Type("T3")
        public static Object item3(Tuple self) {
            return self.item(2);
        }
    }

    /** Item4, which all tuples of 4 and more items have. */
    public static final class Item4 {

        private Item4() {}

        @Get
        @Type("T4")
        public static Object item4(Tuple self) {
            return self.item(3);
        }
    }

    /** Item5, which all tuples of 5 and more items have. */
    public static final class Item5 {

        private Item5() {}

        @Get
        @Type("T5")
        public static Object item5(Tuple self) {
            return self.item(4);
        }
    }

    /** Item6, which all tuples of 6 and more items have. */
    public static final class Item6 {

        private Item6() {}

        @Get
        @Type("T6")
        public static Object item6(Tuple self) {
            return self.item(5);
        }
    }

    /** Item7, which all tuples of 7 and more items have. */
    public static final class Item7 {

        private Item7() {}

        @Get
        @Type("T7")
        public static Object item7(Tuple self) {
            return self.item(6);
        }
    }

    /** The constructor of 1. */
    public static final class New1 {

        private New1() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1) {
            return new Tuple(type, item1);
        }
    }

    /** The constructor of 2. */
    public static final class New2 {

        private New2() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2) {
            return new Tuple(type, item1, item2);
        }
    }

    /** The constructor of 3. */
    public static final class New3 {

        private New3() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3) {
            return new Tuple(type, item1, item2, item3);
        }
    }

    /** The constructor of 4. */
    public static final class New4 {

        private New4() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3,
                @Type("T4") Object item4) {
            return new Tuple(type, item1, item2, item3, item4);
        }
    }

    /** The constructor of 5. */
    public static final class New5 {

        private New5() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3,
                @Type("T4") Object item4, @Type("T5") Object item5) {
            return new Tuple(type, item1, item2, item3, item4, item5);
        }
    }

    /** The constructor of 6. */
    public static final class New6 {

        private New6() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3,
                @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6) {
            return new Tuple(type, item1, item2, item3, item4, item5, item6);
        }
    }

    /** The constructor of 7. */
    public static final class New7 {

        private New7() {}

        @New
        public static Object make(@Self ClrType type, @Type("T1") Object item1, @Type("T2") Object item2, @Type("T3") Object item3,
                @Type("T4") Object item4, @Type("T5") Object item5, @Type("T6") Object item6, @Type("T7") Object item7) {
            return new Tuple(type, item1, item2, item3, item4, item5, item6, item7);
        }
    }

    /** System.Tuple of 1. */
    @ClrClass(value = "System.Tuple`1", type = ClrClass.None.class, typeParameters = {"T1"},
        shared = {New1.class, Item1.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf1 {
        private TupleOf1() {}
    }

    /** System.Tuple of 2. */
    @ClrClass(value = "System.Tuple`2", type = ClrClass.None.class, typeParameters = {"T1", "T2"},
        shared = {New2.class, Item1.class, Item2.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf2 {
        private TupleOf2() {}
    }

    /** System.Tuple of 3. */
    @ClrClass(value = "System.Tuple`3", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3"},
        shared = {New3.class, Item1.class, Item2.class, Item3.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf3 {
        private TupleOf3() {}
    }

    /** System.Tuple of 4. */
    @ClrClass(value = "System.Tuple`4", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4"},
        shared = {New4.class, Item1.class, Item2.class, Item3.class, Item4.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf4 {
        private TupleOf4() {}
    }

    /** System.Tuple of 5. */
    @ClrClass(value = "System.Tuple`5", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4", "T5"},
        shared = {New5.class, Item1.class, Item2.class, Item3.class, Item4.class, Item5.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf5 {
        private TupleOf5() {}
    }

    /** System.Tuple of 6. */
    @ClrClass(value = "System.Tuple`6", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6"},
        shared = {New6.class, Item1.class, Item2.class, Item3.class, Item4.class, Item5.class, Item6.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf6 {
        private TupleOf6() {}
    }

    /** System.Tuple of 7. */
    @ClrClass(value = "System.Tuple`7", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6", "T7"},
        shared = {New7.class, Item1.class, Item2.class, Item3.class, Item4.class, Item5.class, Item6.class, Item7.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class TupleOf7 {
        private TupleOf7() {}
    }

    /** System.ValueTuple of 1. */
    @ClrClass(value = "System.ValueTuple`1", type = ClrClass.None.class, typeParameters = {"T1"}, valueType = true,
        shared = {New1.class, Item1.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf1 {
        private ValueTupleOf1() {}
    }

    /** System.ValueTuple of 2. */
    @ClrClass(value = "System.ValueTuple`2", type = ClrClass.None.class, typeParameters = {"T1", "T2"}, valueType = true,
        shared = {New2.class, Item1.class, Item2.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf2 {
        private ValueTupleOf2() {}
    }

    /** System.ValueTuple of 3. */
    @ClrClass(value = "System.ValueTuple`3", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3"}, valueType = true,
        shared = {New3.class, Item1.class, Item2.class, Item3.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf3 {
        private ValueTupleOf3() {}
    }

    /** System.ValueTuple of 4. */
    @ClrClass(value = "System.ValueTuple`4", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4"}, valueType = true,
        shared = {New4.class, Item1.class, Item2.class, Item3.class, Item4.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf4 {
        private ValueTupleOf4() {}
    }

    /** System.ValueTuple of 5. */
    @ClrClass(value = "System.ValueTuple`5", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4", "T5"}, valueType = true,
        shared = {New5.class, Item1.class, Item2.class, Item3.class, Item4.class, Item5.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf5 {
        private ValueTupleOf5() {}
    }

    /** System.ValueTuple of 6. */
    @ClrClass(value = "System.ValueTuple`6", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6"}, valueType = true,
        shared = {New6.class, Item1.class, Item2.class, Item3.class, Item4.class, Item5.class, Item6.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf6 {
        private ValueTupleOf6() {}
    }

    /** System.ValueTuple of 7. */
    @ClrClass(value = "System.ValueTuple`7", type = ClrClass.None.class, typeParameters = {"T1", "T2", "T3", "T4", "T5", "T6", "T7"}, valueType = true,
        shared = {New7.class, Item1.class, Item2.class, Item3.class, Item4.class, Item5.class, Item6.class, Item7.class, ItemCount.class},
        interfaces = {"System.IComparable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"})
    public static final class ValueTupleOf7 {
        private ValueTupleOf7() {}
    }
}
