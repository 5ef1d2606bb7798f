package org.mooring.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.api.stream.InvocationInfo;
import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.object.Comparison;
import org.mooring.object.Conversion;
import org.mooring.object.Enumeration;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.PSPropertyMember;

/**
 * All that is known of an error, what it holds indented below it: how Get-Error's objects are shown, and $ErrorView's DetailedView
 * (the view GetErrorInstance of PowerShell's own format data).
 */
final class ErrorDump {

    /** The type names that Get-Error gives instead of the objects' own. */
    private static final List<String> TYPE_NAMES = List.of("System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError");

    private static final int MAX_DEPTH = 10;
    private static final String ELLIPSIS = "\u2026";
    private static final ClrType EXCEPTION = ClrTypes.find("System.Exception");

    private ErrorDump() {}

    /** Whether Get-Error answered it. */
    static boolean isFor(Object value) {
        return value instanceof PSObject object && !object.typeNames().isEmpty() && TYPE_NAMES.contains(object.typeNames().get(0));
    }

    /** Takes Get-Error's type name away again, as having been shown does. */
    static void restore(PSObject shown) {
        List<String> names = shown.ownTypeNames();
        String name = names.remove(0);
        names.add(name.substring(0, name.indexOf('#')));
    }

    static List<String> lines(Object error) {
        return Arrays.asList(text(error, 0, 1).split("\n", -1));
    }

    private record Property(String name, Object value) {}

    private static String text(Object target, int indent, int depth) {
        List<Property> properties = shown(target);
        int longest = properties.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        String prefix = " ".repeat(indent);
        List<String> parts = new ArrayList<>();
        for (Property property : properties) {
            String label = prefix + property.name() + " ".repeat(longest - property.name().length()) + " : ";
            parts.add(label + value(property, indent, longest, depth));
        }
        return String.join("\n", parts);
    }

    /** Those that are not empty; of an exception its type first, unless it has a property of that name. */
    private static List<Property> shown(Object target) {
        List<Property> shown = new ArrayList<>();
        if (isException(target) && Properties.find(target, "Type") == null) {
            shown.add(new Property("Type", ClrTypes.of(PSObject.base(target)).fullName()));
        }
        for (PSMember member : Members.current().all(target)) {
            if (member instanceof PSPropertyMember && !member.isHidden() && !member.name().equals("PSErrorIndex")) {
                Object value = Properties.valueOrNull(target, member.name());
                if (!isEmpty(value)) {
                    shown.add(new Property(member.name(), value));
                }
            }
        }
        return shown;
    }

    /** As {@code -ne $null}, {@code -ne ''} and the Count say: zeros and what is false are empty too. */
    private static boolean isEmpty(Object value) {
        Object base = PSObject.base(value);
        if (base == null || base instanceof Map<?, ?> map && map.isEmpty()) {
            return true;
        }
        Iterator<?> elements = base instanceof Map ? null : Enumeration.of(value);
        if (elements == null) {
            return Comparison.equal(value, "", true);
        }
        List<Object> kept = new ArrayList<>();
        elements.forEachRemaining(element -> {
            if (!Comparison.equal(element, "", true)) {
                kept.add(element);
            }
        });
        return !Conversion.toBoolean(kept.toArray());
    }

    private static String value(Property property, int indent, int longest, int depth) {
        Object value = PSObject.base(property.value());
        String prefix = " ".repeat(indent);
        if (isException(value) || value instanceof ErrorRecord || value instanceof InvocationInfo) {
            return depth >= MAX_DEPTH ? ELLIPSIS : "\n" + text(property.value(), indent + 4, depth + 1);
        }
        if (property.name().equals("StackTrace")) {
            return "\n" + Conversion.toText(value);
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map, prefix);
        }
        Iterator<?> elements = value instanceof String || property.name().equals("Data") ? null : Enumeration.of(property.value());
        if (elements != null) {
            return depth >= MAX_DEPTH ? ELLIPSIS : elements(elements, prefix, indent + 4, depth);
        }
        if (value instanceof ClrType type) {
            return "[" + Conversion.toText(type) + "]";
        }
        String text = Conversion.toText(property.value());
        return text.contains("\n") ? String.join("\n" + prefix + " ".repeat(longest + 3), Arrays.stream(text.split("\n", -1)).map(String::trim).toList())
            : text;
    }

    private static String entries(Map<?, ?> map, String prefix) {
        StringBuilder text = new StringBuilder("\n");
        map.entrySet().stream().sorted((a, b) -> Conversion.toText(a.getKey()).compareToIgnoreCase(Conversion.toText(b.getKey()))).forEach(entry -> {
            String key = Conversion.toText(entry.getKey());
            text.append(prefix).append("    ").append(key).append(" : ")
                .append(key.toLowerCase(Locale.ROOT).equals("authorization") ? ELLIPSIS : Conversion.toText(entry.getValue())).append('\n');
        });
        return text.toString();
    }

    private static String elements(Iterator<?> elements, String prefix, int indent, int depth) {
        StringBuilder text = new StringBuilder();
        String before = prefix + " ".repeat(indent + 2);
        boolean first = true;
        while (elements.hasNext()) {
            Object element = elements.next();
            Object base = PSObject.base(element);
            text.append('\n');
            if (base instanceof ClrType type) {
                text.append(before).append('[').append(Conversion.toText(type)).append(']');
            } else if (base == null || base instanceof String || base instanceof Number || base instanceof Boolean || base instanceof Character) {
                text.append(before).append(Conversion.toText(element));
            } else {
                text.append(first ? "" : "\n").append(text(element, indent, depth + 1));
            }
            first = false;
        }
        return text.toString();
    }

    private static boolean isException(Object value) {
        Object base = PSObject.base(value);
        return base instanceof Throwable || base != null && EXCEPTION.isInstance(base);
    }
}
