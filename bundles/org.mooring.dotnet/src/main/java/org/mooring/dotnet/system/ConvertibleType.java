package org.mooring.dotnet.system;

import java.math.BigDecimal;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.DateTime;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.SByte;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UInt16;
import org.mooring.dotnet.UInt32;
import org.mooring.dotnet.UInt64;

/** System.IConvertible: what numbers, texts, dates and enumeration values have beside their own members. */
@ClrClass(value = "System.IConvertible", type = ClrClass.None.class, isInterface = true)
public final class ConvertibleType {

    private ConvertibleType() {}

    public static boolean toBoolean(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toBoolean(self, provider);
    }

    public static byte toByte(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toByte(self, provider);
    }

    public static char toChar(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toChar(self, provider);
    }

    public static DateTime toDateTime(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toDateTime(self, provider);
    }

    public static BigDecimal toDecimal(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toDecimal(self, provider);
    }

    public static double toDouble(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toDouble(self, provider);
    }

    public static short toInt16(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toInt16(self, provider);
    }

    public static int toInt32(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toInt32(self, provider);
    }

    public static long toInt64(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toInt64(self, provider);
    }

    @Name("ToSByte")
    public static SByte toSByte(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toSByte(self, provider);
    }

    public static float toSingle(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toSingle(self, provider);
    }

    @Name("ToUInt16")
    public static UInt16 toUInt16(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toUInt16(self, provider);
    }

    @Name("ToUInt32")
    public static UInt32 toUInt32(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toUInt32(self, provider);
    }

    @Name("ToUInt64")
    public static UInt64 toUInt64(Object self, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.toUInt64(self, provider);
    }

    public static Object toType(Object self, ClrType conversionType, @Type("System.IFormatProvider") Object provider) {
        return ConvertType.changeType(self, conversionType, provider);
    }
}
