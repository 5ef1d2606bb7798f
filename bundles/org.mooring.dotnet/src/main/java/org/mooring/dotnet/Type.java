package org.mooring.dotnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The .NET type of a parameter or result that its Java type does not say, as {@code System.Collections.IEnumerable}, {@code T} or {@code T[]}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface Type {
    String value();
}
