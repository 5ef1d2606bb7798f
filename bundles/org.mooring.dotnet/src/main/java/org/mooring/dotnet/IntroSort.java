package org.mooring.dotnet;

import java.util.Comparator;

/**
 * The sort of .NET's Array and List (ArraySortHelper): quick, by heap where that goes too deep, by insertion for sixteen elements or fewer.
 * It is not stable: scripts see in which order it leaves elements that are equal.
 */
public final class IntroSort {

    private static final int FEW = 16;

    private IntroSort() {}

    public static <T> void sort(T[] items, Comparator<? super T> order) {
        if (items.length > 1) {
            sort(items, 0, items.length, 2 * (32 - Integer.numberOfLeadingZeros(items.length)), order);
        }
    }

    private static <T> void sort(T[] items, int from, int until, int depth, Comparator<? super T> order) {
        int end = until;
        int left = depth;
        while (end - from > 1) {
            if (end - from <= FEW) {
                few(items, from, end, order);
                return;
            }
            if (left == 0) {
                heap(items, from, end - from, order);
                return;
            }
            left--;
            int pivot = partition(items, from, end, order);
            sort(items, pivot + 1, end, left, order);
            end = pivot;
        }
    }

    private static <T> void few(T[] items, int from, int end, Comparator<? super T> order) {
        if (end - from == 2) {
            inOrder(items, from, from + 1, order);
        } else if (end - from == 3) {
            inOrder(items, from, from + 1, order);
            inOrder(items, from, from + 2, order);
            inOrder(items, from + 1, from + 2, order);
        } else {
            for (int i = from; i < end - 1; i++) {
                T item = items[i + 1];
                int j = i;
                while (j >= from && order.compare(item, items[j]) < 0) {
                    items[j + 1] = items[j];
                    j--;
                }
                items[j + 1] = item;
            }
        }
    }

    private static <T> int partition(T[] items, int from, int end, Comparator<? super T> order) {
        int last = end - 1;
        int middle = from + ((last - from) >> 1);
        inOrder(items, from, middle, order);
        inOrder(items, from, last, order);
        inOrder(items, middle, last, order);
        T pivot = items[middle];
        swap(items, middle, last - 1);
        int left = from;
        int right = last - 1;
        while (left < right) {
            do {
                left++;
            } while (left < last && order.compare(items[left], pivot) < 0);
            do {
                right--;
            } while (right > from && order.compare(pivot, items[right]) < 0);
            if (left >= right) {
                break;
            }
            swap(items, left, right);
        }
        if (left != last - 1) {
            swap(items, left, last - 1);
        }
        return left;
    }

    private static <T> void heap(T[] items, int from, int count, Comparator<? super T> order) {
        for (int i = count >> 1; i >= 1; i--) {
            down(items, from, i, count, order);
        }
        for (int i = count; i > 1; i--) {
            swap(items, from, from + i - 1);
            down(items, from, 1, i - 1, order);
        }
    }

    private static <T> void down(T[] items, int from, int place, int count, Comparator<? super T> order) {
        T item = items[from + place - 1];
        int i = place;
        while (i <= count >> 1) {
            int child = 2 * i;
            if (child < count && order.compare(items[from + child - 1], items[from + child]) < 0) {
                child++;
            }
            if (order.compare(item, items[from + child - 1]) >= 0) {
                break;
            }
            items[from + i - 1] = items[from + child - 1];
            i = child;
        }
        items[from + i - 1] = item;
    }

    private static <T> void inOrder(T[] items, int a, int b, Comparator<? super T> order) {
        if (order.compare(items[a], items[b]) > 0) {
            swap(items, a, b);
        }
    }

    private static <T> void swap(T[] items, int a, int b) {
        T item = items[a];
        items[a] = items[b];
        items[b] = item;
    }
}
