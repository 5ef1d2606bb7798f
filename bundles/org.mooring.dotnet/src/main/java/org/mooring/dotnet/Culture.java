package org.mooring.dotnet;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mooring.dotnet.system.Comparisons;

/** A culture (System.Globalization.CultureInfo): how numbers and dates are written and read. */
public final class Culture {

    public static final Culture INVARIANT = new Culture("", Locale.ROOT, new NumberFormatInfo().frozen(), new DateTimeFormatInfo());
    public static final Culture EN_US = of(Locale.US);

    private static final Map<String, Culture> BY_NAME = new ConcurrentHashMap<>();
    private static final ThreadLocal<Culture> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Culture> CURRENT_UI = new ThreadLocal<>();

    private final String name;
    private final Locale locale;
    private final NumberFormatInfo numbers;
    private final DateTimeFormatInfo dates;

    private Culture(String name, Locale locale, NumberFormatInfo numbers, DateTimeFormatInfo dates) {
        this.name = name;
        this.locale = locale;
        this.numbers = numbers;
        this.dates = dates;
    }

    private static Culture of(Locale locale) {
        return new Culture(locale.toLanguageTag(), locale, NumberFormatInfo.of(locale).frozen(), DateTimeFormatInfo.of(locale));
    }

    /** By an IETF name without case, as {@code de-DE}; "" is the invariant one. Throws a CultureNotFoundException. */
    public static Culture of(String name) {
        if (name.isEmpty()) {
            return INVARIANT;
        }
        return BY_NAME.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> {
            try {
                Locale locale = new Locale.Builder().setLanguageTag(name.replace('_', '-')).build();
                return locale.equals(Locale.US) ? EN_US : of(locale);
            } catch (IllformedLocaleException e) {
                throw Exceptions.make("System.Globalization.CultureNotFoundException",
                        "Culture is not supported. (Parameter 'name')\n" + name + " is an invalid culture identifier.");
            }
        });
    }

    /** The one of the running script: what was set for this thread, else the machine's, or en-US where that says no country. */
    public static Culture current() {
        Culture current = CURRENT.get();
        return current != null ? current : Default.CULTURE;
    }

    public static Culture currentUI() {
        Culture current = CURRENT_UI.get();
        return current != null ? current : Default.CULTURE;
    }

    /** Sets the one of this thread; null: the machine's again. */
    public static void current(Culture culture) {
        if (culture == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(culture);
        }
    }

    public static void currentUI(Culture culture) {
        if (culture == null) {
            CURRENT_UI.remove();
        } else {
            CURRENT_UI.set(culture);
        }
    }

    private static final class Default {
        static final Culture CULTURE = Locale.getDefault().getCountry().isEmpty() ? EN_US : of(Locale.getDefault().toLanguageTag());
    }

    /** What a format provider says: a culture, its numbers or its dates alone; the current culture for null and for others. */
    public static Culture ofProvider(Object provider) {
        if (provider instanceof Culture culture) {
            return culture;
        }
        Culture current = current();
        if (provider instanceof NumberFormatInfo numbers) {
            return new Culture(current.name, current.locale, numbers, current.dates);
        }
        if (provider instanceof DateTimeFormatInfo dates) {
            return new Culture(current.name, current.locale, current.numbers, dates);
        }
        return current;
    }

    /** As {@code en-US}; "" of the invariant culture. */
    public String name() {
        return name;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isInvariant() {
        return name.isEmpty();
    }

    public NumberFormatInfo numbers() {
        return numbers;
    }

    public DateTimeFormatInfo dates() {
        return dates;
    }

    public String decimalSeparator() {
        return numbers.numberDecimalSeparator();
    }

    public String groupSeparator() {
        return numbers.numberGroupSeparator();
    }

    /** A copy whose numbers and dates may be changed. */
    public Culture copy() {
        return new Culture(name, locale, numbers.clone(), dates.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Culture c && c.name.equals(name) && c.numbers == numbers && c.dates == dates;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** Which of two texts comes first in its order of words. */
    public int compare(String a, String b, boolean ignoreCase) {
        return Comparisons.culture(a, b, this, ignoreCase);
    }
}
