package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a field of a cmdlet is a parameter (System.Management.Automation.ParameterAttribute). Repeated, each describes the parameter
 * in other parameter sets.
 *
 * <p>The field's Java type says what arguments are converted to: {@code boolean} is a switch, {@code Boolean} a [bool], boxed types may
 * stay null; .NET types that have no Java class of their own are named with {@link DotNetType}. The name is the field's with a capital.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Repeatable(Parameter.List.class)
public @interface Parameter {

    /** In which set; empty means in all, or in {@link #parameterSets}. */
    String parameterSet() default "";

    /** In which sets, where the rest holds for several. */
    String[] parameterSets() default {};

    boolean mandatory() default false;

    /** From 0; -1 is named only. */
    int position() default -1;

    boolean valueFromPipeline() default false;

    boolean valueFromPipelineByPropertyName() default false;

    boolean valueFromRemainingArguments() default false;

    String helpMessage() default "";

    boolean dontShow() default false;

    /** A name that differs from the field's; empty takes that. */
    String name() default "";

    /** For repetition. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface List {
        Parameter[] value();
    }
}
