package org.mooring.object.automation;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.EnumValue;
import org.mooring.dotnet.New;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.Wildcard;
import org.mooring.dotnet.Type;

/** System.Management.Automation.WildcardPattern. */
@ClrClass(value = "System.Management.Automation.WildcardPattern", type = Wildcard.class)
public final class WildcardType {

    /** Numbers of RegexOptions. */
    private static final int IGNORE_CASE = 1;
    private static final int SINGLELINE = 16;

    private WildcardType() {}

    @New
    public static Wildcard make(String pattern) {
        return Wildcard.of(pattern, false);
    }

    @New
    public static Wildcard make(String pattern, @Type("System.Management.Automation.WildcardOptions") Object options) {
        return get(pattern, options);
    }

    public static Wildcard get(String pattern, @Type("System.Management.Automation.WildcardOptions") Object options) {
        return Wildcard.of(pattern, options instanceof EnumValue e && (e.number() & 2) != 0);
    }

    public static boolean isMatch(Wildcard self, String input) {
        return self.matches(input == null ? "" : input);
    }

    public static boolean containsWildcardCharacters(String pattern) {
        return pattern != null && Wildcard.isPattern(pattern);
    }

    public static String escape(String pattern) {
        return Wildcard.escape(pattern);
    }

    public static String unescape(String pattern) {
        return Wildcard.unescape(pattern);
    }

    /** One that matches the same, line ends too. */
    public static Regex toRegex(Wildcard self) {
        return Regex.of(self.toRegexPattern(), SINGLELINE | (self.ignoresCase() ? IGNORE_CASE : 0));
    }
}
