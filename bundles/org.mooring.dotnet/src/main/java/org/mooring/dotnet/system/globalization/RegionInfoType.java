package org.mooring.dotnet.system.globalization;

import java.util.Currency;
import java.util.Locale;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.New;

/** System.Globalization.RegionInfo: a country. */
@ClrClass(value = "System.Globalization.RegionInfo",
    order = {"Name", "EnglishName", "DisplayName", "NativeName", "TwoLetterISORegionName", "ThreeLetterISORegionName",
        "ThreeLetterWindowsRegionName", "IsMetric", "GeoId", "CurrencyEnglishName", "CurrencyNativeName", "CurrencySymbol",
        "ISOCurrencySymbol"})
public record RegionInfoType(String given, Locale locale) {

    @New
    public static RegionInfoType make(String name) {
        if (name == null) {
            throw Exceptions.argumentNull("name");
        }
        String country = name.contains("-") ? name.substring(name.lastIndexOf('-') + 1) : name;
        if (!java.util.Arrays.asList(Locale.getISOCountries()).contains(country.toUpperCase(Locale.ROOT))) {
            throw Exceptions.argument("Culture name '" + name + "' is not supported.", "name");
        }
        Locale locale = name.contains("-") ? Locale.forLanguageTag(name)
                : java.util.Arrays.stream(Locale.getAvailableLocales()).filter(l -> l.getCountry().equalsIgnoreCase(country) && l.getScript().isEmpty()
                        && l.getLanguage().equals(country.equalsIgnoreCase("US") || country.equalsIgnoreCase("GB") ? "en" : l.getLanguage()))
                        .findFirst().orElse(Locale.of("", country));
        return new RegionInfoType(name.contains("-") ? name : country.toUpperCase(Locale.ROOT), locale);
    }

    @Get
    public static RegionInfoType currentRegion() {
        String name = Culture.current().name();
        return make(name.contains("-") ? name : "US");
    }

    @Get
    @Name("Name")
    public String regionName() {
        return given;
    }

    @Get
    public String displayName() {
        return locale.getDisplayCountry(Locale.ENGLISH);
    }

    @Get
    public String englishName() {
        return locale.getDisplayCountry(Locale.ENGLISH);
    }

    @Get
    public String nativeName() {
        return locale.getDisplayCountry(locale);
    }

    @Get
    @Name("TwoLetterISORegionName")
    public String twoLetters() {
        return locale.getCountry();
    }

    @Get
    @Name("ThreeLetterISORegionName")
    public String threeLetters() {
        return locale.getISO3Country();
    }

    /** All countries but three measure by the metre. */
    @Get
    public boolean isMetric() {
        return !java.util.Set.of("US", "LR", "MM").contains(locale.getCountry());
    }

    private Currency currency() {
        return Currency.getInstance(Locale.of("", locale.getCountry()));
    }

    @Get
    @Name("ISOCurrencySymbol")
    public String currencyCode() {
        return currency().getCurrencyCode();
    }

    @Get
    public String currencySymbol() {
        return currency().getSymbol(locale);
    }

    @Get
    public String currencyEnglishName() {
        return currency().getDisplayName(Locale.ENGLISH);
    }

    @Override
    @Member
    public String toString() {
        return given;
    }
}
