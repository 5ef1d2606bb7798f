package org.mooring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.object.Conversion;
import org.mooring.object.PSObject;

/**
 * One element of a -Property argument: a name, a script block, or a hashtable with an expression and more (MshParameter).
 *
 * @param entries what a hashtable said beside its expression, by the key's full name
 */
public record PropertyParameter(PropertyExpression expression, Map<String, Object> entries) {

    /** Keys of such a hashtable. */
    public enum Key { name, label, expression, formatString, width, alignment, ascending, descending, depth }

    public boolean has(Key key) {
        return entries.containsKey(key.name());
    }

    public Object get(Key key) {
        return entries.get(key.name());
    }

    /** The label that the hashtable gives, or null. */
    public String label() {
        Object label = has(Key.label) ? get(Key.label) : get(Key.name);
        return label == null ? null : Conversion.toText(label);
    }

    public boolean isLabelled() {
        return has(Key.label) || has(Key.name);
    }

    /** Reads a -Property argument for a command that knows these keys. */
    public static List<PropertyParameter> of(Object[] arguments, CmdletContext context, Key... keys) {
        if (arguments == null) {
            return List.of();
        }
        List<PropertyParameter> parameters = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            parameters.add(of(argument, context, keys));
        }
        return parameters;
    }

    private static PropertyParameter of(Object argument, CmdletContext context, Key... keys) {
        Object base = PSObject.base(argument);
        if (base instanceof Map<?, ?> table) {
            return ofTable(table, context, keys);
        }
        if (base == null) {
            throw illegal(context, "DictionaryKeyUnknownType", argument);
        }
        return new PropertyParameter(expression(base, context), Map.of());
    }

    private static PropertyExpression expression(Object base, CmdletContext context) {
        if (base instanceof ScriptBlock script) {
            return PropertyExpression.of(script);
        }
        if (base instanceof Map<?, ?> || base instanceof Object[]) {
            throw illegal(context, "DictionaryKeyUnknownType", base);
        }
        return PropertyExpression.of(Conversion.toText(base));
    }

    private static PropertyParameter ofTable(Map<?, ?> table, CmdletContext context, Key... keys) {
        Map<String, Object> entries = new LinkedHashMap<>();
        PropertyExpression expression = null;
        for (Map.Entry<?, ?> entry : table.entrySet()) {
            if (!(PSObject.base(entry.getKey()) instanceof String text)) {
                throw illegal(context, "DictionaryKeyNonString", entry.getKey());
            }
            Key key = key(text, context, keys);
            Object value = PSObject.base(entry.getValue());
            if (key == Key.expression) {
                if (value == null) {
                    throw illegal(context, "DictionaryKeyIllegalValue", table);
                }
                expression = expression(value, context);
            } else {
                entries.put(key.name(), value);
            }
        }
        if (expression == null) {
            Object name = entries.get(Key.name.name());
            if (name == null) {
                throw illegal(context, "DictionaryKeyMandatoryEntry", table);
            }
            expression = PropertyExpression.of(Conversion.toText(name));
        }
        return new PropertyParameter(expression, entries);
    }

    private static Key key(String text, CmdletContext context, Key... keys) {
        Key found = null;
        for (Key key : keys) {
            if (key.name().regionMatches(true, 0, text, 0, text.length()) && !text.isEmpty()) {
                if (key.name().length() == text.length()) {
                    return key;
                }
                if (found != null) {
                    throw illegal(context, "DictionaryKeyAmbiguous", text);
                }
                found = key;
            }
        }
        if (found == null) {
            throw illegal(context, "DictionaryKeyIllegal", text);
        }
        return found;
    }

    /** PowerShell says no more than this; the id says what. */
    public static RuntimeException illegal(CmdletContext context, String id, Object target) {
        return context.terminate(new ErrorRecord(new DotNetException("System.NotSupportedException", "Specified method is not supported."), id,
            ErrorCategory.InvalidArgument, target));
    }
}
