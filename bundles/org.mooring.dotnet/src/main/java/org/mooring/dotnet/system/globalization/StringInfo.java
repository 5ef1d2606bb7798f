package org.mooring.dotnet.system.globalization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.Member;
import org.mooring.dotnet.New;

/** System.Globalization.StringInfo: what people see as characters. */
@ClrClass("System.Globalization.StringInfo")
public final class StringInfo {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private final String string;

    private StringInfo(String string) {
        this.string = string;
    }

    @New
    public static StringInfo make(String value) {
        return new StringInfo(value);
    }

    @Get
    public String string() {
        return string;
    }

    private static List<String> elements(String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = GRAPHEME.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group());
        }
        return all;
    }

    @Get
    public int lengthInTextElements() {
        return elements(string).size();
    }

    @Member
    public String substringByTextElements(int startingTextElement) {
        List<String> all = elements(string);
        return String.join("", all.subList(startingTextElement, all.size()));
    }

    @Member
    public String substringByTextElements(int startingTextElement, int lengthInTextElements) {
        return String.join("", elements(string).subList(startingTextElement, startingTextElement + lengthInTextElements));
    }

    @Member
    public static String getNextTextElement(String str) {
        List<String> all = elements(str);
        return all.isEmpty() ? "" : all.get(0);
    }

    @Member
    public static int[] parseCombiningCharacters(String str) {
        return GRAPHEME.matcher(str).results().mapToInt(java.util.regex.MatchResult::start).toArray();
    }

    @Member
    public static org.mooring.dotnet.Enumerator getTextElementEnumerator(String str) {
        return new org.mooring.dotnet.Enumerator(elements(str));
    }
}
