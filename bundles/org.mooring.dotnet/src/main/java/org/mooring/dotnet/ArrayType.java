package org.mooring.dotnet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** The type of arrays of an element type. One dimension is a Java array; more are a {@link MultiArray}. */
final class ArrayType extends MemberedType {

    private static final String GENERIC = "System.Collections.Generic.";

    private final ClrType element;
    private final int rank;
    private volatile List<ClrType> interfaces;

    ArrayType(ClrType element, int rank) {
        this.element = element;
        this.rank = rank;
    }

    private String brackets() {
        return "[" + ",".repeat(rank - 1) + "]";
    }

    @Override
    public String fullName() {
        return element.fullName() + brackets();
    }

    @Override
    public String name() {
        return element.name() + brackets();
    }

    @Override
    public String namespace() {
        return element.namespace();
    }

    @Override
    public String toString() {
        return element + brackets();
    }

    @Override
    public ClrType base() {
        return ClrTypes.named("System.Array");
    }

    @Override
    public List<ClrType> interfaces() {
        if (interfaces == null) {
            List<ClrType> all = new ArrayList<>(base().interfaces());
            if (rank == 1) {
                for (String name : List.of("IList`1", "ICollection`1", "IEnumerable`1", "IReadOnlyList`1", "IReadOnlyCollection`1")) {
                    all.add(ClrTypes.generic(ClrTypes.named(GENERIC + name), List.of(element)));
                }
            }
            interfaces = List.copyOf(all);
        }
        return interfaces;
    }

    @Override
    public Class<?> javaClass() {
        return rank > 1 ? MultiArray.class : MethodType.methodType(element.javaClass()).unwrap().returnType().arrayType();
    }

    @Override
    public boolean isArray() {
        return true;
    }

    @Override
    public ClrType element() {
        return element;
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public boolean isAssignableFrom(ClrType other) {
        return super.isAssignableFrom(other) || other != null && other.isArray() && other.rank() == rank && !other.element().isValueType()
                && element.isAssignableFrom(other.element());
    }

    /** A new array of zeros. */
    Object make(int... lengths) {
        for (int length : lengths) {
            if (length < 0) {
                throw new org.mooring.api.stream.DotNetException("System.OverflowException", "Arithmetic operation resulted in an overflow.");
            }
        }
        return rank > 1 ? new MultiArray(this, lengths) : Arrays.make(element, lengths[0]);
    }

    @Override
    protected Members makeMembers() {
        Members members = new Members();
        try {
            var make = MethodHandles.lookup().findVirtual(ArrayType.class, "make", MethodType.methodType(Object.class, int[].class)).bindTo(this)
                    .asFixedArity().asCollector(int[].class, rank);
            List<ClrParameter> parameters = new ArrayList<>();
            for (int i = 0; i < rank; i++) {
                parameters.add(new ClrParameter("length" + (rank > 1 ? i + 1 : ""), ClrTypes.INT32));
            }
            members.add(new ClrMethod(this, ".ctor", true, parameters, this, make));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        members.inherit(base());
        return members;
    }
}
