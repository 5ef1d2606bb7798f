package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.regex.Group;
import org.mooring.dotnet.regex.Match;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.AutomationNull;
import org.mooring.object.Conversion;
import org.mooring.object.PSHashtable;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.Frame;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** {@code -match -replace -split}. */
final class RegexOperators {

    private RegexOperators() {}

    static Regex pattern(String text, boolean ignoreCase) {
        return Regex.of(text, ignoreCase ? Regex.IGNORE_CASE : Regex.NONE);
    }

    static BinaryNode.Operation match(boolean ignoreCase, boolean not) {
        return (f, left, right) -> {
            Regex pattern = pattern(Each.text(right), ignoreCase);
            if (Each.elements(left) != null) {
                return Each.filter(left, value -> pattern.isMatch(Each.text(value)) != not);
            }
            Match match = pattern.match(Each.text(AutomationNull.toNull(left)));
            if (match.success()) {
                f.scope.set("Matches", "matches", groups(match));
            }
            return match.success() != not;
        };
    }

    /** {@code $Matches}: the groups that took part, by name or number. */
    static PSHashtable groups(Match match) {
        PSHashtable groups = new PSHashtable();
        List<Group> all = match.groups();
        for (int i = all.size() - 1; i >= 0; i--) {
            Group group = all.get(i);
            if (group.success()) {
                String name = group.name();
                boolean numbered = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
                groups.put(numbered ? (Object) Integer.valueOf(name) : name, group.value());
            }
        }
        return groups;
    }

    static BinaryNode.Operation replace(boolean ignoreCase) {
        return (f, left, right) -> {
            Object base = PSObject.base(right);
            Object patternValue = base;
            Object replacement = "";
            if (base instanceof Object[] pair) {
                if (pair.length > 2) {
                    throw Errors.runtime("BadReplaceArgument", ErrorCategory.InvalidOperation, right,
                        "The -replace operator allows only two elements to follow it, not " + pair.length + ".");
                }
                patternValue = pair.length > 0 ? pair[0] : "";
                replacement = pair.length > 1 ? pair[1] : "";
            }
            Regex pattern;
            try {
                pattern = pattern(Each.text(patternValue), ignoreCase);
            } catch (DotNetException e) {
                throw Errors.runtime("InvalidRegularExpression", ErrorCategory.InvalidOperation, patternValue,
                    "The regular expression pattern %s is not valid.", Each.text(patternValue));
            }
            Object by = PSObject.base(replacement);
            return Each.map(left, value -> replace(pattern, Each.text(AutomationNull.toNull(value)), by));
        };
    }

    private static String replace(Regex pattern, String text, Object by) {
        if (by instanceof PSScriptBlock block) {
            return pattern.replace(text, match -> Conversion.toText(block.evaluate(match)), -1, 0);
        }
        return pattern.replace(text, Each.text(by), -1);
    }

    static BinaryNode.Operation split(boolean ignoreCase) {
        return (f, left, right) -> split(f, left, right, ignoreCase);
    }

    private static Object split(Frame f, Object left, Object right, boolean ignoreCase) {
        Object base = PSObject.base(right);
        Object[] arguments = base instanceof Object[] array ? array : new Object[] {right};
        Object separator = arguments.length > 0 ? PSObject.base(arguments[0]) : "\\s+";
        int limit = arguments.length > 1 ? Conversion.toInt(arguments[1]) : 0;
        String options = arguments.length > 2 ? Each.text(arguments[2]).toLowerCase(java.util.Locale.ROOT) : "";
        List<Object> parts = new ArrayList<>();
        for (Object value : Each.elements(left) == null ? List.of((Object) Each.text(AutomationNull.toNull(left))) : Each.list(left)) {
            String text = Each.text(value);
            if (separator instanceof PSScriptBlock block) {
                Splitting.byBlock(parts, text, block, limit);
            } else {
                boolean simple = options.contains("simplematch");
                boolean fold = options.isEmpty() || options.contains("simplematch") ? ignoreCase : options.contains("ignorecase");
                String source = Each.text(separator);
                Regex pattern = pattern(simple ? Regex.escape(source) : source, ignoreCase || fold);
                Splitting.byPattern(parts, text, pattern, limit);
            }
        }
        return parts.toArray();
    }

    /** {@code -split text}: at white space, ends trimmed. */
    static Object splitWords(Object value) {
        List<Object> parts = new ArrayList<>();
        for (Object element : Each.elements(value) == null ? List.of((Object) Each.text(value)) : Each.list(value)) {
            for (String word : Each.text(element).trim().split("\\s+")) {
                parts.add(word);
            }
        }
        return parts.toArray();
    }
}
