package org.mooring.shell.powershell.binder;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.regex.Regex;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.PSScriptBlock;

/** What the Validate attributes check, with PowerShell's words; a collection is checked element by element. */
public final class Validations {

    private Validations() {}

    static DotNetException failure(String id, String message) {
        return new DotNetException("System.Management.Automation.ValidationMetadataException", message)
            .withRecord(id, ErrorCategory.MetadataError, null);
    }

    /** A check of each element. */
    public interface Each extends ArgumentRule {

        void check(Object element);

        @Override
        default Object apply(Object argument) {
            Object base = PSObject.base(argument);
            Iterator<?> elements = base == null ? null : Enumeration.of(base);
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
            throw failure("ValidateSetFailure", message != null ? message.replace("{0}", text).replace("{1}", all)
                : "The argument \"" + text + "\" does not belong to the set \"" + all
                    + "\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.");
        }
    }

    public record InRange(Object min, Object max) implements Each {

        @Override
        public void check(Object element) {
            if (element == null) {
                throw failure("ArgumentIsEmpty", "The argument is null. Provide a valid value for the argument, and then try running the command again.");
            }
            try {
                if (Comparison.compare(min, element, true) > 0) {
                    throw failure("ValidateRangeTooSmall", "The " + Conversion.toText(element)
                        + " argument is less than the minimum allowed range of " + Conversion.toText(min)
                        + ". Supply an argument that is greater than or equal to " + Conversion.toText(min)
                        + " and then try the command again.");
                }
                if (Comparison.compare(max, element, true) < 0) {
                    throw failure("ValidateRangeTooBig", "The " + Conversion.toText(element)
                        + " argument is greater than the maximum allowed range of " + Conversion.toText(max)
                        + ". Supply an argument that is less than or equal to " + Conversion.toText(max)
                        + " and then try the command again.");
                }
            } catch (DotNetException e) {
                if (e.typeName().endsWith("ValidationMetadataException")) {
                    throw e;
                }
                throw failure("ValidationRangeElementType", "The argument cannot be validated because its type \""
                    + org.mooring.dotnet.ClrTypes.of(element).fullName() + "\" is not the same type as the maximum and minimum limits of the parameter.");
            }
        }
    }

    /** {@code ValidateRange('Positive')} and its like. */
    public record OfKind(String kind) implements Each {

        @Override
        public void check(Object element) {
            double value = Conversion.toDouble(element);
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
                throw failure("ValidateLengthNotString", "The argument cannot be validated because it is not a string.");
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
            String text = element == null ? "" : Conversion.toText(element);
            if (!Regex.of(pattern, options).isMatch(text)) {
                throw failure("ValidatePatternFailure", message != null ? message.replace("{0}", text).replace("{1}", pattern)
                    : "The argument \"" + text + "\" does not match the \"" + pattern
                        + "\" pattern. Supply an argument that matches \"" + pattern + "\" and try the command again.");
            }
        }
    }

    public record ByScript(PSScriptBlock block, String message) implements Each {

        @Override
        public void check(Object element) {
            if (!Conversion.toBoolean(block.evaluate(element))) {
                String text = Conversion.toText(element);
                throw failure("ValidateScriptFailure", message != null ? message.replace("{0}", text).replace("{1}", block.text())
                    : "The \"" + block.text() + "\" validation script for the argument with value \"" + text
                        + "\" did not return a result of True. Determine why the validation script failed, and then try the command again.");
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
            } else {
                count = base == null ? 0 : 1;
            }
            if (min == max && count != min) {
                throw failure("ValidateCountExactFailure", "The parameter requires exactly " + max + " value(s) - " + count
                    + " value(s) were provided.");
            }
            if (count < min || count > max) {
                throw failure(count < min ? "ValidateCountMinLengthFailure" : "ValidateCountMaxLengthFailure",
                    "The parameter requires at least " + min + " value(s) and no more than " + max + " value(s) - " + count
                        + " value(s) were provided.");
            }
            return argument;
        }
    }

    /** ValidateNotNull, and with {@code empty} or {@code whiteSpace} the stricter ones. */
    public record NotNull(boolean empty, boolean whiteSpace) implements ArgumentRule, org.mooring.dotnet.ClrTyped {

        @Override
        public org.mooring.dotnet.ClrType clrType() {
            return org.mooring.dotnet.ClrTypes.find("System.Management.Automation.ValidateNotNull" + (whiteSpace ? "OrWhiteSpace" : empty ? "OrEmpty" : "")
                + "Attribute");
        }

        @Override
        public Object apply(Object argument) {
            Object base = PSObject.base(argument);
            if (base == null) {
                throw failure("ArgumentIsNull", "The argument is null"
                    + (empty || whiteSpace ? " or empty. Provide an argument that is not null or empty, and then try the command again."
                        : ". Provide a valid value for the argument, and then try running the command again."));
            }
            if (base instanceof String s) {
                if ((empty || whiteSpace) && s.isEmpty() || whiteSpace && s.isBlank()) {
                    throw failure("ArgumentIsEmpty", whiteSpace
                        ? "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains"
                            + " non white-space characters, and then try the command again."
                        : "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.");
                }
                return argument;
            }
            Iterator<?> elements = Enumeration.of(base);
            if (elements == null) {
                if (base instanceof Map<?, ?> map && empty && map.isEmpty()) {
                    throw emptyCollection();
                }
                return argument;
            }
            boolean any = false;
            while (elements.hasNext()) {
                any = true;
                Object element = PSObject.base(elements.next());
                if (element == null || empty && element instanceof String s && s.isEmpty()
                        || whiteSpace && element instanceof String t && t.isBlank()) {
                    throw failure("ArgumentCollectionContainsNull", "The argument collection contains a null value"
                        + (empty ? ", or is empty. Provide an argument that is not null or empty, and then try the command again." : ". Provide a valid value for the argument, and then try running the command again."));
                }
            }
            if (!any && (empty || whiteSpace)) {
                throw emptyCollection();
            }
            return argument;
        }

        private static DotNetException emptyCollection() {
            return failure("ArgumentIsEmpty", "The argument is null, empty, or an element of the argument collection contains a null value."
                + " Supply a collection that does not contain any null values and then try the command again.");
        }
    }

}
