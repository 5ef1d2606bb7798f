package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.dotnet.Culture;
import org.mooring.format.Properties;
import org.mooring.format.PropertyExpression;
import org.mooring.format.PropertyParameter;
import org.mooring.object.AutomationNull;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/** Orders objects by keys, as Sort-Object, Group-Object and Compare-Object do (ObjectCommandComparer). */
final class ObjectOrder {

    private final boolean ignoreCase;
    private final boolean[] descending;
    /** Of a culture, decimal or hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("0[xX]\\p{XDigit}{1,8}|[0-9]{1,9}");

    private final Culture culture;

    /** @param culture whose order text has: a name, a number, or null for the order of all commands */
    ObjectOrder(boolean caseSensitive, String culture, boolean... descending) {
        this.ignoreCase = !caseSensitive;
        this.culture = culture == null || culture.isEmpty() ? null : named(culture);
        this.descending = descending;
    }

    /** A culture by its name or its number. */
    private static Culture named(String culture) {
        String text = culture.strip();
        boolean hexadecimal = text.regionMatches(true, 0, "0x", 0, 2);
        Object given = culture;
        if (NUMBER.matcher(text).matches()) {
            given = Integer.parseUnsignedInt(hexadecimal ? text.substring(2) : text, hexadecimal ? 16 : 10);
        }
        return (Culture) Conversion.convert(given, ClrTypes.find("System.Globalization.CultureInfo"));
    }

    /** An object with what it is ordered by. */
    record Keyed(Object value, Object[] keys, int place) {}

    /** Stands for the value of a property that an object does not have: such objects come last. */
    private static final Object MISSING = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    /** A key as others may see it. */
    static Object shown(Object key) {
        return key == MISSING ? null : key;
    }

    int compare(Keyed a, Keyed b) {
        for (int i = 0; i < a.keys.length; i++) {
            if ((a.keys[i] == MISSING) != (b.keys[i] == MISSING)) {
                return a.keys[i] == MISSING ? 1 : -1;
            }
            int order = compareKeys(a.keys[i], b.keys[i]);
            if (order != 0) {
                return descending.length > i && descending[i] ? -order : order;
            }
        }
        return 0;
    }

    boolean sameKeys(Object[] a, Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (compareKeys(a[i], b[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    int compareKeys(Object a, Object b) {
        if (a == MISSING || b == MISSING) {
            return a == b ? 0 : a == MISSING ? 1 : -1;
        }
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -ofNull(b) : ofNull(a);
        }
        if (a instanceof Integer x && b instanceof Integer y) {
            return Integer.compare(x, y);
        }
        if (culture != null && PSObject.base(a) instanceof String x && PSObject.base(b) instanceof String y) {
            return culture.compare(x, y, ignoreCase);
        }
        try {
            return Comparison.compare(a, b, ignoreCase);
        } catch (DotNetException incomparable) {
            return Comparison.compare(Conversion.toText(a), Conversion.toText(b), ignoreCase);
        }
    }

    /** How a value compares with $null: negative numbers are less, all others more. */
    private static int ofNull(Object value) {
        return PSObject.base(value) instanceof Number number && !(number instanceof Byte) && number.doubleValue() < 0 ? -1 : 1;
    }

    /**
     * The values of the expressions for an object; itself where there are none.
     *
     * @param errors takes what failed
     */
    static Object[] keys(Object value, List<PropertyParameter> properties, Consumer<ErrorRecord> errors) {
        if (properties.isEmpty()) {
            return new Object[] {PSObject.base(value)};
        }
        Object[] keys = new Object[properties.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(value, properties.get(i).expression(), errors);
        }
        return keys;
    }

    private static Object key(Object value, PropertyExpression expression, Consumer<ErrorRecord> errors) {
        try {
            if (expression.script() == null && !expression.hasWildcards() && Properties.find(value, expression.toString()) == null) {
                return MISSING;
            }
            Object key = expression.hasWildcards() ? first(expression.resolve(value), value) : expression.value(value);
            return key == AutomationNull.VALUE ? null : PSObject.base(key);
        } catch (DotNetException failed) {
            ErrorRecord record = failed.errorRecord();
            errors.accept(new ErrorRecord(record == null ? failed : record.exception(), "ExpressionEvaluation", ErrorCategory.InvalidResult, value));
            return null;
        }
    }

    private static Object first(List<PropertyExpression> found, Object value) {
        return found.isEmpty() ? null : found.get(0).value(value);
    }

    /** Expands wildcards by the first object that has such properties. */
    static List<PropertyParameter> expand(List<PropertyParameter> properties, Iterable<?> objects) {
        if (properties.stream().noneMatch(p -> p.expression().hasWildcards())) {
            return properties;
        }
        List<PropertyParameter> expanded = new ArrayList<>();
        for (PropertyParameter property : properties) {
            if (!property.expression().hasWildcards()) {
                expanded.add(property);
                continue;
            }
            for (Object object : objects) {
                List<PropertyExpression> found = property.expression().resolve(object);
                if (!found.isEmpty()) {
                    found.forEach(e -> expanded.add(new PropertyParameter(e, property.entries())));
                    break;
                }
            }
        }
        return expanded;
    }
}
