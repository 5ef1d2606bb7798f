package org.mooring.dotnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads dates and times as DateTime.Parse does: whatever order and form the culture allows, and the ISO and RFC 1123 forms always. */
public final class DateParser {

    private enum Kind { NUMBER, WORD, MARK }

    private record Token(Kind kind, String text, boolean spaceBefore, int start) {
        int number() {
            return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
        }

        boolean is(char mark) {
            return kind == Kind.MARK && text.charAt(0) == mark;
        }
    }

    private final DateTimeFormatInfo info;
    private final List<Token> tokens;
    private final DateFields fields = new DateFields();
    private final List<Token> numbers = new ArrayList<>();
    private int monthAmong = -1;
    private boolean usesDots;
    private int unknownWord = -1;

    private DateParser(String text, DateTimeFormatInfo info) {
        this.info = info;
        this.tokens = tokens(text);
    }

    /** {@code styles} are .NET's DateTimeStyles. Throws a FormatException. */
    public static DateTime parse(String text, Culture culture, int styles) {
        DateParser parser = new DateParser(text, culture.dates());
        DateFields fields = parser.read();
        DateTime date = fields == null ? null : fields.toDateTime(styles);
        if (date == null) {
            throw parser.wrongHere(text);
        }
        return date;
    }

    /** Null when it is no date. */
    public static DateTime tryParse(String text, Culture culture, int styles) {
        DateFields fields = new DateParser(text, culture.dates()).read();
        return fields == null ? null : fields.toDateTime(styles);
    }

    public static DateTimeOffset parseOffset(String text, Culture culture, int styles) {
        DateParser parser = new DateParser(text, culture.dates());
        DateFields fields = parser.read();
        DateTimeOffset date = fields == null ? null : fields.toOffset(styles);
        if (date == null) {
            throw parser.wrongHere(text);
        }
        return date;
    }

    public static DateTimeOffset tryParseOffset(String text, Culture culture, int styles) {
        DateFields fields = new DateParser(text, culture.dates()).read();
        return fields == null ? null : fields.toOffset(styles);
    }

    private RuntimeException wrongHere(String text) {
        return unknownWord < 0 ? wrong(text) : Exceptions.format("The string '" + text
            + "' was not recognized as a valid DateTime. There is an unknown word starting at index '" + unknownWord + "'.");
    }

    static RuntimeException wrong(String text) {
        return Exceptions.format(text.isBlank() ? "String was not recognized as a valid DateTime."
                : "String '" + text + "' was not recognized as a valid DateTime.");
    }

    private static List<Token> tokens(String text) {
        List<Token> found = new ArrayList<>();
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isWhitespace(c) || c == '\u202f') {
                space = true;
                i++;
                continue;
            }
            Kind kind = c >= '0' && c <= '9' ? Kind.NUMBER : Character.isLetter(c) ? Kind.WORD : Kind.MARK;
            i++;
            while (kind != Kind.MARK && i < text.length()
                    && (kind == Kind.NUMBER ? text.charAt(i) >= '0' && text.charAt(i) <= '9' : Character.isLetter(text.charAt(i)))) {
                i++;
            }
            found.add(new Token(kind, text.substring(start, i), space, start));
            space = false;
        }
        return found;
    }

    private Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
    }

    private boolean mark(int i, char c) {
        Token token = at(i);
        return token != null && token.is(c);
    }

    private boolean number(int i) {
        Token token = at(i);
        return token != null && token.kind == Kind.NUMBER;
    }

    /** Null where it makes no sense. */
    private DateFields read() {
        if (tokens.isEmpty()) {
            return null;
        }
        int i = 0;
        while (i < tokens.size()) {
            int next = number(i) ? number(i, tokens.get(i)) : tokens.get(i).kind == Kind.WORD ? word(i, tokens.get(i)) : mark(i);
            if (next < 0) {
                return null;
            }
            i = next;
        }
        return date() ? fields : null;
    }

    /** Answers where to go on; -1 for nonsense. */
    private int number(int i, Token token) {
        if (fields.hour < 0 && mark(i + 1, ':') && number(i + 2)) {
            return time(i, token);
        }
        Token after = at(i + 1);
        if (fields.hour < 0 && after != null && after.kind == Kind.WORD && isHalf(after.text) && token.number() <= 12) {
            fields.hour = token.number();
            return i + 1;
        }
        numbers.add(token);
        return numbers.size() > 3 ? -1 : i + 1;
    }

    private int time(int start, Token hour) {
        int i = start;
        fields.hour = hour.number();
        fields.minute = tokens.get(i + 2).number();
        i += 3;
        if (mark(i, ':') && number(i + 1)) {
            fields.second = tokens.get(i + 1).number();
            i += 2;
            if ((mark(i, '.') || mark(i, ',')) && number(i + 1)) {
                fields.fraction = Math.round(Double.parseDouble("0." + tokens.get(i + 1).text) * TimeSpan.TICKS_PER_SECOND);
                i += 2;
            }
        }
        return fields.hour > 24 || fields.minute > 59 || fields.second > 59 ? -1 : i;
    }

    private boolean isHalf(String word) {
        return word.equalsIgnoreCase("AM") || word.equalsIgnoreCase("PM") || word.equalsIgnoreCase("A") || word.equalsIgnoreCase("P")
                || word.equalsIgnoreCase(info.amDesignator()) || word.equalsIgnoreCase(info.pmDesignator());
    }

    private int word(int i, Token token) {
        String word = token.text;
        String upper = word.toUpperCase(Locale.ROOT);
        if (upper.equals("T") && !numbers.isEmpty() && number(i + 1)) {
            return i + 1;
        }
        boolean whole = fields.hour >= 0 || numbers.size() == 3;
        if (upper.equals("Z") && whole || upper.equals("GMT") || upper.equals("UTC") && fields.hour >= 0) {
            fields.utc = true;
            return i + 1;
        }
        if (fields.hour >= 0 && isHalf(word)) {
            fields.afternoon = upper.startsWith("P") || word.equalsIgnoreCase(info.pmDesignator());
            return i + 1;
        }
        int month = named(word, true);
        if (month > 0 && fields.month < 0) {
            fields.month = month;
            monthAmong = numbers.size();
            return i + 1;
        }
        int day = named(word, false);
        if (day >= 0) {
            fields.dayOfWeek = day;
            return mark(i + 1, '.') ? i + 2 : i + 1;
        }
        if (month < 0 && !isHalf(word) && !List.of("T", "Z", "GMT", "UTC").contains(upper)) {
            unknownWord = token.start;
        }
        return -1;
    }

    /** The number of a month, or of a day of the week, by its full or short name in the culture; -1 when it is none. */
    private int named(String word, boolean month) {
        for (DateTimeFormatInfo names : List.of(info, Culture.INVARIANT.dates())) {
            for (int n = month ? 1 : 0; n < (month ? 13 : 7); n++) {
                for (boolean full : new boolean[] {true, false}) {
                    String name = month ? names.month(n, full) : names.dayOfWeek(n, full);
                    if (name.equalsIgnoreCase(word) || name.equalsIgnoreCase(word + ".")) {
                        return n;
                    }
                }
            }
        }
        return -1;
    }

    private int mark(int i) {
        Token token = tokens.get(i);
        char c = token.text.charAt(0);
        if ((c == '+' || c == '-') && fields.hour >= 0 && fields.offset == null && number(i + 1)) {
            return zone(i, c == '-');
        }
        usesDots |= c == '.';
        boolean between = i > 0 && i + 1 < tokens.size();
        return (c == '/' || c == '-' || c == '.') && between || c == ',' ? i + 1 : -1;
    }

    private int zone(int start, boolean west) {
        Token hours = tokens.get(start + 1);
        int h = hours.number();
        int m = 0;
        int i = start + 2;
        if (hours.text.length() == 4) {
            m = h % 100;
            h /= 100;
        } else if (mark(i, ':') && number(i + 1)) {
            m = tokens.get(i + 1).number();
            i += 2;
        }
        if (h > 14 || m > 59) {
            return -1;
        }
        long ticks = (h * 60L + m) * TimeSpan.TICKS_PER_MINUTE;
        fields.offset = west ? -ticks : ticks;
        return i;
    }

    /** Says which number is the year, the month, the day. */
    private boolean date() {
        boolean month = fields.month > 0;
        switch (numbers.size()) {
            case 0 -> {
                return fields.hour >= 0 || month || fields.dayOfWeek >= 0 && fields.hour >= 0;
            }
            case 1 -> {
                Token n = numbers.get(0);
                if (!month) {
                    return false;
                }
                if (isYear(n) || n.number() > 31) {
                    fields.year = year(n);
                } else {
                    fields.day = n.number();
                }
                return true;
            }
            case 2 -> {
                return month ? dayAndYear() : two();
            }
            default -> {
                return !month && three();
            }
        }
    }

    private boolean dayAndYear() {
        Token a = numbers.get(0);
        Token b = numbers.get(1);
        boolean yearFirst = isYear(a) || order().startsWith("y") && monthAmong > 0 && !isYear(b);
        fields.year = year(yearFirst ? a : b);
        fields.day = (yearFirst ? b : a).number();
        return true;
    }

    private boolean two() {
        Token a = numbers.get(0);
        Token b = numbers.get(1);
        if (usesDots && fields.hour < 0 && !order().startsWith("d")) {
            return false;
        }
        if (isYear(a)) {
            fields.year = year(a);
            fields.month = b.number();
        } else if (isYear(b)) {
            fields.month = a.number();
            fields.year = year(b);
        } else if (order().startsWith("d")) {
            fields.day = a.number();
            fields.month = b.number();
        } else {
            fields.month = a.number();
            fields.day = b.number();
        }
        return true;
    }

    private boolean three() {
        Token a = numbers.get(0);
        Token b = numbers.get(1);
        Token c = numbers.get(2);
        String order = isYear(a) ? "yMd" : order();
        if (isYear(b)) {
            return false;
        }
        fields.year = year(order.charAt(0) == 'y' ? a : c);
        fields.month = (order.equals("dMy") ? b : order.charAt(0) == 'y' ? b : a).number();
        fields.day = (order.equals("dMy") ? a : order.charAt(0) == 'y' ? c : b).number();
        return true;
    }

    private static boolean isYear(Token token) {
        return token.text.length() >= 3;
    }

    /** Two digits are of the hundred years that end in 2049. */
    private static int year(Token token) {
        int n = token.number();
        return token.text.length() > 2 ? n : n <= 49 ? 2000 + n : 1900 + n;
    }

    private String order() {
        String pattern = info.shortDatePattern();
        int y = pattern.indexOf('y');
        int m = pattern.indexOf('M');
        int d = pattern.indexOf('d');
        return y < m && y < d ? "yMd" : d < m ? "dMy" : "Mdy";
    }
}
