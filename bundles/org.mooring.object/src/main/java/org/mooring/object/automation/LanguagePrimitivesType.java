package org.mooring.object.automation;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Optional;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;

/** System.Management.Automation.LanguagePrimitives. */
@ClrClass(value = "System.Management.Automation.LanguagePrimitives", type = ClrClass.None.class)
public final class LanguagePrimitivesType {

    private LanguagePrimitivesType() {}

    public static Object convertTo(Object valueToConvert, ClrType resultType) {
        return Conversion.convert(valueToConvert, resultType);
    }

    public static boolean isTrue(Object obj) {
        return Conversion.toBoolean(obj);
    }

    public static boolean equals(Object first, Object second, @Optional boolean ignoreCase) {
        return Comparison.equal(first, second, ignoreCase);
    }

    public static int compare(Object first, Object second, @Optional boolean ignoreCase) {
        return Comparison.compare(first, second, ignoreCase);
    }
}
