package org.mooring.dotnet.system.globalization;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.UnicodeCategories;
import org.mooring.dotnet.system.CharType;

/** System.Globalization.CharUnicodeInfo. */
@ClrClass(value = "System.Globalization.CharUnicodeInfo", type = ClrClass.None.class)
public final class CharUnicodeInfo {

    private CharUnicodeInfo() {}

    @Type("System.Globalization.UnicodeCategory")
    public static Object getUnicodeCategory(char ch) {
        return UnicodeCategories.of(ch);
    }

    @Type("System.Globalization.UnicodeCategory")
    public static Object getUnicodeCategory(int codePoint) {
        return UnicodeCategories.of(codePoint);
    }

    @Type("System.Globalization.UnicodeCategory")
    public static Object getUnicodeCategory(String s, int index) {
        return UnicodeCategories.of(s.codePointAt(index));
    }

    public static double getNumericValue(char ch) {
        return CharType.getNumericValue(ch);
    }

    public static int getDecimalDigitValue(char ch) {
        return Character.getType(ch) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(ch, 10) : -1;
    }
}
