package org.mooring.dotnet.system.globalization;

import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.DateTimeFormatInfo;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;
import org.mooring.dotnet.NumberFormatInfo;
import org.mooring.dotnet.Set;
import org.mooring.dotnet.Type;

/** System.Globalization.CultureInfo. */
@ClrClass(value = "System.Globalization.CultureInfo", type = Culture.class, interfaces = {"System.IFormatProvider", "System.ICloneable"},
    order = {"Parent", "LCID", "KeyboardLayoutId", "Name", "SortName", "IetfLanguageTag", "DisplayName", "NativeName", "EnglishName",
        "TwoLetterISOLanguageName", "ThreeLetterISOLanguageName", "ThreeLetterWindowsLanguageName", "CompareInfo", "TextInfo",
        "IsNeutralCulture", "CultureTypes", "NumberFormat", "DateTimeFormat", "Calendar", "OptionalCalendars", "UseUserOverride",
        "IsReadOnly"})
public final class CultureInfoType {

    private static final java.util.Map<String, Integer> LCIDS = java.util.Map.ofEntries(java.util.Map.entry("", 127), java.util.Map.entry("en-US", 1033),
            java.util.Map.entry("en", 9), java.util.Map.entry("en-GB", 2057), java.util.Map.entry("de-DE", 1031), java.util.Map.entry("de", 7),
            java.util.Map.entry("fr-FR", 1036), java.util.Map.entry("fr", 12), java.util.Map.entry("es-ES", 3082), java.util.Map.entry("es", 10),
            java.util.Map.entry("it-IT", 1040), java.util.Map.entry("it", 16), java.util.Map.entry("ja-JP", 1041), java.util.Map.entry("ja", 17),
            java.util.Map.entry("ko-KR", 1042), java.util.Map.entry("nl-NL", 1043), java.util.Map.entry("pl-PL", 1045), java.util.Map.entry("pt-BR", 1046),
            java.util.Map.entry("pt-PT", 2070), java.util.Map.entry("ru-RU", 1049), java.util.Map.entry("sv-SE", 1053), java.util.Map.entry("tr-TR", 1055),
            java.util.Map.entry("zh-CN", 2052), java.util.Map.entry("zh-TW", 1028), java.util.Map.entry("da-DK", 1030), java.util.Map.entry("fi-FI", 1035),
            java.util.Map.entry("nb-NO", 1044), java.util.Map.entry("cs-CZ", 1029), java.util.Map.entry("hu-HU", 1038), java.util.Map.entry("de-AT", 3079),
            java.util.Map.entry("de-CH", 2055), java.util.Map.entry("fr-CA", 3084), java.util.Map.entry("en-CA", 4105), java.util.Map.entry("en-AU", 3081));

    private CultureInfoType() {}

    @New
    public static Culture make(String name) {
        return Culture.of(name);
    }

    @New
    public static Culture make(String name, boolean useUserOverride) {
        return Culture.of(name);
    }

    @New
    public static Culture make(int culture) {
        return LCIDS.entrySet().stream().filter(e -> e.getValue() == culture).findFirst().map(e -> Culture.of(e.getKey()))
                .orElseThrow(() -> org.mooring.dotnet.Exceptions.make("System.Globalization.CultureNotFoundException",
                        "Culture is not supported. (Parameter 'culture')\n" + culture + " (0x" + String.format("%04x", culture) + ") is an invalid culture identifier."));
    }

    @Get
    public static GregorianCalendar calendar(Culture self) {
        return new GregorianCalendar();
    }

    public static Culture getCultureInfo(String name) {
        return Culture.of(name);
    }

    public static Culture getCultureInfo(int culture) {
        return make(culture);
    }

    public static Culture createSpecificCulture(String name) {
        return Culture.of(name);
    }

    @Type("System.Globalization.CultureInfo[]")
    public static Object getCultures(@Type("System.Globalization.CultureTypes") Object types) {
        return java.util.Arrays.stream(Locale.getAvailableLocales()).filter(l -> l.getVariant().isEmpty() && !l.toLanguageTag().equals("und"))
                .map(l -> Culture.of(l.toLanguageTag())).distinct().toArray(Culture[]::new);
    }

    @Get
    public static Culture invariantCulture() {
        return Culture.INVARIANT;
    }

    @Get
    public static Culture currentCulture() {
        return Culture.current();
    }

    @Set
    public static void currentCulture(Culture value) {
        Culture.current(value);
    }

    @Get
    @Name("CurrentUICulture")
    public static Culture currentUICulture() {
        return Culture.currentUI();
    }

    @Set
    @Name("CurrentUICulture")
    public static void currentUICulture(Culture value) {
        Culture.currentUI(value);
    }

    @Get
    public static Culture installedUICulture() {
        return Culture.EN_US;
    }

    @Get
    public static String name(Culture self) {
        return self.name();
    }

    @Get
    public static String ietfLanguageTag(Culture self) {
        return self.name();
    }

    @Get
    public static String displayName(Culture self) {
        return self.isInvariant() ? "Invariant Language (Invariant Country)" : self.locale().getDisplayName(Locale.ENGLISH);
    }

    @Get
    public static String englishName(Culture self) {
        return displayName(self);
    }

    @Get
    public static String nativeName(Culture self) {
        return self.isInvariant() ? displayName(self) : self.locale().getDisplayName(self.locale());
    }

    @Get
    @Name("TwoLetterISOLanguageName")
    public static String twoLetters(Culture self) {
        return self.isInvariant() ? "iv" : self.locale().getLanguage();
    }

    @Get
    @Name("ThreeLetterISOLanguageName")
    public static String threeLetters(Culture self) {
        return self.isInvariant() ? "ivl" : self.locale().getISO3Language();
    }

    @Get
    @Name("LCID")
    public static int lcid(Culture self) {
        return LCIDS.getOrDefault(self.name(), 4096);
    }

    @Get
    public static boolean isNeutralCulture(Culture self) {
        return !self.isInvariant() && self.locale().getCountry().isEmpty();
    }

    @Get
    public static boolean isReadOnly(Culture self) {
        return self.numbers().isReadOnly();
    }

    @Get
    public static Culture parent(Culture self) {
        return self.locale().getCountry().isEmpty() ? Culture.INVARIANT : Culture.of(self.locale().getLanguage());
    }

    @Get
    public static NumberFormatInfo numberFormat(Culture self) {
        return self.numbers();
    }

    @Get
    public static DateTimeFormatInfo dateTimeFormat(Culture self) {
        return self.dates();
    }

    @Get
    public static TextInfo textInfo(Culture self) {
        return new TextInfo(self);
    }

    @Get
    public static CompareInfo compareInfo(Culture self) {
        return new CompareInfo(self);
    }

    public static Object clone(Culture self) {
        return self.copy();
    }

    public static Object getFormat(Culture self, org.mooring.dotnet.ClrType formatType) {
        return formatType.name().equals("NumberFormatInfo") ? self.numbers() : formatType.name().equals("DateTimeFormatInfo") ? self.dates() : null;
    }

    private static volatile Culture threads;
    private static volatile Culture threadsUi;

    @Get
    public static Culture defaultThreadCurrentCulture() {
        return threads;
    }

    @Set
    public static void defaultThreadCurrentCulture(Culture value) {
        threads = value;
    }

    @Get
    @Name("DefaultThreadCurrentUICulture")
    public static Culture defaultThreadCurrentUiCulture() {
        return threadsUi;
    }

    @Set
    @Name("DefaultThreadCurrentUICulture")
    public static void defaultThreadCurrentUiCulture(Culture value) {
        threadsUi = value;
    }

    @Get
    @Type("System.Globalization.CultureTypes")
    public static Object cultureTypes(Culture self) {
        long neutral = isNeutralCulture(self) ? 1 : 2;
        return ((org.mooring.dotnet.ClrEnum) org.mooring.dotnet.ClrTypes.find("System.Globalization.CultureTypes")).value(neutral | 4);
    }

    @Get
    public static int keyboardLayoutId(Culture self) {
        return lcid(self);
    }

    @Get
    @Type("System.Globalization.Calendar[]")
    public static Object optionalCalendars(Culture self) {
        return new GregorianCalendar[] {new GregorianCalendar()};
    }

    @Get
    @Name("ThreeLetterWindowsLanguageName")
    public static String windowsLetters(Culture self) {
        return self.isInvariant() ? "IVL" : self.name().equals("en-US") || self.name().equals("en") ? "ENU"
                : threeLetters(self).toUpperCase(Locale.ROOT);
    }

    @Get
    public static boolean useUserOverride(Culture self) {
        return false;
    }

    public static void clearCachedData(Culture self) {
        // Nothing of the machine's is kept.
    }

    public static Culture getConsoleFallbackUICulture(Culture self) {
        return self;
    }

    public static Culture getCultureInfoByIetfLanguageTag(String name) {
        return Culture.of(name);
    }

    public static Culture readOnly(Culture ci) {
        return ci;
    }
}
