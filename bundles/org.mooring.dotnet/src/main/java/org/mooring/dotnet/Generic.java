package org.mooring.dotnet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the type parameters of a generic method, which {@link Type} of its parameters and result may use. A {@link ClrType} parameter
 * marked {@link TypeArgument} is given the type that a type parameter stands for in a call.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Generic {
    String[] value();
}
