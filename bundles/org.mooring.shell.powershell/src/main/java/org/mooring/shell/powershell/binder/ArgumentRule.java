package org.mooring.shell.powershell.binder;

import java.util.List;

/** What an argument must go through on its way to a parameter or variable: a transformation or a validation attribute, or the type. */
public interface ArgumentRule {

    /** What the argument becomes; throws what is wrong with it. */
    Object apply(Object argument);

    /** The only values that it lets pass; null where they cannot be listed. */
    default List<String> validValues() {
        return null;
    }

    /** Whether it is a transformation attribute: what it throws is reported as that of a script's is. */
    default boolean isTransformation() {
        return false;
    }

    /** Whether it checks only, and is left out for default values. */
    default boolean isValidation() {
        return true;
    }
}
