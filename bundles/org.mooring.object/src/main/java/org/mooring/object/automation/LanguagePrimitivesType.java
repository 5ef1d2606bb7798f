package org.mooring.object.automation;

import org.mooring.api.stream.DotNetException;
import org.mooring.dotnet.ByRef;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Type;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;

/** System.Management.Automation.LanguagePrimitives. */
@ClrClass(value = "System.Management.Automation.LanguagePrimitives", type = ClrClass.None.class)
public final class LanguagePrimitivesType {

    private LanguagePrimitivesType() {}

    public static Object convertTo(Object valueToConvert, ClrType resultType) {
        return Conversion.convert(valueToConvert, resultType);
    }

    public static boolean tryConvertTo(Object valueToConvert, ClrType resultType, @Type("System.Object") ByRef result) {
        try {
            result.set(Conversion.convert(valueToConvert, resultType));
            return true;
        } catch (DotNetException e) {
            result.set(null);
            return false;
        }
    }

    public static boolean isObjectEnumerable(Object obj) {
        return Enumeration.isEnumerable(obj);
    }

    /** What a pipeline would enumerate; null where it would pass the value whole. */
    @Type("System.Collections.IEnumerable")
    public static Object getEnumerable(Object obj) {
        return Enumeration.isEnumerable(obj) ? PSObject.base(obj) : null;
    }

    public static boolean tryCompare(Object first, Object second, @Type("System.Int32") ByRef result) {
        return tryCompare(first, second, false, result);
    }

    public static boolean tryCompare(Object first, Object second, boolean ignoreCase, @Type("System.Int32") ByRef result) {
        try {
            result.set(Comparison.compare(first, second, ignoreCase));
            return true;
        } catch (DotNetException e) {
            result.set(0);
            return false;
        }
    }

    /** A type's name as the console writes it: as an accelerator where there is one. */
    public static String convertTypeNameToPSTypeName(String typeName) {
        if (typeName == null || typeName.isEmpty()) {
            throw Exceptions.argumentNull("typeName");
        }
        ClrType type = ClrTypes.find(typeName);
        return "[" + (type == null ? typeName : type.toString()) + "]";
    }

    public static boolean isTrue(Object obj) {
        return Conversion.toBoolean(obj);
    }

    public static boolean equals(Object first, Object second) {
        return Comparison.equal(first, second, false);
    }

    public static boolean equals(Object first, Object second, boolean ignoreCase) {
        return Comparison.equal(first, second, ignoreCase);
    }

    public static int compare(Object first, Object second) {
        return Comparison.compare(first, second, false);
    }

    public static int compare(Object first, Object second, boolean ignoreCase) {
        return Comparison.compare(first, second, ignoreCase);
    }
}
