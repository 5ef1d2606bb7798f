package org.mooring.dotnet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mooring.api.stream.DotNetException;

/** Reads time spans that must have a given format, and those that may be none. */
public final class TimeSpanParser {

    private TimeSpanParser() {}

    /** Null where it is no time span or one that is too long. */
    public static TimeSpan tryParse(String text) {
        try {
            return text == null ? null : TimeSpan.parse(text);
        } catch (DotNetException tooLong) {
            return null;
        }
    }

    /** As TimeSpan.ParseExact; null where it does not match. */
    public static TimeSpan exact(String text, String format) {
        if (format.length() == 1 && "cgGtT".contains(format)) {
            return tryParse(text);
        }
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length(); ) {
            char c = format.charAt(i);
            int end = i + 1;
            if (c == '\\' && end < format.length()) {
                pattern.append(Pattern.quote(format.substring(end, end + 1)));
                end++;
            } else if (c == '\'' || c == '"') {
                int close = format.indexOf(c, end);
                end = close < 0 ? format.length() : close + 1;
                pattern.append(Pattern.quote(format.substring(i + 1, Math.max(i + 1, end - 1))));
            } else if ("dhmsfF".indexOf(c) >= 0) {
                while (end < format.length() && format.charAt(end) == c) {
                    end++;
                }
                int count = end - i;
                String digits = c == 'f' ? "{" + count + "}" : c == 'F' ? "{0," + count + "}" : count == 1 ? "{1,8}" : "{" + count + "}";
                pattern.append("(?<").append(c == 'F' ? 'f' : c).append(">\\d").append(digits).append(')');
            } else if (c != '%') {
                return null;
            }
            i = end;
        }
        Matcher m = Pattern.compile(pattern.toString()).matcher(text);
        if (!m.matches()) {
            return null;
        }
        int hours = part(m, "h");
        int minutes = part(m, "m");
        int seconds = part(m, "s");
        if (hours > 23 || minutes > 59 || seconds > 59) {
            return null;
        }
        long fraction = m.pattern().namedGroups().containsKey("f") ? Long.parseLong((m.group("f") + "0000000").substring(0, 7)) : 0;
        return new TimeSpan(TimeSpan.of(part(m, "d"), hours, minutes, seconds, 0).ticks() + fraction);
    }

    private static int part(Matcher m, String name) {
        return m.pattern().namedGroups().containsKey(name) ? Integer.parseInt(m.group(name)) : 0;
    }
}
