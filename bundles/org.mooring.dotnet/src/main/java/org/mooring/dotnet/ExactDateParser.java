package org.mooring.dotnet;

/** Reads dates and times that must have a given format (DateTime.ParseExact). */
public final class ExactDateParser {

    private final String text;
    private final DateTimeFormatInfo info;
    private final int styles;
    private final DateFields fields = new DateFields();
    private int at;

    private ExactDateParser(String text, Culture culture, int styles) {
        this.text = text;
        this.info = culture.dates();
        this.styles = styles;
    }

    /** Throws a FormatException that says what was wrong. {@code formats} are tried one after another. */
    public static DateTime parse(String text, String[] formats, Culture culture, int styles) {
        DateTime date = tryParse(text, formats, culture, styles);
        if (date == null) {
            throw DateParser.wrong(text);
        }
        return date;
    }

    public static DateTime tryParse(String text, String[] formats, Culture culture, int styles) {
        for (String format : formats) {
            DateFields fields = fields(text, format, culture, styles);
            DateTime date = fields == null ? null : fields.toDateTime(styles | roundtrip(format));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    public static DateTimeOffset tryParseOffset(String text, String[] formats, Culture culture, int styles) {
        for (String format : formats) {
            DateFields fields = fields(text, format, culture, styles);
            DateTimeOffset date = fields == null ? null : fields.toOffset(styles);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static int roundtrip(String format) {
        return format.equals("o") || format.equals("O") ? DateFields.ROUNDTRIP : 0;
    }

    private static DateFields fields(String text, String format, Culture culture, int styles) {
        if (format.isEmpty()) {
            return null;
        }
        boolean fixed = format.length() == 1 && "oOrRsu".contains(format);
        Culture used = fixed ? Culture.INVARIANT : culture;
        ExactDateParser parser = new ExactDateParser(text, used, styles);
        String pattern = format.length() == 1 ? DateFormatter.pattern(format.charAt(0), used.dates()) : format;
        if (!parser.read(pattern)) {
            return null;
        }
        if (format.equals("u") || format.equals("r") || format.equals("R")) {
            parser.fields.utc = true;
        }
        return parser.fields;
    }

    private void white(int style) {
        while ((styles & style) != 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean read(String format) {
        white(DateFields.LEADING_WHITE);
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            int count = 1;
            while (i + count < format.length() && format.charAt(i + count) == c) {
                count++;
            }
            if (c == '%') {
                i++;
                continue;
            }
            if (c == '\'' || c == '"') {
                int end = format.indexOf(c, i + 1);
                if (end < 0) {
                    throw Exceptions.format("Cannot find a matching quote character for the character '" + c + "'.");
                }
                if (!literal(format.substring(i + 1, end))) {
                    return false;
                }
                i = end + 1;
                continue;
            }
            if (c == '\\') {
                if (i + 1 >= format.length() || !literal(format.substring(i + 1, i + 2))) {
                    return false;
                }
                i += 2;
                continue;
            }
            if (!field(c, count)) {
                return false;
            }
            i += count;
        }
        white(DateFields.TRAILING_WHITE);
        return at == text.length();
    }

    private boolean literal(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private boolean field(char c, int count) {
        switch (c) {
            case 'd' -> {
                return count <= 2 ? (fields.day = number(count, 2)) >= 0 : (fields.dayOfWeek = name(false, count > 3)) >= 0;
            }
            case 'M' -> {
                return (fields.month = count <= 2 ? number(count, 2) : name(true, count > 3)) >= 0;
            }
            case 'y' -> {
                int from = at;
                int year = number(count <= 2 ? count : Math.max(count, 3), count <= 2 ? 2 : Math.max(4, count));
                fields.year = year >= 0 && count <= 2 && at - from <= 2 ? year + (year <= 49 ? 2000 : 1900) : year;
                return year >= 0;
            }
            case 'H', 'h' -> {
                return (fields.hour = number(Math.min(count, 2), 2)) >= 0 && (c == 'H' || fields.hour <= 12);
            }
            case 'm' -> {
                return (fields.minute = number(Math.min(count, 2), 2)) >= 0;
            }
            case 's' -> {
                return (fields.second = number(Math.min(count, 2), 2)) >= 0;
            }
            case 'f', 'F' -> {
                return fraction(count, c == 'F');
            }
            case 't' -> {
                return half(count);
            }
            case 'z' -> {
                return zone(count);
            }
            case 'K' -> {
                return at >= text.length() || zone(3) || text.charAt(at) != 'Z' && text.charAt(at) != '+' && text.charAt(at) != '-';
            }
            case ':' -> {
                return literal(info.timeSeparator().repeat(count));
            }
            case '/' -> {
                return literal(info.dateSeparator().repeat(count));
            }
            case ' ' -> {
                if ((styles & DateFields.INNER_WHITE) != 0) {
                    white(DateFields.INNER_WHITE);
                    return true;
                }
                return literal(" ".repeat(count));
            }
            default -> {
                return literal(String.valueOf(c).repeat(count));
            }
        }
    }

    /** Of {@code least} to {@code most} digits; -1 when they are not there. */
    private int number(int least, int most) {
        white(DateFields.INNER_WHITE);
        int start = at;
        while (at < text.length() && at - start < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start < least ? -1 : Integer.parseInt(text.substring(start, at));
    }

    private int name(boolean month, boolean full) {
        int best = -1;
        int length = 0;
        for (int n = month ? 1 : 0; n < (month ? 13 : 7); n++) {
            String name = month ? info.month(n, full) : info.dayOfWeek(n, full);
            if (name.length() > length && text.regionMatches(true, at, name, 0, name.length())) {
                best = n;
                length = name.length();
            }
        }
        at += length;
        return best;
    }

    private boolean fraction(int count, boolean optional) {
        int start = at;
        while (at < text.length() && at - start < count && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at - start < count && !optional) {
            return false;
        }
        fields.fraction = Long.parseLong((text.substring(start, at) + "0000000").substring(0, 7));
        return true;
    }

    private boolean half(int count) {
        String[] halves = {info.amDesignator(), info.pmDesignator()};
        for (int i = 0; i < 2; i++) {
            String shown = count == 1 && !halves[i].isEmpty() ? halves[i].substring(0, 1) : halves[i];
            if (text.regionMatches(true, at, shown, 0, shown.length())) {
                fields.afternoon = i == 1;
                at += shown.length();
                return true;
            }
        }
        return false;
    }

    private boolean zone(int count) {
        if (at < text.length() && text.charAt(at) == 'Z') {
            at++;
            fields.utc = true;
            return true;
        }
        if (at >= text.length() || text.charAt(at) != '+' && text.charAt(at) != '-') {
            return false;
        }
        boolean west = text.charAt(at++) == '-';
        int hours = number(count == 1 ? 1 : 2, 2);
        int minutes = 0;
        if (count >= 3) {
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
            }
            minutes = number(2, 2);
        }
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
            return false;
        }
        long ticks = (hours * 60L + minutes) * TimeSpan.TICKS_PER_MINUTE;
        fields.offset = west ? -ticks : ticks;
        return true;
    }
}
