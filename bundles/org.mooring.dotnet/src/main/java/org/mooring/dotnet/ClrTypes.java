package org.mooring.dotnet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.mooring.api.stream.DotNetException;

/**
 * Finds .NET types: of a value, of a Java class, by name. Our own stand-ins are listed in {@code types.txt} and made when they are
 * first asked for; other bundles add theirs by {@link #register}.
 */
public final class ClrTypes {

    private static final TypeRegistry REGISTRY = new TypeRegistry();
    private static final ClassValue<Known> KNOWN = new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> javaClass) {
            int generation = REGISTRY.generation();
            boolean ask = ClrTyped.class.isAssignableFrom(javaClass) || DotNetException.class.isAssignableFrom(javaClass)
                    || javaClass.isArray() && !javaClass.getComponentType().isPrimitive();
            return new Known(REGISTRY.ofClass(javaClass), REGISTRY.java(javaClass), ask, javaClass.isArray(), generation);
        }
    };

    public static final ClrType OBJECT = of(Object.class);
    public static final ClrType STRING = of(String.class);
    public static final ClrType INT32 = of(Integer.class);
    public static final ClrType INT64 = of(Long.class);
    public static final ClrType INT16 = of(Short.class);
    public static final ClrType BYTE = of(Byte.class);
    public static final ClrType DOUBLE = of(Double.class);
    public static final ClrType SINGLE = of(Float.class);
    public static final ClrType DECIMAL = of(java.math.BigDecimal.class);
    public static final ClrType BIGINTEGER = of(java.math.BigInteger.class);
    public static final ClrType CHAR = of(Character.class);
    public static final ClrType BOOLEAN = of(Boolean.class);
    public static final ClrType TYPE = find("System.Type");
    public static final ClrType VOID = of(void.class);
    public static final ClrType EXCEPTION = find("System.Exception");
    public static final ClrType OBJECT_ARRAY = array(OBJECT, 1);

    private record Known(ClrType type, JavaType java, boolean askTheValue, boolean isArray, int generation) {}

    private ClrTypes() {}

    /** The type of a value; null for null. */
    public static ClrType of(Object value) {
        if (value == null) {
            return null;
        }
        Known known = known(value.getClass());
        if (!known.askTheValue) {
            return known.type;
        }
        if (known.isArray) {
            return ElementTypes.of(value, known.type);
        }
        if (value instanceof ClrTyped typed) {
            return typed.clrType();
        }
        return Exceptions.type(((DotNetException) value).typeName());
    }

    /** The type that stands for a Java class, primitive or not; a type of Java's own members where there is no stand-in. */
    public static ClrType of(Class<?> javaClass) {
        return known(javaClass).type;
    }

    /** A class as Java has it, with its own members; null where a .NET type stands for just that class. */
    public static JavaType java(Class<?> javaClass) {
        return known(javaClass).java;
    }

    private static Known known(Class<?> javaClass) {
        Known known = KNOWN.get(javaClass);
        if (known.generation != REGISTRY.generation()) {
            KNOWN.remove(javaClass);
            known = KNOWN.get(javaClass);
        }
        return known;
    }

    /**
     * By an accelerator or full name, without case; {@code System.} may be left out. Takes arrays and generics too, as {@code int[]},
     * {@code System.Collections.Generic.List[string]}. Null when there is no such type.
     */
    public static ClrType find(String name) {
        return TypeNames.parse(name, REGISTRY::named);
    }

    /** As {@link #find(String)}; names that are not known here are asked of {@code others}, which may answer null. */
    public static ClrType find(String name, java.util.function.Function<String, ClrType> others) {
        return TypeNames.parse(name, n -> {
            ClrType found = others.apply(n);
            return found != null ? found : REGISTRY.named(n);
        });
    }

    /** A type that must be there. */
    static ClrType named(String name) {
        ClrType type = find(name);
        if (type == null) {
            throw new IllegalStateException("No .NET type '" + name + "' is defined.");
        }
        return type;
    }


    public static ClrType array(ClrType element, int rank) {
        return element.derived().array(rank);
    }

    /** The type that a generic definition makes with these arguments. */
    public static ClrType generic(ClrType definition, List<ClrType> arguments) {
        return definition.derived().construct(arguments);
    }

    /** PowerShell's type accelerators by name; names that are not .NET types here are left out. */
    public static Map<String, String> accelerators() {
        return REGISTRY.accelerators();
    }

    /** An accelerator as PowerShell writes it. */
    public static String acceleratorName(String name) {
        return REGISTRY.acceleratorName(name);
    }

    /** Every name that {@link #find} knows, without accelerators. */
    public static List<String> names() {
        return REGISTRY.names();
    }

    /**
     * Adds the stand-ins of another bundle, classes marked {@link ClrClass}, until the registration is closed. A bundle does so when it
     * starts or when its first class of the kind is loaded, and closes it when it stops.
     */
    public static Registration register(Class<?>... definitions) {
        return REGISTRY.register(List.of(definitions));
    }

    /** Adds types that are not defined by a marked class. */
    public static Registration register(ClrType... types) {
        return REGISTRY.registerTypes(List.of(types));
    }

    /** Says that values of an enumeration are constants of this Java enum, whose ordinals are its numbers (or see {@link EnumType.Numbered}). */
    public static Registration registerEnum(String fullName, Class<? extends Enum<?>> javaEnum) {
        return REGISTRY.registerTypes(List.of(EnumType.of(fullName, false, javaEnum)));
    }

    /** One whose values are combined. */
    public static Registration registerFlags(String fullName, Class<? extends Enum<?>> javaEnum) {
        return REGISTRY.registerTypes(List.of(EnumType.of(fullName, true, javaEnum)));
    }

    static TypeRegistry registry() {
        return REGISTRY;
    }

    /** Takes back what was registered. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }


    static <T> List<T> frozen(List<T> list) {
        return Collections.unmodifiableList(list);
    }
}
