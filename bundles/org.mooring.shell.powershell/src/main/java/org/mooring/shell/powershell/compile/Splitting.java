package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrEnum;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.regex.Group;
import org.mooring.dotnet.regex.Match;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** The ways of {@code -split}: groups of the separator are kept; a limit counts from the front, a negative one from the back. */
final class Splitting {

    private static final int SIMPLE_MATCH = 1;
    private static final int REGEX_MATCH = 2;
    private static final int IGNORE_CASE = 0x40;

    private Splitting() {}

    static BinaryNode.Operation operation(boolean ignoreCase) {
        return (f, left, right) -> split(left, right, ignoreCase);
    }

    private static String[] split(Object left, Object right, boolean ignoreCase) {
        Object base = PSObject.base(right);
        Object[] arguments = base instanceof Object[] array ? array : new Object[] {right};
        if (arguments.length == 0) {
            throw Errors.runtime("BadOperatorArgument", ErrorCategory.InvalidOperation, right,
                "The operator \"-split\" cannot take the argument \"" + Conversion.toText(right) + "\".");
        }
        Object separator = PSObject.base(arguments[0]);
        int limit = arguments.length > 1 ? Conversion.toInt(arguments[1]) : 0;
        int options = arguments.length > 2 ? options(arguments[2]) : 0;
        List<Object> parts = new ArrayList<>();
        Regex pattern = null;
        if (!(separator instanceof PSScriptBlock)) {
            pattern = pattern(Each.text(separator), ignoreCase ? options | IGNORE_CASE : options);
        } else if (options != 0) {
            throw Errors.of("System.Management.Automation.ParseException", "InvalidSplitOptionWithPredicate", ErrorCategory.ParserError, null,
                "Split options with a predicate are not valid.");
        }
        for (Object value : Each.elements(left) == null ? List.of((Object) Each.text(AutomationNull.toNull(left))) : Each.list(left)) {
            if (pattern == null) {
                byBlock(parts, Each.text(value), (PSScriptBlock) separator, limit);
            } else {
                byPattern(parts, Each.text(value), pattern, limit);
            }
        }
        return parts.toArray(String[]::new);
    }

    private static int options(Object value) {
        Object base = PSObject.base(value);
        if (base == null || base instanceof String s && s.isEmpty()) {
            return 0;
        }
        try {
            return (int) ClrEnum.number(Conversion.convert(value, ClrTypes.find("System.Management.Automation.SplitOptions")));
        } catch (DotNetException e) {
            throw Errors.runtime("RuntimeException", ErrorCategory.NotSpecified, null, e.getMessage().replace("%", "%%"));
        }
    }

    private static Regex pattern(String text, int options) {
        if ((options & SIMPLE_MATCH) != 0 && (options & ~(SIMPLE_MATCH | IGNORE_CASE)) != 0) {
            throw Errors.of("System.Management.Automation.ParseException", "InvalidSplitOptionCombination", ErrorCategory.ParserError, null,
                "The combination of options with the -split operator is not valid.");
        }
        return Regex.of((options & SIMPLE_MATCH) != 0 ? Regex.escape(text) : text, regexOptions(options & ~(SIMPLE_MATCH | REGEX_MATCH)));
    }

    /** The numbers of System.Text.RegularExpressions.RegexOptions for those of SplitOptions. */
    private static int regexOptions(int options) {
        return ((options & 0x04) != 0 ? 512 : 0) | ((options & 0x08) != 0 ? 32 : 0) | ((options & 0x10) != 0 ? 2 : 0)
            | ((options & 0x20) != 0 ? 16 : 0) | ((options & IGNORE_CASE) != 0 ? Regex.IGNORE_CASE : 0) | ((options & 0x80) != 0 ? 4 : 0);
    }

    /** {@code -split text}: at white space, ends trimmed. */
    static Object words(Object value) {
        List<String> parts = new ArrayList<>();
        for (Object element : Each.elements(value) == null ? List.of((Object) Each.text(value)) : Each.list(value)) {
            parts.addAll(List.of(Each.text(element).trim().split("\\s+")));
        }
        return parts.toArray(String[]::new);
    }

    static void byPattern(List<Object> parts, String text, Regex pattern, int limit) {
        List<int[]> places = new ArrayList<>();
        List<List<String>> groups = new ArrayList<>();
        for (Match match : pattern.matches(text)) {
            places.add(new int[] {match.index(), match.index() + match.length()});
            List<String> kept = new ArrayList<>();
            List<Group> all = match.groups();
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).success()) {
                    kept.add(all.get(i).value());
                }
            }
            groups.add(kept);
        }
        int from = limit < 0 ? Math.max(0, places.size() - (-limit - 1)) : 0;
        int to = limit > 0 ? Math.min(places.size(), limit - 1) : places.size();
        int last = 0;
        for (int i = from; i < to; i++) {
            parts.add(text.substring(last, places.get(i)[0]));
            parts.addAll(groups.get(i));
            last = places.get(i)[1];
        }
        parts.add(text.substring(last));
    }

    /** Each character for which the block is true separates. */
    static void byBlock(List<Object> parts, String text, PSScriptBlock block, int limit) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Conversion.toBoolean(block.evaluate(text.substring(i, i + 1), text, i))) {
                places.add(i);
            }
        }
        int from = limit < 0 ? Math.max(0, places.size() - (-limit - 1)) : 0;
        int to = limit > 0 ? Math.min(places.size(), limit - 1) : places.size();
        int last = 0;
        for (int i = from; i < to; i++) {
            parts.add(text.substring(last, places.get(i)));
            last = places.get(i) + 1;
        }
        parts.add(text.substring(last));
    }
}
