package org.mooring.dotnet.system.globalization;

import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.Comparisons;

/** System.Globalization.CompareInfo. */
@ClrClass("System.Globalization.CompareInfo")
public final class CompareInfo {

    private static final long ORDINAL = 0x40000000;

    private final Culture culture;

    CompareInfo(Culture culture) {
        this.culture = culture;
    }

    @Get
    public String name() {
        return culture.name();
    }

    @Member
    public int compare(String string1, String string2) {
        return Comparisons.culture(string1, string2, culture, false);
    }

    @Member
    public int compare(String string1, String string2, @Type("System.Globalization.CompareOptions") Object options) {
        long bits = ClrEnum.number(options);
        if (bits == ORDINAL) {
            return Integer.signum(string1.compareTo(string2));
        }
        return Comparisons.culture(string1, string2, culture, (bits & 1) != 0 || (bits & 0x10000000) != 0);
    }

    @Override
    public String toString() {
        return "CompareInfo - " + culture.name();
    }

    @Get
    @Name("LCID")
    public int lcid() {
        return CultureInfoType.lcid(culture);
    }

    @Member
    public static CompareInfo getCompareInfo(String name) {
        return new CompareInfo(Culture.of(name));
    }

    @Member
    public static boolean isSortable(String text) {
        return !text.isEmpty();
    }

    private static boolean ignoresCase(Object options) {
        long bits = ClrEnum.number(options);
        return (bits & 1) != 0 || (bits & 0x10000000) != 0;
    }

    private static String folded(String text, boolean ignoreCase) {
        return ignoreCase ? text.toUpperCase(Locale.ROOT) : text;
    }

    @Member
    public boolean isPrefix(String source, String prefix) {
        return source.startsWith(prefix);
    }

    @Member
    public boolean isPrefix(String source, String prefix, @Type("System.Globalization.CompareOptions") Object options) {
        return folded(source, ignoresCase(options)).startsWith(folded(prefix, ignoresCase(options)));
    }

    @Member
    public boolean isSuffix(String source, String suffix) {
        return source.endsWith(suffix);
    }

    @Member
    public boolean isSuffix(String source, String suffix, @Type("System.Globalization.CompareOptions") Object options) {
        return folded(source, ignoresCase(options)).endsWith(folded(suffix, ignoresCase(options)));
    }

    @Member
    public int indexOf(String source, String value) {
        return source.indexOf(value);
    }

    @Member
    public int indexOf(String source, char value) {
        return source.indexOf(value);
    }

    @Member
    public int indexOf(String source, String value, @Type("System.Globalization.CompareOptions") Object options) {
        return folded(source, ignoresCase(options)).indexOf(folded(value, ignoresCase(options)));
    }

    @Member
    public int indexOf(String source, String value, int startIndex) {
        return source.indexOf(value, startIndex);
    }

    @Member
    public int lastIndexOf(String source, String value) {
        return source.lastIndexOf(value);
    }

    @Member
    public int lastIndexOf(String source, char value) {
        return source.lastIndexOf(value);
    }

    @Member
    public int lastIndexOf(String source, String value, @Type("System.Globalization.CompareOptions") Object options) {
        return folded(source, ignoresCase(options)).lastIndexOf(folded(value, ignoresCase(options)));
    }
}
