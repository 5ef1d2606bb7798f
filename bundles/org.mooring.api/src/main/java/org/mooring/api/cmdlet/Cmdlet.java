package org.mooring.api.cmdlet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a class is a cmdlet, and how it is called (System.Management.Automation.CmdletAttribute). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Cmdlet {

    /** An approved verb. */
    String verb();

    String noun();

    /** The parameter set that is used where the arguments fit several. */
    String defaultParameterSet() default "";

    /** Adds -WhatIf and -Confirm. */
    boolean supportsShouldProcess() default false;

    /** From which {@code $ConfirmPreference} on it asks: None, Low, Medium, High. */
    String confirmImpact() default "Medium";

    /** Adds -First, -Skip and -IncludeTotalCount. */
    boolean supportsPaging() default false;

    /** What it writes, as full .NET names or, for Java types of yours, their class names. */
    String[] outputTypes() default {};

    /** As {@link #outputTypes()}, by class. */
    Class<?>[] output() default {};

    /**
     * The class name that error ids end with, as {@code Microsoft.PowerShell.Commands.GetItemCommand}; empty takes the Java class's.
     */
    String className() default "";
}
