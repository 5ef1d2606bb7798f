package org.mooring.shell.powershell.binder;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.shell.powershell.errors.Errors;

/** What the Validate attributes refuse of their own arguments, as their constructors do. */
final class AttributeLimits {

    private AttributeLimits() {}

    /** Of ValidateCount and ValidateLength. */
    static void ofLengths(String attribute, int min, int max) {
        inRange(attribute, "minLength", min, min >= 0);
        inRange(attribute, "maxLength", max, max > 0);
        if (max < min) {
            boolean count = attribute.equals("ValidateCount");
            throw metadata(count ? "ValidateRangeMaxLengthSmallerThanMinLength" : "ValidateLengthMaxLengthSmallerThanMinLength", count
                ? "The specified maximum number of arguments for a parameter is fewer than the specified minimum number of arguments. Update the"
                    + " ValidateCount attribute for the parameter."
                : "The specified maximum character length of the argument is shorter than the specified minimum argument character length. Update the"
                    + " ValidateLength attribute for the parameter.");
        }
    }

    private static void inRange(String attribute, String parameter, int value, boolean fits) {
        if (!fits) {
            throw constructing(attribute, Exceptions.outOfRange("Cannot process argument because the value of argument \"" + parameter
                + "\" is out of range. Change argument \"" + parameter + "\" to a value that is within range. (Parameter '" + parameter
                + "')\nActual value was " + value + ".", null));
        }
    }

    /** Of ValidateRange with two ends. */
    static void ofRange(Object min, Object max) {
        if (min == null || max == null) {
            throw constructing("ValidateRange", Exceptions.argumentNull(min == null ? "minRange" : "maxRange"));
        }
        boolean numbers = min instanceof Number && max instanceof Number;
        if (!numbers && ClrTypes.of(min) != ClrTypes.of(max)) {
            throw metadata("MinRangeNotTheSameTypeOfMaxRange", "The specified minimum range (" + ClrTypes.of(min).name()
                + ") cannot be accepted because it is not the same type as the specified maximum range (" + ClrTypes.of(max).name()
                + "). Update the ValidateRange attribute for the parameter.");
        }
        if (!ClrTypes.find("System.IComparable").isInstance(min)) {
            throw metadata("MinRangeNotIComparable", "Cannot accept the MaxRange and MinRange parameter types. Both parameters must be objects that"
                + " implement an IComparable interface.");
        }
        if (Comparison.compare(min, max, false) > 0) {
            throw metadata("MaxRangeSmallerThanMinRange", "The specified maximum range cannot be accepted because it is less than the specified"
                + " minimum range. Update the ValidateRange attribute for the parameter.");
        }
    }

    /** The kind of values that ValidateRange names. */
    static String kind(Object value) {
        try {
            return Conversion.toText(Conversion.convert(value, ClrTypes.find("System.Management.Automation.ValidateRangeKind")));
        } catch (DotNetException unknown) {
            throw constructing("ValidateRange", unknown);
        }
    }

    private static DotNetException metadata(String id, String message) {
        return Errors.of("System.Management.Automation.ValidationMetadataException", id, ErrorCategory.MetadataError, null, "%s", message);
    }

    private static DotNetException constructing(String attribute, DotNetException cause) {
        return new DotNetException(Errors.RUNTIME, "The following exception occurred while constructing the attribute \"" + attribute + "\": \""
            + cause.getMessage() + "\"", cause).withRecord("ExceptionConstructingAttribute", ErrorCategory.NotSpecified, null);
    }
}
