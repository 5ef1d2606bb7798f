package org.mooring.shell.powershell.runtime;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.binder.ArgumentRule;

/** A typed or validated variable refuses a value with a MetadataError. */
final class VariableRules {

    private VariableRules() {}

    static Object apply(String name, ArgumentRule rule, Object value) {
        try {
            return rule.apply(value);
        } catch (DotNetException e) {
            if (rule.isValidation()) {
                throw new DotNetException("System.Management.Automation.ValidationMetadataException",
                    "The variable cannot be validated because the value " + text(value) + " is not a valid value for the " + name + " variable.", e)
                    .withRecord("ValidateSetFailure", ErrorCategory.MetadataError, null);
            }
            throw new DotNetException("System.Management.Automation.ArgumentTransformationMetadataException", e.getMessage(), e)
                .withRecord("RuntimeException", ErrorCategory.MetadataError, null);
        }
    }

    /** As {@code ToString()} says it: an array by its type. */
    private static String text(Object value) {
        return value == null ? "$null" : value instanceof PSObject object && object.isBag() ? "" : Formatter.text(PSObject.base(value), Culture.current());
    }
}
