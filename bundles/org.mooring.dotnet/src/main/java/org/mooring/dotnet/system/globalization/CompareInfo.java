package org.mooring.dotnet.system.globalization;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
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
}
