package org.mooring.shell.powershell.compile;

import java.util.ArrayList;
import java.util.List;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Delegate;
import org.mooring.dotnet.regex.Group;
import org.mooring.dotnet.regex.Match;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.AutomationNull;
import org.mooring.object.BoundMember;
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

    /** A regex is used as it is, whatever the operator says of case; anything else is a pattern's text. */
    private static Regex pattern(Object value, boolean ignoreCase) {
        return PSObject.base(value) instanceof Regex regex ? regex : pattern(Each.text(value), ignoreCase);
    }

    static BinaryNode.Operation match(boolean ignoreCase, boolean not) {
        return (f, left, right) -> {
            Regex pattern = pattern(right, ignoreCase);
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
                pattern = pattern(patternValue, ignoreCase);
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
        if (by instanceof BoundMember || by instanceof Delegate) {
            Delegate evaluator = (Delegate) Conversion.convert(by, ClrTypes.find("System.Text.RegularExpressions.MatchEvaluator"));
            return pattern.replace(text, match -> Conversion.toText(evaluator.invoke(match)), -1, 0);
        }
        return pattern.replace(text, Each.text(by), -1);
    }
}
