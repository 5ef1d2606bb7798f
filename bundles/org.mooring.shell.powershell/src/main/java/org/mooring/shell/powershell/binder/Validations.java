package org.mooring.shell.powershell.binder;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;
import org.mooring.dotnet.TimeSpan;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.AutomationNull;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What the Validate attributes check, with PowerShell's words; a collection is checked element by element. */
public final class Validations {

    private Validations() {}

    private static final String NULL = "The argument is null. Provide a valid value for the argument, and then try running the command again.";
    private static final String NULL_OR_EMPTY = "The argument is null or empty. Provide an argument that is not null or empty, and then"
        + " try the command again.";
    private static final String NULL_ELEMENT = "The argument is null, empty, or an element of the argument collection contains a null value."
        + " Supply a collection that does not contain any null values and then try the command again.";

    static DotNetException failure(String id, String message) {
        return new DotNetException("System.Management.Automation.ValidationMetadataException", message)
            .withRecord(id, ErrorCategory.MetadataError, null);
    }

    /** An attribute's own message, filled as a composite format; PowerShell's where there is none. */
    private static DotNetException failure(String id, String own, String message, Object... values) {
        return failure(id, own == null || own.isEmpty() ? message : Formatter.format(own, Culture.current(), values));
    }

    /** A check of each element. */
    public interface Each extends ArgumentRule {

        void check(Object element);

        @Override
        default Object apply(Object argument) {
            Object base = PSObject.base(argument);
            if (base == null || base == AutomationNull.VALUE) {
                throw failure("ArgumentIsEmpty", NULL_ELEMENT);
            }
            Iterator<?> elements = Enumeration.of(base);
            if (elements == null) {
                check(base);
            } else {
                elements.forEachRemaining(e -> check(PSObject.base(e)));
            }
            return argument;
        }
    }

    public record InSet(List<String> values, boolean ignoreCase, String message) implements Each {

        @Override
        public List<String> validValues() {
            return values;
        }

        @Override
        public void check(Object element) {
            String text = element == null ? "" : Conversion.toText(element);
            for (String value : values) {
                if (ignoreCase ? value.equalsIgnoreCase(text) : value.equals(text)) {
                    return;
                }
            }
            String all = String.join(",", values);
            throw failure("ValidateSetFailure", message, "The argument \"" + text + "\" does not belong to the set \"" + all
                    + "\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.", text, all);
        }
    }

    public record InRange(Object min, Object max) implements Each {

        @Override
        public void check(Object element) {
            if (element == null) {
                throw failure("ArgumentIsEmpty", NULL);
            }
            ClrType type = ClrTypes.of(min);
            Object from = min;
            Object to = max;
            if (ClrTypes.of(max) != type) {
                type = PromotedTypes.of(type, ClrTypes.of(max));
                if (type == null) {
                    throw failure("MinRangeNotTheSameTypeOfMaxRange", "The specified minimum range (" + ClrTypes.of(min).name()
                        + ") cannot be accepted because it is not the same type as the specified maximum range (" + ClrTypes.of(max).name()
                        + "). Update the ValidateRange attribute for the parameter.");
                }
                from = Conversion.convert(min, type);
                to = Conversion.convert(max, type);
            }
            Object value = PromotedTypes.as(element, type);
            if (Comparison.compare(from, value, false) > 0) {
                throw failure("ValidateRangeTooSmall", "The " + Conversion.toText(value)
                    + " argument is less than the minimum allowed range of " + Conversion.toText(from)
                    + ". Supply an argument that is greater than or equal to " + Conversion.toText(from)
                    + " and then try the command again.");
            }
            if (Comparison.compare(to, value, false) < 0) {
                throw failure("ValidateRangeTooBig", "The " + Conversion.toText(value)
                    + " argument is greater than the maximum allowed range of " + Conversion.toText(to)
                    + ". Supply an argument that is less than or equal to " + Conversion.toText(to)
                    + " and then try the command again.");
            }
        }
    }

    /** {@code ValidateRange('Positive')} and its like. */
    public record OfKind(String kind) implements Each {

        @Override
        public void check(Object element) {
            if (element == null) {
                throw failure("ArgumentIsEmpty", NULL);
            }
            double value = element instanceof TimeSpan span ? span.ticks() : Conversion.toDouble(PromotedTypes.asNumber(element));
            boolean fits = switch (kind.toLowerCase(java.util.Locale.ROOT)) {
                case "positive" -> value > 0;
                case "nonnegative" -> value >= 0;
                case "negative" -> value < 0;
                default -> value <= 0;
            };
            if (!fits) {
                String words = switch (kind.toLowerCase(java.util.Locale.ROOT)) {
                    case "positive" -> "is not greater than zero";
                    case "nonnegative" -> "is not greater than or equal to zero";
                    case "negative" -> "is not less than zero";
                    default -> "is not less than or equal to zero";
                };
                throw failure("ValidateRange" + kind + "Failure", "The argument \"" + Conversion.toText(element)
                    + "\" cannot be validated because its value " + words + ".");
            }
        }
    }

    public record OfLength(int min, int max) implements Each {

        @Override
        public void check(Object element) {
            if (!(element instanceof String s)) {
                throw failure("ValidateLengthNotString", "The ValidateLength attribute cannot be applied to a parameter that is not a string"
                    + " or string[] parameter. Make the parameter a string or string[] parameter.");
            }
            if (s.length() < min) {
                throw failure("ValidateLengthMinLengthFailure", "The character length (" + s.length()
                    + ") of the argument is too short. Specify an argument with a length that is greater than or equal to \"" + min
                    + "\", and then try the command again.");
            }
            if (s.length() > max) {
                throw failure("ValidateLengthMaxLengthFailure", "The character length of the " + s.length()
                    + " argument is too long. Shorten the character length of the argument so it is fewer than or equal to \"" + max
                    + "\" characters, and then try the command again.");
            }
        }
    }

    public record Matching(String pattern, int options, String message) implements Each {

        @Override
        public void check(Object element) {
            if (element == null) {
                throw failure("ArgumentIsEmpty", NULL);
            }
            String text = Conversion.toText(element);
            if (!Regex.of(pattern, options).isMatch(text)) {
                throw failure("ValidatePatternFailure", message, "The argument \"" + text + "\" does not match the \"" + pattern
                    + "\" pattern. Supply an argument that matches \"" + pattern + "\" and try the command again.", text, pattern);
            }
        }
    }

    public record ByScript(PSScriptBlock block, String message) implements Each {

        @Override
        public void check(Object element) {
            if (element == null) {
                throw failure("ArgumentIsEmpty", NULL);
            }
            if (!Conversion.toBoolean(block.evaluate(element))) {
                throw failure("ValidateScriptFailure", message, "The \"" + block.text() + "\" validation script for the argument with value \""
                    + Conversion.toText(element) + "\" did not return a result of True. Determine why the validation script failed, and then"
                    + " try the command again.", element, block);
            }
        }
    }

    public record OfCount(int min, int max) implements ArgumentRule {

        @Override
        public Object apply(Object argument) {
            Object base = PSObject.base(argument);
            int count = 0;
            Iterator<?> elements = base == null ? null : Enumeration.of(base);
            if (base instanceof Map<?, ?> map) {
                count = map.size();
            } else if (elements != null) {
                while (elements.hasNext()) {
                    elements.next();
                    count++;
                }
            } else if (base != null) {
                throw failure("NotAnArrayParameter", "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove"
                    + " the attribute from the parameter or make the parameter an array parameter.");
            }
            if (min == max && count != min) {
                throw failure("ValidateCountExactFailure", "The parameter requires exactly " + max + " value(s) - " + count
                    + " value(s) were provided.");
            }
            if (count < min || count > max) {
                throw failure("ValidateCountMinMaxFailure", "The parameter requires at least " + min + " value(s) and no more than " + max + " value(s) - " + count
                        + " value(s) were provided.");
            }
            return argument;
        }
    }

    /** ValidateNotNull, and with {@code empty} or {@code whiteSpace} the stricter ones. */
    public record NotNull(boolean empty, boolean whiteSpace) implements ArgumentRule, org.mooring.dotnet.ClrTyped {

        @Override
        public ClrType clrType() {
            return ClrTypes.find("System.Management.Automation.ValidateNotNull" + (whiteSpace ? "OrWhiteSpace" : empty ? "OrEmpty" : "")
                + "Attribute");
        }

        @Override
        public Object apply(Object argument) {
            Object base = PSObject.base(argument);
            boolean strict = empty || whiteSpace;
            if (base == null || base == AutomationNull.VALUE) {
                throw failure("ArgumentIsNull", strict ? NULL_OR_EMPTY : NULL);
            }
            if (base instanceof String s) {
                if (whiteSpace && s.isBlank()) {
                    throw failure("ArgumentIsEmptyOrWhiteSpace", "The argument is null, empty, or consists of only white-space characters. Provide"
                        + " an argument that contains non white-space characters, and then try the command again.");
                }
                if (strict && s.isEmpty()) {
                    throw failure("ArgumentIsEmpty", NULL_OR_EMPTY);
                }
            } else if (base instanceof Map<?, ?> map) {
                if (strict && map.isEmpty()) {
                    throw failure("ArgumentIsEmpty", NULL_ELEMENT);
                }
            } else if (base.getClass().isArray() || base instanceof Collection<?>) {
                checkElements(Enumeration.of(base), strict);
            }
            return argument;
        }

        private void checkElements(Iterator<?> elements, boolean strict) {
            if (strict && !elements.hasNext()) {
                throw failure("ArgumentIsEmpty", NULL_ELEMENT);
            }
            while (elements.hasNext()) {
                Object element = PSObject.base(elements.next());
                if (element == null || element == AutomationNull.VALUE) {
                    throw failure("ArgumentIsNull", strict ? NULL_ELEMENT : "The argument has a null value, or an element of the argument"
                        + " collection contains a null value. Provide a collection that does not contain any null values, and then try the"
                        + " command again.");
                }
                if (whiteSpace && element instanceof String s && s.isBlank()) {
                    throw failure("ArgumentCollectionContainsEmptyOrWhiteSpace", "An element of the argument collection is null, empty, or"
                        + " consists of only white-space characters. Supply a collection that does not contain any those values and then try"
                        + " the command again.");
                }
                if (strict && element instanceof String s && s.isEmpty()) {
                    throw failure("ArgumentCollectionContainsEmpty", NULL_ELEMENT);
                }
            }
        }
    }

}
