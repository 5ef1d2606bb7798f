package org.mooring.dotnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constructor: a public static method that answers the new object. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface New {
}
