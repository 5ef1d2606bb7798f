package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses texts that name a value of an enumeration. Where such a text stands at the parameter's position, another parameter at that position takes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ValidateNotNamedLike {

    /** The enumeration, by its name in .NET. */
    String type();

    /** Those of its values that are meant. */
    String[] values();

    /** What is wrong with them. */
    String message();
}
