package org.mooring.dotnet.regex;

import org.mooring.dotnet.ClrClass;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Get;
import org.mooring.dotnet.New;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.Type;

/** System.Text.RegularExpressions.Regex. */
@ClrClass(value = "System.Text.RegularExpressions.Regex", type = Regex.class, interfaces = "System.Runtime.Serialization.ISerializable")
public final class RegexType {

    private static final String OPTIONS = "System.Text.RegularExpressions.RegexOptions";
    private static final String EVALUATOR = "System.Text.RegularExpressions.MatchEvaluator";

    public static final TimeSpan InfiniteMatchTimeout = new TimeSpan(-TimeSpan.TICKS_PER_MILLISECOND);

    private RegexType() {}

    private static int bits(Object options) {
        return (int) ClrEnum.number(options);
    }

    @New
    public static Regex make(String pattern) {
        return Regex.of(pattern, 0);
    }

    @New
    public static Regex make(String pattern, @Type(OPTIONS) Object options) {
        return Regex.of(pattern, bits(options));
    }

    @New
    public static Regex make(String pattern, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return new Regex(pattern, bits(options), limited(matchTimeout));
    }

    /** Null for ever. */
    private static TimeSpan limited(TimeSpan timeout) {
        if (timeout.equals(InfiniteMatchTimeout)) {
            return null;
        }
        if (timeout.ticks() <= 0) {
            throw Exceptions.outOfRange("matchTimeout");
        }
        return timeout;
    }

    @Get
    @Type(OPTIONS)
    public static Object options(Regex self) {
        return ((ClrEnum) ClrTypes.find(OPTIONS)).value(self.options());
    }

    @Get
    public static boolean rightToLeft(Regex self) {
        return self.rightToLeft();
    }

    @Get
    public static TimeSpan matchTimeout(Regex self) {
        return self.timeout() == null ? InfiniteMatchTimeout : self.timeout();
    }

    public static String toString(Regex self) {
        return self.pattern();
    }

    public static String[] getGroupNames(Regex self) {
        return self.groupNames().toArray(String[]::new);
    }

    public static int[] getGroupNumbers(Regex self) {
        return self.groupNumbers().stream().mapToInt(Integer::intValue).toArray();
    }

    public static String groupNameFromNumber(Regex self, int i) {
        return self.nameOf(i);
    }

    public static int groupNumberFromName(Regex self, String name) {
        return self.numberOf(name);
    }

    public static boolean isMatch(Regex self, String input) {
        return self.isMatch(input);
    }

    public static boolean isMatch(Regex self, String input, int startat) {
        return self.isMatch(input, startat);
    }

    public static Match match(Regex self, String input) {
        return self.match(input);
    }

    public static Match match(Regex self, String input, int startat) {
        return self.match(input, startat);
    }

    public static Match match(Regex self, String input, int beginning, int length) {
        return self.match(input, beginning, length);
    }

    public static int count(Regex self, String input, int startat) {
        return self.matches(input, startat).size();
    }

    public static String replace(Regex self, String input, String replacement, int count, int startat) {
        return self.replace(input, Replacement.parse(notNull(replacement), self), count, startat);
    }

    public static String replace(Regex self, String input, @Type(EVALUATOR) Delegate evaluator, int count, int startat) {
        return self.replace(input, function(evaluator), count, startat);
    }

    public static String[] split(Regex self, String input, int count, int startat) {
        return self.split(input, count, startat).toArray(String[]::new);
    }

    @Type(Matches.MATCHES)
    public static Object matches(Regex self, String input) {
        return new Matches(Matches.MATCHES, self.matches(input));
    }

    @Type(Matches.MATCHES)
    public static Object matches(Regex self, String input, int startat) {
        return new Matches(Matches.MATCHES, self.matches(input, startat));
    }

    public static int count(Regex self, String input) {
        return self.matches(input).size();
    }

    private static String notNull(String replacement) {
        if (replacement == null) {
            throw Exceptions.argumentNull("replacement");
        }
        return replacement;
    }

    private static java.util.function.Function<Match, String> function(Delegate evaluator) {
        return match -> Formatter.text(evaluator.invoke(match), Culture.current());
    }

    public static String replace(Regex self, String input, String replacement) {
        return self.replace(input, notNull(replacement), -1);
    }

    public static String replace(Regex self, String input, String replacement, int count) {
        return self.replace(input, notNull(replacement), count);
    }

    public static String replace(Regex self, String input, @Type(EVALUATOR) Delegate evaluator) {
        return self.replace(input, function(evaluator), -1, self.beginning(input));
    }

    public static String replace(Regex self, String input, @Type(EVALUATOR) Delegate evaluator, int count) {
        return self.replace(input, function(evaluator), count, self.beginning(input));
    }

    public static String[] split(Regex self, String input) {
        return self.split(input, 0, self.beginning(input)).toArray(String[]::new);
    }

    public static String[] split(Regex self, String input, int count) {
        return self.split(input, count, self.beginning(input)).toArray(String[]::new);
    }

    public static boolean isMatch(String input, String pattern) {
        return Regex.of(pattern, 0).isMatch(input);
    }

    public static boolean isMatch(String input, String pattern, @Type(OPTIONS) Object options) {
        return Regex.of(pattern, bits(options)).isMatch(input);
    }

    public static Match match(String input, String pattern) {
        return Regex.of(pattern, 0).match(input);
    }

    public static Match match(String input, String pattern, @Type(OPTIONS) Object options) {
        return Regex.of(pattern, bits(options)).match(input);
    }

    @Type(Matches.MATCHES)
    public static Object matches(String input, String pattern) {
        return matches(Regex.of(pattern, 0), input);
    }

    @Type(Matches.MATCHES)
    public static Object matches(String input, String pattern, @Type(OPTIONS) Object options) {
        return matches(Regex.of(pattern, bits(options)), input);
    }

    public static int count(String input, String pattern) {
        return Regex.of(pattern, 0).matches(input).size();
    }

    public static String replace(String input, String pattern, String replacement) {
        return replace(Regex.of(pattern, 0), input, replacement);
    }

    public static String replace(String input, String pattern, String replacement, @Type(OPTIONS) Object options) {
        return replace(Regex.of(pattern, bits(options)), input, replacement);
    }

    public static String replace(String input, String pattern, @Type(EVALUATOR) Delegate evaluator) {
        return replace(Regex.of(pattern, 0), input, evaluator);
    }

    public static String replace(String input, String pattern, @Type(EVALUATOR) Delegate evaluator, @Type(OPTIONS) Object options) {
        return replace(Regex.of(pattern, bits(options)), input, evaluator);
    }

    public static String[] split(String input, String pattern) {
        return split(Regex.of(pattern, 0), input);
    }

    public static String[] split(String input, String pattern, @Type(OPTIONS) Object options) {
        return split(Regex.of(pattern, bits(options)), input);
    }

    public static boolean isMatch(String input, String pattern, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return make(pattern, options, matchTimeout).isMatch(input);
    }

    public static Match match(String input, String pattern, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return make(pattern, options, matchTimeout).match(input);
    }

    @Type(Matches.MATCHES)
    public static Object matches(String input, String pattern, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return matches(make(pattern, options, matchTimeout), input);
    }

    public static int count(String input, String pattern, @Type(OPTIONS) Object options) {
        return Regex.of(pattern, bits(options)).matches(input).size();
    }

    public static String replace(String input, String pattern, String replacement, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return replace(make(pattern, options, matchTimeout), input, replacement);
    }

    public static String replace(String input, String pattern, @Type(EVALUATOR) Delegate evaluator, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return replace(make(pattern, options, matchTimeout), input, evaluator);
    }

    public static String[] split(String input, String pattern, @Type(OPTIONS) Object options, TimeSpan matchTimeout) {
        return split(make(pattern, options, matchTimeout), input);
    }

    public static String escape(String str) {
        if (str == null) {
            throw Exceptions.argumentNull("str");
        }
        return Regex.escape(str);
    }

    public static String unescape(String str) {
        if (str == null) {
            throw Exceptions.argumentNull("str");
        }
        return Regex.unescape(str);
    }
}
