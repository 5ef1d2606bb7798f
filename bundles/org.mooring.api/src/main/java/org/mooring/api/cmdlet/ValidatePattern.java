package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A regular expression in .NET's dialect, found anywhere in the argument. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ValidatePattern {

    String value();

    boolean ignoreCase() default true;
}
