package org.mooring.dotnet.system.globalization;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Type;
import org.mooring.dotnet.system.StringType;

/** System.Globalization.TextInfo. */
@ClrClass(value = "System.Globalization.TextInfo",
    order = {"ANSICodePage", "OEMCodePage", "MacCodePage", "EBCDICCodePage", "LCID", "CultureName", "IsReadOnly", "ListSeparator",
        "IsRightToLeft"})
public final class TextInfo {

    private final Culture culture;

    TextInfo(Culture culture) {
        this.culture = culture;
    }

    @Get
    public String cultureName() {
        return culture.name();
    }

    @Get
    public String listSeparator() {
        return culture.decimalSeparator().equals(",") ? ";" : ",";
    }

    @Member
    public String toUpper(String str) {
        return StringType.toUpper(str, culture);
    }

    @Member
    public String toLower(String str) {
        return StringType.toLower(str, culture);
    }

    @Member
    public char toUpper(char c) {
        return Character.toUpperCase(c);
    }

    @Member
    public char toLower(char c) {
        return Character.toLowerCase(c);
    }

    /** A word of capitals stays as it is; an apostrophe does not end a word. */
    @Member
    public String toTitleCase(String str) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < str.length()) {
            if (!Character.isLetter(str.charAt(i))) {
                out.append(str.charAt(i++));
                continue;
            }
            int end = i;
            while (end < str.length() && (Character.isLetter(str.charAt(end)) || str.charAt(end) == '\'')) {
                end++;
            }
            String word = str.substring(i, end);
            boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(culture.locale()));
            out.append(shouted ? word : word.substring(0, 1).toUpperCase(culture.locale()) + word.substring(1).toLowerCase(culture.locale()));
            i = end;
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "TextInfo - " + culture.name();
    }

    @Get
    @Name("LCID")
    public int lcid() {
        return CultureInfoType.lcid(culture);
    }

    @Get
    public boolean isReadOnly() {
        return culture.numbers().isReadOnly();
    }

    @Get
    public boolean isRightToLeft() {
        return java.util.Set.of("ar", "he", "fa", "ur").contains(culture.locale().getLanguage());
    }

    @Get
    @Name("ANSICodePage")
    public int ansiCodePage() {
        return 1252;
    }

    @Get
    @Name("OEMCodePage")
    public int oemCodePage() {
        return culture.isInvariant() || culture.equals(Culture.EN_US) ? 437 : 850;
    }

    @Get
    public int macCodePage() {
        return 10000;
    }

    @Get
    @Name("EBCDICCodePage")
    public int ebcdicCodePage() {
        return 37;
    }

    @Get
    public static TextInfo invariant() {
        return new TextInfo(Culture.INVARIANT);
    }

    @Member
    @Type("System.Object")
    @Name("Clone")
    public TextInfo copy() {
        return new TextInfo(culture);
    }

    @Member
    public static TextInfo readOnly(TextInfo textInfo) {
        return textInfo;
    }
}
