package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a parameter, a field of type Object, takes a text encoding (System.Text.Encoding) by one of PowerShell's names, by the name or number of a
 * code page, or itself; anything else is refused when it is bound. The field gets what the user gave.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface EncodingArgument {}
