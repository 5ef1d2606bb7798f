package org.mooring.dotnet.system.collections;

import org.mooring.dotnet.ClrList;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.ArrayRanges;

/** The searches and sorts of System.Collections.Generic.List that begin somewhere, or have a comparer. */
public final class ListPredicates {

    private ListPredicates() {}

    public static int findIndex(ClrList self, int startIndex, @Type("System.Predicate`1[T]") Delegate match) {
        return ArrayRanges.findIndex(self.toArray(), startIndex, match);
    }

    public static int findIndex(ClrList self, int startIndex, int count, @Type("System.Predicate`1[T]") Delegate match) {
        return ArrayRanges.findIndex(self.toArray(), startIndex, count, match);
    }

    public static int findLastIndex(ClrList self, int startIndex, @Type("System.Predicate`1[T]") Delegate match) {
        return ArrayRanges.findLastIndex(self.toArray(), startIndex, match);
    }

    public static int findLastIndex(ClrList self, int startIndex, int count, @Type("System.Predicate`1[T]") Delegate match) {
        return ArrayRanges.findLastIndex(self.toArray(), startIndex, count, match);
    }

    public static int binarySearch(ClrList self, @Type("T") Object item, @Type("System.Collections.Generic.IComparer`1[T]") Object comparer) {
        return ArrayRanges.binarySearch(self.toArray(), item, comparer);
    }

    public static int binarySearch(ClrList self, int index, int count, @Type("T") Object item, @Type("System.Collections.Generic.IComparer`1[T]") Object comparer) {
        return ArrayRanges.binarySearch(self.toArray(), index, count, item, comparer);
    }

    public static void sort(ClrList self, int index, int count, @Type("System.Collections.Generic.IComparer`1[T]") Object comparer) {
        ListMembers.range(self, index, count);
        Comparers.sort(self.subList(index, index + count), Comparers.of(comparer));
    }
}
