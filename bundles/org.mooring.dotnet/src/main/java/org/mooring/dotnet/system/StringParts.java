package org.mooring.dotnet.system;

import java.util.ArrayList;
import java.util.List;
import org.mooring.dotnet.Name;
import org.mooring.dotnet.Generic;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Exceptions;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.Params;
import org.mooring.dotnet.Type;

/** System.String's methods that split and join. */
public final class StringParts {

    private static final int REMOVE_EMPTY = 1;
    private static final int TRIM = 2;

    private StringParts() {}

    private static String[] split(String self, List<String> separators, int count, int options) {
        if (count < 0) {
            throw Exceptions.outOfRange("Count cannot be less than zero.", "count");
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < self.length() && count > 0 && parts.size() < count - 1) {
            int length = separator(self, i, separators);
            if (length == 0) {
                i++;
                continue;
            }
            add(parts, self.substring(start, i), options);
            i += length;
            start = i;
        }
        if (count > 0) {
            String rest = self.substring(start);
            while (parts.size() == count - 1 && (options & REMOVE_EMPTY) != 0 && !rest.isEmpty()) {
                int length = separator(rest, 0, separators);
                if (length == 0) {
                    break;
                }
                rest = rest.substring(length);
            }
            add(parts, rest, options);
        }
        return parts.toArray(String[]::new);
    }

    private static void add(List<String> parts, String part, int options) {
        String kept = (options & TRIM) != 0 ? StringType.trim(part) : part;
        if (!kept.isEmpty() || (options & REMOVE_EMPTY) == 0) {
            parts.add(kept);
        }
    }

    /** The length of the separator there; 0 when there is none. No separators: white space. */
    private static int separator(String text, int at, List<String> separators) {
        if (separators.isEmpty()) {
            return CharType.white(text.charAt(at)) ? 1 : 0;
        }
        for (String separator : separators) {
            if (text.startsWith(separator, at)) {
                return separator.length();
            }
        }
        return 0;
    }

    private static List<String> all(char[] chars) {
        List<String> all = new ArrayList<>();
        if (chars != null) {
            for (char c : chars) {
                all.add(String.valueOf(c));
            }
        }
        return all;
    }

    private static List<String> all(String[] strings) {
        List<String> all = new ArrayList<>();
        if (strings != null) {
            for (String s : strings) {
                if (s != null && !s.isEmpty()) {
                    all.add(s);
                }
            }
        }
        return all;
    }

    /** An empty or null separator separates nothing, an absent one at white space. */
    private static String[] byString(String self, String separator, int count, int options) {
        if (separator == null) {
            return split(self, List.of(), count, options);
        }
        return split(self, separator.isEmpty() ? List.of("\0\0 no separator \0\0") : List.of(separator), count, options);
    }

    private static int bits(Object options) {
        return (int) ClrEnum.number(options);
    }

    public static String[] split(String self, @Params char[] separator) {
        return split(self, all(separator), Integer.MAX_VALUE, 0);
    }

    public static String[] split(String self, char[] separator, int count) {
        return split(self, all(separator), count, 0);
    }

    public static String[] split(String self, char[] separator, @Type("System.StringSplitOptions") Object options) {
        return split(self, all(separator), Integer.MAX_VALUE, bits(options));
    }

    public static String[] split(String self, char[] separator, int count, @Type("System.StringSplitOptions") Object options) {
        return split(self, all(separator), count, bits(options));
    }

    public static String[] split(String self, char separator, @org.mooring.dotnet.Optional @Type("System.StringSplitOptions") Object options) {
        return split(self, List.of(String.valueOf(separator)), Integer.MAX_VALUE, options == null ? 0 : bits(options));
    }

    public static String[] split(String self, char separator, int count, @org.mooring.dotnet.Optional @Type("System.StringSplitOptions") Object options) {
        return split(self, List.of(String.valueOf(separator)), count, options == null ? 0 : bits(options));
    }

    public static String[] split(String self, String separator, @org.mooring.dotnet.Optional @Type("System.StringSplitOptions") Object options) {
        return byString(self, separator, Integer.MAX_VALUE, options == null ? 0 : bits(options));
    }

    public static String[] split(String self, String separator, int count, @org.mooring.dotnet.Optional @Type("System.StringSplitOptions") Object options) {
        return byString(self, separator, count, options == null ? 0 : bits(options));
    }

    public static String[] split(String self, String[] separator, @Type("System.StringSplitOptions") Object options) {
        return split(self, all(separator), Integer.MAX_VALUE, bits(options));
    }

    public static String[] split(String self, String[] separator, int count, @Type("System.StringSplitOptions") Object options) {
        return split(self, all(separator), count, bits(options));
    }

    private static Object given(Object values, String parameter) {
        if (values == null) {
            throw Exceptions.argumentNull(parameter);
        }
        return values;
    }

    public static String join(String separator, @Params String[] value) {
        return join(separator, given(value, "value"));
    }

    public static String join(String separator, @Params Object[] values) {
        return join(separator, given(values, "values"));
    }

    public static String join(String separator, @Type("System.Collections.Generic.IEnumerable`1[System.String]") Object values) {
        return String.join(separator == null ? "" : separator, StringType.strings(given(values, "values")));
    }

    @Generic("T")
    @Name("Join")
    public static String joinAll(String separator, @Type("System.Collections.Generic.IEnumerable`1[T]") Object values) {
        return join(separator, org.mooring.dotnet.Sequences.list(values).toArray());
    }

    public static String join(String separator, String[] value, int startIndex, int count) {
        if (startIndex < 0 || count < 0 || startIndex > value.length - count) {
            throw Exceptions.outOfRange(startIndex < 0 || count >= 0 ? "startIndex" : "count");
        }
        return String.join(separator == null ? "" : separator, StringType.strings(java.util.Arrays.copyOfRange(value, startIndex, startIndex + count)));
    }

    public static String join(char separator, @Params String[] value) {
        return join(String.valueOf(separator), (Object) value);
    }

    public static String join(char separator, @Params Object[] values) {
        return join(String.valueOf(separator), (Object) values);
    }

    public static String join(char separator, String[] value, int startIndex, int count) {
        return join(String.valueOf(separator), value, startIndex, count);
    }

    @Generic("T")
    @Name("Join")
    public static String joinAll(char separator, @Type("System.Collections.Generic.IEnumerable`1[T]") Object values) {
        return joinAll(String.valueOf(separator), values);
    }

    public static String concat(Object arg0) {
        return text(arg0);
    }

    public static String concat(Object arg0, Object arg1) {
        return text(arg0) + text(arg1);
    }

    public static String concat(Object arg0, Object arg1, Object arg2) {
        return text(arg0) + text(arg1) + text(arg2);
    }

    public static String concat(@Params Object[] args) {
        return String.join("", StringType.strings(args));
    }

    @org.mooring.dotnet.Name("Concat")
    public static String concatAll(@Type("System.Collections.Generic.IEnumerable`1[System.String]") Object values) {
        return String.join("", StringType.strings(values));
    }

    public static String concat(String str0, String str1) {
        return text(str0) + text(str1);
    }

    public static String concat(String str0, String str1, String str2) {
        return text(str0) + text(str1) + text(str2);
    }

    public static String concat(String str0, String str1, String str2, String str3) {
        return text(str0) + text(str1) + text(str2) + text(str3);
    }

    public static String concat(@Params String[] values) {
        return String.join("", StringType.strings(values));
    }

    private static String text(Object value) {
        return Formatter.text(value, Culture.current());
    }
}
