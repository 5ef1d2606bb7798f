package org.mooring.shell.powershell.compile;


import org.mooring.object.AutomationNull;
import org.mooring.object.Comparison;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;
import org.mooring.shell.powershell.runtime.Frame;

/** {@code -like -join -contains -in -f} and what else makes or searches text and collections. */
final class TextOperators {

    private TextOperators() {}

    static BinaryNode.Operation like(boolean ignoreCase, boolean not) {
        return (f, left, right) -> {
            Wildcard pattern = Wildcard.of(Each.text(right), ignoreCase);
            return Each.filter(left, value -> pattern.matches(Each.text(value)) != not);
        };
    }

    static BinaryNode.Operation contains(boolean ignoreCase, boolean not) {
        return (f, left, right) -> anyEqual(left, right, ignoreCase) != not;
    }

    static BinaryNode.Operation in(boolean ignoreCase, boolean not) {
        return (f, left, right) -> anyEqual(right, left, ignoreCase) != not;
    }

    private static boolean anyEqual(Object collection, Object wanted, boolean ignoreCase) {
        var elements = Each.elements(collection);
        if (elements == null) {
            return Comparison.equal(AutomationNull.toNull(collection), wanted, ignoreCase);
        }
        while (elements.hasNext()) {
            if (Comparison.equal(elements.next(), wanted, ignoreCase)) {
                return true;
            }
        }
        return false;
    }

    static Object join(Frame f, Object left, Object right) {
        String separator = right == null ? "" : Each.text(right);
        return join(left, separator);
    }

    static String join(Object value, String separator) {
        var elements = PSObject.base(value) instanceof java.util.Iterator ? null : Each.elements(value);
        if (elements == null) {
            return Each.text(AutomationNull.toNull(value));
        }
        StringBuilder text = new StringBuilder();
        boolean first = true;
        while (elements.hasNext()) {
            if (!first) {
                text.append(separator);
            }
            first = false;
            Object element = elements.next();
            text.append(isArray(element) ? org.mooring.dotnet.ClrTypes.of(element).fullName() : Each.text(element));
        }
        return text.toString();
    }

    private static boolean isArray(Object value) {
        return value != null && value.getClass().isArray();
    }

    /** {@code -f}: arrays alone are spread over the items. */
    static Object format(Frame f, Object left, Object right) {
        Object base = org.mooring.object.PSObject.base(right);
        Object[] items = base instanceof Object[] array ? array : new Object[] {right};
        Object[] plain = new Object[items.length];
        for (int i = 0; i < items.length; i++) {
            plain[i] = FormatOperator.item(AutomationNull.toNull(items[i]));
        }
        return FormatOperator.format(f, Each.text(left), plain);
    }
}
