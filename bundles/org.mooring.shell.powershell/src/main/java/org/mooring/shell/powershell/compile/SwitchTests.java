package org.mooring.shell.powershell.compile;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.language.ast.SwitchStatement.Match;

import org.mooring.object.AutomationNull;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.errors.Errors;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** The ways in which {@code switch} compares: equal, by wildcard, by regular expression; a script block decides by itself. */
final class SwitchTests {

    private SwitchTests() {}

    static SwitchNode.Test of(Match match, boolean caseSensitive) {
        boolean ignoreCase = !caseSensitive;
        return switch (match) {
            case EXACT -> guarded((f, condition, item) -> item instanceof Integer a && condition instanceof Integer b ? a.equals(b)
                : equal(condition, item, ignoreCase));
            case WILDCARD -> guarded((f, condition, item) -> Wildcard.of(Each.text(condition), ignoreCase)
                .matches(Each.text(AutomationNull.toNull(item))));
            case REGEX -> guarded((f, condition, item) -> {
                org.mooring.dotnet.regex.Match found;
                try {
                    found = RegexOperators.pattern(Each.text(condition), ignoreCase).match(Each.text(item));
                } catch (DotNetException e) {
                    throw Errors.runtime("InvalidRegularExpression", ErrorCategory.InvalidOperation, condition,
                        "The regular expression pattern %s is not valid.", Each.text(condition));
                }
                if (found.success()) {
                    f.scope.set("Matches", "matches", RegexOperators.groups(found));
                }
                return found.success();
            });
        };
    }

    /** A condition that is null fits null alone; anything else is compared as text, in which null is empty. */
    private static boolean equal(Object condition, Object item, boolean ignoreCase) {
        if (condition == null) {
            return AutomationNull.toNull(item) == null;
        }
        String wanted = Each.text(condition);
        String text = item == null ? "" : Each.text(item);
        return ignoreCase ? wanted.equalsIgnoreCase(text) : wanted.equals(text);
    }

    private static SwitchNode.Test guarded(SwitchNode.Test test) {
        return (f, condition, item) -> {
            Object plain = AutomationNull.toNull(condition);
            return PSObject.base(plain) instanceof PSScriptBlock block ? Truth.of(block.evaluate(item)) : test.fits(f, plain, item);
        };
    }
}
