package org.mooring.object;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.mooring.api.cmdlet.ScriptBlock;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.Culture;
import org.mooring.dotnet.Formatter;

/** Strings of values as a cast or an expandable string makes them (PSObject.ToString), in the invariant culture. */
final class TextConversion {

    private TextConversion() {}

    static String text(Object value, String separator) {
        return switch (value) {
            case null -> "";
            case String s -> s;
            case Integer i -> i.toString();
            case Boolean b -> b ? "True" : "False";
            case PSObject object -> ofObject(object, separator);
            default -> ofRaw(value, separator);
        };
    }

    private static String ofObject(PSObject object, String separator) {
        String own = own(object);
        return own != null ? own : object.isBag() ? ofBag(object) : text(object.base(), separator);
    }

    /** What a method of its own or of its type data says, or what it had where it came from; null for none of these. */
    private static String own(PSObject object) {
        if (object.shape().slot("ToString") >= 0 && object.member("ToString") instanceof PSMethodMember own) {
            return called(object, own);
        }
        if (object.isBag() && object.text() != null) {
            return object.text();
        }
        return typed(object);
    }

    /** What the ToString of type data says; null for none. */
    private static String typed(Object value) {
        PSMember typed = Members.current().types().member(TypeNames.of(value), "ToString");
        return typed instanceof PSMethodMember method ? called(value, method) : null;
    }

    /** The text of a value seen as an object: type data's ToString comes before its own. */
    static String ofObject(Object value) {
        String typed = value == null || value instanceof PSObject || value instanceof String || value instanceof Number ? null : typed(value);
        return typed != null ? typed : text(value, " ");
    }

    private static String called(Object target, PSMethodMember method) {
        try {
            Object result = method.invoke(target);
            return text(result, " ");
        } catch (DotNetException e) {
            throw new DotNetException("System.Management.Automation.PSInvalidCastException", "Cannot convert value to type System.String.", e)
                    .withRecord("InvalidCastFromAnyTypeToString", ErrorCategory.InvalidArgument, null);
        }
    }

    private static String ofBag(PSObject bag) {
        if (bag.shape().size() == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder("@{");
        Shape shape = bag.shape();
        boolean first = true;
        for (int i = 0; i < shape.size(); i++) {
            Object value = bag.slot(i);
            if (!shape.isValue(i)) {
                if (!(value instanceof PSPropertyMember property) || property.isHidden()) {
                    continue;
                }
                // A script is not run only to be shown.
                value = property instanceof ScriptProperty ? "System.Management.Automation.PSScriptProperty" : valueOf(bag, property);
            }
            out.append(first ? "" : "; ").append(shape.name(i)).append('=').append(element(value));
            first = false;
        }
        return out.append('}').toString();
    }

    /** A getter that throws shows nothing, as in PowerShell. */
    private static Object valueOf(PSObject bag, PSPropertyMember property) {
        try {
            return property.get(bag);
        } catch (DotNetException e) {
            return "";
        }
    }

    private static String ofRaw(Object value, String separator) {
        if (value instanceof Double d) {
            return ofDouble(d);
        }
        if (value instanceof Float f) {
            return Formatter.toString(f, "G7", Culture.INVARIANT);
        }
        if (value instanceof Long || value instanceof Short || value instanceof Character) {
            return value.toString();
        }
        PSObject known = InstanceMembers.known(value);
        if (known != null && known.member("ToString") instanceof PSMethodMember own) {
            return called(known, own);
        }
        Iterator<Object> elements = value instanceof Map ? null : Enumeration.of(value);
        if (elements == null) {
            return single(value);
        }
        StringBuilder out = new StringBuilder();
        for (boolean first = true; elements.hasNext(); first = false) {
            out.append(first ? "" : separator).append(element(elements.next()));
        }
        return out.toString();
    }

    /** An element of a collection or bag: a collection inside is not joined but named, a bag inside shows nothing. */
    private static String element(Object value) {
        if (value instanceof PSObject object) {
            String own = own(object);
            return own != null ? own : object.isBag() ? "" : element(object.base());
        }
        return Enumeration.isEnumerable(value) ? single(value) : ofObject(value);
    }

    private static String single(Object value) {
        return switch (value) {
            case ClrType type -> type.keyword();
            case ScriptBlock block -> block.text();
            case BigDecimal d -> d.toPlainString();
            case PSCustomObject none -> "";
            default -> Formatter.text(value, Culture.INVARIANT);
        };
    }

    /** Fifteen digits, as PowerShell shows doubles. */
    static String ofDouble(double d) {
        if (d == Math.rint(d) && Math.abs(d) < 1e15 && !(d == 0 && 1 / d < 0)) {
            return Long.toString((long) d);
        }
        return Formatter.toString(d, "G15", Culture.INVARIANT);
    }
}
