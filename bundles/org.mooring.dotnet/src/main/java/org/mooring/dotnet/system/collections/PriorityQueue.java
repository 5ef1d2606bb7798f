package org.mooring.dotnet.system.collections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.Tuple;
import org.mooring.dotnet.Type;

/** System.Collections.Generic.PriorityQueue: the smallest priority first. */
public final class PriorityQueue implements ClrTyped {

    private record Item(Object element, Object priority, long number) {}

    private final ClrType type;
    private final TreeSet<Item> items;
    private long count;

    private PriorityQueue(ClrType type, Comparator<Object> order) {
        this.type = type;
        this.items = new TreeSet<>(Comparator.comparing(Item::priority, order).thenComparing(Item::number));
    }

    @Override
    public ClrType clrType() {
        return type;
    }

    @Override
    public String toString() {
        return type.toString();
    }

    private Item first() {
        if (items.isEmpty()) {
            throw Exceptions.invalidOperation("Queue empty.");
        }
        return items.first();
    }

    /** Its members. */
    @ClrClass(value = "System.Collections.Generic.PriorityQueue`2", type = PriorityQueue.class, typeParameters = {"TElement", "TPriority"})
    public static final class Members {

        private Members() {}

        @New
        public static PriorityQueue make(@Self ClrType type) {
            return new PriorityQueue(type, Comparers.DEFAULT);
        }

        @New
        public static PriorityQueue make(@Self ClrType type, int initialCapacity) {
            return new PriorityQueue(type, Comparers.DEFAULT);
        }

        @New
        public static PriorityQueue make(@Self ClrType type, @Type("System.Collections.Generic.IComparer`1[TPriority]") Object comparer) {
            return new PriorityQueue(type, Comparers.of(comparer));
        }

        @Get
        public static int count(PriorityQueue self) {
            return self.items.size();
        }

        @Get
        public static Object unorderedItems(PriorityQueue self) {
            List<Object> all = new ArrayList<>();
            self.items.forEach(item -> all.add(Tuple.of("System.ValueTuple", self.type.genericArguments(), item.element, item.priority)));
            return all.toArray();
        }

        public static void enqueue(PriorityQueue self, @Type("TElement") Object element, @Type("TPriority") Object priority) {
            self.items.add(new Item(element, priority, self.count++));
        }

        @Type("TElement")
        public static Object dequeue(PriorityQueue self) {
            Item first = self.first();
            self.items.remove(first);
            return first.element;
        }

        @Type("TElement")
        public static Object peek(PriorityQueue self) {
            return self.first().element;
        }

        public static boolean tryDequeue(PriorityQueue self, @Type("TElement") ByRef element, @Type("TPriority") ByRef priority) {
            boolean there = tryPeek(self, element, priority);
            self.items.pollFirst();
            return there;
        }

        public static boolean tryPeek(PriorityQueue self, @Type("TElement") ByRef element, @Type("TPriority") ByRef priority) {
            boolean there = !self.items.isEmpty();
            element.set(there ? self.first().element : self.type.genericArguments().get(0).defaultValue());
            priority.set(there ? self.first().priority : self.type.genericArguments().get(1).defaultValue());
            return there;
        }

        public static void clear(PriorityQueue self) {
            self.items.clear();
        }

        @Type("TElement")
        public static Object enqueueDequeue(PriorityQueue self, @Type("TElement") Object element, @Type("TPriority") Object priority) {
            enqueue(self, element, priority);
            return dequeue(self);
        }

        @Type("TElement")
        public static Object dequeueEnqueue(PriorityQueue self, @Type("TElement") Object element, @Type("TPriority") Object priority) {
            Object first = dequeue(self);
            enqueue(self, element, priority);
            return first;
        }

        public static void enqueueRange(PriorityQueue self, @Type("System.Collections.Generic.IEnumerable`1[TElement]") Object elements,
                @Type("TPriority") Object priority) {
            for (Object element : org.mooring.dotnet.Sequences.list(elements)) {
                enqueue(self, element, priority);
            }
        }

        public static int ensureCapacity(PriorityQueue self, int capacity) {
            return Math.max(capacity, self.items.size());
        }

        public static boolean remove(PriorityQueue self, @Type("TElement") Object element, @Type("TElement") ByRef removedElement,
                @Type("TPriority") ByRef priority) {
            for (Item item : self.items) {
                if (Comparers.equal(item.element, element)) {
                    self.items.remove(item);
                    removedElement.set(item.element);
                    priority.set(item.priority);
                    return true;
                }
            }
            return false;
        }
    }
}
