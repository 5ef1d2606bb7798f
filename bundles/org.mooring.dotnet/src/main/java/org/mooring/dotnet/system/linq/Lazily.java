package org.mooring.dotnet.system.linq;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Iterators that work when they are asked. */
final class Lazily {

    private Lazily() {}

    /** Finds the next element, or answers {@link #END}. */
    private abstract static class Step implements Iterator<Object> {

        static final Object END = new Object();

        private Object next;
        private boolean known;

        abstract Object step();

        @Override
        public boolean hasNext() {
            if (!known) {
                next = step();
                known = true;
            }
            return next != END;
        }

        @Override
        public Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            known = false;
            return next;
        }
    }

    static Iterator<Object> map(Iterable<?> source, Function<Object, Object> change) {
        Iterator<?> all = source.iterator();
        return new Step() {
            @Override
            Object step() {
                return all.hasNext() ? change.apply(all.next()) : END;
            }
        };
    }

    static Iterator<Object> filter(Iterable<?> source, Predicate<Object> wanted) {
        Iterator<?> all = source.iterator();
        return new Step() {
            @Override
            Object step() {
                while (all.hasNext()) {
                    Object each = all.next();
                    if (wanted.test(each)) {
                        return each;
                    }
                }
                return END;
            }
        };
    }

    static Iterator<Object> takeWhile(Iterable<?> source, Predicate<Object> wanted) {
        Iterator<?> all = source.iterator();
        return new Step() {
            private boolean over;

            @Override
            Object step() {
                if (over || !all.hasNext()) {
                    return END;
                }
                Object each = all.next();
                over = !wanted.test(each);
                return over ? END : each;
            }
        };
    }

    static Iterator<Object> skipWhile(Iterable<?> source, Predicate<Object> unwanted) {
        boolean[] begun = {false};
        return filter(source, x -> begun[0] || (begun[0] = !unwanted.test(x)));
    }

    static Iterator<Object> limit(Iterable<?> source, int count) {
        Iterator<?> all = source.iterator();
        return new Step() {
            private int left = count;

            @Override
            Object step() {
                return left-- > 0 && all.hasNext() ? all.next() : END;
            }
        };
    }

    static Iterator<Object> skip(Iterable<?> source, int count) {
        int[] left = {count};
        return filter(source, x -> left[0]-- <= 0);
    }
}
