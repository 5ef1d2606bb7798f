package org.mooring.dotnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the definition of a .NET type. There are two forms.
 *
 * <p>A stand-in for somebody else's class names that in {@link #type()}: each of its public static methods is a member. A method
 * whose first parameter is called {@code self} is an instance member; {@link New} marks constructors, {@link Get} and {@link Set}
 * properties; public static final fields are static properties. A member's .NET name is its Java name with a capital first letter,
 * unless {@link Name} says otherwise; an indexer is a pair of methods named {@code get_Item} and {@code set_Item}.
 *
 * <pre>{@code
 * @ClrClass(value = "System.Text.StringBuilder", type = StringBuilder.class)
 * public final class StringBuilderType {
 *     @New public static StringBuilder make(int capacity) { ... }
 *     @Get public static int length(StringBuilder self) { ... }
 *     public static StringBuilder append(StringBuilder self, char value) { ... }
 * }
 * }</pre>
 *
 * <p>A class that is its own definition leaves {@code type} out: only what carries {@link New}, {@link Get}, {@link Set},
 * {@link Member} is a member then, and Java's instance methods are instance members.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClrClass {

    /** The full name, as {@code System.Collections.Generic.List`1}. */
    String value();

    /** The Java class of its values; void.class: the marked class itself; {@link None}: it has none. */
    Class<?> type() default void.class;

    /** Full name of the base type; empty for System.Object, or System.ValueType of a value type. */
    String base() default "";

    /** Full names of the interfaces; those of a generic type may name its type parameters, as {@code ...IList`1[T]}. */
    String[] interfaces() default {};

    boolean valueType() default false;

    boolean isInterface() default false;

    boolean isAbstract() default false;

    /** The names of its type parameters, as {@code TKey}. */
    String[] typeParameters() default {};

    /** Other classes of public static methods that this type has too, for what several types have in common. */
    Class<?>[] shared() default {};

    /** Its properties, inherited ones too, in .NET's order, which is the order of lists and of Select-Object; others come behind, as declared. */
    String[] order() default {};

    /** Says that a type has no values of its own: a static class. */
    final class None {
        private None() {}
    }
}
