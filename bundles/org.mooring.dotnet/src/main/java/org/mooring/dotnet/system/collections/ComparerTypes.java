package org.mooring.dotnet.system.collections;

import java.util.Comparator;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTyped;
import org.mooring.dotnet.Comparers;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.Self;
import org.mooring.dotnet.StringComparer;
import org.mooring.dotnet.Type;

/** Comparers of values: System.Collections.Comparer, CaseInsensitiveComparer, System.Collections.Generic.Comparer, EqualityComparer. */
public final class ComparerTypes {

    private ComparerTypes() {}

    /** System.Collections.Comparer. */
    @ClrClass(value = "System.Collections.Comparer", interfaces = "System.Collections.IComparer")
    public record Untyped(Comparator<Object> order) {

        @Get @Name("Default") public static final Untyped DEFAULT = new Untyped(Comparers.DEFAULT);
        @Get @Name("DefaultInvariant") public static final Untyped INVARIANT = new Untyped(Comparers.of(StringComparer.INVARIANT_CULTURE));

        @New
        public static Untyped make(Culture culture) {
            return DEFAULT;
        }

        @Member
        public int compare(Object a, Object b) {
            return Integer.signum(order.compare(a, b));
        }
    }

    /** System.Collections.CaseInsensitiveComparer. */
    @ClrClass(value = "System.Collections.CaseInsensitiveComparer", interfaces = "System.Collections.IComparer")
    public record IgnoringCase(Comparator<Object> order) {

        @Get @Name("Default") public static final IgnoringCase DEFAULT = new IgnoringCase(Comparers.of(StringComparer.CURRENT_CULTURE_IGNORE_CASE));
        @Get @Name("DefaultInvariant") public static final IgnoringCase INVARIANT = new IgnoringCase(Comparers.of(StringComparer.INVARIANT_CULTURE_IGNORE_CASE));

        @New
        public static IgnoringCase make() {
            return DEFAULT;
        }

        @Member
        public int compare(Object a, Object b) {
            return Integer.signum(order.compare(a, b));
        }
    }

    /** System.Collections.Generic.Comparer. */
    @ClrClass(value = "System.Collections.Generic.Comparer`1", typeParameters = "T", isAbstract = true,
        interfaces = {"System.Collections.IComparer", "System.Collections.Generic.IComparer`1[T]"})
    public record Typed(ClrType clrType, Comparator<Object> order) implements ClrTyped {

        @Get
        @Name("Default")
        public static Typed byDefault(@Self ClrType type) {
            return new Typed(type, Comparers.DEFAULT);
        }

        @Member
        public static Typed create(@Self ClrType type, @Type("System.Comparison`1[T]") Delegate comparison) {
            return new Typed(type, Comparers.of(comparison));
        }

        @Member
        public int compare(@Type("T") Object x, @Type("T") Object y) {
            return order.compare(x, y);
        }
    }

    /** System.Collections.Generic.EqualityComparer. */
    @ClrClass(value = "System.Collections.Generic.EqualityComparer`1", typeParameters = "T", isAbstract = true,
        interfaces = {"System.Collections.IEqualityComparer", "System.Collections.Generic.IEqualityComparer`1[T]"})
    public record Equality(ClrType clrType) implements ClrTyped {

        @Get
        @Name("Default")
        public static Equality byDefault(@Self ClrType type) {
            return new Equality(type);
        }

        @Member
        public boolean equals(@Type("T") Object x, @Type("T") Object y) {
            return Comparers.equal(x, y);
        }

        @Member
        public int getHashCode(@Type("T") Object obj) {
            return obj == null ? 0 : obj.hashCode();
        }
    }
}
