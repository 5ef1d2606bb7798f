package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The .NET type of a parameter, by its full name, where the field's Java type does not say it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DotNetType {
    String value();
}
